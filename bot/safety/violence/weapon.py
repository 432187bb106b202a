"""A weapon and somebody who uses it, a door and somebody who comes in."""

from __future__ import annotations

from bot.safety.words import said

WEAPON = said(
    "couteau|machette|fusil|gun|rifle|carabine|pistolet|batte|marteau|pelle|hache|tournevis|cutter",
    "barre de_fer",
    "bouteille cassee",
    "knife|machete|stabbing",
    "poivre|pepper|gaz",
)

MENACING = said(
    "cherche|cherchent|hurle|hurlent|pointe|menace|menacent|rode|tape|fesse|frappe|attend|"
    "sorti|sort",
    "il|elle|gars|ils ~ revient|reviennent|crie|cogne|arrive|rentre",
    "dans ma|sa|la porte|main|gorge|vitre|tente|escalier",
    "sur|contre moi|nous|la_vitre|la_porte",
    "on|nous ~ cache|peur",
)

INTRUDER = said(
    "rentre|entre|vient|venait|entrait ~ ma chambre ?la nuit",
    "ouvre|ouvrir|ouvert ~ ma|notre tente",
    "assis|stationne|parke|attend ~ en_bas|dehors|perron|char|cote_de_moi",
)

PERSON = said(
    "il|elle|ils|gars|homme|<conjoint>|client|pere|oncle|quelqu_un|pimp|proprio|gang|deux|"
    "trois|beau_pere",
)

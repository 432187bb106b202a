"""Held, shut in, hiding: cannot leave, or must not be found.

Somebody who holds the keys or looks for one makes it sure; a closed door alone is a doubt.
"""

from __future__ import annotations

from bot.safety.words import said

# The keys, the telephone, the door.
HELD = said(
    "pris|cache|casse|garde|ote ?mes|mon|ma|moi cle|telephone|carte|iphone|chaussures|lunettes "
    "~ peux|sortir|partir|frapp*|casse|dehors|appeler|<conjoint>|sinon",
    "sortirai|sors|sortira pas vivant",
    "retient ~ contre|gre|force|chez",
    "me garde ~ force|cave|sous_sol|chambre|enfermee",
)

HELD_PERHAPS = said(
    "bloque|bloquent la porte|sortie",
    "laisse|laissent pas|plus ?que|me ?je sortir|sorte|partir|que_je_parte",
    "m_empeche|empechent|empeche ?de sortir|partir",
)

# Fled, writing in secret, minutes before they come back.
HIDING = said(
    "sauve|enfui|echappe|fui ~~ par_la_fenetre|pieds_nus|sans_manteau|nus|frappait|voisine",
    "ecris|texte en_cachette",
    "peux pas|plus ?te parler il|elle|mon|fort|va",
    "appelle|telephonez|sonne|repond* pas|plus ?moi|pas ~ "
    "entend|lit|voit|fouille|regarde|tuer|frapper|il_est_la|a_cote|douche",
    "minutes|secondes avant|vite ~ revienne|sorte|rentre|douche",
    "au_secours|a_l_aide ~ il|elle|porte|defonce|frapp*|tue",
)

HIDING_PERHAPS = said(
    "est|il_est|elle_est ?dans|encore|sous ?la douche",
)

# A hiding place, and somebody who looks: sure together.
HIDDEN = said(
    "cache|planque",
    "barre|enfermee|locked|lock dans ?la|le ?les chambre|salle|auto|char|bain|toilettes|cave",
    "sous|derriere|dans le lit|garde_robe|placard|balcon|buissons|bennes|couverte|cave|jardin",
)

SEEKER = said(
    "il|elle|ils|gars|<conjoint>|pere ?me ?nous "
    "cherche|cherchent|frappe|tape|crie|fouille|monte|defonce|rentre",
    "il|ils|ex|mari|pere ~ revient|reviennent|attend|attendent|en_bas|ceinture|arrive",
    "entend pas|plus",
    "va me",
)

# In a car that one cannot leave: sure together; not being able to leave is a doubt alone.
CAR = said(
    "dans son|l|un|sa char|auto|voiture|camion|truck",
    "barre les portes",
    "roule vite|vers",
)

CANNOT_LEAVE = said(
    "laisse|laissent|veut pas ~ descendre|sortir|partir|debarquer",
    "barre ~ portes|char|auto",
    "roule vers",
    "va nous crasher|crasser|tuer",
    "droit de sortir",
    "peut|pouvons pas sortir",
)

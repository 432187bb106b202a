"""Threatened, waited for, followed.

Not by a mother who "va me tuer", nor followed by a nurse (`lookalikes.NOT_NOW`).
"""

from __future__ import annotations

from bot.safety.words import said

THREAT = said(
    # to kill, to hit, to burn
    "me|nous|ma menace|menacent ?de|avec|encore|par ?me ?un|une "
    "mort|tuer|frapper|bruler|couteau|gun|fusil|batte|tous|texto|violer|si|poster|envoyer|mon|"
    "ma",
    "menaces de mort",
    "menace de me|nous ?retrouver tuer|frapper|violer|bruler|jeter",
    "je te|l tue",
    "me tue|tuera ?si|demain ?je rentre|retourne|parle|pars|appelle|quitte",
    "si ?je rentre|retourne|pars|parle|quitte|reste ~~ tuer|tue|frappe|battre|mort|bat|mal|egorge",
    "ma peau|mort|vie ~ mise a prix",
    "honneur ~ tuer|famille|freres",
    "peur pour ma vie",
    # waiting, looking for one, breaking an order
    "<conjoint>|conjoint ~ parke|parque|stationne|attend|devant|dehors ~ "
    "batte|porte|garderie|maison|couteau|fenetre|appart",
    "il|elle|ils me|nous cherche|cherchent|traque|guette|retrouve|surveille ~ "
    "lampe|couteau|partout|cachee|tuer|peur|refuge",
    "ordonnance|interdit*|protection|gardez_la_paix|810 ~ "
    "respecte|torche|fout|brise|revenu|proche|devant|garderie|fiche|peur",
    # afraid of somebody, of going home
    "peur ?de mon|ma|lui|son <conjoint>|conjoint|pere|frere|homme|beau_pere|fils|pimp|rentrer",
    "peur ?de rentrer|retourner|dormir ~ chez|maison|frapp*|chum|mari|pere|il",
    "me|nous faire du mal il|elle|<conjoint>",
)

THREAT_PERHAPS = said(
    "jette par ?la fenetre",
    "cogne|defonce|frappe|tambourine|gratte|essaie|toque|force|rentrer|kick|sonne|bang "
    "?a|dans|sur|apres|d|encore|dans_ma|pour ?la|ma|rentrer porte",
    "m|nous attend|attendent dehors|en_bas|devant|a_la_sortie",
    "<conjoint>|conjoint|pere|frere|oncles|gang ~~ "
    "cherche|cherchent|retrouve|trouve|arrive|traque|attend|rode|rodent|guette|revient ~ "
    "peur|tuer|cache|frapper|lampe|porte|couteau|dehors|menace|soir|adresse|refuge|batte|maison",
    "peur ?que il|elle ~ revienne|tue|frappe|trouve|retrouve|battre|recommence",
)

FOLLOWED = said(
    "je|on|est|suis suis|me_sens|est ?encore|en_train_d_etre suivi|poursuivie|traquee|stalkee "
    "?par|depuis|je|il|dans|la|un|par_un gars|metro|depuis|homme|un|rue|deux|peur|pense|char",
    "je suis suivi .",
    "quelqu_un|homme|gars ~~ dans|rentre|entre ~ mon|ma "
    "appartement|maison|chambre|tente|appart ~ peur|cachee|arme|couteau",
    "following|chasing|stalking me|us",
    "passe ?et|et_repasse|trois|plusieurs|5|3 fois devant chez",
)

FOLLOWED_PERHAPS = said(
    "me suivent|poursuit|poursuivent|suivait|poursuivait",
    "gars|homme|char|auto|van|camion|inconnu|bonhomme|deux|trois|monsieur ~ me|nous "
    "suit|suivent|fixe|suivait|colle|course",
    "me|nous course|coursent",
)

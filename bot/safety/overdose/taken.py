"""Too much just taken: the whole bottle, twenty of them, a bag swallowed, a child's mouth.

Swallowing counts as an overdose whatever the intention; pills only laid out are for
`bot.safety.suicide.means`.
"""

from __future__ import annotations

from bot.safety.words import said

TOOK_TOO_MUCH = said(
    # a number of them, the whole bottle
    "<avale>|cale ~ 10|12|15|18|20|24|25|28|30|40|45|50|60|80|100|vingtaine|trentaine|dizaine|"
    "quarantaine|vingt|trente|quarante|cinquante|cent ~ <drogue>",
    "<avale>|cale ~ tout ~ pharmacie|coup|boite|semaine|medicament",
    "vide|fini ?la|le|une|un|ma|son|mon|sa <boite>|fiole|pilulier|pharmacie ~ "
    "<drogue>|coup|par_erreur",
    # a bag or a balloon swallowed
    "aval* ?un|une|le|mon|son sac|sachet|boulette|caillou|pochon|baggie|roche",
    "avale ~ ballon|boulette|sachet|sac|preservatif",
    # patches; glasses against the clock
    "mis|colle|patch* ~ patch*|deux|trois ~ patch*|deux|trois|fentanyl",
    "shot ~ jager|vodka|tequila ~ minutes|min|defi",
    # too much, double, more than usual, too far
    "g trop pris|pris_trop",
    "trop ?de <drogue>|g ?et|plus|avec <drogue>|gin|vin|vodka|biere|alcool|maintenant",
    "fait ?le double",
    "pris|repris plus|double ?que d_habitude|dhab|hab",
    "partir|parti ~ g_hole|hole|vape",
)

TOOK_TOO_MUCH_PERHAPS = said(
    "<avale>|fait|fume|bu|mis|consomme|snif*|inject*|shoot*|tape|took|cale "
    "?beaucoup|bien|ben|full trop",
    "trop|too_much pris|pris_je_crois|consomme|fume|fort_dose|dose|surdose|took",
    "<avale>|prend|cale|mange|bu ~ tout|plein|tas|paquet|poignee|<boite>|fiole|sac ~ "
    "<drogue>|<boite>|pharmacie|armoire|semaine|coup",
    "<drogue> ?de_la_semaine d_un_coup|en_meme_temps|d_un_trait",
    "trop|double tape|mis|charge|sniffe",
)

# A handful, and words of dying beside it: swallowed, whatever the wish.
HANDFUL = said(
    "<avale> ~ tout|plein|trop|tas|paquet|poignee|<boite> ~ "
    "<pilule>|somnifere|tylenol|antidepresseur|codeine",
)
TO_DIE = said("<mourir>|en_finir|vivre|adieu|die")

# A child, and what it may have swallowed: sure together.
CHILD = said(
    "bebe|ptit|fils|enfant|gamin|kid|petit_frere|petite_soeur|petit|cousin|frere|soeur|baby ~ "
    "1|<quelques>|4|5|6|7|quatre ans|an|mois",
)

POISONED = said(
    "mange|mang*|aval*|bu|pris|mis ~ "
    "<drogue>|flacon|jujube*|cookie|brownie|thc|produit|mouth|bouche",
)

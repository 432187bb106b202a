"""A child: hit or touched at home, by somebody they should be able to trust (topic "child").

Said beside a complaint, a therapy or a lawyer it is a doubt (`rules.child_before`).
"""

from __future__ import annotations

from bot.safety.words import said

CHILD = said(
    "beau_pere|oncle|pere|papa|mononcle|prof|coach|entraineur|frere|cousin|parrain|moniteur|"
    "educateur|pretre ~ me ~ touche|viole|lit|photos|dans_ma_chambre|culotte|deshabiller|"
    "baiser|coucher|caresse|des_choses|serre|fait_mal|mal",
    "vient ?dans ma chambre|mon_lit ?la|le nuit|soir|quand",
    "dit ~ garder secret|personne|notre_secret ~ touche|parle",
    "ans|enfant|fille|garcon|petite|soeur|jeune ~~ pimp|passeur|prostitu*",
    "mes parents|mon_pere|ma_mere|mon_beau_pere|belle_mere|mon_oncle ~ "
    "frappe|bat|battent|battre|tape|tapent|ceinture|fouette|enferme|etrangle|brule|cogne|mal",
    "mal ~ enfant|petit|bebe ~ frappe|secoue|battu",
)

CHILD_PERHAPS = said(
    "frappe|bat|secoue|cogne|etrangle|maltraite ~ "
    "enfant|bebe|petit|fille|kids|ptits|soeur|frere|mere|maman",
)

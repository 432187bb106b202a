"""Made to work, to sell oneself or to marry; papers kept, held (topic "trafficking")."""

from __future__ import annotations

from bot.safety.words import said

TRAFFICKING = said(
    "passeport|papiers|carte|telephone ?il|elle|ils ~ "
    "garde|confisque|pris|prend|cache|a_mon|rendre ~ "
    "travail*|client|paye|partir|enferme|sortir|patron|proxenete",
    "patron|gars|homme|mafia|madame|pimp|proxenete|mac ~ confisque ?tous ?mon|mes "
    "passeport|papiers|id",
    "a mon passeport",
    "me force|forcent|oblige|obligent ?a ?me|faire ?des "
    "travailler|clients|prostituer|vendre|danser|escorte|voler|mendier",
    "sequestre|kidnap*",
    "pimp|proxenete|souteneur|mon_mac ~ "
    "frappe|cherche|partir|tuer|force|argent|menace|trouve|veut|suit|peur|battre",
    "travaille sans ~ paye ~ passeport",
    "dois ?faire 10|5|8|plein clients",
    "envoyer au pays|bled ~ mariage|marier",
    "mariage force",
    "marier ?de_force|contre ?ma ?avec volonte|force|homme|cousin|vieux|inconnu",
)

TRAFFICKING_PERHAPS = said(
    "pris|tient|tiennent ?en otage",
)

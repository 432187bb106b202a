"""Severe withdrawal of alcohol or benzodiazepines (topic "withdrawal")."""

from __future__ import annotations

from bot.safety.words import said

WITHDRAWAL = said(
    "bibittes|bebittes|bestioles|insectes|rats|araignees|fourmis ?sur|au|partout ~ "
    "mur|plafond|bras|peau",
    "delirium*",
    "tremble|tremblent|shake|tremblements ~~ alcool|boire|bu|vodka|verre ~ "
    "vomi*|vois|peux|depuis|tenir|tremble|fievre|matin",
    "vomi*|degueule|vomir ~~ eau|tout|sang|depuis|bile|rien ~~ "
    "tiens_plus|evanoui*|debout|passe_out|jours|pipi|pisse|passed",
    "bu|boit ~~ antigel|lave_glace|purell|alcool_a_friction|javel|hand_sanitizer|windex|"
    "deboucheur|alcool_a_bruler|methanol|parfum",
    "vois ?des betes|bebites|bibites|bestioles",
)

WITHDRAWAL_PERHAPS = said(
    "hallucin* ~~ alcool|boire|sevrage|bu|vodka|fievre|xanax|benzo*|arrete|trembl*",
    "sevrage|manque ~~ "
    "convuls*|crise|hallucin*|tient_plus|evanoui*|sang|coeur|passed_out|vomi|degueule",
)

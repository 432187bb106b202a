"""A snore, a rattle, froth: the sounds of a throat that closes.

Sure with a limp body, a drug or the colour beside it; a neighbour who snores is none (`SNORES`).
"""

from __future__ import annotations

from bot.safety.words import said

GURGLE = said(
    # a snore that is not a snore
    "ronfl* ~ bizarre*|drole|weird|chelou|fort|etrange|moteur|pas_normal|gorge|ouverte|profond",
    "drole|bizarre|etrange|profond|gros|chelou ?de|genre ronfl*",
    "ronfl* et|mais|comme",
    "ronfl* ~ moteur|tracteur|scie|normal|maintenant|encore|toujours|ouverte|rien|20|30|secondes",
    "snor*",
    # a rattle, a gurgle, a noise in the throat
    "rale|ralement|ralait",
    "gargou*",
    "glouglou*",
    "gurgle*",
    "bruit ~ gorge|moteur|respir*|eau|paille|robinet|ronfle*|noie",
    "fait ?un|des ?petit|drole|genre bruit|son|clapet|hic ~ "
    "gorge|bouche|normal|ronfle|secondes|cafetiere|minute",
    "siffle en",
    "gasp*",
    # froth, drool, vomit
    "mousse|ecume|bulle*|salive|vomi|vomissure* ~ bouche|nez|menton|gorge|levre*|coin",
    "bave|bavait",
    "fait des bulles",
    "ecume|mousse|foam",
    "vomi* ~ dormant|dort|inconscient*|sur_elle|sur_lui",
)

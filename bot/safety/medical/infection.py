"""A wound gone bad, or fever after an injection (topic "infection")."""

from __future__ import annotations

from bot.safety.words import said

INFECTION = said(
    "plaie|trou|<membre>|abces|cuisse|orteil|peau|main|doigt ?est|sont ?rendu|tout|devient "
    "noir|verte|pourri|necros* ~ "
    "pu*|bulles|fievre|os|odeur|jours|frisson*|enfl*|vers|monte|vite|claque|pue|frette|noir",
    "noir ~ autour|chair|bulles ~ trou|plaie|pue|peau|frissonne",
    "bulles sous",
    "vers dans ?la|sa|ma plaie",
    "jusqu|voit ?a ?l os",
    "gangrene|septicemie|sepsis|choc_septique|meningite|necros*|endocardite|tetanos",
    "poussiere ~~ fievre|tremble|frisson*|froid|shoot|fix",
    "<membre>|cuisse|mollet ~ double|triple ~ grosseur|taille|volume",
    "<membre> ~ devient|est|rendue froid|bleue|violette|morte",
    "bosse ~ bat|coeur|pulse|grossit|gonfle",
    "plaques|taches|points|boutons ~ rouge|violettes ~ fievre|cou|respire|langue",
)

"""Blue, grey or purple: lips, nails, face, or the whole person.

Sure with a drug, a limp body or a gurgle beside it; alone a doubt, since one is blue with cold too.
"""

from __future__ import annotations

from bot.safety.words import said

BLUE = said(
    # lips, nails, face
    "levre*|babine*|babines|lips|bouche|langue ~ <bleu>",
    "levre*|babine*|lips ~ change* ~ couleur",
    "levre*|ongle*|visage|face|doigt* tourn*|vire*|change* ~ <bleu>|couleur",
    "ongle*|visage|face|peau|teint|genoux ~ <bleu>",
    "<bleu> ~ levre*|ongle*|visage|bouche|face|autour",
    "doigts|mains bleus|mauves",
    "teint|visage|peau gris*|cendre|cire",
    # the whole person
    "<est> ?tout|tres|rendu|complet|completement|ben|full|devenu|tourne|vire|viens <bleu>",
    "<il>|<proche> ~ vient|devient|devenait|tourne|vire|turning|going|est "
    "?tout|tres|au|rendu|ben <bleu>",
    "tout <bleu>",
    "vire|vient|tourne au bleu|mauve|gris",
    "bleui*",
    "still blue",
    "bleu|mauve ~ pas|plus air|respire",
    # ashen
    "couleur cendre|papier|cire",
    "pas la bonne couleur",
    "gris ~ cendre",
)

"""Cutting or hurting oneself.

Now and on the body is sure. A wound or a scar is not yet a wish, and one cuts oneself with a knife in the
kitchen too: those are a doubt.
"""

from __future__ import annotations

from bot.safety.words import said

SELF_HARM = said(
    "me coupe ?les bras|cuisses|poignets|veines encore|depuis",
    "recommence ?a me couper|mutiler",
    "me couper|mutiler|taillader|scarifier ~ envie|cuisses|soulage|poignets|veines",
    "envie|besoin de me couper|mutiler|faire_mal|bruler",
    "ouvert|ouvrir ?les|mes veines|poignets",
    "cutting myself|deeper|again",
    "se mutile|taillade|scarifie|automutile",
    "se coupe ?encore ?les bras|cuisses|poignets|veines",
    "coupe ?les|mes poignets|veines",
)

SELF_HARM_PERHAPS = said(
    "me coupe|mutile|taillade|scarifie ?encore|depuis ~ "
    "bras|cuisses|poignets|soulage|calme|matin|arrete|peau|veines|vie",
    "me coupe|mutiler|taillader|scarifier ~ arrete|bras|calme|soir|saigne|depuis|ecole",
    "me faire ?du mal",
    "peur de me couper|mutiler|faire_mal|bruler",
    "coupe|taillade|cutting ~ plus|bcp ?plus|beaucoup profond|creux|deeper|profondement",
    "coupures|marques|scarifications|cuts|traces ~ bras|poignet|cuisses",
    "bras ~ coupures|marques",
    "bras ~ plein ~ coupures|sang",
    "cutting my",
    "automutil*|scarifi*",
    "si je me fais du_mal",
    "se coupe dans|depuis ?la|sa|ce chambre|salle_de_bain|matin",
    "coupe ?les bras|cuisses",
    "je me cogne|frappe ?la tete",
)

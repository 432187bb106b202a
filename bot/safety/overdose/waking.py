"""Cannot be woken: sure as it stands, without a drug beside it.

Not the one who writes, who says that they are awake (`lookalikes.AWAKE`).
"""

from __future__ import annotations

from bot.safety.words import said

WONT_WAKE = said(
    "<il>|<proche> ?se ?meme reveil* plus|pas",
    "arriv*|capable|reussi*|moyen|parvien* pas|plus|pas_capable ?a|de|pas ?bien|du_tout "
    "?la|les|lui reveil*",
    "sait|peu|possible|moyen|capable pas|plus ?les|la|a|lui reveil*",
    "arriv*|capable|peux|sais pas|plus ~ faire|lui|la|le ~ ouvrir ~ yeux",
    "wont|cant|isnt|not|doesnt|pas wake*|waking",
    "reveil* mal",
    "cligne* ?meme plus|pas",
    "rien|qui le|la|a reveil*",
)

WONT_WAKE_PERHAPS = said(
    "reveil* plus|pas",
    "impossible|dur|difficile|incapable|misere|rien ?a|de|moyen ?le|la|qui|a reveil*",
    "wake*|waking|woke up|pas|not",
    "pas|plus|moyen|veux|veulent ~ ouvrir ~ yeux",
)

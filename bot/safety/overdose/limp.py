"""A body that does not answer, does not move, falls.

Sure with a drug named; a doubt without, since a fainting and a telephone "ne répond plus" too.
"""

from __future__ import annotations

from bot.safety.words import said

LIMP = said(
    # unconscious
    "inconscien*",
    "pas|plus conscient",
    "sans connaissance",
    "perdu|perdre|perd ?sa connaissance|conscience",
    "evanoui",
    "ecroule|effondre|affaisse|slumped|collapsed|unresponsive|unconscious",
    "<il>|<proche> ~ passed|passe out",
    "dans les pommes|vapes",
    "coma|comateux",
    "reveillable ~ seconde*",
    # no answer, no reaction
    "<il>|<proche> ~~ repond* ?meme|presque|quasi|vraiment plus|pas|rien",
    "<proche> repond|reagit ?meme plus|pas",
    "repond* plus|pas ?a rien|du_tout|pantoute|quand|son_nom|lorsqu|vite|aidez",
    "repond une fois_sur",
    "repond bizarre|drole|mal|plus|pas",
    "reagi* ?meme plus|pas|rien|zero",
    "reaction|reponse zero|aucune|nulle",
    "zero|aucune|sans|0|pas|plus ?de reaction|geste",
    "parle plus|pas",
    "dit|dis plus|pas rien|un_mot",
    "entend plus|pas et|il|elle|est|du_tout|respirer",
    "lui parle ~ rien",
    "pas|plus ses couleurs",
    "rien a|qui|ni|du reveil*",
    # no movement, no sound
    "aucun mouvement",
    "<il>|<proche> ~ boug ?meme|presque|quasi plus|pas",
    "faire bouger",
    "grouille plus|pas",
    "cligne ?meme plus|pas",
    "tout est_partie",
    "revien plus|pas",
    "leve plus|pas",
    "plus un geste|souffle|mot",
    "plus|fait plus ~ bruit",
    "plus|pas|aucun ?de bruit",
    # limp, stiff, falling back
    "tout|est|devient|ben mou|molle|flasque",
    "comme une guenille|chiffon|poupee|sac|roche",
    "tombe raide|inerte|mou|molle|comme_un_sac",
    "tombe|tonbe|retombe comme",
    "raide",
    "tete ~ tombe*|avant|arriere|guenille|pend",
    "retombe|replonge|repart",
    "dodelin*",
    "nod|nodding",
    "pique*|pik ~ nez",
    "rendormi* ~ debout|contre",
    # the eyes
    "garde* ~ conscient|eveille|yeux",
    "yeux ~ envers|revire*|roule*|blancs|vide|retournes|mi_clos|demi_ouverts|moitie_ouverts|"
    "revirent|half_open|graisse|partent",
    "eyes ~ half_open|rolled|back",
    # leaving
    "<il>|<proche> en_train_de_partir|parti_en_arriere|partie",
)

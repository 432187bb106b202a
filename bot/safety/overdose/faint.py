"""Fainter signs: lying where one does not sleep, deeply asleep, pale. They count beside a drug.

Alone they are a nap, a bench, a pale face: nothing.
"""

from __future__ import annotations

from bot.safety.words import said

FAINT = said(
    # on the ground, on a bench, in the toilets
    "a|par terre|sol",
    "sur le|la trottoir|plancher|sol|banc|toilette|bol|dos",
    "dans les|la "
    "toilette|bain|salle_de_bain|douche|escalier|ruelle|stationnement|bus|metro|entree|tente",
    "tombe|glisse|ecroul*",
    "allonge|couche|etendu|gisant|revire",
    # too deeply asleep
    "dort ?trop|ben|tellement profond|dur|bizarre|pas_normal|assis|debout",
    "endorm* profond*",
    "somnol*",
    "ferme|ferment ses|mes|yeux",
    "arrete de ronfler",
    # pale, cold
    "pale|bleme|livide|froid|cireuse",
    "froid|frette",
    "blanche|blanc ?comme un|une drap|cire|farine",
    # shaken, slapped, slurring
    "brasse|secoue|gifle|pince|slap|shake",
    "jambes en guenille|coton",
    "gemi*",
    "marmonne",
    "parle mou|mal|croche",
    "repond plus|pas",
    "tape plus",
    # pinpoint pupils; unwell
    "pupille*|tete_d_epingle",
    "malaise",
)

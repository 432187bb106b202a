"""A hard moment told with nothing asked: "chu malade pis y fait frette, jai 5 % de batterie".

The model knows what is asked of us, and chat; who says they are sick and cold asks nothing yet. They
are asked what they need, never told that we cannot answer.
"""

from __future__ import annotations

import re

from bot.conversation.plain import bare

MYSELF = re.compile(
    r"\b(?:je|j|ch|chu|chui|jsu\w*|sui|suis|jai|jme|moi|moe|me|m|mon|ma|mes|on|nous)\b"
)
HARD = re.compile(
    r"\b(?:malades?|frette|fret|froid|gele[es]?|faim|soif|dehors|la rue|epuise[es]?|brule[es]?|a bout"
    r"|tout seule?|tte? seule?|perdue?s?|mal (?:pris|prise|partout|au|a la)|trempe[es]?|mouillee?s?|barree? dehors"
    r"|rien mange|pas dormi|pas mange|nulle part|plus personne|pu personne|pas d endroit)\b"
)
AT_PLAY = re.compile(r"\b(?:lol|mdr+|ptdr+|haha\w*|jeu|game|film|serie|match|examen|cours|prof)\b")


def told(text: str) -> bool:
    """Whether somebody says of themselves that they are cold, sick, hungry, outside, worn out."""
    said = bare(text)
    return bool(MYSELF.search(said) and HARD.search(said)) and AT_PLAY.search(said) is None

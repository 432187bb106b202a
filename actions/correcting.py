"""A "non" that says what it is instead: "non, je voulais dire Longueuil", "non c'est pour ma soeur". Pure."""

from __future__ import annotations

import re

from actions.heard import Heard
from bot.conversation.plain import bare

# "Non, pas à Longueuil" takes away and tells nothing else.
ONLY_TAKES_AWAY = re.compile(r"\bpas\b(?!.*\b(?:mais|plutot|je suis|jsuis|chu|c est|cest|pour)\b)")


def corrects(heard: Heard) -> bool:
    """Whether a "non" tells a place, or whom it is for, that the search should have."""
    told = heard.place or heard.unknown_place or heard.populations or heard.age or heard.pet
    return bool(told) and ONLY_TAKES_AWAY.search(bare(heard.text)) is None

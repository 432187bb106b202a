"""Is there room left: what was counted lately, else that nobody here knows and whom to ask."""

from __future__ import annotations

import re

from actions.facts import check_by_phone
from actions.scene import Scene
from actions.texts_card import counted_words
from actions.texts_wishes import NOT_COUNTED, left_words
from bot.conversation.plain import bare
from bot.directory.model import Service

# A question: "c'était plein" tells something.
ASKED = re.compile(
    r"\b(?:est ce qu\w*|esque?|c est tu|cest tu|sont tu|est tu|es tu|sont ils|est il)\b.{0,30}"
    r"\b(?:pleine?s?|complete?s?|full)\b"
    r"|\b(?:reste|rest|y a|ya|ont|encore)(?: tu| t il| ils)?(?: encore)? (?:de la |des |d autres? )?"
    r"(?:places?|lits?)\b"
)


def asked(text: str) -> bool:
    """Whether it is asked if a door has room."""
    return ASKED.search(bare(text)) is not None


def answer(scene: Scene, service: Service) -> str:
    """What was counted, and when; nobody counts by itself."""
    left = scene.turn.directory.learned.capacity(service, scene.turn.now)
    call = check_by_phone(scene, service)
    if left is None:
        return f"{service.organization}: {NOT_COUNTED}. {call}"
    return (
        f"{service.organization}: {left_words(left.beds)} {counted_words(left, scene.now)}. {call}"
    )

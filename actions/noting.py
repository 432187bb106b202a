"""Small words that take note of what was shown, and ask for nothing more."""

from __future__ import annotations

import re

from bot.conversation.plain import bare

_NOTES = re.compile(
    r"(?:(?:ok|okay|oke|okok|k|kk|d accord|daccord|dac|dacc|parfait|cool|super|nice|top|nickel|good|beau|bon"
    r"|bien|entendu|compris|note|je vois|stp|svp|merci|mci)(?: |$))+"
)


def takes_note(text: str) -> bool:
    """ "Ok", "parfait stp": what was shown will do; a plain "oui" wants more of it."""
    return _NOTES.fullmatch(bare(text)) is not None

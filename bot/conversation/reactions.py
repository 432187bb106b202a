"""A telephone's reaction to one of our messages, which arrives as words: « A aimé "Cactus, 1300…" ». Pure.

Who reacts to an SMS with a heart sends a text: a few words in the telephone's language, then our own words
between quotes, whole or cut short, and nothing after (in French and English; Dutch puts a word behind).
So it is known by our words, not by theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.conversation.plain import bare
from bot.safety.screen import screen

_QUOTING = re.compile(
    r"(?P<said>[^\"«»“”„]{1,40}?)\s*[\"«“„]\s*(?P<quoted>.{8,}?)\s*(?:…|\.{3})?\s*[\"»”]\.?",
    re.DOTALL,
)
_MOST_WORDS = 6
_BEGINNING = 20  # letters and blanks of the beginning of a message that nobody quotes by chance
_MIDDLE = 40  # … of what stands further on: a long message leaves in parts


def quoted_in(text: str) -> str | None:
    """What a text quotes, bare, when it is made as a reaction is; None when it is not."""
    found = _QUOTING.fullmatch(text.strip())
    if found is None or len(found["said"].split()) > _MOST_WORDS:
        return None
    return None if screen(found["said"]).kind is not None else bare(found["quoted"])


def is_reaction(text: str, ours: Iterable[str]) -> bool:
    """Whether a text says no more than a reaction to one of our messages does."""
    quoted = quoted_in(text)
    return quoted is not None and any(_quoted(quoted, bare(one)) for one in ours)


def _quoted(quoted: str, message: str) -> bool:
    if len(quoted) >= _MIDDLE:
        return quoted in message
    return quoted == message or (len(quoted) >= _BEGINNING and message.startswith(quoted))

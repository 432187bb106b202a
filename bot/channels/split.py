"""Cut a text into parts a provider accepts, where a reader would: at lines, words, then letters."""

import re
from collections.abc import Iterator

from bot.segments import graphemes, utf16_units

BREAKS = (r"\n\s*\n", r"\n", r"(?<=[.!?…])\s", r"\s")  # best place to cut first


def split_text(text: str, limit: int) -> tuple[str, ...]:
    """The text in parts of at most `limit` UTF-16 units; blanks at the cuts are dropped.

    No grapheme is cut, so no emoji or accent breaks, unless a single one is over the limit.
    Nothing else is lost. A blank text has no part.
    """
    return tuple(_parts(text.strip(), limit))


def _parts(text: str, limit: int) -> Iterator[str]:
    while utf16_units(text) > limit:
        head = _head(text, limit)
        cut = _cut(text, len(head))
        yield text[:cut].rstrip()
        text = text[cut:].lstrip()
    if text:
        yield text


def _head(text: str, limit: int) -> str:
    """The longest beginning, in whole graphemes, that fits."""
    head, room = "", limit
    for part in graphemes(text[: limit + 1]):
        if (room := room - utf16_units(part)) < 0:
            break
        head += part
    return head or _first_units(text, limit)


def _first_units(text: str, limit: int) -> str:
    """The part of one endless grapheme that fits: at least a character, so that we advance."""
    count = 1
    while utf16_units(text[: count + 1]) <= limit:
        count += 1
    return text[:count]


def _cut(text: str, longest: int) -> int:
    """Where to end the part: the last good break in its second half, else as late as possible."""
    for pattern in BREAKS:
        places = [m.start() for m in re.finditer(pattern, text[: longest + 1])]
        if places and places[-1] > longest // 2:
            return places[-1]
    return longest

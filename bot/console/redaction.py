"""A person's words without what points to them: places, names, numbers, links. Pure.

Each is replaced by a word that says what stood there. Nothing here is sure to find a first name
written small, so whoever labels a sentence can strike out the rest by hand.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from bot.directory.names import fold
from bot.directory.places import ONLY_AFTER_METRO

PLACE, NAME, NUMBER, ADDRESS, LINK = "‹lieu›", "‹nom›", "‹numéro›", "‹adresse›", "‹lien›"
MARKS = (PLACE, NAME, NUMBER, ADDRESS, LINK)

_LINK = re.compile(r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w+|@\w{3,}", re.IGNORECASE)
_WAYS = r"rue|av|ave|avenue|boul|boulevard|bd|chemin|ch|place|rang|route|chaussée|impasse|allée|st|saint"
_ADDRESS = re.compile(
    rf"\b\d{{1,5}}\s*[a-d]?,?\s+(?:{_WAYS})\b\.?[\w\s.'’-]{{0,30}}?(?=[,;.!?]|\s(?:et|pis|puis|pour|a|à)\b|$)"
    r"|\b[a-z]\d[a-z](?:\s?\d[a-z]\d)?\b",  # a postal code, or its first half
    re.IGNORECASE,
)
_APARTMENT = re.compile(r"\b(?:app|apt|appart|appartement|chambre)\.?\s*#?\s*\d+\b", re.IGNORECASE)
_NUMBER = re.compile(r"\+?\d(?:[\s().-]?\d){2,}")
_CALLED = re.compile(
    r"((?:je m['’ ]?appel{1,2}e?s?|mon nom(?: est| c['’]est)?|moi c['’]est|mon pr[ée]nom(?: est)?"
    r"|s['’]appel{1,2}e|demande[rz]? pour|signé)\s+)([\w'’-]{2,}(?:\s+[A-ZÀ-Ý][\w'’-]+)?)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w'’-]+")
_CAPITAL = re.compile(r"(?<=[\w,;:] )[A-ZÀ-Ý][a-zà-ÿ][\w'’-]*")
LONGEST = 5  # words of a place's name


def redact(text: str, heard: Iterable[str], places: Collection[str]) -> str:
    """The text with each thing that points to somebody replaced by its mark.

    `heard` are places the model heard in it; `places` the folded names (`names.key`) of those known.
    Done again on its own result, it changes nothing.
    """
    text = " ".join(text.split())
    text = _LINK.sub(LINK, text)
    text = _ADDRESS.sub(ADDRESS, text)
    text = _APARTMENT.sub(ADDRESS, text)
    for said in sorted({one.strip() for one in heard if len(one.strip()) > 2}, key=len)[::-1]:
        text = re.sub(rf"(?<!\w){re.escape(said)}(?!\w)", PLACE, text, flags=re.IGNORECASE)
    text = _known_places(text, places)
    text = _CALLED.sub(lambda found: found[1] + NAME, text)
    text = _CAPITAL.sub(NAME, text)
    return _NUMBER.sub(NUMBER, text)


def _known_places(text: str, places: Collection[str]) -> str:
    """Without the longest run of words, at each point, that names a place."""
    words = [(found.start(), found.end()) for found in _WORD.finditer(text)]
    kept, done, at = "", 0, 0
    while at < len(words):
        long = next(
            (
                length
                for length in range(min(LONGEST, len(words) - at), 0, -1)
                if _is_place(text[words[at][0] : words[at + length - 1][1]], places)
            ),
            0,
        )
        if long:
            kept += text[done : words[at][0]] + PLACE
            done = words[at + long - 1][1]
        at += max(1, long)
    return kept + text[done:]


def _is_place(words: str, places: Collection[str]) -> bool:
    name = fold(words)  # "à Rosemont" is not one: its article stays
    return len(name) > 3 and name in places and name not in ONLY_AFTER_METRO

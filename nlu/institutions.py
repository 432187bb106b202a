"""Schools, pharmacies and hospitals by how they are written: "école Curé-Labelle", "pharmacie Uniprix".

No table holds every school. What says one is the kind of place, and a capital letter right after it;
in a message all in capitals, or without any, nothing does.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from nlu.matching import Candidate
from nlu.tokens import Word, words

_KINDS = frozenset((
    "ecole", "college", "cegep", "lycee", "polyvalente", "universite", "hopital", "pharmacie",
    "bibliotheque", "biblio", "eglise", "paroisse", "chsld", "clsc", "clinique", "garderie", "cpe",
    "cpas", "residence", "motel", "prison", "ehpad", "gymnase", "cinema",
))  # fmt: skip
_LEVELS = frozenset(("secondaire", "primaire", "elementaire", "catholique", "communautaire"))
_PARTICLES = frozenset(("de", "du", "des", "la", "le", "les", "l", "d", "-", "'", "’"))
_LONGEST = 8
INSTITUTION = "institution"
"""The kind of these candidates: what their name comes to is not known."""


def institutions(text: str) -> Iterator[Candidate]:
    """The institutions of a text, from their kind to the end of their name; their value is their text."""
    if text.isupper():
        return
    found = words(text)
    for at, word in enumerate(found):
        if word.folded not in _KINDS:
            continue
        levels = len(list(takewhile(lambda next_: next_.folded in _LEVELS, found[at + 1 :])))
        if last := _last(found[at + 1 + levels : at + 1 + levels + _LONGEST]):
            named = text[word.start : last.end]
            yield Candidate(word.start, last.end, "organization", named, INSTITUTION)


def _last(following: Sequence[Word]) -> Word | None:
    """The last word of a name that these words begin with; None when they begin with none."""
    last = None
    for word in following:
        if word.text[0].isupper():
            last = word
        elif word.folded not in _PARTICLES:
            break
    return last

"""Words of a message with where they stand: letters, digits and marks each on their own.

"22h30" is three tokens and "l'anonyme" three, so that an entity may begin or end inside a written word.
"""

import re
from dataclasses import dataclass

from nlu.text import fold

_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")


@dataclass(frozen=True)
class Word:
    """`text` is `message[start:end]`; `folded` is it in lower case without accents."""

    text: str
    start: int
    end: int
    folded: str


def words(text: str) -> list[Word]:
    """The words of a message, in order. A message of spaces has none."""
    return [
        Word(found[0], found.start(), found.end(), fold(found[0]).text or found[0])
        for found in _TOKEN.finditer(text)
    ]

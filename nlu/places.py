"""Places proposed in a message: gazetteer names, stations after "métro", Canadian postal codes."""

import re
from collections.abc import Iterator, Sequence

from nlu.matching import Candidate, Matcher, Name
from nlu.tokens import Word, words

# Canada Post: letter digit letter, space, digit letter digit; never D F I O Q U, nor W Z in front.
_POSTAL_CODE = re.compile(
    r"(?<![^\W_])([ABCEGHJ-NPR-TVXY]\d[ABCEGHJ-NPR-TV-Z])[ -]?(?:\d[ABCEGHJ-NPR-TV-Z]\d)?(?![^\W_])",
    re.IGNORECASE,
)
_BEFORE_A_STATION = frozenset({"metro", "station", "gare", "tram"})


class PlaceFinder:
    """Two gazetteers: stations go first after "métro", the other places go first elsewhere."""

    def __init__(self, stations: Sequence[Name], others: Sequence[Name]) -> None:
        stations = [Name(*name) for name in stations]
        others = [Name(*name) for name in others]
        self._after_metro = Matcher([*stations, *others])
        self._anywhere = Matcher([*others, *stations])

    def candidates(self, text: str) -> Iterator[Candidate]:
        """The places of a text; a postal code's value is its first three characters."""
        found = words(text)
        for start, end, value in self._anywhere.find(found):
            if _follows_metro(found, start):
                value = self._station(text[start:end]) or value
            yield Candidate(start, end, "place", value)
        for code in _POSTAL_CODE.finditer(text):
            yield Candidate(code.start(), code.end(), "place", code[1].upper())

    def _station(self, name: str) -> str | None:
        return next((value for _, _, value in self._after_metro.find(words(name))), None)


def _follows_metro(found: Sequence[Word], start: int) -> bool:
    before = [word.folded for word in found if word.end <= start][-2:]
    return any(word in _BEFORE_A_STATION for word in before)

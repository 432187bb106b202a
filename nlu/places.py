"""Places proposed in a message: gazetteer names, stations after "métro", postal codes, other towns."""

import re
from collections.abc import Iterator, Sequence

from nlu.matching import Candidate, Matcher, Name
from nlu.tokens import Word, words

# Canada Post: letter digit letter, space, digit letter digit; never D F I O Q U, nor W Z in front.
_POSTAL_CODE = re.compile(
    r"(?<![^\W_])([ABCEGHJ-NPR-TVXY]\d[ABCEGHJ-NPR-TV-Z])[ -]?(?:\d[ABCEGHJ-NPR-TV-Z]\d)?(?![^\W_])",
    re.IGNORECASE,
)
# France: two digits of the department, three of the office. Alone they are any number: the tagger decides.
_FRENCH_CODE = re.compile(r"(?<![\w$-])(?:0[1-9]|[1-8]\d|9[0-8])\d{3}(?![\w$-])")
_BEFORE_A_STATION = frozenset({"metro", "station", "gare", "tram"})


class PlaceFinder:
    """Two gazetteers: stations go first after "métro", the other places go first elsewhere.

    `towns` are those we hold no service of: people come from there, and go there.
    """

    def __init__(
        self, stations: Sequence[Name], others: Sequence[Name], towns: Sequence[Name] = ()
    ) -> None:
        stations = [Name(*name) for name in stations]
        others = [Name(*name) for name in others]
        self._after_metro = Matcher([*stations, *others])
        self._anywhere = Matcher([*others, *stations])
        self._towns = Matcher([Name(*name) for name in towns])

    def candidates(self, text: str) -> Iterator[Candidate]:
        """The places of a text; a postal code's value is its first three characters."""
        found = words(text)
        for start, end, value in self._anywhere.find(found):
            if _follows_metro(found, start):
                value = self._station(text[start:end]) or value
            yield Candidate(start, end, "place", value)
        for code in _POSTAL_CODE.finditer(text):
            yield Candidate(code.start(), code.end(), "place", code[1].upper())
        for start, end, value in self._towns.find(found):
            yield Candidate(start, end, "place", value, "town")
        for code in _FRENCH_CODE.finditer(text):
            yield Candidate(code.start(), code.end(), "place", code[0], "number")

    def _station(self, name: str) -> str | None:
        return next((value for _, _, value in self._after_metro.find(words(name))), None)


def _follows_metro(found: Sequence[Word], start: int) -> bool:
    before = [word.folded for word in found if word.end <= start][-2:]
    return any(word in _BEFORE_A_STATION for word in before)

"""Canonical values of entities: what a span comes to, once it is known to be one."""

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process

from nlu.matching import Candidate, Name
from nlu.sentences import Entity
from nlu.text import fold
from nlu.tokens import words

_DIGITS = re.compile(r"\d{1,3}")
_UNITS = [
    "zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit",
    "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize",
]  # fmt: skip
_TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "octante": 80, "huitante": 80, "nonante": 90,
}  # fmt: skip
_NUMBERS = {word: number for number, word in enumerate(_UNITS)} | _TENS | {"une": 1, "vingts": 20}

_CLOSE_ENOUGH = 86.0
_SHORTEST_WITH_A_SLIP = 5


def age(text: str) -> int | None:
    """The years said in a span ("16 ans", "dix-sept ans", "quatre-vingt-deux"), or None."""
    if digits := _DIGITS.search(text):
        return int(digits[0])
    total: int | None = None
    for word in words(text):
        number = _NUMBERS.get(word.folded)
        if number is not None:
            fourscore = number == 20 and total == 4
            total = 80 if fourscore else (total or 0) + number
    return total


def best_overlap(entity: Entity, candidates: Iterable[Candidate]) -> Candidate | None:
    """The candidate of the same kind that shares most with the entity; None when none touches it."""

    def agreement(candidate: Candidate) -> float:
        shared = min(entity.end, candidate.end) - max(entity.start, candidate.start)
        union = max(entity.end, candidate.end) - min(entity.start, candidate.start)
        return shared / union

    touching = [
        candidate
        for candidate in candidates
        if candidate.entity == entity.entity and agreement(candidate) > 0
    ]
    return max(touching, key=agreement, default=None)


class SpellingGuide:
    """Known names, looked up with the slips of a thumb forgiven."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._values: dict[str, str] = {}
        for name in names:
            self._values.setdefault(_letters(name.form), name.value)

    def value(self, text: str) -> str | None:
        """The name nearest to a span, None when none is near enough to be sure."""
        key = _letters(text)
        if key in self._values:
            return self._values[key]
        if len(key) < _SHORTEST_WITH_A_SLIP:
            return None
        near = process.extractOne(
            key, self._values.keys(), scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH
        )
        return self._values[near[0]] if near else None


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text).text)

"""From folded text to phrases of time: find the pieces, set aside what is none, join neighbours.

"samedi soir vers 22h" is three pieces and a bound ("vers") that make one phrase; "10h de route" is
a clock by its look, set aside by what follows.
"""

import re
from dataclasses import dataclass
from typing import Literal

from nlu.times import figures, words
from nlu.times.context import is_no_time

Slot = Literal["day", "part", "clock", "whole", "bound"]
"""What a piece can be in a phrase; "whole" stands alone."""

# Kind: (slot, pattern). In order: where two kinds start at the same letter the first wins.
_KINDS: dict[str, tuple[Slot, str]] = {
    "clock_range": ("clock", figures.CLOCK_RANGE),
    "ago": ("whole", figures.AGO),
    "in_a_while": ("whole", figures.IN_A_WHILE),
    "in_minutes": ("whole", figures.IN_MINUTES),
    "holiday": ("day", words.HOLIDAY),
    "after_tomorrow": ("day", words.AFTER_TOMORROW),
    "before_yesterday": ("day", words.BEFORE_YESTERDAY),
    "weekday_range": ("whole", words.WEEKDAY_RANGE),
    "date": ("day", words.DATE),
    "clock": ("clock", figures.CLOCK),
    "this_part": ("part", words.THIS_PART),
    "now": ("whole", words.NOW),
    "soon": ("whole", words.SOON),
    "today": ("day", words.TODAY),
    "tomorrow": ("day", words.TOMORROW),
    "yesterday": ("day", words.YESTERDAY),
    "weekend": ("day", words.WEEKEND),
    "week": ("whole", words.WEEK),
    "month_span": ("whole", words.MONTH_SPAN),
    "year_span": ("whole", words.YEAR_SPAN),
    "weekday": ("day", words.RELATIVE_WEEKDAY),
    "usual_part": ("part", words.USUAL_PART),
    "day_of_month": ("day", words.DAY_OF_MONTH),
    "other_day": ("whole", words.OTHER_DAY),
    "next_day": ("whole", words.NEXT_DAY),
    "season": ("whole", words.SEASON),
    "month": ("whole", words.MONTH),
    "not_before": ("bound", words.NOT_BEFORE),
    "around_noon": ("part", words.BARE_AROUND_NOON),
    "bound": ("bound", words.BOUND),
    "meal": ("whole", words.MEAL),
    "bare_part": ("part", words.PART),
    "bare_hour": ("clock", figures.BARE_HOUR),
}
_PIECE = re.compile(
    r"(?<![\w$])(?:"
    + "|".join(f"(?P<{kind}>{pattern})" for kind, (_, pattern) in _KINDS.items())
    + r")(?!\w)"
)


@dataclass(frozen=True)
class Piece:
    """One piece, by kind (a key of `_KINDS`), with its folded words and where they stand."""

    kind: str
    words: str
    start: int
    end: int

    @property
    def slot(self) -> Slot:
        return _KINDS[self.kind][0]


@dataclass(frozen=True)
class Phrase:
    """Pieces that say one time together: at most one for each slot."""

    pieces: tuple[Piece, ...]

    @property
    def start(self) -> int:
        return self.pieces[0].start

    @property
    def end(self) -> int:
        return self.pieces[-1].end

    def get(self, slot: Slot) -> Piece | None:
        return next((piece for piece in self.pieces if piece.slot == slot), None)


def find_phrases(text: str) -> list[Phrase]:
    """The phrases of time in folded `text`, in order, none overlapping."""
    found = [
        Piece(match.lastgroup, match[0], *match.span())
        for match in _PIECE.finditer(text)
        if match.lastgroup
    ]
    pieces = [piece for piece in found if not is_no_time(piece.kind, text, piece.start, piece.end)]
    return [phrase for phrase in _joined(pieces, text) if _says_something(phrase, text)]


def _joined(pieces: list[Piece], text: str) -> list[Phrase]:
    phrases: list[Phrase] = []
    group: list[Piece] = []
    for piece in pieces:
        if group and not _fits(group, piece, text[group[-1].end : piece.start]):
            phrases += _closed(group)
            group = []
        group.append(piece)
    return phrases + _closed(group)


_LINK = re.compile(r",? (?:(?:a|genre|dans|en|au|de|du|pour|des) )?|, | ?")


def _fits(group: list[Piece], piece: Piece, between: str) -> bool:
    last = group[-1]
    if last.slot == "bound":
        bounds = piece.slot == "clock" if last.words == "passe" else piece.kind != "bare_part"
        return between in ("", " ") and bounds and piece.slot != "bound"
    if last.kind == "bare_part" and len(group) == 1:
        return False
    if not _LINK.fullmatch(between) or "whole" in (last.slot, piece.slot):
        return False
    if piece.kind == "bare_hour":
        return False
    return all(piece.slot != other.slot for other in group)


def _closed(group: list[Piece]) -> list[Phrase]:
    """The phrase of a group, without a bound that bounds nothing."""
    while group and group[-1].slot == "bound":
        group = group[:-1]
    return [Phrase(tuple(group))] if group else []


def _says_something(phrase: Phrase, text: str) -> bool:
    """A bare part of day, or a meal, says when next to what anchors it, or as a whole answer."""
    kinds = [piece.kind for piece in phrase.pieces]
    if kinds == ["bare_part"]:
        return phrase.pieces[0].words == text.strip(" .!?")
    return kinds != ["meal"]

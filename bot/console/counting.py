"""Counting without showing anybody: small cells are hidden, and cannot be worked out again. Pure.

A cell of 1 to 4 is hidden (`FEW`). Its value could be had from the total and the other cells, so
the smallest others are hidden with it, until somebody who knows the total, every cell shown and
which cells were hidden for which reason still cannot rule out any value from 1 to 4 for any of
them. Where no such choice exists the whole table is withheld. Zeros are shown: they are nobody.

Periods are calendar months, each counted alone: sums over longer ones would give cells away by
difference, and are not offered.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from statistics import median

FEW = 5  # under this many, nobody is shown
TOO_FEW_TIMES = 5  # lengths of time are not told of fewer


class Hidden(Enum):
    """Why a cell has no number."""

    SMALL = "moins de 5"
    BESIDE = "caché"  # its number would give a small one away


Cell = int | Hidden


@dataclass(frozen=True)
class Row:
    """A line of a table. `bar` is its part of the longest, 0 to 100; 0 when hidden."""

    label: str
    cell: Cell
    bar: int


@dataclass(frozen=True)
class Counted:
    """One table, ready to be shown. `withheld`: there is something, but nothing can be shown."""

    rows: tuple[Row, ...]
    total: Cell
    withheld: bool


@dataclass(frozen=True)
class Lengths:
    """How long something took: the half, and nine of ten, were answered within. None: too few."""

    many: Cell
    half: timedelta | None
    most: timedelta | None


def protected(counts: Sequence[int]) -> list[Cell] | None:
    """Each count, or why it is hidden; None when nothing may be shown. Raises ValueError for a
    negative count."""
    if any(count < 0 for count in counts):
        raise ValueError("a count cannot be negative")
    small = [at for at, count in enumerate(counts) if 0 < count < FEW]
    others = sorted(
        (at for at, count in enumerate(counts) if count >= FEW), key=lambda at: counts[at]
    )
    if not small:
        return list(counts)
    for beside in range(len(others) + 1):
        hidden, left = others[:beside], others[beside:]
        largest = counts[left[0]] if left else None
        if safe(counts, small, hidden, largest):
            return [
                Hidden.SMALL if at in small else Hidden.BESIDE if at in hidden else count
                for at, count in enumerate(counts)
            ]
    return None


def safe(
    counts: Sequence[int], small: Sequence[int], beside: Sequence[int], largest: int | None
) -> bool:
    """Whether every value from 1 to 4 stays possible for every small cell.

    What is known of the hidden cells: their sum; that those of `small` are 1 to 4, those of
    `beside` from 5 up to `largest`, the least cell shown (None: no upper end).
    """
    total = sum(counts[at] for at in (*small, *beside))
    rest = len(small) - 1
    least = rest + FEW * len(beside)
    if total - (FEW - 1) < least:
        return False
    if beside and largest is None:
        return True
    return total - 1 <= (FEW - 1) * rest + (largest or 0) * len(beside)


def table(counts: Mapping[str, int], *, ordered: bool = False) -> Counted:
    """Counts by label as a table, the largest first or, `ordered`, as they come."""
    pairs = list(counts.items())
    if not ordered:
        pairs.sort(key=lambda pair: (-pair[1], pair[0]))
    total = sum(counts.values())
    cells = protected([count for _, count in pairs])
    if cells is None or 0 < total < FEW:
        return Counted((), Hidden.SMALL if total < FEW else Hidden.BESIDE, True)
    longest = max((cell for cell in cells if isinstance(cell, int)), default=0) or 1
    rows = tuple(
        Row(label, cell, round(100 * cell / longest) if isinstance(cell, int) else 0)
        for (label, _), cell in zip(pairs, cells, strict=True)
    )
    # When hidden cells come first, "largest first" would tell that they are larger.
    if not ordered:
        rows = tuple(sorted(rows, key=lambda row: (-row.bar, row.label)))
    return Counted(rows, total, False)


def lengths(found: Iterable[timedelta]) -> Lengths:
    """The median and the ninth tenth (nearest rank)."""
    times = sorted(found)
    if 0 < len(times) < TOO_FEW_TIMES:
        return Lengths(Hidden.SMALL, None, None)
    if not times:
        return Lengths(0, None, None)
    nine = times[-(-9 * len(times) // 10) - 1]
    half = timedelta(seconds=median(one.total_seconds() for one in times))
    return Lengths(len(times), half, nine)


def said(cell: Cell) -> str:
    """A cell as it is read, on a page or in a file."""
    return str(cell.value) if isinstance(cell, Hidden) else str(cell)


def answered(
    received: Iterable[tuple[int, datetime]], sent: Iterable[tuple[int, datetime]]
) -> list[timedelta]:
    """How long each person's message waited for the next words in its conversation.

    Both are (conversation, instant). One that nothing followed is not counted here.
    """
    words: dict[int, list[datetime]] = {}
    for conversation, at in sorted(sent, key=lambda one: one[1]):
        words.setdefault(conversation, []).append(at)
    found = []
    for conversation, at in received:
        after = words.get(conversation, [])
        if (place := bisect_left(after, at)) < len(after):
            found.append(after[place] - at)
    return found

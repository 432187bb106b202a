"""Counts that show nobody: small ones hidden, and nothing left from which to work them out."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.console import counting
from bot.console.counting import FEW, Cell, Hidden

COUNTS = st.lists(st.integers(0, 14), min_size=1, max_size=6)
NOON = datetime(2026, 11, 21, 12, tzinfo=timezone.utc)


def possible(counts: list[int], cells: list[Cell], at: int) -> set[int]:
    """Every value of a hidden cell that fits all that is shown, found by trying each."""
    small = [i for i, cell in enumerate(cells) if cell is Hidden.SMALL]
    beside = [i for i, cell in enumerate(cells) if cell is Hidden.BESIDE]
    total = sum(counts[i] for i in (*small, *beside))
    shown = [cell for cell in cells if isinstance(cell, int) and cell > 0]
    top = min(shown) if shown else total
    sums = {(0, None)}
    for i in (*small, *beside):
        values = range(1, FEW) if i in small else range(FEW, top + 1)
        sums = {
            (so_far + value, value if i == at else mine)
            for so_far, mine in sums
            for value in values
        }
    return {mine for so_far, mine in sums if so_far == total and mine is not None}


@given(COUNTS)
def test_nothing_small_can_be_worked_out(counts: list[int]) -> None:
    """With the total, all that is shown and why each was hidden, a small cell may still be 1, 2, 3 or 4."""
    cells = counting.protected(counts)
    if cells is None:
        return
    for at, cell in enumerate(cells):
        if cell is Hidden.SMALL:
            assert possible(counts, cells, at) == {1, 2, 3, 4}


@given(COUNTS)
def test_what_is_shown_is_true(counts: list[int]) -> None:
    """A number shown is the count, and never 1 to 4; what needs no hiding is not hidden."""
    cells = counting.protected(counts)
    small = [count for count in counts if 0 < count < FEW]
    if cells is None:
        assert small
        return
    for count, cell in zip(counts, cells, strict=True):
        assert cell == count or isinstance(cell, Hidden)
        assert (cell is Hidden.SMALL) == (0 < count < FEW)
        assert not small or cell != Hidden.BESIDE or count >= FEW
    if not small:
        assert cells == counts


@pytest.mark.parametrize(
    ("counts", "cells"),
    [
        ([12, 7, 0], [12, 7, 0]),
        ([20, 9, 3], [20, Hidden.BESIDE, Hidden.SMALL]),  # 3 alone would be the total less 29
        ([20, 9, 3, 2], [20, 9, Hidden.SMALL, Hidden.SMALL]),  # 5 together: 1+4, 2+3, 3+2, 4+1
        ([20, 9, 4, 4], [20, Hidden.BESIDE, Hidden.SMALL, Hidden.SMALL]),  # 8 together is 4 and 4
        ([6, 1], None),  # 7 together, one of 5 or more: it is told that the other is 1 or 2
        ([3], None),
        ([], []),
    ],
)
def test_stories_of_hiding(counts: list[int], cells: list[Cell] | None) -> None:
    """Alone, together, with another beside, or not at all."""
    assert counting.protected(counts) == cells


def test_a_count_is_not_negative() -> None:
    with pytest.raises(ValueError, match="negative"):
        counting.protected([3, -1])


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.integers(0, 30), max_size=6))
def test_a_table_is_whole_or_withheld(counts: dict[str, int]) -> None:
    """Every label with its bar, and a total; or, when nothing may be shown, not a label."""
    found = counting.table(counts)
    if found.withheld:
        assert found.rows == ()
        assert isinstance(found.total, Hidden)
        return
    assert {row.label for row in found.rows} == set(counts)
    assert found.total == sum(counts.values())
    assert all(0 <= row.bar <= 100 for row in found.rows)
    assert all(row.bar == 0 for row in found.rows if isinstance(row.cell, Hidden))
    order = [row.cell for row in found.rows if isinstance(row.cell, int)]
    assert order == sorted(order, reverse=True)


def test_hours_stay_in_order() -> None:
    """An ordered table keeps its order, hidden cells where they are."""
    found = counting.table({"0 h": 9, "1 h": 0, "2 h": 30, "3 h": 2}, ordered=True)
    assert [row.label for row in found.rows] == ["0 h", "1 h", "2 h", "3 h"]
    assert [counting.said(row.cell) for row in found.rows] == ["caché", "0", "30", "moins de 5"]


def test_lengths_need_five() -> None:
    """Of fewer than five, no length is told; else half, and nine of ten, took no longer."""
    few = counting.lengths([timedelta(seconds=9)] * 4)
    assert (few.many, few.half, few.most) == (Hidden.SMALL, None, None)
    found = counting.lengths(timedelta(seconds=n) for n in range(1, 11))
    assert (found.many, found.half, found.most) == (
        10,
        timedelta(seconds=5.5),
        timedelta(seconds=9),
    )
    assert counting.lengths([]).many == 0


def test_an_answer_is_the_next_words_of_the_talk() -> None:
    """Each message waits for what follows it there; one that nothing followed is not counted."""

    def at(seconds: int) -> datetime:
        return NOON + timedelta(seconds=seconds)

    found = counting.answered(
        [(1, at(0)), (1, at(5)), (2, at(0)), (1, at(60))], [(1, at(9)), (2, at(1)), (3, at(2))]
    )
    assert found == [timedelta(seconds=9), timedelta(seconds=4), timedelta(seconds=1)]

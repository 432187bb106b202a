"""What is typed to plan shifts."""

from __future__ import annotations

from datetime import date, datetime, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.console import planning
from bot.console.planning import BadTimes

MONTREAL = ZoneInfo("America/Toronto")
UTC = timezone.utc
TODAY = date(2026, 11, 21)  # a Saturday


@pytest.mark.parametrize(
    ("raw", "monday"),
    [("", "2026-11-16"), ("2026-11-22", "2026-11-16"), ("2026-11-23", "2026-11-23"),
     ("n'importe quoi", "2026-11-16"), ("0001-01-01", "2026-11-16"), ("9999-12-31", "2026-11-16")],
)  # fmt: skip
def test_any_day_names_its_week(raw: str, monday: str) -> None:
    """And what is no day names this one."""
    assert planning.monday_of(raw, TODAY).isoformat() == monday


def test_a_night_ends_the_next_day() -> None:
    """20 h to 8 h is twelve hours on the clock; thirteen when clocks go back."""
    start, end = planning.span("2026-11-21", "20:00", "8h", MONTREAL)
    assert start == datetime(2026, 11, 22, 1, tzinfo=UTC)
    assert end == datetime(2026, 11, 22, 13, tzinfo=UTC)
    start, end = planning.span("2026-10-31", "20:00", "08:00", MONTREAL)
    assert (end - start).total_seconds() == 13 * 3600


@given(
    st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(0, 23), st.integers(0, 23),
    st.dates(date(2020, 1, 1), date(2035, 1, 1)),
)  # fmt: skip
def test_a_shift_moved_keeps_its_hours(day: date, first: int, last: int, to: date) -> None:
    """Whatever the day: the clock on the wall says the same."""
    start, end = planning.span(day.isoformat(), f"{first}h", f"{last}h", UTC)
    there = planning.moved(start, end, to, UTC)
    assert there[0].date() == to
    assert [moment.time() for moment in there] == [start.time(), end.time()]
    assert there[1] - there[0] == end - start


@pytest.mark.parametrize(
    ("days", "start", "end", "hours"),
    [(["Mo"], "20:00", "08:00", "Mo 20:00-08:00"), (["Su", "Mo"], "8h", "16h30", "Mo,Su 08:00-16:30"),
     (["Sa"], "0h", "0h", "Sa 00:00-24:00")],
)  # fmt: skip
def test_a_week_is_written_as_opening_hours(
    days: list[str], start: str, end: str, hours: str
) -> None:
    """Days in order, hours as the pattern keeps them."""
    assert planning.weekly(days, start, end) == hours


@pytest.mark.parametrize("raw", ["", "25:00", "20:61", "huit", "8:8:8", "-1"])
def test_what_is_no_hour_is_told(raw: str) -> None:
    """With what to write instead."""
    with pytest.raises(BadTimes, match="20:00"):
        planning.read_time(raw)


def test_what_is_no_week_is_told() -> None:
    """No day chosen, or no time between beginning and end."""
    with pytest.raises(BadTimes, match="jour"):
        planning.weekly([], "8h", "9h")
    with pytest.raises(BadTimes, match="pareils"):
        planning.weekly(["Mo"], "8h", "8h")


@pytest.mark.parametrize(
    ("what", "kept", "read"),
    [("shift replaced", "Jo: Marie T. for Ali 1 2026-11-22T01:00Z/2026-11-22T13:00Z",
      "Jo a mis Marie T. à la place de Ali: samedi 21 novembre, 20:00 à 08:00"),
     ("shift added", "Jo: Ali 2 2026-11-22T01:00Z/2026-11-22T13:00Z",
      "Jo a ajouté Ali: samedi 21 novembre, 20:00 à 08:00"),
     ("pattern added", "Jo: Ali 1 Mo 20:00-08:00", "Jo a ajouté chaque semaine Ali 1 Mo 20:00-08:00")],
)  # fmt: skip
def test_the_history_is_read_in_french(what: str, kept: str, read: str) -> None:
    """As the rota keeps it, and as one reads it there."""
    assert planning.change(what, kept, MONTREAL) == read

"""When a door is open on one day, as one says it."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.directory.hours import InvalidHours, status
from bot.directory.timetable import spans_on

MONTREAL = ZoneInfo("America/Toronto")
MONDAY = date(2026, 11, 23)
SATURDAY, SUNDAY = date(2026, 11, 21), date(2026, 11, 22)


def said(expr: str, day: date, region: str = "montreal") -> list[str] | None:
    """ "9:00-17:00", with "+1" when it closes the next day, "..." when it does not."""
    spans = spans_on(expr, day, region)
    if spans is None:
        return None
    return [f"{start:%H:%M}-{_end(end, day)}" for start, end in spans]


def _end(end: datetime | None, day: date) -> str:
    if end is None:
        return "..."
    days = (end.date() - day).days
    return f"{end:%H:%M}" + (f"+{days}" if days else "")


@pytest.mark.parametrize(
    ("expr", "day", "spans"),
    [
        ("Mo-Fr 09:00-17:00", MONDAY, ["09:00-17:00"]),
        ("Mo-Fr 09:00-17:00", SUNDAY, []),
        ("Mo 09:00-12:00,13:00-17:00", MONDAY, ["09:00-12:00", "13:00-17:00"]),
        ("24/7", MONDAY, ["00:00-..."]),
        ("Sa 22:00-06:00", SATURDAY, ["22:00-06:00+1"]),
        ("Sa 22:00-06:00", SUNDAY, []),  # the night before's
        ("Mo-Su 22:00-06:00", SUNDAY, ["22:00-06:00+1"]),
        ("Mo 00:00-08:00", MONDAY, ["00:00-08:00"]),
        ("Mo 10:00+", MONDAY, None),
        ('"sur rendez-vous"', MONDAY, None),
        ('Mo 09:00-12:00; We "à confirmer"', MONDAY, ["09:00-12:00"]),
    ],
)
def test_the_spans_of_a_day(expr: str, day: date, spans: list[str] | None) -> None:
    """Openings that begin that day; closed is empty; what is partly unknown is told as unknown."""
    assert said(expr, day) == spans


def test_a_public_holiday_follows_its_rule() -> None:
    """On Christmas the holiday's hours hold, in the province's calendar."""
    christmas = date(2026, 12, 25)
    assert said("Mo-Fr 09:00-17:00; PH 10:00-12:00", christmas) == ["10:00-12:00"]
    assert said("Mo-Fr 09:00-17:00; PH off", christmas) == []


def test_the_day_the_clocks_change_is_told_in_local_time() -> None:
    """Spring: the night of 23 hours; the times said are those on the wall."""
    assert said("Mo-Su 01:00-09:00", date(2026, 3, 8)) == ["01:00-09:00"]


def test_hours_that_cannot_be_read_are_refused() -> None:
    """Nonsense is an error, not an empty day."""
    with pytest.raises(InvalidHours):
        spans_on("ouvert tout le temps", MONDAY, "montreal")


HOURS = st.tuples(st.integers(0, 23), st.integers(1, 23)).map(
    lambda pair: f"{pair[0]:02}:00-{(pair[0] + pair[1]) % 24:02}:00"
)


@given(HOURS, st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_a_span_begins_and_ends_where_the_door_does(hours: str, day: date) -> None:
    """Whatever the hours, open at each start and just before each end, and in order."""
    spans = spans_on(f"Mo-Su {hours}", day, "montreal")
    assert spans is not None
    for start, end in spans:
        assert start.date() == day
        assert status(f"Mo-Su {hours}", start, "montreal").open
        assert end is None or start < end
    starts = [start for start, _ in spans]
    assert starts == sorted(set(starts))

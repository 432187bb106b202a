"""Feasts and months by arithmetic, against dates that are known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.times.calendar import (
    add_months,
    easter,
    feast_of,
    nearest,
    next_month,
    nth_weekday,
    zone_of,
)

DATES = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    "sunday",
    [
        date(1961, 4, 2),
        date(2000, 4, 23),
        date(2008, 3, 23),
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2027, 3, 28),
        date(2028, 4, 16),
        date(2038, 4, 25),
    ],
)
def test_easter_is_the_one_of_the_calendars(sunday: date) -> None:
    """Easters that were or will be, the earliest and the latest of a century among them."""
    assert easter(sunday.year) == sunday


@given(st.integers(1900, 2199))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    """Easter is a Sunday from 22 March to 25 April."""
    found = easter(year)
    assert found.weekday() == 6
    assert date(year, 3, 22) <= found <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("name", "region", "expected"),
    [
        ("thanksgiving", "montreal", date(2026, 10, 12)),
        ("labour", "quebec", date(2026, 9, 7)),
        ("labour", "bruxelles", date(2026, 5, 1)),
        ("national", "lanaudiere", date(2026, 6, 24)),
        ("national", "ontario", date(2026, 7, 1)),
        ("national", "bruxelles", date(2026, 7, 21)),
        ("national", "france", date(2026, 7, 14)),
        ("patriots", "montreal", date(2026, 5, 18)),
        ("family", "ontario", date(2026, 2, 16)),
        ("good_friday", "montreal", date(2026, 4, 3)),
        ("easter_monday", "bruxelles", date(2026, 4, 6)),
        ("ascension", "bruxelles", date(2026, 5, 14)),
        ("pentecost", "france", date(2026, 5, 24)),
    ],
)
def test_feasts_of_2026(name: str, region: str, expected: date) -> None:
    """Feasts fall where the legal calendars of 2026 have them, by region."""
    assert feast_of(name, region)(2026) == expected


@given(DATES, st.booleans())
def test_the_nearest_feast_is_within_a_year(today: date, past: bool) -> None:
    """The next Christmas is ahead or today, the last one behind or today, never a year away."""
    found = nearest(feast_of("christmas", "montreal"), today, past=past)
    away = (today - found).days if past else (found - today).days
    assert 0 <= away <= 365


@given(DATES, st.integers(-600, 600))
def test_months_away_are_in_the_right_month(day: date, months: int) -> None:
    """So many months later is that month, the same day or the last one."""
    found = add_months(day, months)
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months
    assert found.day == day.day or (found.day < day.day and next_month(found).day == 1)


def test_a_month_without_that_day_gives_its_last() -> None:
    """A month after 31 January is the end of February."""
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)


def test_the_second_monday_of_october() -> None:
    """The nth weekday counts from the first one of the month, that day included."""
    assert nth_weekday(2026, 10, 0, 2) == date(2026, 10, 12)
    assert nth_weekday(2026, 6, 0, 1) == date(2026, 6, 1)


def test_every_region_has_a_zone() -> None:
    """Québec and Ontario are on Toronto's clocks, Brussels and France on their own."""
    assert str(zone_of("ontario")) == "America/Toronto"
    assert str(zone_of("bruxelles")) == "Europe/Brussels"
    assert str(zone_of("france")) == "Europe/Paris"

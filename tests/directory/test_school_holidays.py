"""School holidays: known where and when somebody published them, and never supposed."""

from __future__ import annotations

import csv
import datetime as dt

import pytest
from small_directory import a_service

from bot.directory.hours import InvalidHours, Status, status
from bot.directory.model import Service
from bot.directory.public_holidays import CALENDARS, LOCAL_CALENDARS, calendar_of, school_holiday
from bot.directory.school_holidays import FILE, school_years


@pytest.mark.parametrize(
    ("day", "region", "holiday"),
    [
        ("2026-12-25", "bruxelles", True),
        ("2027-01-03", "bruxelles", True),  # the last day of them
        ("2027-01-04", "bruxelles", False),
        ("2027-02-10", "ile-de-france", True),
        ("2027-02-10", "alsace-moselle", False),
        ("2027-02-10", "france", None),  # it depends on the zone
        ("2026-12-25", "france", True),  # the three zones agree
        ("2026-11-23", "france", False),
        ("2027-07-10", "bruxelles", None),  # not published yet
        ("2020-07-10", "bruxelles", None),
        ("2026-07-10", "montreal", None),  # each school board has its own
        ("2026-07-10", "ontario", None),
    ],
)
def test_what_is_known(day: str, region: str, holiday: bool | None) -> None:
    """True, False, or None when nobody can tell."""
    assert school_holiday(dt.date.fromisoformat(day), region) is holiday


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=calendar_of("bruxelles").zone)


WEEK = "Mo-Fr 09:00-17:00; SH off"


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2026-12-22 10:00", Status(False, at("2027-01-04 09:00"))),
        ("2027-01-04 10:00", Status(True, at("2027-01-04 17:00"))),
        ("2027-07-05 10:00", Status(None)),  # beyond what is published: open, or on holiday
        ("2027-07-05 20:00", Status(False, at("2027-07-06 09:00"))),  # closed in both cases
    ],
)
def test_hours_of_school_days(when: str, expected: Status) -> None:
    """Closed in the holidays; unknown where they are, and only in the hours that depend on it."""
    assert status(WEEK, at(when), "bruxelles") == expected


@pytest.mark.parametrize("region", ["montreal", "quebec", "lanaudiere", "ontario"])
def test_no_calendar_for_all_schools(region: str) -> None:
    """Where school boards differ, SH is refused with what to write instead; in a comment it is
    only a word."""
    with pytest.raises(InvalidHours, match=r"school board of .* write the dates"):
        status(WEEK, at("2026-11-23 10:00"), region)
    assert status('Mo-Fr 09:00-17:00 "sauf SH"', at("2026-11-23 16:00"), region).open is None


@pytest.mark.parametrize(
    ("postal_code", "calendar"),
    [
        ("67000", "alsace-moselle"),
        ("57000", "alsace-moselle"),
        ("75011", "ile-de-france"),
        ("69001", "france"),
        (None, "france"),
    ],
)
def test_a_door_in_france_keeps_its_own_calendar(postal_code: str | None, calendar: str) -> None:
    """26 December is a holiday in Strasbourg, not in Lyon."""
    door: Service = a_service(
        region="france", regions=frozenset({"france"}), postal_code=postal_code
    )
    assert door.calendar == calendar


def test_a_postal_code_elsewhere_says_nothing() -> None:
    """Brussels has a 1057 too."""
    assert a_service(region="bruxelles", postal_code="57").calendar == "bruxelles"


def test_the_file_and_the_calendars() -> None:
    """Every calendar that a region names is in the file, its days in order and inside what is known."""
    named = {n for c in (*CALENDARS.values(), *LOCAL_CALENDARS.values()) for n in c.schools}
    assert named == set(school_years())
    with FILE.open(encoding="utf-8", newline="") as file:
        assert all(row["first"] <= row["last"] for row in csv.DictReader(file))
    for years in school_years().values():
        assert list(years.holidays) == sorted(years.holidays)
        assert all(years.known[0] <= a and b <= years.known[1] for a, b in years.holidays)

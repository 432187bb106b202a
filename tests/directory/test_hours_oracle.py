"""Open or closed as opening_hours.js says, but for its faults, which are named (`bench.oracle`)."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from bench.oracle import (
    CASES,
    DAYS_THAT_DIFFER,
    GOLDEN,
    HOLIDAYS,
    agrees,
    instant,
    second_opinion,
    why,
)
from bot.directory.hours import status
from bot.directory.public_holidays import calendar_of, holidays_around

DIFFERENCES = {"easter": 5, "spring": 16, "calendar": 7}


def test_differences_are_those_that_are_named() -> None:
    """Every case agrees to the minute, but for so many with each named fault of the reference."""
    different = [case for case in CASES if not agrees(case)]
    found = Counter(map(why, different))
    assert found == DIFFERENCES, [case for case in different if why(case) == "none"]


def test_a_second_evaluator_says_what_we_say() -> None:
    """Where we call it a fault of the reference, opening-hours-rs contradicts the reference too."""
    faults = [case for case in CASES if not agrees(case) and why(case) in ("easter", "spring")]
    assert len(faults) == DIFFERENCES["easter"] + DIFFERENCES["spring"]
    for case in faults:
        expr, region, at, *_ = case
        ours = status(expr, instant(at), region)
        until = ours.until and ours.until.replace(tzinfo=None)
        assert second_opinion(case) == (ours.open, until), case


def test_the_cases_are_many_and_of_every_kind() -> None:
    """At least 7,500, in every region, of every kind that goes wrong."""
    assert len(CASES) >= 7500
    exprs = " ".join({case[0] for case in CASES})
    kinds = (
        "24/7", "PH off", "PH,Su", "easter", "[1]", "[-1]", "Nov-Mar", "week", "||", "22:00-30:00",
        "SH off", "SH Mo-Fr",
    )  # fmt: skip
    assert not [kind for kind in kinds if kind not in exprs]
    per_region = Counter(case[1] for case in CASES)
    whole = {"montreal", "ontario", "bruxelles", "france", "alsace-moselle"}
    assert set(per_region) == whole | {"ile-de-france"}  # for its school holidays
    assert min(per_region[region] for region in whole) > 1000


def test_the_reference_contradicts_itself_only_when_clocks_change() -> None:
    """The instants without a usable answer are all within a day and a half of a clock change."""
    for _, region, at in GOLDEN["contradictions"]:
        zone, half = calendar_of(region).zone, dt.timedelta(hours=36)
        offsets = {(instant(at) + ahead).astimezone(zone).utcoffset() for ahead in (-half, half)}
        assert len(offsets) == 2, (region, at)


@pytest.mark.parametrize("region", HOLIDAYS)
def test_calendars_differ_by_known_days(region: str) -> None:
    """Our holidays and the reference's from 2026 to 2031: days that only one of them has."""
    ours = {day for year in range(2026, 2032) for day in holidays_around(year, region)}
    theirs = set(HOLIDAYS[region])
    told = tuple(
        {day.isoformat() for day in days if 2026 <= day.year < 2032}
        for days in (ours - theirs, theirs - ours)
    )
    assert told == DAYS_THAT_DIFFER.get(region, (set(), set()))

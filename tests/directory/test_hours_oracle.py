"""Open or closed as opening_hours.js says: thousands of cases, and every difference by its name.

tests/tools/hours_golden.mjs wrote the cases. `fanal hours` and the oracle may differ for the reasons
below only; a case that differs is evaluated again without that reason, and must then agree.

- "night": a night that never began does not end. After "22:00-06:00; PH off" the oracle opens at
  midnight, when the holiday is over. Nobody unlocks a door at midnight: we say closed until 22:00.
- "easter": a range of days includes its last one, as the specification says; the oracle forgets it
  when that day is counted from Easter, and would open on a day "easter -2 days-easter +1 day off".
- "spring": on the day after the clocks go forward the oracle's "24 hours before" is the day before
  the eve, and a Saturday night is open again on Monday between midnight and 1.
- "calendar": our holidays are not the oracle's (see DAYS_THAT_DIFFER).

The regions have no Alsace-Moselle; its holidays are compared through a calendar of this test.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.directory import openings, rules
from bot.directory.hours import status
from bot.directory.public_holidays import CALENDARS, Calendar, holidays_around
from bot.directory.rules import Rule, speaks_of

GOLDEN = json.loads(
    (Path(__file__).parents[1] / "data" / "hours_golden.json").read_text(encoding="utf-8")
)
ORACLE_HOLIDAYS = {
    region: {dt.date.fromisoformat(day): "férié" for day in days}
    for region, days in GOLDEN["holidays"].items()
}
A_YEAR = dt.timedelta(days=365)
Case = tuple[str, str, str, "bool | None", "str | None"]

DIFFERENCES = {"night": 91, "easter": 5, "spring": 16, "calendar": 83}


@pytest.fixture(autouse=True)
def moselle(monkeypatch: pytest.MonkeyPatch) -> None:
    """A region whose holidays are those of Alsace-Moselle."""
    monkeypatch.setitem(CALENDARS, "moselle", Calendar(ZoneInfo("Europe/Paris"), "FR", "57"))


def instant(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text.replace("Z", "+00:00"))


def agrees(case: Case) -> bool:
    """The same state and, unless the hours are unknown then, the same next change."""
    expr, region, at, open, change = case
    found = status(expr, instant(at), region)
    soon = found.until if found.until and found.until - instant(at) <= A_YEAR else None
    told = soon.astimezone(dt.timezone.utc).strftime("%Y-%m-%dT%H:%MZ") if soon else None
    return found.open is open and (open is None or told == change)


def oracle_night(told: tuple[Rule, ...], place: int, region: str, eve: dt.date) -> bool:
    """What the oracle asks of a night: that its rule speaks of the eve, whatever others say."""
    return speaks_of(told[place], eve, region)


def oracle_holidays(year: int, region: str) -> dict[dt.date, str]:
    return ORACLE_HOLIDAYS[region]


@contextmanager
def as_the_oracle(*reasons: str) -> Iterator[None]:
    """Evaluate without some of our reasons to differ."""
    ours: dict[str, tuple[Any, str, Callable[..., Any]]] = {
        "night": (openings, "night_began", oracle_night),
        "calendar": (rules, "holidays_around", oracle_holidays),
    }
    with pytest.MonkeyPatch.context() as patch:
        for reason in reasons:
            patch.setattr(*ours[reason])
        forget()
        yield
    forget()


def forget() -> None:
    openings.openings.cache_clear()
    openings.stretches.cache_clear()


def why(case: Case) -> str:
    """The reason for a difference; "none" is a fault of ours, or a new one to name."""
    expr, region, at, _, change = case
    if "-easter" in expr:
        return "easter"
    zone = CALENDARS[region].zone
    if any(told and after_the_change(instant(told), zone) for told in (at, change)):
        return "spring"
    for reasons in (("night",), ("calendar",), ("night", "calendar")):
        with as_the_oracle(*reasons):
            if agrees(case):
                return reasons[-1]
    return "none"


def after_the_change(at: dt.datetime, zone: ZoneInfo) -> bool:
    """In the first hour of the day after the clocks went forward."""
    local = at.astimezone(zone)
    eve = local.replace(hour=12) - dt.timedelta(days=1)
    forward = eve.utcoffset() != (eve - dt.timedelta(days=1)).utcoffset()
    return local.hour == 0 and local.month < 7 and forward


def test_differences_are_those_that_are_named() -> None:
    """Every case agrees to the minute, but for so many with each named reason."""
    cases = [tuple(case) for case in GOLDEN["cases"]]
    different = [case for case in cases if not agrees(case)]
    found = Counter(map(why, different))
    assert found == DIFFERENCES, [case for case in different if why(case) == "none"]


def test_a_night_that_never_began_is_never_open() -> None:
    """Where nights differ, it is always we who say closed."""
    with as_the_oracle("calendar"):
        different = [tuple(case) for case in GOLDEN["cases"] if not agrees(tuple(case))]
        states = {
            (status(expr, instant(at), region).open, open)
            for expr, region, at, open, _ in different
            if "easter" not in expr
        }
    assert states <= {(False, True), (False, False)}


def test_the_cases_are_many_and_of_every_kind() -> None:
    """At least 2,500, in every region, of every kind that goes wrong."""
    assert len(GOLDEN["cases"]) >= 2500
    exprs = " ".join({case[0] for case in GOLDEN["cases"]})
    kinds = (
        "24/7",
        "PH off",
        "PH,Su",
        "easter",
        "[1]",
        "[-1]",
        "Nov-Mar",
        "week",
        "||",
        "22:00-30:00",
    )
    assert not [kind for kind in kinds if kind not in exprs]
    per_region = Counter(case[1] for case in GOLDEN["cases"])
    assert set(per_region) == {"montreal", "ontario", "bruxelles", "france", "moselle"}
    assert min(per_region.values()) > 1000


def test_the_oracle_contradicts_itself_only_when_clocks_change() -> None:
    """The instants without a usable answer are all within a day and a half of a clock change."""
    for _, region, at in GOLDEN["contradictions"]:
        zone, half = CALENDARS[region].zone, dt.timedelta(hours=36)
        offsets = {(instant(at) + ahead).astimezone(zone).utcoffset() for ahead in (-half, half)}
        assert len(offsets) == 2, (region, at)


# Each region's days that only we keep, then those that only the oracle keeps.
EASTER_MONDAYS = {
    "2026-04-06",
    "2027-03-29",
    "2028-04-17",
    "2029-04-02",
    "2030-04-22",
    "2031-04-14",
}
DAYS_THAT_DIFFER: dict[str, tuple[set[str], set[str]]] = {
    "montreal": (
        # Moved because they fall on a week-end, and 1 July 2029, a Sunday, on its own day.
        {"2027-12-27", "2028-01-03", "2029-06-25", "2029-07-01"},
        EASTER_MONDAYS,  # Québec's employers choose it or Good Friday; `holidays` keeps the Friday
    ),
    "ontario": (
        {"2027-12-27", "2027-12-28", "2028-01-03", "2029-07-01"},
        EASTER_MONDAYS | {"2029-07-02"},  # for federal offices only; Canada Day moved to Monday
    ),
    "bruxelles": (
        # Easter and Whit Sunday, which the law's ten holidays leave out: they are Sundays anyway.
        {"2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13"}
        | {"2026-05-24", "2027-05-16", "2028-06-04", "2029-05-20", "2030-06-09", "2031-06-01"},
        set(),
    ),
}


@pytest.mark.parametrize("region", ORACLE_HOLIDAYS)
def test_calendars_differ_by_known_days(region: str) -> None:
    """Our holidays and the oracle's from 2026 to 2031: days that only one of them has."""
    ours = {day for year in range(2026, 2032) for day in holidays_around(year, region)}
    theirs = set(ORACLE_HOLIDAYS[region])
    told = tuple(
        {day.isoformat() for day in days if 2026 <= day.year < 2032}
        for days in (ours - theirs, theirs - ours)
    )
    assert told == DAYS_THAT_DIFFER.get(region, (set(), set()))

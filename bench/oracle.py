"""Open or closed as opening_hours.js says: thousands of cases, and every difference by its name.

tests/tools/hours_golden.mjs wrote the cases. Ours and the reference may differ for the reasons
below only; a case that differs is evaluated again without that reason, and must then agree.

- "night": a night that never began does not end. After "22:00-06:00; PH off" the reference opens at
  midnight, when the holiday is over. Nobody unlocks a door at midnight: we say closed until 22:00,
  and never open where the reference says closed. The one reason that is a choice of ours: the
  evaluator our own days are read with (`second_opinion`) does as the reference does.
- "easter": a range of days includes its last one, as the specification says; the reference forgets
  it when that day is counted from Easter, and would open on a day "easter -2 days-easter +1 day off".
  A fault of the reference: the second evaluator says what we say.
- "spring": on the day after the clocks go forward the reference's "24 hours before" is the day before
  the eve, and a Saturday night is open again on Monday between midnight and 1. A fault of the
  reference too: the second evaluator says what we say.
- "calendar": one day of Québec that the reference does not keep (`DAYS_THAT_DIFFER`).
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours, State

from bot.directory import openings, rules
from bot.directory.hours import status
from bot.directory.public_holidays import calendar_of
from bot.directory.rules import Rule, speaks_of
from bot.settings import ROOT

GOLDEN = json.loads((ROOT / "tests" / "data" / "hours_golden.json").read_text(encoding="utf-8"))
HOLIDAYS = {
    region: {dt.date.fromisoformat(day): "férié" for day in days}
    for region, days in GOLDEN["holidays"].items()
}
DAYS_THAT_DIFFER = {
    # 24 June is a Sunday: section 2 of Québec's National Holiday Act (RLRQ, c. F-1.1) makes the 25th
    # the day off of whoever does not work on Sundays.
    # https://www.legisquebec.gouv.qc.ca/fr/version/lc/F-1.1?code=se%3A2 (version of 2024-12-03)
    "montreal": ({"2029-06-25"}, set[str]()),
}
"""Each region's days that only we keep, then those that only the reference keeps (2026 to 2031)."""

A_YEAR = dt.timedelta(days=365)
Case = tuple[str, str, str, "bool | None", "str | None"]
"""Expression, region, instant, open (None for unknown), next change; instants in UTC."""

CASES: list[Case] = [tuple(case) for case in GOLDEN["cases"]]


def run(print: Callable[[str], None]) -> None:
    """How many cases are the same to the minute, and why the others are not."""
    different = Counter(why(case) for case in CASES if not agrees(case))
    same = len(CASES) - sum(different.values())
    reasons = ", ".join(f"{reason} {count}" for reason, count in different.most_common())
    print(f"hours against opening_hours.js  {same:,} of {len(CASES):,} the same  ({reasons})")


def agrees(case: Case) -> bool:
    """The same state and, unless the hours are unknown then, the same next change."""
    expr, region, at, open, change = case
    found = status(expr, instant(at), region)
    soon = found.until if found.until and found.until - instant(at) <= A_YEAR else None
    told = soon.astimezone(dt.timezone.utc).strftime("%Y-%m-%dT%H:%MZ") if soon else None
    return found.open is open and (open is None or told == change)


def why(case: Case) -> str:
    """The reason for a difference; "none" is a fault of ours, or a new one to name."""
    expr, region, at, _, change = case
    if "-easter" in expr:
        return "easter"
    zone = calendar_of(region).zone
    if any(told and _after_the_change(instant(told), zone) for told in (at, change)):
        return "spring"
    for reasons in (("night",), ("calendar",), ("night", "calendar")):
        with as_the_reference(*reasons):
            if agrees(case):
                return reasons[-1]
    return "none"


def second_opinion(case: Case) -> tuple[bool, dt.datetime | None]:
    """Open or not, and the next change there, by opening-hours-rs alone: another author's reading
    of the same specification, without holidays."""
    expr, region, at, _, _ = case
    local = instant(at).astimezone(calendar_of(region).zone).replace(tzinfo=None)
    hours = OpeningHours(expr, auto_country=False, auto_timezone=False)
    return hours.state(local)[0] is State.OPEN, hours.next_change(local)


@contextmanager
def as_the_reference(*reasons: str) -> Iterator[None]:
    """Evaluate without some of our reasons to differ."""
    ours: dict[str, tuple[Any, str, Callable[..., Any]]] = {
        "night": (openings, "night_began", _night_of_the_reference),
        "calendar": (rules, "holidays_around", _holidays_of_the_reference),
    }
    kept = {reason: getattr(*ours[reason][:2]) for reason in reasons}
    for reason in reasons:
        module, name, theirs = ours[reason]
        setattr(module, name, theirs)
    _forget()
    try:
        yield
    finally:
        for reason in reasons:
            setattr(*ours[reason][:2], kept[reason])
        _forget()


def instant(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text.replace("Z", "+00:00"))


def _night_of_the_reference(
    told: tuple[Rule, ...], place: int, region: str, eve: dt.date, assumed: bool | None
) -> bool:
    """What the reference asks of a night: that its rule speaks of the eve, whatever others say."""
    return speaks_of(told[place], eve, region, assumed)


def _holidays_of_the_reference(year: int, region: str) -> dict[dt.date, str]:
    return HOLIDAYS[region]


def _forget() -> None:
    openings.openings.cache_clear()
    openings.stretches.cache_clear()


def _after_the_change(at: dt.datetime, zone: ZoneInfo) -> bool:
    """In the first hour of the day after the clocks went forward."""
    local = at.astimezone(zone)
    eve = local.replace(hour=12) - dt.timedelta(days=1)
    forward = eve.utcoffset() != (eve - dt.timedelta(days=1)).utcoffset()
    return local.hour == 0 and local.month < 7 and forward

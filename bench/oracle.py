"""Open or closed as opening_hours.js says: thousands of cases, and every difference by its name.

tests/tools/hours_golden.mjs wrote the cases. Ours and the reference differ where the reference is at
fault, and nowhere else; there we say what opening-hours-rs says, another author's reading of the same
specification (`second_opinion`), or the law:

- "easter": "Evaluates to true, if from-date <= day-to-check <= to-date holds", says the
  specification of a range of days; the reference forgets the last one when it is counted from
  Easter, and would open on Easter Monday after "easter -2 days-easter +1 day off". It is closed
  there, too, once the same four days are written one by one, or by their dates.
- "spring": on the day after the clocks go forward the reference's "24 hours before" is the day before
  the eve, and a Saturday night is open again on Monday between midnight and 1.
- "calendar": one day of Québec that the reference does not keep (`DAYS_THAT_DIFFER`). Evaluated with
  the reference's own holidays these cases agree.

https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours, State

from bot.directory import openings, rules
from bot.directory.hours import status
from bot.directory.public_holidays import calendar_of
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
    with the_reference_s_holidays():
        return "calendar" if agrees(case) else "none"


def second_opinion(case: Case) -> tuple[bool, dt.datetime | None]:
    """Open or not, and the next change there, by opening-hours-rs alone: another author's reading
    of the same specification, without holidays."""
    expr, region, at, _, _ = case
    local = instant(at).astimezone(calendar_of(region).zone).replace(tzinfo=None)
    hours = OpeningHours(expr, auto_country=False, auto_timezone=False)
    return hours.state(local)[0] is State.OPEN, hours.next_change(local)


@contextmanager
def the_reference_s_holidays() -> Iterator[None]:
    """Evaluate with the public holidays the reference keeps."""
    _forget()
    try:
        with patch.object(rules, "holidays_around", lambda _, region: HOLIDAYS[region]):
            yield
    finally:
        _forget()


def instant(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text.replace("Z", "+00:00"))


def _forget() -> None:
    openings.openings.cache_clear()
    openings.stretches.cache_clear()


def _after_the_change(at: dt.datetime, zone: ZoneInfo) -> bool:
    """In the first hour of the day after the clocks went forward."""
    local = at.astimezone(zone)
    eve = local.replace(hour=12) - dt.timedelta(days=1)
    forward = eve.utcoffset() != (eve - dt.timedelta(days=1)).utcoffset()
    return local.hour == 0 and local.month < 7 and forward

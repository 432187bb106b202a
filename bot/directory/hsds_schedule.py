"""Hours as HSDS tells them (weekly rows of RFC 5545 days), and as opening_hours does.

Other HSDS tools know `byday`, `opens_at` and `closes_at`; ours is the `opening_hours` column, which
also says nights, holidays and seasons. A plain week goes out both ways; on the way in, the column
wins, and rows without it are made into one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping

from bot.directory.rules import in_force, speaks_of, split_rules

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONDAY = dt.date(2026, 11, 2)  # of a week without a holiday in any region
SPAN = re.compile(r"(\d{1,2}:\d{2})-(\d{1,2}:\d{2})")
WEEKLY = re.compile(r"(?:[A-Z][a-z](?:[-,\s][A-Z][a-z])*)?")
CLOCK = re.compile(r"(\d{1,2}:\d{2})(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?")

Cells = Mapping[str, str]


def weekly_rows(expr: str | None) -> list[dict[str, str]]:
    """One row a span: `freq`, `byday`, `opens_at`, `closes_at`; none for what is not a plain week.

    Rules for public holidays are left out: a weekly row cannot say them.
    """
    rules = [rule for rule in split_rules(expr or "") if "PH" not in rule.days]
    if not rules or not all(_plain(rule.days, rule.hours, rule.joint) for rule in rules):
        return []
    days_of: dict[tuple[str, str], list[str]] = {}
    for index, day in enumerate(DAYS):
        date = MONDAY + dt.timedelta(days=index)
        for rule in in_force(rule for rule in rules if speaks_of(rule, date, "montreal")):
            for opens, closes in SPAN.findall(rule.hours):
                days_of.setdefault((opens, closes), []).append(day[:2].upper())
    return [
        {"freq": "WEEKLY", "byday": ",".join(days), "opens_at": opens, "closes_at": closes}
        for (opens, closes), days in days_of.items()
    ]


def hours_of_rows(rows: Iterable[Cells]) -> str | None:
    """The opening_hours of weekly rows; None when there are none that say days and clock times."""
    rules = []
    for row in rows:
        opens, closes = CLOCK.fullmatch(row["opens_at"]), CLOCK.fullmatch(row["closes_at"])
        days = [day.strip().capitalize() for day in row["byday"].split(",") if day.strip()]
        if opens and closes and days and all(day in DAYS for day in days):
            rules.append(f"{','.join(days)} {opens[1]:0>5}-{closes[1]:0>5}")
    return ", ".join(rules) or None


def _plain(days: str, hours: str, joint: str) -> bool:
    """Weekdays and clock spans only: no dates, no comment, no open end."""
    spans = hours == "off" or re.fullmatch(rf"(?:{SPAN.pattern},?\s*)+", hours)
    return bool(joint != "||" and WEEKLY.fullmatch(days) and spans)

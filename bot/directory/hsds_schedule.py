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

COUNTED = re.compile(r"([A-Z][a-z])\[(-?\d)\]")
RFC_DAY = re.compile(r"([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SAYS = ("byday", "opens_at", "closes_at", "bymonthday", "byyearday", "byweekno")
ROW_SAYS = (*SAYS, "freq", "interval", "count", "valid_from", "valid_to")
NOT_TOLD = ("bymonthday", "byyearday", "byweekno", "count")

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


def monthly_rows(expr: str | None) -> list[dict[str, str]]:
    """The same for days counted in the month ("Mo[1],Th[-1] 10:00-12:00"); none for anything else."""
    rules = split_rules(expr or "")
    if not rules or not all(_counted(rule.days, rule.hours, rule.joint) for rule in rules):
        return []
    return [
        {
            "freq": "MONTHLY",
            "byday": ",".join(f"{n}{day[:2].upper()}" for day, n in COUNTED.findall(rule.days)),
            "opens_at": opens,
            "closes_at": closes,
        }
        for rule in rules
        for opens, closes in SPAN.findall(rule.hours)
    ]


def hours_of_rows(rows: Iterable[Cells]) -> str | None:
    """The opening_hours of weekly and monthly rows, each within its own season.

    None when no row says days and clock times, or when one cannot be told (every second week, a
    day of the month): half of the hours would be wrong hours.
    """
    rules = []
    for row in rows:
        if not any(row.get(name) for name in SAYS):
            continue
        rule = _rule(row)
        if rule is None:
            return None
        rules.append(rule)
    return ", ".join(rules) or None


def _rule(row: Cells) -> str | None:
    opens, closes = (CLOCK.fullmatch(row.get(name, "")) for name in ("opens_at", "closes_at"))
    days = [RFC_DAY.fullmatch(day.strip()) for day in row.get("byday", "").upper().split(",")]
    if not opens or not closes or any(row.get(name) for name in NOT_TOLD):
        return None
    if row.get("interval", "") not in ("", "1") or not all(days):
        return None
    told = [(day[2].capitalize(), day[1]) for day in days if day]
    monthly = row.get("freq", "").upper() == "MONTHLY"
    if any(monthly == (count is None) for _, count in told):
        return None
    names = ",".join(f"{day}[{int(count)}]" if count else day for day, count in told)
    return f"{_season(row)}{names} {opens[1]:0>5}-{closes[1]:0>5}"


def _season(row: Cells) -> str:
    """ "2026 Nov 15-2027 Mar 31 " of a row that begins and ends; a row that only ends ends with the
    service (`valid_until`)."""
    first, last = row.get("valid_from"), row.get("valid_to")
    if not first or not last:
        return ""
    days = [dt.date.fromisoformat(day) for day in (first, last)]
    return "-".join(f"{day.year} {MONTHS[day.month - 1]} {day.day:02}" for day in days) + " "


def _plain(days: str, hours: str, joint: str) -> bool:
    """Weekdays and clock spans only: no dates, no comment, no open end."""
    spans = hours == "off" or re.fullmatch(rf"(?:{SPAN.pattern},?\s*)+", hours)
    return bool(joint != "||" and WEEKLY.fullmatch(days) and spans)


def _counted(days: str, hours: str, joint: str) -> bool:
    """Weekdays counted in the month and clock spans only."""
    spans = re.fullmatch(rf"(?:{SPAN.pattern},?\s*)+", hours)
    return bool(joint != "||" and re.fullmatch(rf"(?:{COUNTED.pattern},?)+", days) and spans)

"""The rules of an opening_hours expression, and which of them speak of a given day.

"Mo-Fr 14:00-08:00; Sa,Su 16:00-08:00; PH off" is three rules, each a selector (which days) and
hours (what happens then). Days are matched here so that `PH` can be the holidays of a province;
the hours of one day are left to opening-hours-py.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from opening_hours import OpeningHours, State

from bot.directory.public_holidays import holidays_around, school_holiday

WEEKDAY = r"(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:\[[^\]]*\])?(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?"
HOLIDAY = r"[PS]H(?:\s*[+-]\d+\s*days?)?"
HOLIDAYS = ("PH", "SH")
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"

# The days of a rule that names holidays: a list, then perhaps the weekdays they must fall on.
WITH_HOLIDAYS = re.compile(
    rf"(?P<items>(?:(?:{WEEKDAY})\s*,\s*)*{HOLIDAY}(?:\s*,\s*(?:{WEEKDAY}|{HOLIDAY}))*)"
    rf"(?:\s+(?P<among>{WEEKDAY}(?:\s*,\s*{WEEKDAY})*))?"
)
# "; " starts a rule that replaces, " || " one for when nothing else applies, ", " one that adds;
# a comma inside "Jan 01,Feb 03 off" or "10:00-12:00,13:00-15:00" starts none.
AFTER_HOURS = r'(?:(?<=:\d\d)|(?<=[+"])|(?<=24/7)|(?<=off)|(?<=closed)|(?<=open)|(?<=unknown))'
NEXT_RULE = re.compile(
    rf"(\s*;\s*|\s*\|\|\s*|{AFTER_HOURS}\s*,\s*(?=(?:{WEEKDAY}|[PS]H|{MONTH}|week|easter|\d{{4}})\b))"
)
HOURS = re.compile(
    r'(?<![\d:])\d{1,2}:\d{2}|24/7|\(?(?:sunrise|sunset|dawn|dusk)|\b(?:off|closed|open|unknown)\b|"'
)
COMMENT = re.compile(r'"[^"]*"')


@dataclass(frozen=True, slots=True)
class Rule:
    """`joint` is what stood before the rule (";", "||", ","), `days` its selector ("" is every
    day), `hours` the rest as it was written ("" is the whole day)."""

    joint: str
    days: str
    hours: str


@lru_cache(maxsize=16384)
def split_rules(expr: str) -> tuple[Rule, ...]:
    """The rules of an expression that parses, in order."""
    comments = COMMENT.findall(expr)
    numbered = iter(range(len(comments)))
    bare = COMMENT.sub(lambda _: f'"{next(numbered)}"', expr.strip().rstrip(";"))
    pieces = NEXT_RULE.split(bare)
    joints = ["", *(joint.strip() for joint in pieces[1::2])]
    return tuple(
        _rule(joint, text.strip(), comments)
        for joint, text in zip(joints, pieces[0::2], strict=True)
        if text.strip()
    )


def _rule(joint: str, text: str, comments: list[str]) -> Rule:
    start = found.start() if (found := HOURS.search(text)) else len(text)
    days, hours = text[:start].strip().rstrip(":"), text[start:].replace("24/7", "00:00-24:00")
    if hours.startswith('"'):
        hours = f"unknown {hours}"  # a comment alone says that the hours are not known
    return Rule(joint, days, re.sub(r'"(\d+)"', lambda number: comments[int(number[1])], hours))


def in_force(rules: Iterable[Rule]) -> list[Rule]:
    """Of the rules that speak of one day, those left once the later have replaced the earlier.

    After ";" a rule replaces what came before, unless it only takes some hours away ("12:00-13:00
    off"); after "," or "||" it adds.
    """
    left: list[Rule] = []
    for rule in rules:
        takes_away = re.match(r"\d.*\b(?:off|closed)\b", rule.hours)
        if rule.joint in ("", ";") and not takes_away:
            left = []
        left.append(rule)
    return left


class NotKnown(LookupError):
    """The rule depends on school holidays of which nothing is known that day."""


def speaks_of(rule: Rule, day: dt.date, region: str, assumed: bool | None = None) -> bool:
    """Whether the rule's selector covers that date in that region.

    `assumed` stands for school holidays where nothing is known of them; without it NotKnown is
    raised for a rule that depends on them.
    """
    found = WITH_HOLIDAYS.search(rule.days)
    if found is None:
        return _covers(rule.days, day)
    if not _covers(rule.days[: found.start()].strip(), day):
        return False
    items = [item.strip() for item in found["items"].split(",")]
    weekdays = ",".join(item for item in items if item[:2] not in HOLIDAYS)
    if weekdays and _covers(weekdays, day):
        return True
    holidays = sorted(item for item in items if item[:2] in HOLIDAYS)  # PH, the surer one, first
    return _covers(found["among"] or "", day) and any(
        _is_holiday(item, day, region, assumed) for item in holidays
    )


def _is_holiday(item: str, day: dt.date, region: str, assumed: bool | None) -> bool:
    """`PH`, `SH`, or `PH -1 day`: the day before one."""
    shift = re.search(r"([+-])\s*(\d+)", item)
    days = int(shift[1] + shift[2]) if shift else 0
    holiday = day - dt.timedelta(days=days)
    if item.startswith("PH"):
        return holiday in holidays_around(holiday.year, region)
    school = school_holiday(holiday, region)
    school = assumed if school is None else school
    if school is None:
        raise NotKnown(item)
    return school


@lru_cache(maxsize=16384)
def _covers(selector: str, day: dt.date) -> bool:
    if not selector:
        return True
    noon = dt.datetime(day.year, day.month, day.day, 12)
    return _whole_days(selector).state(noon)[0] is State.OPEN


@lru_cache(maxsize=16384)
def _whole_days(selector: str) -> OpeningHours:
    return OpeningHours(selector, auto_country=False, auto_timezone=False)

"""What opens on one day: from when until when, for sure or perhaps, nights left whole."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from opening_hours import OpeningHours, State

from bot.directory.public_holidays import calendar_of
from bot.directory.rules import Rule, in_force, speaks_of, split_rules, written_date

OPEN_END = re.compile(r"(?P<start>\d{1,2}:\d{2})(?P<end>-\d{1,2}:\d{2})?\+")

Span = tuple[dt.datetime, dt.datetime]
"""From when (included) until when (not included), aware, in the region's zone."""


@dataclass(frozen=True, slots=True)
class Day:
    """What starts on one day: spans said to be open, and spans that may be."""

    open: tuple[Span, ...]
    doubtful: tuple[Span, ...]


@lru_cache(maxsize=65536)
def openings(expr: str, region: str, day: dt.date) -> Day:
    """What an expression opens on one day. Raises the library's ParserError on a bad expression."""
    rules = in_force(rule for rule in split_rules(expr) if speaks_of(rule, day, region))
    return openings_under(rules, region, day) if rules else Day((), ())


def openings_under(rules: list[Rule], region: str, day: dt.date) -> Day:
    """What these rules open on a day they all speak of."""
    promised = list(_spans(_only_on(day, rules, promised=True), region, day))
    guessed = _spans(_only_on(day, rules, promised=False), region, day)
    return Day(
        tuple(span for span, state in promised if state is State.OPEN),
        tuple(span for span, _ in [*promised, *guessed]),
    )


def _only_on(day: dt.date, rules: list[Rule], *, promised: bool) -> str:
    """The rules of that day as an expression about that day alone, with or without open ends."""
    text = ""
    for rule in rules:
        hours = OPEN_END.sub(_said if promised else _guessed, rule.hours)
        joint = f" {rule.joint} " if text else ""
        text += f"{joint}{written_date(day)} {hours}"
    return text


def _said(match: re.Match[str]) -> str:
    """Of "13:00-16:00+", what was promised; of "13:00+", its first minute."""
    if match["end"]:
        return match["start"] + match["end"]
    hour, minute = map(int, match["start"].split(":"))
    last = hour * 60 + minute + 1
    return f"{match['start']}-{last // 60:02}:{last % 60:02}"


def _guessed(match: re.Match[str]) -> str:
    """Until when it might stay open: midnight, or no later than was said for a night."""
    night = match["end"] and match["end"][1:] <= match["start"]
    return match[0].rstrip("+") if night else f"{match['start']}-24:00"


def _spans(expr: str, region: str, day: dt.date) -> Iterator[tuple[Span, State]]:
    zone = calendar_of(region).zone
    midnight = dt.datetime(day.year, day.month, day.day, tzinfo=zone)
    timetable = OpeningHours(expr, timezone=zone, auto_country=False, auto_timezone=False)
    for start, end, state, _ in timetable.intervals(midnight, midnight + dt.timedelta(days=3)):
        if state is not State.CLOSED:
            yield (start, end), state

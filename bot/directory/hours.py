"""Is it open then, and when does that change: OpenStreetMap opening_hours, read in a region.

opening-hours-py reads days and clock times; the rest is ours, because a wrong "ouvert" sends
somebody across town for nothing, and a wrong "fermé" leaves them outside:

- public holidays (`PH`) are those of the region's province, school holidays (`SH`) those of its
  schools, unknown beyond the years published (`public_holidays`, `rules`);
- rules replace and complete one another as in the reference evaluator (`openings`), with which
  thousands of cases are compared (tests/directory/test_hours_oracle.py); what people are told is
  more cautious by one thing (`promises`);
- an open end ("13:00+") is open at its first minute and unknown afterwards: nobody said until when;
- hours with a comment ('"sur rendez-vous"') and no "open" or "off" are unknown, as the
  specification asks;
- in the hour lived twice in autumn, a door opens and closes once, the first time.

https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from opening_hours import (  # type: ignore[attr-defined]  # its stubs forget ParserError
    OpeningHours,
    ParserError,
)

from bot.directory.fault_words import Problem, problem
from bot.directory.openings import Day, Span, hours_of, openings
from bot.directory.public_holidays import calendar_of, holiday_name
from bot.directory.rules import speaks_of, split_rules

FORESEEN = dt.timedelta(days=370)  # a change further away than a year is not told
COMMENT = re.compile(r'"[^"]*"')
SCHOOL = re.compile(r"\bSH\b")
SUN = re.compile(r"\b(?:sunrise|sunset|dawn|dusk)\b")


class InvalidHours(ValueError):
    """An expression that is not opening_hours; its `problem` says what to write instead."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Status:
    """What is known of a door at one instant.

    open: True, False, or None when the hours are not known then.
    until: when that ends (closing, or next opening), aware, in the region's zone; None when it
    does not within a year, or when nobody said.
    holiday: French name of the public holiday that day, if it is one.
    never_began: it is open by its hours, yet only by the end of a night whose evening was off; said
    where people are answered (`promises`), with `open` unknown.
    """

    open: bool | None
    until: dt.datetime | None = None
    holiday: str | None = None
    never_began: bool = False


def status(expr: str | None, at: dt.datetime, region: str, begun: bool = False) -> Status:
    """Whether a service with these hours is open at the aware instant `at`.

    An absent expression is unknown, never closed. `begun` leaves out the end of a night that never
    began: "22:00-06:00; PH off" in the first hours after a holiday. Raises InvalidHours for an expression that does
    not parse, or names school holidays where each school board has its own; ValueError for a naive
    `at` or an unknown region.
    """
    if at.tzinfo is None:
        raise ValueError("an instant needs its time zone, such as 2026-11-22T22:00:00-05:00")
    local = at.astimezone(calendar_of(region).zone)
    holiday = holiday_name(local.date(), region)
    if expr is None:
        return Status(None, None, holiday)
    _check(expr)
    if said := no_school_calendar(expr, region):
        raise InvalidHours(said)
    if expr.strip() == "24/7":
        return Status(True, None, holiday)
    today = openings(expr, region, local.date(), begun)
    if any(_holds(span, local) for span in today.open):
        return Status(True, _closing(expr, region, local, begun), holiday)
    if any(_holds(span, local) for span in today.doubtful):
        return Status(None, None, holiday)
    return Status(False, _opening(expr, region, local, begun), holiday)


def validate(expr: str) -> Problem | None:
    """A sentence saying what is wrong with an expression, or None when it can be used."""
    try:
        _check(expr)
    except InvalidHours as error:
        return error.problem
    return None


@lru_cache(maxsize=16384)
def no_school_calendar(expr: str, region: str) -> Problem | None:
    """A sentence when it names school holidays in a region that has no calendar of them."""
    if calendar_of(region).schools or not SCHOOL.search(COMMENT.sub("", expr)):
        return None
    return problem("school_holidays", expr=expr, region=region)


def _holds(span: Span, at: dt.datetime) -> bool:
    return span[0] <= at < span[1]


def _closing(expr: str, region: str, at: dt.datetime, begun: bool) -> dt.datetime | None:
    """The end of the opening that holds `at`, through midnights and shifts that touch."""
    zone, until = calendar_of(region).zone, at.astimezone(dt.timezone.utc)
    while until <= at + FORESEEN:
        today = openings(expr, region, until.astimezone(zone).date(), begun).open
        later = next((span[1] for span in today if _holds(span, until)), None)
        if later is None:
            return until.astimezone(zone)
        until = later
    return None


def _opening(expr: str, region: str, at: dt.datetime, begun: bool) -> dt.datetime | None:
    """The next instant at which it opens, or may."""
    for day in _days(expr, region, at, begun):
        starts = [start for start, _ in (*day.open, *day.doubtful) if start > at]
        if starts:
            return min(starts).astimezone(calendar_of(region).zone)
    return None


def _days(expr: str, region: str, at: dt.datetime, begun: bool) -> Iterator[Day]:
    """The days from that of `at`, for as long as anything is foreseen."""
    for ahead in range(FORESEEN.days):
        yield openings(expr, region, at.date() + dt.timedelta(days=ahead), begun)


@lru_cache(maxsize=16384)
def _check(expr: str) -> None:
    """Raises InvalidHours, with the words that were written, unless the expression can be used."""
    if not expr.strip():
        raise InvalidHours(problem("no_hours"))
    if SUN.search(COMMENT.sub("", expr)):
        raise InvalidHours(problem("sun", expr=expr))
    try:
        OpeningHours(expr, auto_country=False, auto_timezone=False)
        for rule in split_rules(expr):
            speaks_of(rule, dt.date(2026, 1, 1), "montreal", assumed=False)
            hours_of(rule.hours)
    except ParserError as error:
        raise InvalidHours(
            problem("not_hours", expr=expr, position=_position(str(error)))
        ) from None


def _position(message: str) -> str:
    """Where the parser stopped, out of its drawing (" --> 1:19")."""
    found = re.search(r"--> \d+:(\d+)", message)
    return f" (from character {found[1]} on)" if found else ""

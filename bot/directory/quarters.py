"""At which quarters of an hour doors may be open, for all the hours of a region, a day at once.

A quick "surely not": whether a door is open, and until when, is `hours.status` to say. All is made
when the directory is loaded, so that no question waits for it: hours that go by the weekday alone
are read for a week; on and around public holidays those that name them are read again, once for
each kind of day; the few that go by the season are taken to hold on any day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import numpy as np

from bot.directory.model import Service
from bot.directory.openings import CLOSED, Stretch, hours_of, stretches
from bot.directory.public_holidays import calendar_of, holidays_around
from bot.directory.rules import split_rules

A_DAY = 96
AHEAD = 9  # a door that opens within these, the present one included, opens "soon" (ranking.SOON)
SKIPPED = 4  # what the clocks jump over, or show twice
ALWAYS = b"\1" * (A_DAY + AHEAD)
BY_WEEKDAY = re.compile(r"(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|off|closed|24/7|\d\d:\d\d|[-,;+ ])*")

Likeness = tuple[int, bool, bool, bool]
"""A weekday, and which of its eve, itself and its morrow are public holidays."""
Table = tuple[Any, Any]
"""For each quarter of a day, a bit for each row: whether it may be open then; or soon."""


class Quarters:
    """The hours of many services, by calendar."""

    def __init__(self, services: Iterable[Service]) -> None:
        self._rows: dict[str, dict[str | None, int]] = {}
        for service in services:
            rows = self._rows.setdefault(service.calendar, {None: 0})
            rows.setdefault(service.hours, len(rows))
        self._weeks = {region: _week(rows, region) for region, rows in self._rows.items()}
        self._tables: dict[tuple[str, Likeness], Table] = {
            (region, (weekday, False, False, False)): _packed(flags)
            for region, week in self._weeks.items()
            for weekday, flags in enumerate(week)
        }

    def row(self, service: Service) -> int:
        """Where the service's hours are among its calendar's; 0, never closed for sure, when they
        are not known."""
        return self._rows[service.calendar][service.hours]

    def may_open(self, region: str, at: dt.datetime) -> tuple[Any, Any]:
        """For each row of a region's calendar, False when it is surely closed then; and False when
        it is not to open soon either."""
        rows = self._rows.get(region)
        if rows is None:
            return np.ones(1, dtype=bool), np.ones(1, dtype=bool)
        clock = at.astimezone(calendar_of(region).zone)
        quarter = clock.hour * 4 + clock.minute // 15
        aside = SKIPPED if _clocks_change(region, clock.date()) else 0
        around = slice(max(0, quarter - aside), quarter + aside + 1)
        now, soon = (
            np.unpackbits(np.bitwise_or.reduce(packed[around]), count=len(rows)).view(bool)
            for packed in self._table(region, clock.date())
        )
        return now, soon

    def _table(self, region: str, day: dt.date) -> Table:
        alike = _likeness(region, day)
        if (region, alike) not in self._tables:
            flags = self._weeks[region][day.weekday()].copy()
            for expr, row in self._rows[region].items():
                if expr and "PH" in expr and _by_weekday(expr):
                    flags[row] = np.frombuffer(_quarters(expr, region, day), dtype=np.uint8)
            self._tables[region, alike] = _packed(flags)
        return self._tables[region, alike]


def _week(rows: Iterable[str | None], region: str) -> Any:
    """For each weekday a row for each different hours, a column a quarter: whether it may be open
    then, where no holiday is near."""
    monday = _plain_monday(region)
    days = [monday + dt.timedelta(days=ahead) for ahead in range(7)]
    flags = bytearray()
    for expr in rows:
        if expr is None:
            flags += ALWAYS * 7
        elif _by_weekday(expr):
            flags += b"".join(_quarters(expr, region, day) for day in days)
        else:
            flags += _any_day(expr) * 7
    table = np.frombuffer(bytes(flags), dtype=np.uint8).reshape(-1, 7, len(ALWAYS))
    return np.ascontiguousarray(table.transpose(1, 0, 2))


def _packed(flags: Any) -> Table:
    before = np.pad(np.cumsum(flags, axis=1, dtype=np.int16), ((0, 0), (1, 0)))
    soon = before[:, AHEAD : AHEAD + A_DAY] > before[:, :A_DAY]
    return np.packbits(flags[:, :A_DAY].T, axis=1), np.packbits(soon.T, axis=1)


@lru_cache(maxsize=65536)
def _by_weekday(expr: str) -> bool:
    """Whether nothing but the weekday and public holidays counts."""
    return BY_WEEKDAY.fullmatch(expr) is not None


def _likeness(region: str, day: dt.date) -> Likeness:
    eve, same, morrow = (
        each in holidays_around(each.year, region)
        for each in (day + dt.timedelta(days=ahead) for ahead in (-1, 0, 1))
    )
    return day.weekday(), eve, same, morrow


@lru_cache(maxsize=64)
def _plain_monday(region: str) -> dt.date:
    """The Monday of a week without holidays, nor on its eve and morrow."""
    monday = dt.date(2026, 1, 5)
    while any(True in _likeness(region, monday + dt.timedelta(days=n))[1:] for n in range(7)):
        monday += dt.timedelta(days=7)
    return monday


def _quarters(expr: str, region: str, day: dt.date) -> bytes:
    """One byte a quarter, from midnight until some after the next: 1 where it may be open."""
    flags = bytearray(len(ALWAYS))
    for ahead in (0, 1):
        _mark(flags, ahead, stretches(expr, region, day + dt.timedelta(days=ahead), False))
    return bytes(flags)


def _any_day(expr: str) -> bytes:
    """The same, for hours that are taken to hold every day, with all their rules."""
    flags = bytearray(len(ALWAYS))
    for rule in split_rules(expr):
        hours = hours_of(rule.hours)
        for ahead in (0, 1):
            _mark(flags, ahead, (each for each in (*hours.day, *hours.night) if each[2] != CLOSED))
    return bytes(flags)


def _mark(flags: bytearray, ahead: int, open: Iterable[Stretch]) -> None:
    for start, end, _ in open:
        first, last = ahead * A_DAY + start // 15, ahead * A_DAY + -(-end // 15)
        last = min(last, len(flags))
        flags[first:last] = b"\1" * (last - first)


def _clocks_change(region: str, day: dt.date) -> bool:
    zone = calendar_of(region).zone
    today, tomorrow = (
        dt.datetime.combine(day + dt.timedelta(days=ahead), dt.time(), zone) for ahead in (0, 1)
    )
    return today.utcoffset() != tomorrow.utcoffset()

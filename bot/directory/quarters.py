"""At which quarters of an hour doors may be open, for all the hours of a region, a day at once.

A quick "surely not": whether a door is open, and until when, is `hours.status` to say. Most hours
go by the weekday and public holidays alone: what they come to is kept for the next such day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import numpy as np

from bot.directory.model import Service
from bot.directory.openings import stretches
from bot.directory.public_holidays import calendar_of, holidays_around

A_DAY = 96
AHEAD = 9  # a door that opens within these, the present one included, opens "soon" (ranking.SOON)
DAYS_KEPT = 256  # 24 bytes for each different hours, each
ALWAYS = b"\1" * (A_DAY + AHEAD)
BY_WEEKDAY = re.compile(r"(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|off|closed|24/7|\d\d:\d\d|[-,;+ ])*")

Likeness = tuple[int, tuple[bool, ...]]
"""A weekday, and which of its eve, itself and its morrow are public holidays."""


class Quarters:
    """The hours of many services, by calendar; a day's table is made when it is first asked for."""

    def __init__(self, services: Iterable[Service]) -> None:
        self._rows: dict[str, dict[str | None, int]] = {}
        self._days: dict[tuple[str, dt.date], tuple[Any, Any]] = {}
        self._alike: dict[tuple[str, Likeness], Any] = {}
        for service in services:
            rows = self._rows.setdefault(service.calendar, {None: 0})
            rows.setdefault(service.hours, len(rows))

    def row(self, service: Service) -> int:
        """Where the service's hours are among its calendar's; 0, never closed for sure, when they
        are not known."""
        return self._rows[service.calendar][service.hours]

    def may_open(self, region: str, at: dt.datetime) -> tuple[Any, Any]:
        """For each row of a region's calendar, False when it is surely closed then; and False when
        it is not to open soon either."""
        clock = at.astimezone(calendar_of(region).zone)
        quarter = clock.hour * 4 + clock.minute // 15
        count = len(self._rows.get(region, {None: 0}))
        now, soon = (
            np.unpackbits(packed[quarter], count=count).view(bool)
            for packed in self._day(region, clock.date())
        )
        return now, soon

    def _day(self, region: str, day: dt.date) -> tuple[Any, Any]:
        """For each quarter of a day a bit for each row: whether it may be open then; or soon."""
        if (region, day) not in self._days:
            if len(self._days) >= DAYS_KEPT:
                self._days.pop(next(iter(self._days)))
            flags = self._flags(region, day)
            before = np.pad(np.cumsum(flags, axis=1, dtype=np.int16), ((0, 0), (1, 0)))
            soon = before[:, AHEAD : AHEAD + A_DAY] > before[:, :A_DAY]
            self._days[region, day] = (
                np.packbits(flags[:, :A_DAY].T, axis=1),
                np.packbits(soon.T, axis=1),
            )
        return self._days[region, day]

    def _flags(self, region: str, day: dt.date) -> Any:
        """A row for each different hours, a column a quarter: whether it may be open then."""
        rows = self._rows.get(region, {None: 0})
        if _clocks_change(region, day):  # then quarters are not where they seem
            return np.ones((len(rows), len(ALWAYS)), dtype=np.uint8)
        alike = region, _likeness(region, day)
        kept = self._alike.get(alike)
        if kept is None:
            table = _table(rows, region, day)
            self._alike[alike] = np.packbits(table, axis=1)
            return table
        table = np.unpackbits(kept, axis=1, count=len(ALWAYS))
        others = {expr: row for expr, row in rows.items() if expr and not _by_weekday(expr)}
        if others:
            table[list(others.values())] = _table(others, region, day)
        return table


def _table(rows: Iterable[str | None], region: str, day: dt.date) -> Any:
    flags = [ALWAYS if expr is None else _quarters(expr, region, day) for expr in rows]
    return np.frombuffer(b"".join(flags), dtype=np.uint8).reshape(-1, len(ALWAYS))


@lru_cache(maxsize=65536)
def _by_weekday(expr: str) -> bool:
    """Whether nothing but the weekday and public holidays counts."""
    return BY_WEEKDAY.fullmatch(expr) is not None


def _likeness(region: str, day: dt.date) -> Likeness:
    around = [day + dt.timedelta(days=ahead) for ahead in (-1, 0, 1)]
    return day.weekday(), tuple(each in holidays_around(each.year, region) for each in around)


def _quarters(expr: str, region: str, day: dt.date) -> bytes:
    """One byte a quarter, from midnight until some after the next: 1 where it may be open."""
    flags = bytearray(len(ALWAYS))
    for ahead in (0, 1):
        for start, end, _ in stretches(expr, region, day + dt.timedelta(days=ahead), False):
            first, last = ahead * A_DAY + start // 15, ahead * A_DAY + -(-end // 15)
            last = min(last, len(flags))
            flags[first:last] = b"\1" * (last - first)
    return bytes(flags)


def _clocks_change(region: str, day: dt.date) -> bool:
    zone = calendar_of(region).zone
    today, tomorrow = (
        dt.datetime.combine(day + dt.timedelta(days=ahead), dt.time(), zone) for ahead in (0, 1)
    )
    return today.utcoffset() != tomorrow.utcoffset()

"""At which quarters of an hour doors may be open, for all the hours of a region, a day at once.

A quick "surely not": whether a door is open, and until when, is `hours.status` to say.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import numpy as np

from bot.directory.model import Service
from bot.directory.openings import stretches
from bot.directory.public_holidays import calendar_of

A_DAY = 96
AHEAD = 9  # a door that opens within these, the present one included, opens "soon" (ranking.SOON)
DAYS_KEPT = 32
ALWAYS = b"\1" * (A_DAY + AHEAD)


class Quarters:
    """The hours of many services, by calendar; a day's table is made when it is first asked for."""

    def __init__(self, services: Iterable[Service]) -> None:
        self._rows: dict[str, dict[str | None, int]] = {}
        self._tables: dict[tuple[str, dt.date], Any] = {}
        for service in services:
            rows = self._rows.setdefault(service.calendar, {None: 0})
            rows.setdefault(service.hours, len(rows))

    def row(self, service: Service) -> int:
        """Where the service's hours are among its calendar's; 0, never closed for sure, when they
        are not known."""
        return self._rows[service.calendar][service.hours]

    def may_open(self, region: str, at: dt.datetime) -> Any:
        """For each row of a region's calendar, False when it is surely closed then, and not to open soon."""
        clock = at.astimezone(calendar_of(region).zone)
        quarter = clock.hour * 4 + clock.minute // 15
        return self._table(region, clock.date())[:, quarter : quarter + AHEAD].any(axis=1)

    def _table(self, region: str, day: dt.date) -> Any:
        if (region, day) not in self._tables:
            if len(self._tables) >= DAYS_KEPT:
                self._tables.pop(next(iter(self._tables)))
            untold = _clocks_change(region, day)  # then quarters are not where they seem
            rows = [
                ALWAYS if untold or expr is None else _quarters(expr, region, day)
                for expr in self._rows.get(region, {None: 0})
            ]
            flags = np.frombuffer(b"".join(rows), dtype=np.uint8)
            self._tables[region, day] = flags.reshape(len(rows), len(ALWAYS)).astype(bool)
        return self._tables[region, day]


def _quarters(expr: str, region: str, day: dt.date) -> bytes:
    """One byte a quarter, from midnight until some after the next: 1 where it may be open."""
    flags = bytearray(len(ALWAYS))
    for ahead in (0, 1):
        for start, end, _ in stretches(expr, region, day + dt.timedelta(days=ahead)):
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

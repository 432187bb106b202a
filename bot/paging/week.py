"""A week of the rota as a page shows it: day by day, who is on call at which level, and the gaps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo

from sqlalchemy import Connection

from bot.paging import shifts, workers
from bot.paging.rules import LEVELS
from bot.paging.shifts import COORDINATION, Shift

Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class Duty:
    """A shift as far as it lies in one day. `reachable`: somebody whom a page would reach."""

    shift: Shift
    name: str
    starts_at: datetime
    ends_at: datetime
    reachable: bool

    @property
    def goes_on(self) -> bool:
        """It began the day before."""
        return self.starts_at > self.shift.starts_at


@dataclass(frozen=True)
class Day:
    """One local day. Instants are aware, in the zone asked for; `gaps` are by level, 1 and 2."""

    on: date
    duties: tuple[Duty, ...]
    gaps: dict[int, tuple[Span, ...]]

    def at_level(self, level: int) -> list[Duty]:
        return [duty for duty in self.duties if duty.shift.level == level]


@dataclass(frozen=True)
class Week:
    """Seven days from a Monday, and who coordinates at any hour."""

    days: tuple[Day, ...]
    coordinators: tuple[str, ...]


def week(conn: Connection, monday: date, zone: tzinfo) -> Week:
    """The rota of the week that `monday` is in."""
    monday -= timedelta(days=monday.weekday())
    days = tuple(_day(conn, monday + timedelta(days=n), zone) for n in range(7))
    chiefs = workers.coordinators(conn)
    return Week(days, tuple(one.name for one in chiefs if workers.usable_ways(conn, one.id)))


def _day(conn: Connection, day: date, zone: tzinfo) -> Day:
    start, end = _midnight(day, zone), _midnight(day + timedelta(days=1), zone)
    duties = tuple(
        _duty(conn, shift, start, end, zone) for shift in shifts.between(conn, start, end)
    )
    gaps = {
        level: tuple(
            (begins.astimezone(zone), ends.astimezone(zone))
            for begins, ends in shifts.gaps(conn, start, end, level)
        )
        for level in LEVELS
        if level != COORDINATION
    }
    return Day(day, duties, gaps)


def _duty(conn: Connection, shift: Shift, start: datetime, end: datetime, zone: tzinfo) -> Duty:
    return Duty(
        shift,
        workers.get(conn, shift.worker_id).name,
        max(shift.starts_at, start).astimezone(zone),
        min(shift.ends_at, end).astimezone(zone),
        bool(workers.usable_ways(conn, shift.worker_id)),
    )


def _midnight(day: date, zone: tzinfo) -> datetime:
    """As an instant: comparing and subtracting wall clocks would be an hour off twice a year."""
    return datetime.combine(day, time(), zone).astimezone(timezone.utc)

"""Weekly patterns of shifts: "Mo-Fr 20:00-08:00; PH off", kept once, unrolled into shifts.

The hours are written as opening_hours (https://wiki.openstreetmap.org/wiki/Key:opening_hours), read
on the clock and with the holidays of a region, exactly as those of a service are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import journal
from bot.directory.hours import validate
from bot.directory.openings import openings
from bot.directory.public_holidays import calendar_of
from bot.paging import shifts, workers
from bot.paging.faults import Fault
from bot.paging.planning import shift_patterns
from bot.paging.shifts import BadShift, Shift

AHEAD = timedelta(days=90)  # how far patterns are unrolled
LONGEST = timedelta(hours=24)  # "24/7" is a shift a day, not one without end


@dataclass(frozen=True)
class Pattern:
    """Somebody on call at these hours every week, from a day until one (included) or for ever."""

    worker_id: int
    level: int
    hours: str
    region: str
    starts_on: date
    ends_on: date | None = None
    public: bool = True
    id: int = 0  # given when it is kept

    @property
    def source(self) -> str:
        return f"pattern {self.id}"


def add(conn: Connection, pattern: Pattern, who: str, now: datetime) -> Pattern:
    """Keep a pattern, and its shifts for the next ninety days. Raises BadShift."""
    if fault := validate(pattern.hours):
        raise BadShift(Fault.TIMES, fault)
    if pattern.ends_on is not None and pattern.ends_on < pattern.starts_on:
        raise BadShift(
            Fault.TIMES, f"a pattern ends after it starts: {pattern.starts_on} to {pattern.ends_on}"
        )
    values = {name: value for name, value in pattern.__dict__.items() if name != "id"}
    made = conn.execute(sa.insert(shift_patterns).values(values))
    kept = Pattern(**values, id=int(made.inserted_primary_key[0]))  # type: ignore[index]
    unroll(conn, kept, now)
    _note(conn, "pattern added", kept, who, now)
    return kept


def end(conn: Connection, pattern_id: int, who: str, now: datetime) -> None:
    """The pattern brings no more shifts, and those to come are taken out; one that runs stays."""
    pattern = get(conn, pattern_id)
    mine = shift_patterns.c.id == pattern_id
    conn.execute(sa.update(shift_patterns).where(mine).values(ended_at=now))
    running = shifts.of_source(conn, pattern.source, now)
    stays = [shift for shift in running if shift.starts_at <= now]
    shifts.replace_source(conn, pattern.source, stays, now)
    _note(conn, "pattern ended", pattern, who, now)


def get(conn: Connection, pattern_id: int) -> Pattern:
    """Raises BadShift when there is no such pattern."""
    row = conn.execute(sa.select(shift_patterns).where(shift_patterns.c.id == pattern_id)).first()
    if row is None:
        raise BadShift(Fault.GONE, f"there is no pattern {pattern_id}")
    return _pattern(row)


def living(conn: Connection) -> list[Pattern]:
    """The patterns that still bring shifts, oldest first."""
    query = sa.select(shift_patterns).where(shift_patterns.c.ended_at.is_(None))
    return [_pattern(row) for row in conn.execute(query.order_by(shift_patterns.c.id))]


def refresh(conn: Connection, now: datetime) -> None:
    """Unroll every pattern ninety days ahead again: once a day is enough."""
    for pattern in living(conn):
        unroll(conn, pattern, now)


def unroll(conn: Connection, pattern: Pattern, now: datetime) -> None:
    """The pattern's shifts from now on, in place of those it had; what was taken out stays out."""
    planned = [
        Shift(pattern.worker_id, pattern.level, start, end, pattern.source, pattern.public)
        for start, end in spans(pattern, now, now + AHEAD)
    ]
    shifts.replace_source(conn, pattern.source, planned, now)


def spans(pattern: Pattern, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """When the pattern puts its worker on call, of what overlaps [start, end), in UTC. Pure.

    A night is one span, of the day it begins; no span is longer than a day.
    """
    zone = calendar_of(pattern.region).zone
    first = max(start.astimezone(zone).date(), pattern.starts_on) - timedelta(days=1)
    last = min(end.astimezone(zone).date(), pattern.ends_on or date.max)
    for begins, ends in _joined(_openings(pattern, first, last + timedelta(days=1))):
        ours = pattern.starts_on <= begins.astimezone(zone).date() <= last
        if ours and ends > start and begins < end:
            yield begins, ends


def _openings(pattern: Pattern, day: date, last: date) -> Iterator[tuple[datetime, datetime]]:
    while day <= last:
        yield from openings(pattern.hours, pattern.region, day).open
        day += timedelta(days=1)


def _joined(
    pieces: Iterator[tuple[datetime, datetime]],
) -> Iterator[tuple[datetime, datetime]]:
    """Pieces that touch at midnight as one, but never more than a day."""
    running: tuple[datetime, datetime] | None = None
    for begins, ends in pieces:
        if running is not None and running[1] == begins and ends - running[0] <= LONGEST:
            running = (running[0], ends)
            continue
        if running is not None:
            yield running
        running = (begins, ends)
    if running is not None:
        yield running


def _pattern(row: sa.Row[tuple[object, ...]]) -> Pattern:
    return Pattern(
        row.worker_id, row.level, row.hours, row.region, row.starts_on, row.ends_on,
        bool(row.public), row.id,
    )  # fmt: skip


def _note(conn: Connection, what: str, pattern: Pattern, who: str, now: datetime) -> None:
    name = workers.get(conn, pattern.worker_id).name
    detail = f"{who}: {name} {pattern.level} {pattern.hours}"[:120]
    journal.write(conn, now, what, worker_id=pattern.worker_id, detail=detail)

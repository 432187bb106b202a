"""Who is on call, when nobody is, and the shifts that say so.

A level is on call through its shifts; the third is also every coordinator, at any hour. Somebody
who cannot be reached at all is on call for nobody: they count as absent.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.db import Instant, insert_new
from bot.paging.faults import Fault, RotaFault
from bot.paging.rules import LEVELS
from bot.paging.tables import shifts, workers
from bot.paging.workers import Worker, coordinators, get, usable_ways

COORDINATION = 3


class BadShift(RotaFault):
    """A shift cannot be kept as given; the message names what is wrong."""


@dataclass(frozen=True)
class Shift:
    """A worker on call at a level from `starts_at` until just before `ends_at`."""

    worker_id: int
    level: int
    starts_at: datetime
    ends_at: datetime
    source: str = "manual"
    public: bool = True
    id: int = 0  # given when it is kept
    public_area: str | None = None  # where people may be told that they walk


def add(conn: Connection, shift: Shift) -> None:
    """Keep a shift; the same one twice is one, and one taken out stays out. Raises BadShift."""
    if shift.level not in LEVELS:
        raise BadShift(Fault.LEVEL, f"a shift's level is 1, 2 or 3, not {shift.level}")
    if shift.starts_at.tzinfo is None or shift.ends_at.tzinfo is None:
        raise BadShift(Fault.TIMES, "a shift's times need their time zone")
    if shift.ends_at <= shift.starts_at:
        raise BadShift(
            Fault.TIMES, f"a shift ends after it starts: {shift.starts_at} to {shift.ends_at}"
        )
    insert_new(conn, shifts, **{name: v for name, v in shift.__dict__.items() if name != "id"})


def replace_source(conn: Connection, source: str, planned: Iterable[Shift], now: datetime) -> None:
    """What a calendar says from now on, in place of what it said; shifts that are over stay, and
    those taken out by hand stay out."""
    theirs = sa.and_(shifts.c.source == source, shifts.c.ends_at > now)
    conn.execute(sa.delete(shifts).where(theirs, shifts.c.cancelled_at.is_(None)))
    for shift in planned:
        if shift.ends_at > now:
            add(conn, shift)


def of_source(conn: Connection, source: str, now: datetime) -> list[Shift]:
    """The shifts of this source that are not over, first to last."""
    query = sa.select(shifts).where(
        shifts.c.source == source, shifts.c.ends_at > now, shifts.c.cancelled_at.is_(None)
    )
    return [_shift(row) for row in conn.execute(query.order_by(shifts.c.starts_at, shifts.c.id))]


def between(conn: Connection, start: datetime, end: datetime) -> list[Shift]:
    """Every shift that overlaps [start, end), of active workers, first to last."""
    query = (
        sa.select(shifts)
        .join(workers, workers.c.id == shifts.c.worker_id)
        .where(
            shifts.c.starts_at < end, shifts.c.ends_at > start, shifts.c.cancelled_at.is_(None),
            workers.c.active,
        )
        .order_by(shifts.c.starts_at, shifts.c.level, shifts.c.id)
    )  # fmt: skip
    return [_shift(row) for row in conn.execute(query)]


def get_shift(conn: Connection, shift_id: int) -> Shift:
    """Raises BadShift when there is no such shift, or it was taken out."""
    query = sa.select(shifts).where(shifts.c.id == shift_id, shifts.c.cancelled_at.is_(None))
    row = conn.execute(query).first()
    if row is None:
        raise BadShift(
            Fault.SHIFT_GONE, f"there is no shift {shift_id}: it may have been taken out meanwhile"
        )
    return _shift(row)


def cancel(conn: Connection, shift_id: int, now: datetime) -> None:
    """Take a shift out: it counts no more, and what it came from does not bring it back."""
    conn.execute(sa.update(shifts).where(shifts.c.id == shift_id).values(cancelled_at=now))


def put_back(conn: Connection, shift: Shift) -> None:
    """Keep a shift, also one that was taken out before. Raises BadShift."""
    add(conn, shift)
    conn.execute(sa.update(shifts).where(_same_hours(shift)).values(cancelled_at=None))


def keep(conn: Connection, shift: Shift) -> None:
    """A shift given by hand, as it is given: in place of the same hours kept before, also of those
    taken out or read from a calendar. Raises BadShift."""
    put_back(conn, shift)
    told = {"source": shift.source, "public": shift.public, "public_area": shift.public_area}
    conn.execute(sa.update(shifts).where(_same_hours(shift)).values(**told))


def _same_hours(shift: Shift) -> sa.ColumnElement[bool]:
    return sa.and_(
        shifts.c.worker_id == shift.worker_id, shifts.c.level == shift.level,
        shifts.c.starts_at == shift.starts_at, shifts.c.ends_at == shift.ends_at,
    )  # fmt: skip


def on_shift(conn: Connection, level: int, now: datetime) -> list[Worker]:
    """The workers whom a page of this level reaches now."""
    query = (
        sa.select(shifts.c.worker_id)
        .join(workers, workers.c.id == shifts.c.worker_id)
        .where(
            shifts.c.level == level, shifts.c.starts_at <= now, shifts.c.ends_at > now,
            shifts.c.cancelled_at.is_(None), workers.c.active,
        )
        .order_by(shifts.c.starts_at, shifts.c.id)
    )  # fmt: skip
    found = [get(conn, worker_id) for worker_id in conn.execute(query).scalars()]
    if level == COORDINATION:
        found += coordinators(conn)
    return [worker for worker in dict.fromkeys(found) if usable_ways(conn, worker.id)]


def on_call(conn: Connection, now: datetime) -> dict[int, list[int]]:
    """The ids of `on_shift` for every level."""
    return {level: [worker.id for worker in on_shift(conn, level, now)] for level in LEVELS}


def next_start(conn: Connection, now: datetime) -> datetime | None:
    """When the next shift of any level begins, after `now`."""
    earliest = sa.func.min(sa.type_coerce(shifts.c.starts_at, Instant))
    instant: datetime | None = conn.execute(
        sa.select(earliest).where(shifts.c.starts_at > now, shifts.c.cancelled_at.is_(None))
    ).scalar()
    return instant


def gaps(
    conn: Connection, start: datetime, end: datetime, level: int = 1
) -> list[tuple[datetime, datetime]]:
    """The stretches of [start, end) when nobody reachable is on shift at this level, in order."""
    covered = start
    holes = []
    for starts_at, ends_at in _reachable_shifts(conn, start, end, level):
        if starts_at > covered:
            holes.append((covered, starts_at))
        covered = max(covered, ends_at)
    if covered < end:
        holes.append((covered, end))
    return holes


def _reachable_shifts(
    conn: Connection, start: datetime, end: datetime, level: int
) -> list[tuple[datetime, datetime]]:
    return [
        (shift.starts_at, shift.ends_at)
        for shift in between(conn, start, end)
        if shift.level == level and usable_ways(conn, shift.worker_id)
    ]


def _shift(row: sa.Row[tuple[object, ...]]) -> Shift:
    return Shift(
        row.worker_id, row.level, row.starts_at, row.ends_at, row.source, bool(row.public), row.id,
        row.public_area,
    )  # fmt: skip

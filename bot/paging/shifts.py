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
from bot.paging.rules import LEVELS
from bot.paging.tables import shifts, workers
from bot.paging.workers import Worker, coordinators, get, usable_ways

COORDINATION = 3


class BadShift(ValueError):
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


def add(conn: Connection, shift: Shift) -> None:
    """Keep a shift; the same one twice is one. Raises BadShift."""
    if shift.level not in LEVELS:
        raise BadShift(f"a shift's level is 1, 2 or 3, not {shift.level}")
    if shift.starts_at.tzinfo is None or shift.ends_at.tzinfo is None:
        raise BadShift("a shift's times need their time zone")
    if shift.ends_at <= shift.starts_at:
        raise BadShift(f"a shift ends after it starts: {shift.starts_at} to {shift.ends_at}")
    insert_new(conn, shifts, **shift.__dict__)


def replace_source(conn: Connection, source: str, planned: Iterable[Shift], now: datetime) -> None:
    """What a calendar says from now on, in place of what it said; shifts that are over stay."""
    conn.execute(sa.delete(shifts).where(shifts.c.source == source, shifts.c.ends_at > now))
    for shift in planned:
        if shift.ends_at > now:
            add(conn, shift)


def on_shift(conn: Connection, level: int, now: datetime) -> list[Worker]:
    """The workers whom a page of this level reaches now."""
    query = (
        sa.select(shifts.c.worker_id)
        .join(workers, workers.c.id == shifts.c.worker_id)
        .where(
            shifts.c.level == level, shifts.c.starts_at <= now, shifts.c.ends_at > now,
            workers.c.active,
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
        sa.select(earliest).where(shifts.c.starts_at > now)
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
    query = (
        sa.select(shifts)
        .join(workers, workers.c.id == shifts.c.worker_id)
        .where(
            shifts.c.level == level, shifts.c.starts_at < end, shifts.c.ends_at > start,
            workers.c.active,
        )
        .order_by(shifts.c.starts_at)
    )  # fmt: skip
    rows = conn.execute(query).all()
    return [(row.starts_at, row.ends_at) for row in rows if usable_ways(conn, row.worker_id)]

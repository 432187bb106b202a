"""Holes in the net, told to the coordinator: at once when one appears, and again every morning.

A hole is an hour of the next twenty-four with nobody reachable on shift, somebody on shift whom
nothing reaches, a calendar that cannot be read, a message nobody can open. Each is a row while it
lasts, so that it is told once however many processes look.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import outbox
from bot.conversation.journal import journal
from bot.conversation.outbox import Outgoing, Purpose
from bot.db import insert_new
from bot.directory.openings import openings
from bot.directory.public_holidays import calendar_of
from bot.paging import calendars, letters, shifts, texts, workers
from bot.paging.planning import coverage_alarms
from bot.settings import Settings

AHEAD = timedelta(hours=24)
BEHIND = timedelta(days=7)  # how far back a gap's beginning is looked for
MORNING = "round morning"  # the row that says when the round of the morning was made
Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class Hole:
    """Something to mend. `subject` stays the same while it lasts; `said` is what is told."""

    subject: str
    said: str


def holes(conn: Connection, now: datetime, settings: Settings) -> list[Hole]:
    """Everything to mend now, the nearest gap first."""
    return [
        *_gaps(conn, now, settings),
        *_out_of_reach(conn, now),
        *_calendars(conn),
        *_unreadable(conn, now),
    ]


def look(conn: Connection, now: datetime, settings: Settings) -> None:
    """Tell what is new at once, forget what was mended; tell what remains once a morning."""
    found = {hole.subject: hole for hole in holes(conn, now, settings)}
    table = coverage_alarms.c
    known = set(conn.execute(sa.select(table.subject)).scalars())
    for subject in {one for one in known if not one.startswith("round ")} - set(found):
        conn.execute(sa.delete(coverage_alarms).where(table.subject == subject))
    new = [
        hole
        for subject, hole in found.items()
        if insert_new(conn, coverage_alarms, subject=subject, since=now, said_at=now) is not None
    ]
    if _morning(conn, now, settings):
        tell(conn, [hole.said for hole in found.values()], now)
    else:
        tell(conn, [hole.said for hole in new], now)


def tell(
    conn: Connection, said: list[str], now: datetime, purpose: Purpose = Purpose.ALERT
) -> None:
    """To every coordinator who can be reached; when there is none, to whoever is on shift."""
    team = [one for one in workers.coordinators(conn) if letters.writing_way(conn, one.id)]
    for worker in team or shifts.on_shift(conn, 1, now):
        way = letters.writing_way(conn, worker.id)
        if way is None:
            continue
        for text in said:
            out = Outgoing(way.id, way.channel, text, purpose)
            outbox.enqueue(conn, out, now)


def _morning(conn: Connection, now: datetime, settings: Settings) -> bool:
    """Whether the round of this morning is still to be made; it is then this process's."""
    local = now.astimezone(calendar_of(settings.region).zone)
    hour = local.replace(hour=settings.morning_hour, minute=0, second=0, microsecond=0)
    if local < hour:
        return False
    if insert_new(conn, coverage_alarms, subject=MORNING, since=now, said_at=now) is not None:
        return False  # the first look of all has just told everything
    table = coverage_alarms.c
    late = sa.and_(table.subject == MORNING, table.said_at < hour.astimezone(timezone.utc))
    return conn.execute(sa.update(coverage_alarms).where(late).values(said_at=now)).rowcount == 1


def _gaps(conn: Connection, now: datetime, settings: Settings) -> Iterator[Hole]:
    zone = calendar_of(settings.region).zone
    first = now - BEHIND
    for starts, ends in shifts.gaps(conn, first, now + AHEAD):
        for start, end in _needed(max(starts, now), ends, settings):
            known = "" if starts == first else f" {starts:%Y-%m-%dT%H:%MZ}"
            until = None if end >= now + AHEAD else end.astimezone(zone)
            yield Hole(
                f"gap{known}",
                texts.to_coordinator.gap(start.astimezone(zone), until, already=start <= now),
            )
            break  # a gap is one thing to mend, however many hours of need it crosses


def _needed(start: datetime, end: datetime, settings: Settings) -> Iterator[Span]:
    """The parts of [start, end) when somebody must be on call."""
    if not settings.on_call_hours or start >= end:
        return
    zone = calendar_of(settings.region).zone
    day = start.astimezone(zone).date()
    while day <= end.astimezone(zone).date():
        for begins, ends in openings(settings.on_call_hours, settings.region, day).open:
            if max(begins, start) < min(ends, end):
                yield (
                    max(begins, start),
                    end if settings.on_call_hours == "24/7" else min(ends, end),
                )
        day += timedelta(days=1)


def _out_of_reach(conn: Connection, now: datetime) -> Iterator[Hole]:
    soon = [shift.worker_id for shift in shifts.between(conn, now, now + AHEAD)]
    chiefs = [one.id for one in workers.coordinators(conn)]
    for worker_id in dict.fromkeys([*soon, *chiefs]):
        if not workers.usable_ways(conn, worker_id):
            name = workers.get(conn, worker_id).name
            yield Hole(f"unreachable {worker_id}", texts.to_coordinator.unreachable(name))


def _calendars(conn: Connection) -> Iterator[Hole]:
    for feed in calendars.feeds(conn):
        if feed.fault is not None:
            yield Hole(f"calendar {feed.id}", texts.to_coordinator.calendar_fault(feed.name))


def _unreadable(conn: Connection, now: datetime) -> Iterator[Hole]:
    lines = journal.c
    query = sa.select(lines.id).where(lines.what == "unreadable", lines.at > now - AHEAD)
    if conn.execute(query.limit(1)).first() is not None:
        yield Hole("unreadable", texts.to_coordinator.UNREADABLE)

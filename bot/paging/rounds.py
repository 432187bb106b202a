"""What the clock brings besides pages: the look at the net, test pages, the rota unrolled."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import outbox, reports
from bot.conversation.journal import journal
from bot.conversation.outbox import OPEN, PRIORITY, Purpose
from bot.db import Instant, insert_new
from bot.paging import alarms, drill, patterns, watch
from bot.paging.planning import coverage_alarms
from bot.paging.tables import STILL_UP
from bot.paging.tables import pages as pages_table
from bot.settings import Settings

log = logging.getLogger(__name__)

LOOK = timedelta(minutes=1)
UNROLL = timedelta(hours=12)
STUCK = timedelta(seconds=60)  # longer than any wait between two tries of urgent words


def is_due(conn: Connection, now: datetime) -> bool:
    table = coverage_alarms.c
    query = sa.select(table.said_at).where(table.subject == "round look")
    last: datetime | None = conn.execute(query).scalar()
    return last is None or last <= now - LOOK


def tick(conn: Connection, now: datetime, settings: Settings) -> None:
    """Make the rounds that are due. Of several processes one makes each."""
    if not _mine(conn, "look", now, LOOK):
        return
    if _mine(conn, "unroll", now, UNROLL):
        patterns.refresh(conn, now)
        reports.forget_old(conn, now)
    alarms.look(conn, now, settings)
    if drill.is_due(conn, now, settings) and not drill.under_way(conn):
        try:
            drill.begin(conn, now, settings)
        except drill.NoDrill as error:
            log.error("%s", error)


def fault(conn: Connection, now: datetime) -> str | None:
    """What is wrong with the way of a page, in a few words; None when pages go out.

    This is what the heartbeat stands for: no ladder that stands still, no urgent words that wait,
    no test page that failed.
    """
    ladders = sa.select(sa.func.min(sa.type_coerce(pages_table.c.next_at, Instant)))
    if _waits(conn, ladders.where(STILL_UP), now):
        return "a page waits for its ladder"
    lines, lately = journal.c, now - watch.NOTED - watch.POSTPONED
    failed = sa.select(lines.id).where(lines.what == watch.NOT_ATTENDED, lines.at > lately)
    if conn.execute(failed.limit(1)).first() is not None:
        return "a page cannot be attended"
    rows = outbox.outbox.c
    urgent = sa.select(sa.func.min(sa.type_coerce(rows.created_at, Instant))).where(
        rows.state.in_(OPEN), rows.priority == PRIORITY[Purpose.PAGE]
    )
    if _waits(conn, urgent, now):
        return "urgent words wait to be sent"
    last = drill.last_ended(conn)
    if last is not None and last[1] == drill.FAILED:
        return "the last test page did not arrive"
    return None


def _waits(conn: Connection, query: sa.Select[tuple[datetime]], now: datetime) -> bool:
    since: datetime | None = conn.execute(query).scalar()
    return since is not None and since < now - STUCK


def _mine(conn: Connection, what: str, now: datetime, every: timedelta) -> bool:
    """Whether this round is due, and ours to make."""
    subject, table = f"round {what}", coverage_alarms.c
    if insert_new(conn, coverage_alarms, subject=subject, since=now, said_at=now) is not None:
        return True
    due = sa.and_(table.subject == subject, table.said_at <= now - every)
    return conn.execute(sa.update(coverage_alarms).where(due).values(said_at=now)).rowcount == 1

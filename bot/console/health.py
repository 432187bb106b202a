"""What the tables and the disk say of how Fanal does just now: the facts behind `troubles`."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.console.desk import Console
from bot.console.troubles import Facts, Failure
from bot.conversation.inbox import inbox
from bot.conversation.outbox import OPEN, State, outbox
from bot.db import Instant
from bot.paging import alarms, rounds, shifts
from bot.paging.planning import coverage_alarms
from bot.paging.rules import LEVELS

HOUR = timedelta(hours=1)
LOOK = "round look"  # the row that says when the clockwork last went round


def look(conn: Connection, console: Console, now: datetime) -> Facts:
    """Everything that is looked at, now."""
    settings = console.settings
    waiting, oldest = _waiting(conn)
    telegram = {"telegram"} if settings.telegram_on else set()
    return Facts(
        on_call={n: [one.name for one in shifts.on_shift(conn, n, now)] for n in LEVELS},
        channels=frozenset(telegram | ({"sms"} if settings.sms_on else set())),
        oldest_waiting=oldest,
        waiting=waiting,
        failed=_failures(conn, outbox.c.state == State.FAILED.value, now),
        trying=_failures(
            conn, sa.and_(outbox.c.state.in_(OPEN), outbox.c.error_code.is_not(None)), now
        ),
        undelivered=sum(
            one.times for one in _failures(conn, outbox.c.state == State.UNDELIVERED.value, now)
        ),
        looked_at=conn.execute(
            sa.select(coverage_alarms.c.said_at).where(coverage_alarms.c.subject == LOOK)
        ).scalar(),
        fault=rounds.fault(conn, now),
        kept_since=console.kept_since(now),
        set_aside=console.on_disk()[1],
        holes=[hole.said for hole in alarms.holes(conn, now, settings)],
    )


def _waiting(conn: Connection) -> tuple[int, datetime | None]:
    """How many messages nobody has answered, and since when the oldest."""
    oldest = sa.func.min(sa.type_coerce(inbox.c.received_at, Instant))
    row = conn.execute(
        sa.select(sa.func.count(), oldest).where(
            inbox.c.state.in_(["pending", "claimed"]), inbox.c.conversation_id.is_not(None)
        )
    ).one()
    return int(row[0]), row[1]


def _failures(conn: Connection, which: sa.ColumnElement[bool], now: datetime) -> list[Failure]:
    """The messages of the last hour of which this is true, by channel and code."""
    by = (outbox.c.channel, outbox.c.error_code)
    rows = conn.execute(
        sa.select(*by, sa.func.count()).where(which, outbox.c.created_at > now - HOUR).group_by(*by)
    )
    return [Failure(channel, code, int(times)) for channel, code, times in rows]

"""Taking a row to send it, under a lease.

A row whose send was cut off by a crash is `uncertain`: it may have left, and the sender asks the
provider before it repeats it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import pace
from bot.conversation.outbox.letters import Letter, outgoing
from bot.conversation.outbox.order import AT, BLOCKED
from bot.conversation.outbox.table import OPEN, UNREADABLE, State, outbox
from bot.sealing import Unsealable

log = logging.getLogger(__package__)

LEASE = timedelta(seconds=30)  # longer than any channel's own time-out
_PLAIN = [column for column in outbox.c if column.name != "body"]


def claim(
    conn: Connection, now: datetime, channels: Iterable[str], sender: str | None = None
) -> Letter | None:
    """Take the most urgent due row on these channels that its pace allows; None when there is none.

    A row left SENDING by a sender that died comes back marked uncertain: when its lease runs out,
    or at once when a sender of the same name starts again (`recover`). The caller spends the
    paces (`bot.conversation.pace`) in the same transaction.
    """
    channels = list(channels)
    pace.lock(conn, [pace.OVERALL + channel for channel in channels])
    query = (
        sa.select(*_PLAIN)
        .where(outbox.c.state.in_(OPEN), now >= AT, outbox.c.channel.in_(channels), ~BLOCKED)
        .order_by(outbox.c.priority, outbox.c.id)
        .limit(1)
        .with_for_update(skip_locked=True, of=outbox)
    )
    while (row := conn.execute(query).first()) is not None:
        body = _body(conn, row.id)
        if body is not None:
            return _claimed(conn, row, body, now, sender)
    return None


def next_due(conn: Connection, channels: Iterable[str]) -> datetime | None:
    """When a row on these channels next wants attention: its due time or a lease's end, and not
    before its pace allows."""
    query = sa.select(sa.func.min(AT)).where(
        outbox.c.state.in_(OPEN), outbox.c.channel.in_(list(channels)), ~BLOCKED
    )
    instant: datetime | None = conn.execute(query).scalar()
    return instant


def recover(conn: Connection, sender: str, now: datetime) -> int:
    """A sender of this name starts: what its predecessor was sending is due at once; how many."""
    left = conn.execute(
        sa.update(outbox)
        .where(outbox.c.state == State.SENDING.value, outbox.c.sender == sender)
        .values(leased_until=now)
    )
    return left.rowcount


def _claimed(
    conn: Connection, row: sa.Row[Any], body: str, now: datetime, sender: str | None
) -> Letter:
    uncertain = row.uncertain or row.state == State.SENDING.value
    conn.execute(
        sa.update(outbox)
        .where(outbox.c.id == row.id)
        .values(
            state=State.SENDING.value,
            leased_until=now + LEASE,
            sender=sender,
            attempts=row.attempts + 1,
            uncertain=uncertain,
        )
    )
    return Letter(
        row.id, outgoing(row, body), row.attempts + 1, uncertain, row.created_at, row.parts_sent
    )


def _body(conn: Connection, letter_id: int) -> str | None:
    """The row's words; None, and the row given up, when no key at hand opens them: it must not
    stand in the way of the others for ever."""
    try:
        body = conn.execute(sa.select(outbox.c.body).where(outbox.c.id == letter_id)).scalar_one()
        return str(body)
    except Unsealable:
        log.error("message %s was sealed with another key: it cannot be sent", letter_id)
        values = {"state": State.FAILED.value, "error_code": UNREADABLE, "leased_until": None}
        conn.execute(sa.update(outbox).where(outbox.c.id == letter_id).values(values))
        return None

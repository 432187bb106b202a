"""A brain takes a message under a lease; one that dies leaves a lease that runs out."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation.inbox.messages import Body, Message
from bot.conversation.inbox.table import State, inbox
from bot.conversation.inbox.words import body_of
from bot.db import Instant

LEASE = timedelta(seconds=20)  # a turn takes well under a second
MAX_ATTEMPTS = 3


class LostClaim(Exception):
    """Another brain took this message when our lease ran out: our turn must not be kept."""


def claim(conn: Connection, now: datetime) -> Message | None:
    """Take the oldest open message whose conversation has no earlier open one; None when idle.

    A message tried MAX_ATTEMPTS times is still given, with `attempts` above it: the caller then
    answers it without the model rather than trying once more. So it does with one whose words no
    key at hand opens (`unreadable`): it must not stand in the way of all the others.
    """
    earlier = inbox.alias("earlier")
    is_open = _open(inbox, now)
    blocked = sa.exists().where(
        earlier.c.conversation_id == inbox.c.conversation_id,
        earlier.c.id < inbox.c.id,
        earlier.c.state.in_([State.PENDING.value, State.CLAIMED.value]),
    )
    query = (
        sa.select(*(column for column in inbox.c if column.name != "body"))
        .where(is_open, inbox.c.conversation_id.is_not(None), ~blocked)
        .order_by(inbox.c.id)
        .limit(1)
        .with_for_update(skip_locked=True, of=inbox)
    )
    row = conn.execute(query).first()
    if row is None:
        return None
    body = body_of(conn, row.id)
    token = uuid.uuid4().hex
    conn.execute(
        sa.update(inbox)
        .where(inbox.c.id == row.id)
        .values(
            state=State.CLAIMED.value,
            claim=token,
            claimed_until=now + LEASE,
            attempts=row.attempts + 1,
        )
    )
    return Message(
        row.id,
        row.conversation_id,
        body or Body(),
        row.received_at,
        row.screened,
        token,
        row.attempts + 1,
        unreadable=body is None,
    )


def finish(conn: Connection, message: Message, now: datetime, state: State = State.DONE) -> None:
    """Close a claimed message. Raises LostClaim when the claim is no longer ours."""
    kept = conn.execute(
        sa.update(inbox)
        .where(
            inbox.c.id == message.id,
            inbox.c.claim == message.claim,
            inbox.c.state == State.CLAIMED.value,
        )
        .values(state=state.value, done_at=now, claimed_until=None)
    )
    if kept.rowcount != 1:
        raise LostClaim(f"message {message.id} was claimed again")


def release(conn: Connection, message: Message) -> None:
    """Give a message back after a turn that failed, for the next claim."""
    conn.execute(
        sa.update(inbox)
        .where(inbox.c.id == message.id, inbox.c.claim == message.claim)
        .values(state=State.PENDING.value, claimed_until=None)
    )


def next_due(conn: Connection) -> datetime | None:
    """When a message held for its rest, or claimed by a brain that died, comes free; None when
    there is none.

    Other pending messages are due at once and not counted here.
    """
    free_at = sa.case(
        (inbox.c.state == State.CLAIMED.value, inbox.c.claimed_until),
        (inbox.c.state == State.PENDING.value, inbox.c.held_until),
    )
    query = sa.select(sa.func.min(sa.type_coerce(free_at, Instant))).where(
        inbox.c.state.in_([State.PENDING.value, State.CLAIMED.value])
    )
    instant: datetime | None = conn.execute(query).scalar()
    return instant


def waiting(conn: Connection) -> int:
    """How many messages are accepted and not yet answered."""
    query = sa.select(sa.func.count()).where(
        inbox.c.state.in_([State.PENDING.value, State.CLAIMED.value])
    )
    return int(conn.execute(query).scalar_one())


def _open(table: sa.Table, now: datetime) -> sa.ColumnElement[bool]:
    arrived = sa.or_(table.c.held_until.is_(None), table.c.held_until <= now)
    return sa.or_(
        sa.and_(table.c.state == State.PENDING.value, arrived),
        sa.and_(table.c.state == State.CLAIMED.value, table.c.claimed_until <= now),
    )

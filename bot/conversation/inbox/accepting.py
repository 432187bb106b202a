"""Writing a message down once, before the provider is told "received"; closing it when no brain is needed."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation.inbox.messages import Body
from bot.conversation.inbox.table import State, inbox
from bot.db import insert_new


def accept(
    conn: Connection,
    channel: str,
    provider_id: str,
    body: Body,
    now: datetime,
    *,
    conversation_id: int | None = None,
    worker_id: int | None = None,
    state: State = State.PENDING,
    held_until: datetime | None = None,
) -> int | None:
    """Write a message down once; its id, or None when this provider id was accepted before.

    No brain takes it before `held_until`.
    """
    return insert_new(
        conn,
        inbox,
        channel=channel,
        provider_id=provider_id,
        conversation_id=conversation_id,
        worker_id=worker_id,
        body=body.to_json(),
        received_at=now,
        held_until=held_until,
        state=state.value,
        attempts=0,
    )


def known(conn: Connection, channel: str, provider_id: str) -> bool:
    """Whether this provider id was accepted before."""
    query = sa.select(inbox.c.id).where(
        inbox.c.channel == channel, inbox.c.provider_id == provider_id
    )
    return conn.execute(query).first() is not None


def mark_screened(conn: Connection, message_id: int, crisis: str) -> None:
    conn.execute(sa.update(inbox).where(inbox.c.id == message_id).values(screened=crisis))


def close(conn: Connection, message_id: int, now: datetime) -> None:
    """The edge has done all there is to do with this message: no brain is to see it."""
    conn.execute(
        sa.update(inbox).where(inbox.c.id == message_id).values(state=State.DONE.value, done_at=now)
    )

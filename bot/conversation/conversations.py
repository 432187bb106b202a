"""One row a conversation: who it is with (a contact id), where, and who holds the talk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.db import Instant, insert_new, metadata


class Holder(str, Enum):
    """Who speaks to the person now."""

    BOT = "bot"  # the bot answers
    WAITING = "waiting"  # a page is open; the bot still answers, a worker may come
    WORKER = "worker"  # a worker has the talk; the bot is silent


conversations = sa.Table(
    "conversations",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("contact_id", sa.ForeignKey("contacts.id"), nullable=False, unique=True),
    sa.Column("channel", sa.String(16), nullable=False),
    sa.Column("region", sa.String(16), nullable=False),
    sa.Column("holder", sa.String(16), nullable=False, default=Holder.BOT.value),
    sa.Column("worker_id", sa.Integer),  # who owns it while the holder is WORKER
    sa.Column("held_since", Instant),
    sa.Column("started_at", Instant, nullable=False),
    sa.Column("last_in_at", Instant, nullable=False),
    sa.Column("area", sa.String(80)),  # the last neighbourhood the person named, for pages
    sa.Column("doubt", sa.String(24)),  # the crisis we asked the person about, until answered
)


@dataclass(frozen=True)
class Conversation:
    id: int
    contact_id: int
    channel: str
    region: str
    holder: Holder
    worker_id: int | None
    last_in_at: datetime
    area: str | None
    doubt: str | None


def open_with(
    conn: Connection, contact_id: int, channel: str, region: str, now: datetime
) -> tuple[Conversation, bool]:
    """The conversation with this contact, and whether it has just begun."""
    begun = insert_new(
        conn,
        conversations,
        contact_id=contact_id,
        channel=channel,
        region=region,
        started_at=now,
        last_in_at=now,
        holder=Holder.BOT.value,
    )
    return by_contact(conn, contact_id), begun is not None


def get(conn: Connection, conversation_id: int) -> Conversation:
    query = sa.select(conversations).where(conversations.c.id == conversation_id)
    return _conversation(conn.execute(query).one())


def by_contact(conn: Connection, contact_id: int) -> Conversation:
    query = sa.select(conversations).where(conversations.c.contact_id == contact_id)
    return _conversation(conn.execute(query).one())


def held_by(conn: Connection, worker_id: int) -> list[Conversation]:
    """The conversations this worker holds, oldest first."""
    query = (
        sa.select(conversations)
        .where(
            conversations.c.worker_id == worker_id,
            conversations.c.holder == Holder.WORKER.value,
        )
        .order_by(conversations.c.held_since)
    )
    return [_conversation(row) for row in conn.execute(query)]


def hold(
    conn: Connection, conversation_id: int, holder: Holder, worker_id: int | None, now: datetime
) -> None:
    conn.execute(
        sa.update(conversations)
        .where(conversations.c.id == conversation_id)
        .values(holder=holder.value, worker_id=worker_id, held_since=now)
    )


def note(conn: Connection, conversation_id: int, **values: object) -> None:
    """Keep a plain fact of the conversation: `area`, `doubt`, `region`, `last_in_at`."""
    conn.execute(
        sa.update(conversations).where(conversations.c.id == conversation_id).values(**values)
    )


def _conversation(row: sa.Row[tuple[object, ...]]) -> Conversation:
    return Conversation(
        row.id,
        row.contact_id,
        row.channel,
        row.region,
        Holder(row.holder),
        row.worker_id,
        row.last_in_at,
        row.area,
        row.doubt,
    )

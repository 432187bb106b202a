"""The inbox: every message accepted from a provider, once, until it is answered.

A row is written before the provider is told "received"; the unique key (channel, provider id) makes
a message delivered twice one message. A brain claims the oldest open message of a conversation
under a lease; a brain that dies leaves a lease that runs out, and the message is claimed again.
"""

from __future__ import annotations

import json
import logging
import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.db import Instant, insert_new, metadata
from bot.sealing import Sealed, Unsealable

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=20)  # a turn takes well under a second
MAX_ATTEMPTS = 3


class State(str, Enum):
    PENDING = "pending"  # accepted, nobody has answered yet
    CLAIMED = "claimed"  # a brain is on it, until its lease runs out
    DONE = "done"  # answered, or relayed to the worker who holds the talk
    FAILED = "failed"  # three brains could not answer it; the person was told so


inbox = sa.Table(
    "inbox",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("channel", sa.String(16), nullable=False),
    sa.Column("provider_id", sa.String(80), nullable=False),
    sa.Column("conversation_id", sa.ForeignKey("conversations.id"), index=True),
    sa.Column("worker_id", sa.Integer),  # set when a worker wrote it
    sa.Column("body", Sealed),  # JSON; null once destroyed
    sa.Column("received_at", Instant, nullable=False),
    sa.Column("held_until", Instant),  # the rest of a message cut in parts may come until then
    sa.Column("state", sa.String(16), nullable=False, index=True),
    sa.Column("screened", sa.String(24)),  # crisis already answered by the edge's screen
    sa.Column("claim", sa.String(32)),
    sa.Column("claimed_until", Instant),
    sa.Column("attempts", sa.Integer, nullable=False, default=0),
    sa.Column("done_at", Instant),
    sa.UniqueConstraint("channel", "provider_id"),
)


@dataclass(frozen=True)
class Body:
    """What a person sent. `location` is (latitude, longitude); `media` are MIME types, `files` the
    provider's names of those files."""

    text: str = ""
    kind: str = "text"  # text, location, button, media, other
    location: tuple[float, float] | None = None
    button: str | None = None
    media: tuple[str, ...] = field(default=())
    files: tuple[str, ...] = field(default=(), repr=False)

    def to_json(self) -> str:
        return json.dumps(self.__dict__, ensure_ascii=False)

    @staticmethod
    def from_json(raw: str) -> Body:
        data = json.loads(raw)
        location = tuple(data["location"]) if data["location"] else None
        media, files = tuple(data["media"]), tuple(data.get("files", ()))
        return Body(data["text"], data["kind"], location, data["button"], media, files)


@dataclass(frozen=True)
class Message:
    """A message claimed for a turn."""

    id: int
    conversation_id: int
    body: Body
    received_at: datetime
    screened: str | None
    claim: str
    attempts: int
    unreadable: bool = False  # sealed with a key that is not given: `body` is empty


class LostClaim(Exception):
    """Another brain took this message when our lease ran out: our turn must not be kept."""


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


@dataclass(frozen=True)
class Beginning:
    """A message that waits for its rest; `screened` is the crisis already answered, if any."""

    id: int
    body: Body
    screened: str | None


def beginning(conn: Connection, conversation_id: int, now: datetime) -> Beginning | None:
    """The last message of this conversation, when it is held for its rest and no brain has it."""
    query = (
        sa.select(inbox.c.id, inbox.c.state, inbox.c.held_until, inbox.c.screened)
        .where(inbox.c.conversation_id == conversation_id, inbox.c.state != State.DONE.value)
        .order_by(inbox.c.id.desc())
        .limit(1)
        .with_for_update()
    )
    row = conn.execute(query).first()
    if row is None or row.state != State.PENDING.value:
        return None
    if row.held_until is None or row.held_until <= now:
        return None
    body = body_of(conn, row.id)
    return None if body is None else Beginning(row.id, body, row.screened)


def rejoin(conn: Connection, message_id: int, whole: Body, held_until: datetime | None) -> None:
    """The message is `whole` now, or longer; `held_until` None: it waits no more."""
    conn.execute(
        sa.update(inbox)
        .where(inbox.c.id == message_id)
        .values(body=whole.to_json(), held_until=held_until)
    )


def mark_screened(conn: Connection, message_id: int, crisis: str) -> None:
    conn.execute(sa.update(inbox).where(inbox.c.id == message_id).values(screened=crisis))


def close(conn: Connection, message_id: int, now: datetime) -> None:
    """The edge has done all there is to do with this message: no brain is to see it."""
    conn.execute(
        sa.update(inbox).where(inbox.c.id == message_id).values(state=State.DONE.value, done_at=now)
    )


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


def body_of(conn: Connection, message_id: int) -> Body | None:
    """What a message says; None when it was destroyed, or no key at hand opens it."""
    try:
        raw = conn.execute(sa.select(inbox.c.body).where(inbox.c.id == message_id)).scalar_one()
    except Unsealable:
        log.error("message %s was sealed with another key: it cannot be read", message_id)
        return None
    return None if raw is None else Body.from_json(raw)


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


def forget_words(conn: Connection, message_id: int) -> None:
    """Empty a message whose words are no longer needed, though it is not done yet."""
    conn.execute(sa.update(inbox).where(inbox.c.id == message_id).values(body=None))


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

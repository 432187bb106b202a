"""The outbox: what must be said, written down with what decided it, sent until it is known sent.

States only move forward. A row whose send was cut off by a crash is `uncertain`: it may have left,
and the sender asks the provider before it repeats it.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import pace
from bot.db import Instant, metadata
from bot.sealing import Sealed, Unsealable
from bot.segments import for_sms, segments

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=30)  # longer than any channel's own time-out


class State(str, Enum):
    PENDING = "pending"  # to send once due
    SENDING = "sending"  # a sender is on it, until its lease runs out
    SENT = "sent"  # the provider has it
    DELIVERED = "delivered"  # it reached the telephone
    UNDELIVERED = "undelivered"  # the provider could not bring it
    FAILED = "failed"  # refused, or tried in vain
    SUPPRESSED = "suppressed"  # the person asked us to stop


class Purpose(str, Enum):
    """Why it is said; also how urgent it is (see PRIORITY)."""

    CRISIS = "crisis"  # first words to a person in crisis
    PAGE = "page"  # to a worker: somebody needs you
    RELAY = "relay"  # between a person and the worker who holds the talk
    NOTICE = "notice"  # short words about the service itself: STOP confirmed, taken by X
    REPLY = "reply"  # the bot's answers
    ALERT = "alert"  # bad-supply warnings, coverage alarms


PRIORITY = {
    Purpose.CRISIS: 0,
    Purpose.PAGE: 0,
    Purpose.RELAY: 1,
    Purpose.NOTICE: 2,
    Purpose.REPLY: 2,
    Purpose.ALERT: 3,
}

outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("contact_id", sa.ForeignKey("contacts.id"), nullable=False, index=True),
    sa.Column("channel", sa.String(16), nullable=False),
    sa.Column("conversation_id", sa.Integer, index=True),
    sa.Column("page_id", sa.Integer, index=True),
    sa.Column("purpose", sa.String(16), nullable=False),
    sa.Column("priority", sa.Integer, nullable=False),
    sa.Column("body", Sealed),  # JSON; null once destroyed
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("due_at", Instant, nullable=False),
    sa.Column("state", sa.String(16), nullable=False, index=True),
    sa.Column("leased_until", Instant),
    sa.Column("sender", sa.String(80)),  # who has it while SENDING: "host:port" of an edge
    sa.Column("attempts", sa.Integer, nullable=False, default=0),
    sa.Column("parts_sent", sa.Integer, nullable=False, default=0),
    sa.Column("uncertain", sa.Boolean, nullable=False, default=False),
    sa.Column("provider_id", sa.String(80), index=True),
    sa.Column("error_code", sa.String(16)),
    sa.Column("sent_at", Instant),
    sa.Column("segments", sa.Integer),  # of an SMS, as billed; null elsewhere
)

UNREADABLE = "unreadable"  # the error code of a row that the keys at hand do not open
OPEN = (State.PENDING.value, State.SENDING.value)

_PLAIN = [column for column in outbox.c if column.name != "body"]
_earlier = outbox.alias("earlier")
# Words to one contact keep their order, but for more urgent ones, which wait for nobody.
_BLOCKED = sa.exists().where(
    _earlier.c.contact_id == outbox.c.contact_id,
    _earlier.c.id < outbox.c.id,
    _earlier.c.priority <= outbox.c.priority,
    _earlier.c.state.in_(OPEN),
)
_DUE = sa.type_coerce(
    sa.case((outbox.c.state == State.PENDING.value, outbox.c.due_at), else_=outbox.c.leased_until),
    Instant,
)
# Nobody goes faster than the provider takes; but urgent words wait neither for the slower pace of
# their own chat nor out a wait the provider asked for: they are tried.
_OVERALL = pace.OVERALL + outbox.c.channel
_ITS_CHAT = pace.CHAT + sa.cast(outbox.c.contact_id, sa.String)
_PACED = sa.type_coerce(
    sa.case(
        (outbox.c.priority == 0, pace.latest([_OVERALL])),
        else_=pace.latest([_OVERALL, pace.HELD + outbox.c.channel, _ITS_CHAT]),
    ),
    Instant,
)
_AT = sa.type_coerce(sa.case((_PACED > _DUE, _PACED), else_=_DUE), Instant)


@dataclass(frozen=True)
class Button:
    """A tap that stands for words: `label` is shown (20 characters at most), `data` comes back."""

    label: str
    data: str


@dataclass(frozen=True)
class Outgoing:
    """Something to say to a contact. `location` is (latitude, longitude)."""

    contact_id: int
    channel: str
    text: str
    purpose: Purpose
    conversation_id: int | None = None
    page_id: int | None = None
    buttons: tuple[Button, ...] = ()
    location: tuple[float, float] | None = None
    ask_location: bool = False  # offer the telephone's "send my location" button


@dataclass(frozen=True)
class Letter:
    """An outgoing message claimed for sending. `uncertain`: an earlier try may have left.

    `parts_sent` is how many parts of a long text the provider already has.
    """

    id: int
    out: Outgoing
    attempts: int
    uncertain: bool
    created_at: datetime
    parts_sent: int = 0


def enqueue(conn: Connection, out: Outgoing, now: datetime) -> int:
    """Write down what to say, in the caller's transaction; the row's id."""
    result = conn.execute(
        sa.insert(outbox).values(
            contact_id=out.contact_id,
            channel=out.channel,
            conversation_id=out.conversation_id,
            page_id=out.page_id,
            purpose=out.purpose.value,
            priority=PRIORITY[out.purpose],
            body=_to_json(out),
            segments=segments(for_sms(out.text))[0] if out.channel == "sms" else None,
            created_at=now,
            due_at=now,
            state=State.PENDING.value,
            attempts=0,
            parts_sent=0,
            uncertain=False,
        )
    )
    return int(result.inserted_primary_key[0])  # type: ignore[index]


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
        .where(outbox.c.state.in_(OPEN), now >= _AT, outbox.c.channel.in_(channels), ~_BLOCKED)
        .order_by(outbox.c.priority, outbox.c.id)
        .limit(1)
        .with_for_update(skip_locked=True, of=outbox)
    )
    while (row := conn.execute(query).first()) is not None:
        body = _body(conn, row.id)
        if body is not None:
            return _claimed(conn, row, body, now, sender)
    return None


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
        row.id, _outgoing(row, body), row.attempts + 1, uncertain, row.created_at, row.parts_sent
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


def recover(conn: Connection, sender: str, now: datetime) -> int:
    """A sender of this name starts: what its predecessor was sending is due at once; how many."""
    left = conn.execute(
        sa.update(outbox)
        .where(outbox.c.state == State.SENDING.value, outbox.c.sender == sender)
        .values(leased_until=now)
    )
    return left.rowcount


def mark_part(conn: Connection, letter: Letter, parts_sent: int, now: datetime) -> None:
    """One more part of a long text is with the provider: a later try starts after it."""
    conn.execute(
        sa.update(outbox)
        .where(_ours(letter))
        .values(parts_sent=parts_sent, uncertain=False, leased_until=now + LEASE)
    )


def mark_sent(conn: Connection, letter_id: int, provider_id: str, now: datetime) -> None:
    """The provider has it. A status that already came further (delivered) is left alone."""
    conn.execute(
        sa.update(outbox)
        .where(outbox.c.id == letter_id, outbox.c.state.in_(OPEN))
        .values(state=State.SENT.value, provider_id=provider_id, sent_at=now, leased_until=None)
    )


def mark_failed(conn: Connection, letter: Letter, state: State, code: str | None) -> bool:
    """It will not be sent: FAILED, UNDELIVERED or SUPPRESSED, with the provider's code if any.

    False, and nothing done, when another sender has it since our lease ran out.
    """
    failed = conn.execute(
        sa.update(outbox)
        .where(_ours(letter))
        .values(state=state.value, error_code=code, leased_until=None)
    )
    return failed.rowcount == 1


def by_provider_id(conn: Connection, provider_id: str) -> tuple[int, State] | None:
    """The row the provider knows under this id, and its state."""
    query = sa.select(outbox.c.id, outbox.c.state).where(outbox.c.provider_id == provider_id)
    row = conn.execute(query).first()
    return None if row is None else (row.id, State(row.state))


def mark(conn: Connection, letter_id: int, state: State, code: str | None = None) -> None:
    values = {"state": state.value} if code is None else {"state": state.value, "error_code": code}
    conn.execute(sa.update(outbox).where(outbox.c.id == letter_id).values(**values))


def retry_at(
    conn: Connection, letter: Letter, due_at: datetime, code: str | None, uncertain: bool
) -> bool:
    """Try again from `due_at`. False, and nothing done, when another sender has it since."""
    waiting = conn.execute(
        sa.update(outbox)
        .where(_ours(letter))
        .values(
            state=State.PENDING.value,
            due_at=due_at,
            error_code=code,
            leased_until=None,
            uncertain=uncertain,
        )
    )
    return waiting.rowcount == 1


def known_ids(conn: Connection, contact_id: int, since: datetime) -> list[str]:
    """The provider's names of what this contact was sent since then."""
    query = sa.select(outbox.c.provider_id).where(
        outbox.c.contact_id == contact_id,
        outbox.c.provider_id.is_not(None),
        outbox.c.sent_at >= since,
    )
    return [str(name) for name in conn.execute(query).scalars()]


def suppress_open(conn: Connection, contact_id: int) -> None:
    """Whoever asked us to stop hears nothing more that was still waiting to leave."""
    conn.execute(
        sa.update(outbox)
        .where(outbox.c.contact_id == contact_id, outbox.c.state == State.PENDING.value)
        .values(state=State.SUPPRESSED.value)
    )


def next_due(conn: Connection, channels: Iterable[str]) -> datetime | None:
    """When a row on these channels next wants attention: its due time or a lease's end, and not
    before its pace allows."""
    query = sa.select(sa.func.min(_AT)).where(
        outbox.c.state.in_(OPEN), outbox.c.channel.in_(list(channels)), ~_BLOCKED
    )
    instant: datetime | None = conn.execute(query).scalar()
    return instant


def _ours(letter: Letter) -> sa.ColumnElement[bool]:
    """The row is still in the hands of the sender that claimed this letter: every claim counts."""
    return sa.and_(
        outbox.c.id == letter.id,
        outbox.c.state == State.SENDING.value,
        outbox.c.attempts == letter.attempts,
    )


def _to_json(out: Outgoing) -> str:
    body = {
        "text": out.text,
        "buttons": [[b.label, b.data] for b in out.buttons],
        "location": out.location,
        "ask_location": out.ask_location,
    }
    return json.dumps(body, ensure_ascii=False)


def _outgoing(row: sa.Row[Any], words: str) -> Outgoing:
    body = json.loads(words)
    return Outgoing(
        row.contact_id,
        row.channel,
        body["text"],
        Purpose(row.purpose),
        row.conversation_id,
        row.page_id,
        tuple(Button(*pair) for pair in body["buttons"]),
        tuple(body["location"]) if body["location"] else None,
        body["ask_location"],
    )

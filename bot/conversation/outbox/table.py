"""The table of what must be said: its states, why each row is said, how urgent that is."""

from __future__ import annotations

from enum import Enum

import sqlalchemy as sa

from bot.db import Instant, metadata
from bot.sealing import Sealed


class State(str, Enum):
    PENDING = "pending"  # to send once due
    SENDING = "sending"  # a sender is on it, until its lease runs out
    SENT = "sent"  # the provider has it
    DELIVERED = "delivered"  # it reached the telephone
    UNDELIVERED = "undelivered"  # the provider could not bring it
    FAILED = "failed"  # refused, or tried in vain
    SUPPRESSED = "suppressed"  # the person asked us to stop


OPEN = (State.PENDING.value, State.SENDING.value)


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

UNREADABLE = "unreadable"  # the error code of a row that the keys at hand do not open

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

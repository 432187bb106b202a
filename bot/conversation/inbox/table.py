"""The table of what was accepted, and the states a message goes through."""

from __future__ import annotations

from enum import Enum

import sqlalchemy as sa

from bot.db import Instant, metadata
from bot.sealing import Sealed


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

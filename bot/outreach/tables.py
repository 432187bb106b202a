"""The tables of what goes beyond one answer: follow-ups, plans, alerts, watches.

Each is a row before it is a message, so that whatever dies, the next `tick` finds where it stood.
"""

from __future__ import annotations

import sqlalchemy as sa

from bot.db import Instant, metadata
from bot.sealing import Sealed

follow_ups = sa.Table(
    "follow_ups",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("conversation_id", sa.ForeignKey("conversations.id"), nullable=False, index=True),
    sa.Column("need", sa.String(40)),  # a word of the taxonomy
    sa.Column("service_id", sa.String(80)),  # what was proposed last
    sa.Column("round", sa.Integer, nullable=False),  # 1; 2 once it failed and was tried again
    sa.Column("agreed_at", Instant, nullable=False),
    sa.Column("due_at", Instant, nullable=False, index=True),
    sa.Column("asked_at", Instant),
    sa.Column("state", sa.String(16), nullable=False),  # see follow_ups.State
    sa.Column("ended_at", Instant),
)

plans = sa.Table(
    "plans",
    metadata,
    sa.Column("id", sa.ForeignKey("conversations.id"), primary_key=True),
    sa.Column("state", Sealed),  # JSON: the answers given and the step last shown
    sa.Column("updated_at", Instant, nullable=False),
)

alert_subscriptions = sa.Table(
    "alert_subscriptions",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("conversation_id", sa.ForeignKey("conversations.id"), nullable=False, unique=True),
    sa.Column("region", sa.String(16), nullable=False, index=True),
    sa.Column("area", sa.String(80)),  # a name of the gazetteer; null: the whole region
    sa.Column("since", Instant, nullable=False),
    sa.Column("ended_at", Instant),  # when they left
)

alerts = sa.Table(
    "alerts",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("region", sa.String(16), nullable=False),
    sa.Column("area", sa.String(80)),  # null: the whole region
    sa.Column("words", sa.Text, nullable=False),  # as the coordinator wrote them
    sa.Column("testing", sa.String(160)),  # where to have it tested, from the directory
    sa.Column("worker_id", sa.ForeignKey("workers.id")),  # who wrote it; null: the command line
    sa.Column("starts_at", Instant, nullable=False),
    sa.Column("ends_at", Instant, nullable=False, index=True),
)

alert_sends = sa.Table(
    "alert_sends",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("alert_id", sa.ForeignKey("alerts.id"), nullable=False),
    sa.Column("conversation_id", sa.ForeignKey("conversations.id"), nullable=False),
    sa.Column("due_at", Instant, nullable=False),
    sa.Column("state", sa.String(16), nullable=False, index=True),  # waiting | said | dropped
    sa.UniqueConstraint("alert_id", "conversation_id"),
)

watches = sa.Table(
    "watches",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("conversation_id", sa.ForeignKey("conversations.id"), nullable=False, index=True),
    sa.Column("state", sa.String(16), nullable=False, index=True),  # see watches.State
    sa.Column("place", Sealed),  # where exactly, as they wrote it
    sa.Column("call", Sealed),  # whom to call, as they wrote it
    sa.Column("minutes", sa.Integer, nullable=False),
    sa.Column("page_id", sa.ForeignKey("pages.id")),  # the page that asks, then the one that calls
    sa.Column("told_worker_id", sa.ForeignKey("workers.id")),  # who was given the plan last
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("asked_at", Instant),  # when the person was last asked whether they are fine
    sa.Column("next_at", Instant, index=True),
    sa.Column("ended_at", Instant),
)

# One follow-up to come or to be answered, one watch, for a conversation at a time.
for _table, _states in (
    (follow_ups, ("waiting", "asked")),
    (watches, ("proposed", "running", "asked", "alarmed", "missed")),
):
    _open = _table.c.state.in_(_states)
    sa.Index(
        f"uq_{_table.name}_open", _table.c.conversation_id, unique=True,
        sqlite_where=_open, postgresql_where=_open,
    )  # fmt: skip

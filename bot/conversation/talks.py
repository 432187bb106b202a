"""What the bot remembers of each talk between two turns: a small state, sealed, one row each."""

from __future__ import annotations

import json
import logging
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.db import Instant, insert_new, metadata
from bot.sealing import Sealed, Unsealable

log = logging.getLogger(__package__)

talks = sa.Table(
    "talks",
    metadata,
    sa.Column("id", sa.ForeignKey("conversations.id"), primary_key=True),
    sa.Column("state", Sealed, nullable=False),
    sa.Column("updated_at", Instant, nullable=False),
)


def recall(conn: Connection, conversation_id: int, since: datetime) -> dict[str, Any] | None:
    """The state of this talk, unless it was last kept before `since`; None too when no key at hand
    opens it: the talk begins anew, and is answered."""
    ours = sa.select(talks).where(talks.c.id == conversation_id, talks.c.updated_at >= since)
    try:
        row = conn.execute(ours).first()
    except Unsealable:
        log.error("what was remembered of talk %s is sealed with another key", conversation_id)
        return None
    if row is None:
        return None
    state: dict[str, Any] = json.loads(row.state)
    return state


def keep(conn: Connection, conversation_id: int, state: dict[str, Any], now: datetime) -> None:
    """Keep this state in place of the one before."""
    raw = json.dumps(state, ensure_ascii=False)
    if insert_new(conn, talks, id=conversation_id, state=raw, updated_at=now) is None:
        conn.execute(
            sa.update(talks).where(talks.c.id == conversation_id).values(state=raw, updated_at=now)
        )


def forget(conn: Connection, conversation_id: int) -> None:
    conn.execute(sa.delete(talks).where(talks.c.id == conversation_id))

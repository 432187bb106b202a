"""The plan somebody made with us, kept sealed so that it can be taken up again after days."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.db import insert_new
from bot.outreach.tables import plans


def keep(conn: Connection, conversation_id: int, state: dict[str, Any], now: datetime) -> None:
    """Keep this state (JSON) in place of the one before."""
    raw = json.dumps(state, ensure_ascii=False)
    if insert_new(conn, plans, id=conversation_id, state=raw, updated_at=now) is None:
        conn.execute(
            sa.update(plans).where(plans.c.id == conversation_id).values(state=raw, updated_at=now)
        )


def recall(conn: Connection, conversation_id: int) -> dict[str, Any] | None:
    """The plan of this conversation, unless there is none or its time is over."""
    query = sa.select(plans.c.state).where(plans.c.id == conversation_id)
    raw = conn.execute(query).scalar()
    return None if raw is None else dict(json.loads(raw))


def offer_again(conn: Connection, conversation_id: int, now: datetime) -> bool:
    """Whether the plan was put aside for a crisis and may be spoken of again; true once."""
    kept = recall(conn, conversation_id)
    if kept is None or not kept.pop("aside", False):
        return False
    keep(conn, conversation_id, kept, now)
    return True


def forget(conn: Connection, conversation_id: int) -> None:
    conn.execute(sa.delete(plans).where(plans.c.id == conversation_id))

"""What the system did, in order, without addresses or texts: for workers, boards and tests."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.db import Instant, metadata

journal = sa.Table(
    "journal",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", Instant, nullable=False, index=True),
    sa.Column("what", sa.String(40), nullable=False),  # "page opened", "taken", "handed back", ...
    sa.Column("conversation_id", sa.Integer, index=True),
    sa.Column("worker_id", sa.Integer),
    sa.Column("page_id", sa.Integer),
    sa.Column("detail", sa.String(120)),  # a word of ours: a crisis kind, a level, an error code
)


def last(conn: Connection) -> int:
    """The number of the latest line; 0 when there is none."""
    return conn.execute(sa.select(sa.func.max(journal.c.id))).scalar() or 0


def write(
    conn: Connection,
    now: datetime,
    what: str,
    *,
    conversation_id: int | None = None,
    worker_id: int | None = None,
    page_id: int | None = None,
    detail: str | None = None,
) -> None:
    """Add a line. `what` and `detail` are our own words, never a person's."""
    conn.execute(
        sa.insert(journal).values(
            at=now,
            what=what,
            conversation_id=conversation_id,
            worker_id=worker_id,
            page_id=page_id,
            detail=detail,
        )
    )

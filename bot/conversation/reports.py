"""Delivery reports that came before we knew the message's name at the provider.

A carrier can be quicker than our own "sent": the report then names a message no row of the outbox
has yet. It is kept, and applied in the transaction that marks the message sent.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.db import Instant, metadata

KEPT = timedelta(days=1)  # a report nobody claims is about a message that is not ours

early_reports = sa.Table(
    "early_reports",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("provider_id", sa.String(80), nullable=False, index=True),
    sa.Column("state", sa.String(16), nullable=False),  # as in the outbox
    sa.Column("code", sa.String(16)),
    sa.Column("at", Instant, nullable=False),
)


def keep(conn: Connection, provider_id: str, state: str, code: str | None, now: datetime) -> None:
    """Keep a report on a message not known yet."""
    conn.execute(
        sa.insert(early_reports).values(provider_id=provider_id, state=state, code=code, at=now)
    )


def take(conn: Connection, provider_id: str) -> list[tuple[str, str | None]]:
    """The (state, code) of the reports kept for this message, oldest first; they are kept no more."""
    mine = early_reports.c.provider_id == provider_id
    query = sa.select(early_reports.c.state, early_reports.c.code).where(mine)
    found = [(row.state, row.code) for row in conn.execute(query.order_by(early_reports.c.id))]
    if found:
        conn.execute(sa.delete(early_reports).where(mine))
    return found


def forget_old(conn: Connection, now: datetime) -> None:
    conn.execute(sa.delete(early_reports).where(early_reports.c.at < now - KEPT))


def one_at_a_time(conn: Connection, provider_id: str) -> None:
    """Until the transaction ends, nobody else marks or reports on this message.

    Else a report and a "sent" that cross each other would each miss the other. SQLite has one
    writer at a time anyway.
    """
    if conn.dialect.name == "postgresql":
        key = sa.func.hashtextextended(provider_id, 0)
        conn.execute(sa.select(sa.func.pg_advisory_xact_lock(key)))

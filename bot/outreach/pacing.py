"""Warnings on their way: a few a minute, each once, none after its end."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import conversations
from bot.conversation.outbox import Outgoing, Purpose, enqueue
from bot.db import Instant
from bot.outreach.alerts import get
from bot.outreach.tables import alert_sends, alerts


def tick(conn: Connection, now: datetime) -> None:
    """Say what is due; drop what would come after the warning's end."""
    query = (
        sa.select(alert_sends, alerts.c.ends_at)
        .join(alerts, alerts.c.id == alert_sends.c.alert_id)
        .where(alert_sends.c.state == "waiting", now >= _DUE)
        .order_by(alert_sends.c.id)
        .with_for_update(skip_locked=True, of=alert_sends)
    )
    for row in conn.execute(query).all():
        state = "dropped"
        if row.ends_at > now:
            _say(conn, row.alert_id, row.conversation_id, now)
            state = "said"
        conn.execute(sa.update(alert_sends).where(alert_sends.c.id == row.id).values(state=state))


def next_due(conn: Connection) -> datetime | None:
    instant: datetime | None = conn.execute(
        sa.select(sa.func.min(_DUE)).where(alert_sends.c.state == "waiting")
    ).scalar()
    return instant


_DUE = sa.type_coerce(alert_sends.c.due_at, Instant)


def _say(conn: Connection, alert_id: int, conversation_id: int, now: datetime) -> None:
    alert = get(conn, alert_id)
    assert alert is not None  # alert_sends refers to it
    talk = conversations.get(conn, conversation_id)
    out = Outgoing(talk.contact_id, talk.channel, alert.text, Purpose.ALERT, talk.id)
    enqueue(conn, out, now)

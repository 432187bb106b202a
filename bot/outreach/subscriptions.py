"""Who asked to be warned of bad supply, and where: until they leave, or half a year of silence.

A warning may come long after the last word, so the address is kept for as long as somebody counts
on it (`bot.privacy.retention` asks this table). When it lapses they are told, once and discreetly:
nobody shall wait for a warning that does not come any more. One word leaves.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta, timezone

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import conversations, journal
from bot.conversation.conversations import conversations as talks
from bot.conversation.outbox import Outgoing, Purpose, enqueue
from bot.db import Instant, insert_new
from bot.outreach import texts
from bot.outreach.tables import alert_sends, alert_subscriptions

LAPSES_AFTER = timedelta(days=180)  # since they asked, or wrote of anything last
# A humane hour in every region we serve: 10 to 15 o'clock in Montreal, 16 to 21 in Brussels.
FROM, UNTIL = time(15, tzinfo=timezone.utc), time(19, tzinfo=timezone.utc)


def subscribe(
    conn: Connection, conversation_id: int, region: str, area: str | None, now: datetime
) -> None:
    """They asked for warnings of this area (a name of the gazetteer), or of the whole region."""
    values = {"region": region, "area": area, "since": now, "ended_at": None}
    mine = alert_subscriptions.c.conversation_id == conversation_id
    if insert_new(conn, alert_subscriptions, conversation_id=conversation_id, **values) is None:
        conn.execute(sa.update(alert_subscriptions).where(mine).values(**values))
    journal.write(conn, now, "alerts asked for", conversation_id=conversation_id)


def leave(conn: Connection, conversation_id: int, now: datetime, why: str = "left") -> bool:
    """No more warnings, also none that wait to leave; False when they had asked for none."""
    ended = conn.execute(
        sa.update(alert_subscriptions)
        .where(alert_subscriptions.c.conversation_id == conversation_id, _STANDS)
        .values(ended_at=now)
    )
    conn.execute(
        sa.update(alert_sends)
        .where(alert_sends.c.conversation_id == conversation_id, alert_sends.c.state == "waiting")
        .values(state="dropped")
    )
    if ended.rowcount:
        journal.write(conn, now, f"alerts {why}", conversation_id=conversation_id)
    return ended.rowcount > 0


def is_subscribed(conn: Connection, conversation_id: int) -> bool:
    query = sa.select(alert_subscriptions.c.id).where(
        alert_subscriptions.c.conversation_id == conversation_id, _STANDS
    )
    return conn.execute(query).first() is not None


def tick(conn: Connection, now: datetime) -> None:
    """End what lapsed, and say so in humane hours."""
    if not FROM <= now.astimezone(timezone.utc).timetz() < UNTIL:
        return
    lapsed = conn.execute(_lasting().where(now - LAPSES_AFTER > _LAST_WORD)).scalars()
    for conversation_id in list(lapsed):
        if not leave(conn, conversation_id, now, "lapsed"):
            continue  # another edge has just said so
        talk = conversations.get(conn, conversation_id)
        out = Outgoing(talk.contact_id, talk.channel, texts.ALERTS_LAPSED, Purpose.NOTICE, talk.id)
        enqueue(conn, out, now)


def next_due(conn: Connection) -> datetime | None:
    """When the first subscription lapses, in humane hours."""
    word: datetime | None = conn.execute(
        _lasting().with_only_columns(sa.func.min(_LAST_WORD)).order_by(None)
    ).scalar()
    return None if word is None else _humane(word + LAPSES_AFTER + timedelta(seconds=1))


def _humane(due: datetime) -> datetime:
    local = due.astimezone(timezone.utc)
    if local.timetz() >= UNTIL:
        local += timedelta(days=1)
    elif local.timetz() >= FROM:
        return local
    return datetime.combine(local.date(), FROM)


_STANDS = alert_subscriptions.c.ended_at.is_(None)
_SINCE, _WRITTEN = alert_subscriptions.c.since, talks.c.last_in_at
_LAST_WORD = sa.type_coerce(sa.case((_SINCE > _WRITTEN, _SINCE), else_=_WRITTEN), Instant)


def _lasting() -> sa.Select[tuple[int]]:
    return (
        sa.select(alert_subscriptions.c.conversation_id)
        .join(talks, talks.c.id == alert_subscriptions.c.conversation_id)
        .where(_STANDS)
        .order_by(alert_subscriptions.c.id)
    )

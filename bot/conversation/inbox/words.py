"""The words of a message: read, or emptied when they are no longer needed."""

from __future__ import annotations

import logging
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation.inbox.messages import Body
from bot.conversation.inbox.table import inbox
from bot.sealing import Unsealable

log = logging.getLogger(__package__)


def body_of(conn: Connection, message_id: int) -> Body | None:
    """What a message says; None when it was destroyed, or no key at hand opens it."""
    try:
        raw = conn.execute(sa.select(inbox.c.body).where(inbox.c.id == message_id)).scalar_one()
    except Unsealable:
        log.error("message %s was sealed with another key: it cannot be read", message_id)
        return None
    return None if raw is None else Body.from_json(raw)


def texts_since(
    conn: Connection, conversation_id: int, since: datetime, last: int | None = None
) -> list[str]:
    """What the person of this conversation wrote after that instant, oldest first; the `last` ones
    only, when that is said."""
    query = sa.select(inbox.c.id).where(
        inbox.c.conversation_id == conversation_id,
        inbox.c.worker_id.is_(None),
        inbox.c.received_at > since,
    )
    ids = conn.execute(query.order_by(inbox.c.id.desc()).limit(last)).scalars().all()
    bodies = (body_of(conn, one) for one in reversed(ids))
    return [body.text for body in bodies if body is not None]


def forget_words(conn: Connection, message_id: int) -> None:
    """Empty a message whose words are no longer needed, though it is not done yet."""
    conn.execute(sa.update(inbox).where(inbox.c.id == message_id).values(body=None))

"""What was said to somebody: the words of the outbox, read."""

from __future__ import annotations

import json
import logging

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation.outbox.table import outbox
from bot.sealing import Unsealable

log = logging.getLogger(__package__)


def said_lately(conn: Connection, contact_id: int, last: int) -> list[str]:
    """The texts of the `last` messages to this contact, newest first, less those destroyed or
    sealed with a key that is not at hand."""
    ids = sa.select(outbox.c.id).where(outbox.c.contact_id == contact_id)
    newest = conn.execute(ids.order_by(outbox.c.id.desc()).limit(last)).scalars().all()
    return [text for one in newest if (text := _text(conn, one))]


def _text(conn: Connection, letter_id: int) -> str | None:
    try:
        body = conn.execute(sa.select(outbox.c.body).where(outbox.c.id == letter_id)).scalar_one()
    except Unsealable:
        log.error("message %s was sealed with another key: it cannot be read", letter_id)
        return None
    return None if body is None else str(json.loads(body)["text"])

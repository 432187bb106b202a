"""A long text that a provider cut in parts: the beginning waits a moment for its rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation.inbox.messages import Body
from bot.conversation.inbox.table import State, inbox
from bot.conversation.inbox.words import body_of


@dataclass(frozen=True)
class Beginning:
    """A message that waits for its rest; `screened` is the crisis already answered, if any."""

    id: int
    body: Body
    screened: str | None


def beginning(conn: Connection, conversation_id: int, now: datetime) -> Beginning | None:
    """The last message of this conversation, when it is held for its rest and no brain has it."""
    query = (
        sa.select(inbox.c.id, inbox.c.state, inbox.c.held_until, inbox.c.screened)
        .where(inbox.c.conversation_id == conversation_id, inbox.c.state != State.DONE.value)
        .order_by(inbox.c.id.desc())
        .limit(1)
        .with_for_update()
    )
    row = conn.execute(query).first()
    if row is None or row.state != State.PENDING.value:
        return None
    if row.held_until is None or row.held_until <= now:
        return None
    body = body_of(conn, row.id)
    return None if body is None else Beginning(row.id, body, row.screened)


def rejoin(conn: Connection, message_id: int, whole: Body, held_until: datetime | None) -> None:
    """The message is `whole` now, or longer; `held_until` None: it waits no more."""
    conn.execute(
        sa.update(inbox)
        .where(inbox.c.id == message_id)
        .values(body=whole.to_json(), held_until=held_until)
    )

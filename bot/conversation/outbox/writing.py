"""Writing down what to say, in the transaction of what decided it."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation.outbox.letters import Outgoing, to_json
from bot.conversation.outbox.table import PRIORITY, State, outbox
from bot.segments import for_sms, segments


def enqueue(conn: Connection, out: Outgoing, now: datetime) -> int:
    """Write down what to say, in the caller's transaction; the row's id."""
    result = conn.execute(
        sa.insert(outbox).values(
            contact_id=out.contact_id,
            channel=out.channel,
            conversation_id=out.conversation_id,
            page_id=out.page_id,
            purpose=out.purpose.value,
            priority=PRIORITY[out.purpose],
            body=to_json(out),
            segments=segments(for_sms(out.text))[0] if out.channel == "sms" else None,
            created_at=now,
            due_at=now,
            state=State.PENDING.value,
            attempts=0,
            parts_sent=0,
            uncertain=False,
        )
    )
    return int(result.inserted_primary_key[0])  # type: ignore[index]


def suppress_open(conn: Connection, contact_id: int) -> None:
    """Whoever asked us to stop hears nothing more that was still waiting to leave."""
    conn.execute(
        sa.update(outbox)
        .where(outbox.c.contact_id == contact_id, outbox.c.state == State.PENDING.value)
        .values(state=State.SUPPRESSED.value)
    )

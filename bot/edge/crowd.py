"""Too much at once from one contact, and groups: bounded, told once, and a crisis still served.

Every message is written down and screened whatever comes with it. What is over the limit is not
answered one by one; the person is told so, at most every ten minutes.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.conversation import journal, outbox, pace
from bot.conversation.outbox import Outgoing, Purpose
from bot.conversation.pace import Limit

# Nobody types twenty texts in one go, or one every three seconds for long.
INBOUND = Limit(timedelta(seconds=3), burst=20)
NOTICE = Limit(timedelta(minutes=10))
GROUP_NOTICE = Limit(timedelta(days=1))
CRISIS_AGAIN = Limit(timedelta(minutes=1))  # of one kind, for who is over the limit


def too_many(conn: Connection, contact_id: int, now: datetime) -> bool:
    """Count one message of this contact; whether it is over the limit."""
    return not pace.spend(conn, f"{pace.INBOUND}{contact_id}", INBOUND, now)


def crisis_again(conn: Connection, contact_id: int, kind: str, now: datetime) -> bool:
    """Whether a crisis over the limit is acted upon: the first of its kind in a minute is."""
    return pace.spend(conn, f"{pace.TOLD}{contact_id} {kind}", CRISIS_AGAIN, now)


def tell(
    conn: Connection,
    contact_id: int,
    channel: str,
    text: str,
    now: datetime,
    limit: Limit = NOTICE,
    conversation_id: int | None = None,
) -> None:
    """Say it, unless it was said within the limit."""
    name = f"{pace.TOLD}{contact_id}"
    open_at = pace.read(conn, name)
    if open_at is not None and open_at > now:
        return
    pace.spend(conn, name, limit, now)
    outbox.enqueue(conn, Outgoing(contact_id, channel, text, Purpose.NOTICE, conversation_id), now)
    journal.write(conn, now, "too many", conversation_id=conversation_id)

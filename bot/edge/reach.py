"""What a message that arrived, or did not, says of the way it took: open, in doubt, dead.

A way in doubt is tried again, but no longer alone: a page rings the telephone with it. A dead one is
not tried any more. One told by a report minutes later counts like one refused at once.
"""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.channels.errors import SendError
from bot.channels.twilio_codes import twilio_error
from bot.conversation.outbox import State, outbox
from bot.paging import workers
from bot.privacy import contacts

UNKNOWN = "unknown"  # the provider gave no code


def refused(conn: Connection, contact_id: int, error: SendError, now: datetime) -> None:
    """A send was given up with this error."""
    if error.opted_out:
        contacts.opt_out(conn, contact_id, now)
    if error.opted_out or error.dead_number:
        contacts.mark_unreachable(conn, contact_id, error.code, now)
    if error.dead_number:
        workers.mark_working(conn, contact_id, working=False)


def reported(
    conn: Connection, letter_id: int, state: State, code: str | None, now: datetime
) -> None:
    """The provider said later what became of this outbox row. A call nobody picked up says nothing
    of the telephone."""
    query = sa.select(outbox.c.contact_id, outbox.c.channel).where(outbox.c.id == letter_id)
    row = conn.execute(query).one()
    if row.channel == "voice":
        return
    if state is State.DELIVERED:
        contacts.mark_reached(conn, row.contact_id)
    elif state in (State.UNDELIVERED, State.FAILED):
        refused(conn, row.contact_id, twilio_error(code), now)
        contacts.mark_unreachable(conn, row.contact_id, (code or UNKNOWN)[:16], now)

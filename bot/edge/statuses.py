"""What a provider says of a message later: any order and any repetition ends the same."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.channels import base
from bot.channels.base import SendStatus
from bot.conversation import journal, outbox, reports
from bot.conversation.outbox import State
from bot.edge import reach
from bot.paging import service as paging
from bot.settings import Settings

STATES = {
    SendStatus.QUEUED: State.SENT,
    SendStatus.SENT: State.SENT,
    SendStatus.DELIVERED: State.DELIVERED,
    SendStatus.UNDELIVERED: State.UNDELIVERED,
    SendStatus.FAILED: State.FAILED,
}
RANK = {State.SENT: 0, State.DELIVERED: 1, State.UNDELIVERED: 2, State.FAILED: 3}


def note_status(
    conn: Connection, update: base.StatusUpdate, now: datetime, settings: Settings
) -> None:
    """A provider's later report on a message; any order and any repetition ends the same.

    One that comes before we know the message's name is kept for when we do.
    """
    reports.one_at_a_time(conn, update.provider_id)
    state = STATES[update.status]
    if outbox.by_provider_id(conn, update.provider_id) is None:
        reports.keep(conn, update.provider_id, state.value, update.error_code, now)
    else:
        note(conn, update.provider_id, state, update.error_code, now, settings)


def note(
    conn: Connection,
    provider_id: str,
    state: State,
    code: str | None,
    now: datetime,
    settings: Settings,
) -> None:
    """The row moved forward; when it will not arrive after all, paging goes another way."""
    letter_id = _advance(conn, provider_id, state, code)
    if letter_id is None:
        return
    reach.reported(conn, letter_id, state, code, now)
    if state in (State.UNDELIVERED, State.FAILED):
        journal.write(conn, now, "undelivered", detail=code)
        paging.undelivered(conn, letter_id, now, settings)


def _advance(conn: Connection, provider_id: str, state: State, code: str | None) -> int | None:
    """Move a sent row forward, never back; its id when this moved it."""
    row = outbox.by_provider_id(conn, provider_id)
    if row is None or RANK.get(row[1], 0) >= RANK[state]:
        return None
    outbox.mark(conn, row[0], state, code)
    return row[0]

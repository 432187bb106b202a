"""What the tables hold of one conversation: its words, notes and events in order, its last place."""

from __future__ import annotations

import json

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.console import thread
from bot.console.tables import accounts, notes
from bot.console.thread import Entry
from bot.conversation import understood
from bot.conversation.conversations import Conversation
from bot.conversation.inbox import Body, inbox
from bot.conversation.journal import journal
from bot.conversation.outbox import outbox
from bot.directory.model import Point
from bot.paging.tables import workers as workers_table

SHOWN = 200  # messages of each kind


def entries(conn: Connection, talk: Conversation) -> list[Entry]:
    """The latest of each kind, oldest first; words already destroyed are None."""
    found = understood.of_conversation(conn, talk.id)
    names = {row.id: row.name for row in conn.execute(sa.select(workers_table))}
    heard = conn.execute(
        sa.select(inbox).where(inbox.c.conversation_id == talk.id, inbox.c.worker_id.is_(None))
        .order_by(inbox.c.id.desc()).limit(SHOWN)
    )  # fmt: skip
    told = conn.execute(
        sa.select(outbox)
        .where(outbox.c.conversation_id == talk.id, outbox.c.contact_id == talk.contact_id)
        .order_by(outbox.c.id.desc()).limit(SHOWN)
    )  # fmt: skip
    lines = conn.execute(
        sa.select(journal).where(journal.c.conversation_id == talk.id)
        .order_by(journal.c.id.desc()).limit(SHOWN)
    )  # fmt: skip
    noted = conn.execute(
        sa.select(notes, accounts.c.name)
        .join(accounts, accounts.c.id == notes.c.account_id)
        .where(notes.c.conversation_id == talk.id)
    )
    return thread.in_order(
        [
            *(thread.from_person(r.id, r.received_at, r.body, r.screened, found) for r in heard),
            *(
                thread.to_person(r.id, r.created_at, _text(r.body), r.state, r.purpose)
                for r in told
            ),
            *(thread.event(r.id, r.at, r.what, names.get(r.worker_id, "")) for r in lines),
            *(Entry("note", r.at, r.words, r.id, who=r.name) for r in noted),
        ]
    )


def _text(raw: str | None) -> str | None:
    return None if raw is None else str(json.loads(raw)["text"])


def last_position(conn: Connection, number: int) -> Point | None:
    """The last position the person sent, if its words still stand."""
    query = (
        sa.select(inbox.c.body)
        .where(inbox.c.conversation_id == number, inbox.c.body.is_not(None))
        .order_by(inbox.c.id.desc())
        .limit(SHOWN)
    )
    for raw in conn.execute(query).scalars():
        body = Body.from_json(raw)
        if body.location is not None:
            return Point(*body.location)
    return None

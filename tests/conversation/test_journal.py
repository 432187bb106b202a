"""The journal: what the system did, in order."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Engine

from bot.conversation import journal
from bot.db import transaction
from bot.sealing import Sealed


def test_lines_stand_in_order_with_what_they_concern(engine: Engine, now: datetime) -> None:
    """A line keeps its instant, our words, and the ids it is about."""
    later = now + timedelta(seconds=5)
    with transaction(engine) as conn:
        journal.write(conn, now, "page opened", conversation_id=3, page_id=4, detail="overdose")
        journal.write(conn, later, "taken", worker_id=1)
        rows = conn.execute(sa.select(journal.journal).order_by(journal.journal.c.id)).all()
    assert [tuple(row)[1:] for row in rows] == [
        (now, "page opened", 3, None, 4, "overdose"),
        (later, "taken", None, 1, None, None),
    ]


def test_the_journal_has_no_room_for_a_message() -> None:
    """Boards read it: nothing in it is sealed, so nothing in it may need to be, nor be long."""
    columns = journal.journal.c
    assert not [column for column in columns if isinstance(column.type, Sealed)]
    texts = [column for column in columns if isinstance(column.type, sa.String)]
    assert max(column.type.length or 9_999 for column in texts) <= 120

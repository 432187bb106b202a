"""Somebody leaves the team: nothing of a person's goes to their telephone any more.

Their talks go to the others at once, as when a worker falls silent; calls that waited for them only
climb.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.conversation import journal, outbox
from bot.paging import ladder, pages, workers
from bot.paging.tables import PageStatus
from bot.settings import Settings

WHY = "left the team"  # in the journal


def leave_team(conn: Connection, worker_id: int, now: datetime, settings: Settings) -> None:
    """This worker is paged no more, their numbers are free, and what waited to be sent there stays
    here. From then on they write as anybody does."""
    for way in workers.contacts_of(conn, worker_id):
        outbox.suppress_open(conn, way.id)
    workers.deactivate(conn, worker_id)
    journal.write(conn, now, WHY, worker_id=worker_id)
    for known in sorted(pages.all_up(conn), key=lambda page: page.conversation_id):
        pages.lock(conn, known.conversation_id)
        page = pages.get(conn, known.id)
        if page.is_held_by(worker_id):
            ladder.leave(conn, page, now, settings, WHY)
        elif page.state is PageStatus.OPEN:
            ladder.hurry(conn, page, now, settings)

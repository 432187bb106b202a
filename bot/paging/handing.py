"""A talk handed to a colleague: asked first, given only when they say yes.

Until then it stays with whoever has it: a person is never with nobody because somebody hoped that
somebody else was awake.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation.journal import journal
from bot.paging import letters, telling, texts, workers
from bot.paging.pages import Page
from bot.paging.tables import PageStatus
from bot.paging.workers import Worker

OFFERED = "offered"  # in the journal, with whom it was offered to


def offer(conn: Connection, page: Page, owner: Worker, to: Worker, now: datetime) -> bool:
    """Ask a colleague to take over this talk; False when nothing reaches them."""
    ways = letters.ways_to_page(workers.usable_ways(conn, to.id), round_=1)
    if not ways:
        return False
    telling.note(conn, page, OFFERED, now, to.id)
    asked = replace(page, level=max(1, page.level), round=max(1, page.round))
    for way in ways:
        letters.page_by(
            conn, asked, to.id, way, texts.to_worker.from_colleague(owner.first_name), now
        )
    return True


def is_offered(conn: Connection, page: Page, worker_id: int) -> bool:
    """Whether the worker who holds this talk asked this one to take it over."""
    if page.state is not PageStatus.TAKEN or page.taken_at is None:
        return False
    lines = journal.c
    query = sa.select(lines.id).where(
        lines.page_id == page.id, lines.what == OFFERED, lines.worker_id == worker_id,
        lines.at >= page.taken_at,
    )  # fmt: skip
    return conn.execute(query.limit(1)).first() is not None

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
from bot.paging import letters, pages, telling, texts, workers
from bot.paging.pages import Page
from bot.paging.tables import PageStatus
from bot.paging.workers import Worker

OFFERED = "offered"  # in the journal, with whom it was offered to
DECLINED = "offer declined"  # and who said no


def offer(
    conn: Connection, page: Page, owner: Worker, to: Worker, now: datetime, *, told: bool = False
) -> bool:
    """Ask a colleague to take over this talk; False when nothing reaches them, or when it is not the
    owner's any more. `told`: they are asked where they look, too, so that a telephone is not
    needed."""
    pages.lock(conn, page.conversation_id)
    page = pages.get(conn, page.id)
    if not page.is_held_by(owner.id):
        return False
    ways = letters.ways_to_page(workers.usable_ways(conn, to.id), round_=1)
    if not ways and not told:
        return False
    telling.note(conn, page, OFFERED, now, to.id)
    asked = replace(page, level=max(1, page.level), round=max(1, page.round))
    for way in ways:
        letters.page_by(
            conn, asked, to.id, way, texts.to_worker.from_colleague(owner.first_name), now
        )
    return True


def decline(conn: Connection, page: Page, worker: Worker, now: datetime) -> None:
    """The colleague says no: whoever has the talk is told, and it is no longer offered."""
    telling.note(conn, page, DECLINED, now, worker.id)
    if page.worker_id is not None:
        refused = texts.in_answer.refused(page.code, worker.first_name)
        letters.tell(conn, page, [page.worker_id], refused, now)


def unheard(conn: Connection, page: Page, worker: Worker, now: datetime) -> None:
    """Nothing reached the colleague: whoever has the talk is told, and it is no longer offered."""
    telling.note(conn, page, DECLINED, now, worker.id)
    if page.worker_id is not None:
        told = texts.in_answer.unheard(page.code, worker.first_name)
        letters.tell(conn, page, [page.worker_id], told, now)


def is_offered(conn: Connection, page: Page, worker_id: int) -> bool:
    """Whether the worker who holds this talk asked this one to take it over, and waits for a word."""
    if page.state is not PageStatus.TAKEN or page.taken_at is None:
        return False
    lines = journal.c
    query = sa.select(lines.what).where(
        lines.page_id == page.id, lines.what.in_((OFFERED, DECLINED)),
        lines.worker_id == worker_id, lines.at >= page.taken_at,
    )  # fmt: skip
    return conn.execute(query.order_by(lines.id.desc()).limit(1)).scalar() == OFFERED

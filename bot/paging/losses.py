"""What was sent for a page and never arrived: another way at once, or somebody else at once.

The sender of the outbox says that a row FAILED, or is UNDELIVERED or SUPPRESSED; "sent" is not
"arrived", and a page nobody received must not burn its delay.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import conversations
from bot.conversation.outbox import Purpose, State, outbox
from bot.paging import handing, ladder, letters, pages, telling, texts, workers
from bot.paging.pages import Page
from bot.paging.tables import STILL_UP, PageStatus, page_sends
from bot.paging.tables import pages as pages_table
from bot.settings import Settings

LOST = (State.FAILED.value, State.UNDELIVERED.value, State.SUPPRESSED.value)

OUT_OF_REACH = "person out of reach"  # in the journal, as it was told


def unattended(*columns: sa.ColumnElement[Any]) -> sa.Select[Any]:
    """Select these columns of the sends, of pages that are up, whose loss was not acted upon."""
    return (
        sa.select(*columns)
        .select_from(page_sends)
        .join(outbox, outbox.c.id == page_sends.c.outbox_id)
        .join(pages_table, pages_table.c.id == page_sends.c.page_id)
        .where(page_sends.c.lost_at.is_(None), outbox.c.state.in_(LOST), STILL_UP)
    )


def page_of_first_words(conn: Connection, outbox_id: int) -> Page | None:
    """The page, still up, of the talk that these first words of a crisis were said in: they are no
    page's, and leave before there is one."""
    query = sa.select(outbox.c.conversation_id).where(
        outbox.c.id == outbox_id,
        outbox.c.purpose == Purpose.CRISIS.value,
        outbox.c.page_id.is_(None),
    )
    talk_id = conn.execute(query).scalar()
    return None if talk_id is None else pages.of_conversation(conn, talk_id)


def page_of(conn: Connection, outbox_id: int) -> Page | None:
    """The page, still up, that this outbox row was sent for."""
    query = (
        sa.select(page_sends.c.page_id)
        .join(pages_table, pages_table.c.id == page_sends.c.page_id)
        .where(page_sends.c.outbox_id == outbox_id, STILL_UP)
    )
    page_id = conn.execute(query).scalar()
    return None if page_id is None else pages.get(conn, page_id)


def make_good(
    conn: Connection, page: Page, now: datetime, settings: Settings, outbox_id: int | None = None
) -> None:
    """Act upon every loss of this page, each once; upon that of `outbox_id` even if the sender
    still hopes to bring it."""
    lost = _take_losses(conn, page, now, outbox_id)
    for row in lost:
        telling.note(conn, page, "lost", now, row.worker_id, f"{row.channel} level {row.level}")
        page = pages.get(conn, page.id)
        if row.worker_id is None:
            person_lost(conn, page, now)
        elif row.level:
            _page_lost(conn, page, row, now)
        else:
            _word_lost(conn, page, row, now, settings)
    if lost:
        ladder.hurry(conn, pages.get(conn, page.id), now, settings)


def _take_losses(
    conn: Connection, page: Page, now: datetime, outbox_id: int | None
) -> Sequence[sa.Row[Any]]:
    """The sends of this page that are lost, marked so that they are acted upon once."""
    gone = unattended(page_sends.c.id).where(page_sends.c.page_id == page.id)
    named = sa.and_(page_sends.c.outbox_id == outbox_id, page_sends.c.lost_at.is_(None))
    query = sa.select(page_sends).where(sa.or_(page_sends.c.id.in_(gone), named))
    rows = conn.execute(query.order_by(page_sends.c.id)).all()
    ids = [row.id for row in rows]
    conn.execute(sa.update(page_sends).where(page_sends.c.id.in_(ids)).values(lost_at=now))
    return rows


def _page_lost(conn: Connection, page: Page, row: sa.Row[Any], now: datetime) -> None:
    """The worker's other ways (the telephone rings) if this round has not used them yet."""
    if page.state is PageStatus.TAKEN:
        _offer_lost(conn, page, row, now)
    if page.state is not PageStatus.OPEN or (row.level, row.round) != (page.level, page.round):
        return
    query = sa.select(page_sends.c.contact_id).where(
        page_sends.c.page_id == page.id,
        page_sends.c.worker_id == row.worker_id,
        page_sends.c.at >= page.raised_at,
        page_sends.c.level == page.level,
        page_sends.c.round == page.round,
    )
    used = set(conn.execute(query).scalars())
    for way in workers.usable_ways(conn, row.worker_id):
        if way.id not in used:
            letters.page_by(conn, page, row.worker_id, way, "", now)


def _offer_lost(conn: Connection, page: Page, row: sa.Row[Any], now: datetime) -> None:
    """A colleague asked to take over this talk may hear nothing of it: its owner must not wait."""
    query = sa.select(page_sends.c.id).where(
        page_sends.c.page_id == page.id,
        page_sends.c.worker_id == row.worker_id,
        page_sends.c.level > 0,
        page_sends.c.at >= page.taken_at,
        page_sends.c.lost_at.is_(None),
    )
    if handing.is_offered(conn, page, row.worker_id) and conn.execute(query).first() is None:
        handing.unheard(conn, page, workers.get(conn, row.worker_id), now)


def _word_lost(
    conn: Connection, page: Page, row: sa.Row[Any], now: datetime, settings: Settings
) -> None:
    """A word of the talk did not reach its worker: by another way, else to another worker."""
    if page.state is not PageStatus.TAKEN or page.worker_id != row.worker_id:
        return
    way = letters.writing_way(conn, row.worker_id, besides=_dead_ends(conn, page))
    if way is None:
        ladder.leave(conn, page, now, settings, "out of reach")
        return
    if page.taken_via is not None:
        page = pages.update(conn, page, taken_via=way.id)
    letters.again(conn, page, row.worker_id, row.outbox_id, way, now)


def person_lost(conn: Connection, page: Page, now: datetime) -> None:
    """The person may be out of reach in a crisis: whoever knows of the page hears it, once until
    the person writes again."""
    talk = conversations.get(conn, page.conversation_id)
    since = max(page.opened_at, talk.last_in_at)  # who wrote since could be reached again
    lost = telling.noted_since(conn, talk.id, OUT_OF_REACH, page.kind, since)
    if lost or telling.stopped(conn, page):
        return
    telling.note(conn, page, OUT_OF_REACH, now)
    telling.those_who_know(conn, page, texts.to_worker.person_lost(page.code, talk.channel), now)


def _dead_ends(conn: Connection, page: Page) -> set[int]:
    """The ways of the page's owner that lost a word since they took it."""
    query = sa.select(page_sends.c.contact_id).where(
        page_sends.c.page_id == page.id,
        page_sends.c.worker_id == page.worker_id,
        page_sends.c.lost_at.is_not(None),
        page_sends.c.at >= page.taken_at,
    )
    return set(conn.execute(query).scalars())

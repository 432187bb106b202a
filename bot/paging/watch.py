"""The clock of paging: whatever is due is done, whatever was lost is made good.

One page at a time, the worst first, each with its conversation locked. A conversation that another
process is working on is left for the next tick.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.db import Instant
from bot.paging import (
    chatter,
    drill,
    held,
    ladder,
    letters,
    lines,
    losses,
    pages,
    shifts,
    telling,
    texts,
    workers,
)  # fmt: skip
from bot.paging.kinds import DRILL, is_crisis
from bot.paging.pages import Page
from bot.paging.tables import STILL_UP, PageStatus, held_words, page_sends
from bot.paging.tables import pages as pages_table
from bot.privacy.logs import trace
from bot.settings import Settings

log = logging.getLogger(__name__)

POSTPONED = timedelta(seconds=5)
NOT_ATTENDED = "page not attended"  # in the journal, while it lasts once a minute
NOTED = timedelta(minutes=1)
UNHEARD_AGAIN = timedelta(
    minutes=30
)  # the longest until those whom nothing reached are tried again


def tick(conn: Connection, now: datetime, settings: Settings) -> None:
    """Do all that is due by `now`: ladder steps, lost sends, silent workers, pages left behind.

    Safe to call at any time, by several processes at once.
    """
    for page_id, conversation_id in _due(conn, now):
        if not pages.lock(conn, conversation_id, patient=False):
            continue
        try:
            with conn.begin_nested():
                _attend(conn, pages.get(conn, page_id), now, settings)
        except Exception as error:
            log.error("page %s could not be attended: %s", page_id, trace(error))
            _postpone(conn, pages.get(conn, page_id), now)


def next_due(conn: Connection) -> datetime | None:
    """When `tick` next has something to do (perhaps in the past); None when nothing is up."""
    first = sa.func.min(sa.type_coerce(pages_table.c.next_at, Instant))
    lost = sa.func.min(sa.type_coerce(page_sends.c.at, Instant))
    instants = (
        conn.execute(sa.select(first).where(STILL_UP)).scalar(),
        conn.execute(losses.unattended(lost)).scalar(),
        held.next_due(conn),
    )
    return min((instant for instant in instants if instant is not None), default=None)


def _due(conn: Connection, now: datetime) -> list[tuple[int, int]]:
    lost = losses.unattended(page_sends.c.page_id)
    kept_back = sa.select(held_words.c.page_id).where(held_words.c.due_at <= now)
    query = (
        sa.select(pages_table.c.id, pages_table.c.conversation_id)
        .where(
            STILL_UP,
            sa.or_(
                pages_table.c.next_at <= now,
                pages_table.c.id.in_(lost),
                pages_table.c.id.in_(kept_back),
            ),
        )
        .order_by(pages_table.c.severity.desc(), pages_table.c.id)
    )
    return [(row.id, row.conversation_id) for row in conn.execute(query)]


def _postpone(conn: Connection, page: Page, now: datetime) -> None:
    """Try this page again soon. Its ladder stands still meanwhile: `rounds.fault` reads so."""
    pages.update(conn, page, next_at=now + POSTPONED)
    if not telling.noted_since(conn, page.conversation_id, NOT_ATTENDED, page.kind, now - NOTED):
        telling.note(conn, page, NOT_ATTENDED, now)


def _attend(conn: Connection, page: Page, now: datetime, settings: Settings) -> None:
    losses.make_good(conn, page, now, settings)
    page = pages.get(conn, page.id)
    held.say(conn, page, now, until=now)
    if page.next_at is None or page.next_at > now:
        return
    if page.kind == DRILL:
        drill.judge(conn, page, now)
    elif page.state is PageStatus.OPEN:
        climbed = ladder.climb(conn, page, now, settings)
        if chatter.waits(page):
            chatter.count(conn, climbed, now)
    elif page.state is PageStatus.TAKEN:
        _attend_talk(conn, page, now, settings)
    elif page.state is PageStatus.EXHAUSTED:
        _attend_exhausted(conn, page, now, settings)


def _attend_talk(conn: Connection, page: Page, now: datetime, settings: Settings) -> None:
    """The person waits for the worker; or neither has written for hours."""
    if page.unanswered_since is not None:
        ladder.leave(conn, page, now, settings, "silent")
        return
    assert page.worker_id is not None  # a taken page has an owner
    owner = workers.get(conn, page.worker_id)
    telling.those_who_know(conn, page, texts.to_worker.gone_quiet(page.code), now)
    emergency = lines.region_of(conn, page).emergency
    word = texts.to_person.bot_is_back(owner.first_name, emergency)
    ladder.end(conn, page, now, why="quiet", word=word)


def _attend_exhausted(conn: Connection, page: Page, now: datetime, settings: Settings) -> None:
    """Somebody may have come on call, or be in reach again; a page nobody took in half a day is
    over."""
    if now >= page.opened_at + ladder.KEEP:
        ladder.end(conn, page, now, why="nobody took it")
        return
    asked = _asked(conn, page, now)
    if asked and not is_crisis(page.kind):
        asked.add(page.left_by)  # who knows of it: not a reason to wake all the others again
    on_call = {one for ids in shifts.on_call(conn, now).values() for one in ids}
    if on_call - asked:
        label = texts.to_worker.since(lines.clock_of(conn, page))
        knows = page.left_by if page.left_by in asked else None
        ladder.restart(conn, page, now, settings, label, quiet=True, besides=knows)
    else:
        pages.update(conn, page, next_at=ladder.look_again_at(conn, page, now))


def _asked(conn: Connection, page: Page, now: datetime) -> set[int | None]:
    """Who heard of this page. Whom nothing reached, a provider being away perhaps, did not: they
    are tried again, each time after twice as long, and every half hour in the end."""
    paged: set[int | None] = {*letters.paged(conn, page)}
    tried_for = min(page.raised_at - page.opened_at, UNHEARD_AGAIN)
    heard = paged - letters.unheard(conn, page)
    # For a talk, one telephone that is off is no reason to wake again those whom it did reach.
    if now - page.raised_at < tried_for or (heard and not is_crisis(page.kind)):
        return paged
    return heard

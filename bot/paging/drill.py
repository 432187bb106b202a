"""A test page, so that a broken net is found by us and not by somebody in danger.

Words of an overdose go through the screen; a page is opened, its rows leave by the same outbox, the
same sender and the same providers as any other, to the worker told (or the coordinators). It is
good when a telephone reports it, and it closes by itself. Otherwise coordinators are told at once.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import conversations, outbox
from bot.conversation.journal import journal
from bot.conversation.outbox import Purpose, State
from bot.paging import alarms, ladder, letters, pages, telling, texts, workers
from bot.paging.kinds import DRILL
from bot.paging.pages import Page
from bot.paging.tables import PageStatus, page_sends
from bot.paging.workers import Worker
from bot.safety.crisis import Crisis
from bot.safety.screen import screen
from bot.settings import Settings

WORDS = "mon ami respire plus, ses lèvres sont bleues"
LIMIT = timedelta(seconds=60)  # a page that takes longer has not arrived
LOOK = timedelta(seconds=2)
ARRIVED, FAILED = "drill arrived", "drill failed"  # in the journal


class NoDrill(Exception):
    """A test page cannot be sent; the message says what to do."""


def is_due(conn: Connection, now: datetime, settings: Settings) -> bool:
    """Whether the settings want one now."""
    if settings.drill_hours == 0:
        return False
    last = last_ended(conn)
    return last is None or last[0] <= now - timedelta(hours=settings.drill_hours)


def last_ended(conn: Connection) -> tuple[datetime, str, str | None] | None:
    """When the last test page ended, ARRIVED or FAILED, and how."""
    lines = journal.c
    query = (
        sa.select(lines.at, lines.what, lines.detail)
        .where(lines.what.in_([ARRIVED, FAILED]))
        .order_by(lines.id.desc())
        .limit(1)
    )
    row = conn.execute(query).first()
    return None if row is None else (row.at, row.what, row.detail)


def begin(conn: Connection, now: datetime, settings: Settings) -> Page | None:
    """Send a test page; None when one is under way. Raises NoDrill when it can reach nobody."""
    team = _whom(conn, settings)
    contact = workers.drill_contact(conn, now)
    talk, _ = conversations.open_with(conn, contact, DRILL, settings.region, now)
    pages.lock(conn, talk.id)
    page = pages.open_new(conn, talk.id, DRILL, None, now)
    if page is None:
        return None
    telling.note(conn, page, "page opened", now)
    finding = screen(WORDS)
    if (finding.kind, finding.certainty) != (Crisis.OVERDOSE, "sure"):
        _end(conn, page, now, FAILED, "the screen did not see it")
        return page
    for worker in team:
        for way in letters.ways_to_page(workers.usable_ways(conn, worker.id), round_=1):
            text = texts.to_worker.drill(page.code)
            letters.to_worker(conn, page, worker.id, way, text, Purpose.PAGE, now)
    return pages.update(conn, page, next_at=now + LOOK)


def judge(conn: Connection, page: Page, now: datetime) -> None:
    """Whether it has arrived; after a minute, whether it ever will."""
    sent = outbox.outbox.c
    query = (
        sa.select(sent.state)
        .join(page_sends, page_sends.c.outbox_id == sent.id)
        .where(page_sends.c.page_id == page.id)
    )
    states = set(conn.execute(query).scalars())
    late = now >= page.opened_at + LIMIT
    seconds = f"{(now - page.opened_at).total_seconds():.0f} s"
    if State.DELIVERED.value in states:
        _end(conn, page, now, ARRIVED, seconds)
    elif late and State.SENT.value in states:
        _end(conn, page, now, ARRIVED, "sent, no report came back")
    elif late:
        _end(conn, page, now, FAILED, ", ".join(sorted(states)) or "nothing was sent")
    else:
        pages.update(conn, page, next_at=now + LOOK)


def _end(conn: Connection, page: Page, now: datetime, what: str, how: str) -> None:
    telling.note(conn, page, what, now, detail=how)
    ladder.end(conn, page, now, why=what)
    if what == FAILED:
        alarms.tell(conn, [texts.to_coordinator.DRILL_FAILED], now, Purpose.PAGE)


def _whom(conn: Connection, settings: Settings) -> list[Worker]:
    if settings.drill_worker:
        named = workers.by_name(conn, settings.drill_worker)
        team = [] if named is None else [named]
    else:
        team = workers.coordinators(conn)
    reachable = [one for one in team if workers.usable_ways(conn, one.id)]
    if not reachable:
        who = settings.drill_worker or "no coordinator"
        raise NoDrill(
            f"a test page reaches nobody ({who}): `fanal worker add NAME --role coordinator --sms "
            "+1…`, or name a reachable worker in FANAL_DRILL_WORKER"
        )
    return reachable


def under_way(conn: Connection) -> bool:
    """Whether a test page is up."""
    return any(page.kind == DRILL and page.state is PageStatus.OPEN for page in pages.all_up(conn))

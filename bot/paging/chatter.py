"""Somebody who asks for a person again and again: the team is called, then let to breathe.

The rule. A call for somebody to talk to wakes the team at once, as long as the same person's calls
woke it fewer than three times in the last hour; a further one stands as a page that everybody on
the console sees and may take, and wakes the team once that hour allows. The person is told when.
Nothing is put off until an hour at which nobody is on call.
Whatever is about danger is no chatter: a crisis, somebody who uses alone, a partner's desk page at
once, always, and a crisis in a talk whose call waits wakes everybody there and then.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation.journal import journal
from bot.paging import lines, pages, shifts, telling, texts
from bot.paging.kinds import TALK
from bot.paging.pages import Page
from bot.paging.tables import PageStatus
from bot.paging.talk import Event

CALLS = 3
WITHIN = timedelta(hours=1)
CALLED = "team called"  # in the journal, each time such a call wakes the team


def wakes_at(kind: str, calls: Sequence[datetime], now: datetime) -> datetime:
    """When a page of this kind, asked for at `now`, may wake the team: `now`, or later.

    `calls`: when the person's earlier calls woke it, in any order.
    """
    lately = sorted(call for call in calls if call > now - WITHIN)
    if kind != TALK or len(lately) < CALLS:
        return now
    return lately[-CALLS] + WITHIN


def holds_back(conn: Connection, page: Page, now: datetime) -> Page | None:
    """The page made to wait, and the person told until when; None when it may wake the team now."""
    wakes = wakes_at(page.kind, _calls(conn, page, now), now)
    if wakes <= now or not any(shifts.on_call(conn, wakes).values()):
        return None
    waiting = pages.update(
        conn, page, state=PageStatus.OPEN.value, level=0, round=0, raised_at=now, next_at=wakes,
        quiet=False,
    )  # fmt: skip
    pages.move(conn, waiting, Event.RAISED, now)
    telling.note(conn, waiting, "call put off", now)
    say_when(conn, waiting, now)
    return waiting


def count(conn: Connection, page: Page, now: datetime) -> Page:
    """The same page, which has just been sent: it counts when it woke somebody."""
    if page.kind == TALK and page.state is PageStatus.OPEN:
        telling.note(conn, page, CALLED, now)
    return page


def waits(page: Page) -> bool:
    """Whether this page was put off, and still is."""
    return page.state is PageStatus.OPEN and page.level == 0


def say_when(conn: Connection, page: Page, now: datetime) -> None:
    """Tell the person when the team will be called."""
    region = lines.region_of(conn, page)
    assert page.next_at is not None  # a page that waits knows until when
    clock = page.next_at.astimezone(region.zone)
    telling.person(conn, page, texts.to_person.called_later(clock, region.emergency), now)


def _calls(conn: Connection, page: Page, now: datetime) -> list[datetime]:
    line = journal.c
    query = sa.select(line.at).where(
        line.conversation_id == page.conversation_id, line.what == CALLED, line.at > now - WITHIN
    )
    return list(conn.execute(query).scalars())

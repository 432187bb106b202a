"""What time brings to a watch: accepted, asked, asked again, missed; the team at once.

The tick finds every watch where it stood, whatever crashed.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import conversations, inbox, journal
from bot.conversation.conversations import Conversation
from bot.conversation.outbox import Outgoing, Purpose, enqueue
from bot.db import Instant
from bot.outreach import texts
from bot.outreach.tables import watches
from bot.outreach.watches import OPEN, TIMED, State, Watch, end, move, open_one
from bot.paging import letters, pages, service, workers
from bot.paging.kinds import CHECK_IN, WATCH
from bot.paging.pages import Page
from bot.paging.tables import PageStatus
from bot.privacy.logs import trace
from bot.safety.screen import screen
from bot.settings import Settings

log = logging.getLogger(__name__)


def tick(conn: Connection, now: datetime, settings: Settings) -> None:
    """Take every open watch one step further if it is time."""
    rows = conn.execute(
        sa.select(watches.c.conversation_id).where(watches.c.state.in_(OPEN))
    ).scalars()
    for conversation_id in list(rows):
        if not pages.lock(conn, conversation_id, patient=False):
            continue  # a turn or a worker has the conversation: the next tick is soon
        try:
            with conn.begin_nested():
                _attend(conn, conversation_id, now, settings)
        except Exception as error:
            log.error("watch of talk %s could not be attended: %s", conversation_id, trace(error))


def _attend(conn: Connection, conversation_id: int, now: datetime, settings: Settings) -> None:
    found = open_one(conn, conversation_id)
    if found is not None:
        _step(conn, found, now, settings)


def next_due(conn: Connection) -> datetime | None:
    """When the next question or alarm is due. Workers' answers are noticed at every tick."""
    due = sa.func.min(sa.type_coerce(watches.c.next_at, Instant))
    instant: datetime | None = conn.execute(
        sa.select(due).where(watches.c.state.in_(OPEN))
    ).scalar()
    return instant


def any_open(conn: Connection) -> bool:
    query = sa.select(watches.c.id).where(watches.c.state.in_(OPEN)).limit(1)
    return conn.execute(query).first() is not None


def _step(conn: Connection, watch: Watch, now: datetime, settings: Settings) -> None:
    page = pages.of_conversation(conn, watch.conversation_id)
    if page is None or page.state is PageStatus.CLOSED:
        _closed(conn, watch, now)
    elif watch.state is State.PROPOSED:
        _accepted(conn, watch, page, now, settings)
    else:
        _tell_plan(conn, watch, page, now)
        if watch.state in TIMED:
            _timed(conn, watch, page, now, settings)
        else:
            _back(conn, watch, page, now)


def _accepted(
    conn: Connection, watch: Watch, page: Page, now: datetime, settings: Settings
) -> None:
    """Somebody took the page that asks: the watch begins. Nobody did: it never was."""
    if page.state is PageStatus.EXHAUSTED:  # the person was told so, with whom to call
        end(conn, watch.conversation_id, now)
        return
    if page.state is not PageStatus.TAKEN or page.worker_id is None:
        return
    if page.kind != WATCH:  # taken for something worse: that is what the worker is there for
        end(conn, watch.conversation_id, now)
        return
    service.worker_spoke(conn, page, now, settings)  # accepting is all that is owed now
    begin = now + timedelta(minutes=watch.minutes)
    move(conn, watch, state=State.RUNNING.value, next_at=begin)
    journal.write(
        conn, now, "watch accepted", conversation_id=page.conversation_id,
        worker_id=page.worker_id, page_id=page.id,
    )  # fmt: skip
    name = workers.get(conn, page.worker_id).first_name
    _say(conn, watch, texts.watch_begins(name, watch.minutes), now)
    _tell_plan(conn, watch, page, now)


def _timed(conn: Connection, watch: Watch, page: Page, now: datetime, settings: Settings) -> None:
    talk = conversations.get(conn, watch.conversation_id)
    if watch.asked_at is not None and talk.last_in_at > watch.asked_at:
        if page.kind == WATCH and not _in_doubt(conn, watch, watch.asked_at):
            service.worker_spoke(conn, page, now, settings)  # a sign of life asks for no answer
        _alive(conn, watch, talk, now)
    elif watch.next_at is None or now < watch.next_at:
        return
    elif watch.state is State.RUNNING:
        sign_until = talk.last_in_at + timedelta(minutes=watch.minutes)
        if sign_until > now:
            move(conn, watch, next_at=sign_until)
            return
        _ask(conn, watch, State.ASKED, texts.WATCH_QUESTION, now, settings)
    elif watch.state is State.ASKED:
        _ask(conn, watch, State.ALARMED, texts.WATCH_ALARM, now, settings)
    else:
        _missed(conn, watch, now, settings)


def _in_doubt(conn: Connection, watch: Watch, since: datetime) -> bool:
    """Whether what they answered may speak of a crisis: alive, and waiting for the worker."""
    said = inbox.texts_since(conn, watch.conversation_id, since)
    return any(screen(text).kind is not None for text in said)


def _alive(conn: Connection, watch: Watch, talk: Conversation, now: datetime) -> None:
    again = talk.last_in_at + timedelta(minutes=watch.minutes)
    move(conn, watch, state=State.RUNNING.value, asked_at=None, next_at=again)
    journal.write(conn, now, "watch answered", conversation_id=watch.conversation_id)


def _ask(
    conn: Connection, watch: Watch, state: State, text: str, now: datetime, settings: Settings
) -> None:
    _say(conn, watch, text, now)
    move(
        conn,
        watch,
        state=state.value,
        asked_at=watch.asked_at or now,
        next_at=now + timedelta(seconds=settings.overdose_delay),
    )
    journal.write(conn, now, f"watch {state.value}", conversation_id=watch.conversation_id)


def _missed(conn: Connection, watch: Watch, now: datetime, settings: Settings) -> None:
    """No sign of life after two questions: the team, at once, the one who watches first."""
    move(conn, watch, state=State.MISSED.value, next_at=None)
    journal.write(conn, now, "watch missed", conversation_id=watch.conversation_id)
    page = service.raise_page(conn, watch.conversation_id, CHECK_IN, now, settings)
    _tell_plan(conn, watch, page, now, again=True)


def _back(conn: Connection, watch: Watch, page: Page, now: datetime) -> None:
    """They write after the alarm: those who were paged learn it, once. They go on all the same."""
    talk = conversations.get(conn, watch.conversation_id)
    if watch.asked_at is not None and talk.last_in_at > watch.asked_at:
        move(conn, watch, asked_at=None)
        knowing = {*letters.paged(conn, page), page.worker_id, watch.told_worker_id}
        ids = sorted(one for one in knowing if one is not None)
        letters.tell(conn, page, ids, texts.watch_back(page.code), now)


def _closed(conn: Connection, watch: Watch, now: datetime) -> None:
    """The worker ended it, or the team's page is over: the person is told that nobody watches."""
    end(conn, watch.conversation_id, now)
    if watch.state is not State.PROPOSED:
        _say(conn, watch, texts.WATCH_OVER, now)


def _tell_plan(
    conn: Connection, watch: Watch, page: Page, now: datetime, *, again: bool = False
) -> None:
    """Whoever holds the talk has the agreed plan: where, and whom to call."""
    if page.state is not PageStatus.TAKEN or page.worker_id is None:
        return
    if page.worker_id == watch.told_worker_id and not again:
        return
    text = texts.watch_plan(page.code, watch.place, watch.call)
    letters.tell(conn, page, [page.worker_id], text, now)
    move(conn, watch, told_worker_id=page.worker_id, page_id=page.id)


def _say(conn: Connection, watch: Watch, text: str, now: datetime) -> None:
    talk = conversations.get(conn, watch.conversation_id)
    enqueue(conn, Outgoing(talk.contact_id, talk.channel, text, Purpose.CRISIS, talk.id), now)

"""A watch over somebody who uses alone: off by default, and never the machine's alone.

Only where the organization turned it on (`FANAL_WATCH_MINUTES`), and only once a worker accepted by
taking the page that asks. What to do was agreed first: where they are, whom to call. Then a timer
in the database: a question, a second one, and the team is paged at once. Anything the person
writes is a sign of life. The tick finds every watch where it stood, whatever crashed.

A text message has no guarantee of delivery or of speed, which the voice services have: the person
is told so, and given their number first (see safety_facts, remote supervision).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import conversations, journal
from bot.conversation.conversations import Conversation
from bot.conversation.outbox import Outgoing, Purpose, enqueue
from bot.db import Instant, insert_new
from bot.outreach import texts
from bot.outreach.tables import watches
from bot.paging import letters, pages, service, workers
from bot.paging.kinds import CHECK_IN, WATCH
from bot.paging.pages import Page
from bot.paging.tables import PageStatus
from bot.settings import Settings


class State(str, Enum):
    PROPOSED = "proposed"  # the team is asked whether somebody accepts
    RUNNING = "running"
    ASKED = "asked"  # "ça va?"
    ALARMED = "alarmed"  # asked a second time
    MISSED = "missed"  # no answer: the team is paged
    OVER = "over"


OPEN = tuple(state.value for state in State if state is not State.OVER)
TIMED = (State.RUNNING, State.ASKED, State.ALARMED)


@dataclass(frozen=True)
class Watch:
    id: int
    conversation_id: int
    state: State
    place: str
    call: str
    minutes: int
    told_worker_id: int | None
    asked_at: datetime | None
    next_at: datetime | None


def propose(
    conn: Connection,
    conversation_id: int,
    place: str,
    call: str,
    now: datetime,
    settings: Settings,
    area: str | None = None,
) -> Watch | None:
    """Ask the team whether somebody accepts to watch; nothing is watched before one does.

    None when nobody is on call: paging has said so, and whom to call.
    """
    end(conn, conversation_id, now)
    insert_new(
        conn,
        watches,
        conversation_id=conversation_id,
        state=State.PROPOSED.value,
        place=place,
        call=call,
        minutes=settings.watch_minutes,
        created_at=now,
    )
    found = open_one(conn, conversation_id)
    assert found is not None  # just inserted, in this transaction
    journal.write(conn, now, "watch proposed", conversation_id=conversation_id)
    page = service.raise_page(conn, conversation_id, WATCH, now, settings, area=area)
    if page.state is PageStatus.EXHAUSTED:
        end(conn, conversation_id, now)
        return None
    return found


def end(conn: Connection, conversation_id: int, now: datetime) -> bool:
    """Nobody watches any more; False when nobody did."""
    found = open_one(conn, conversation_id)
    if found is None:
        return False
    _move(conn, found, state=State.OVER.value, ended_at=now, next_at=None)
    journal.write(conn, now, "watch over", conversation_id=conversation_id, detail=found.state)
    return True


def open_one(conn: Connection, conversation_id: int) -> Watch | None:
    """The watch of this conversation that is not over."""
    query = sa.select(watches).where(
        watches.c.conversation_id == conversation_id, watches.c.state.in_(OPEN)
    )
    row = conn.execute(query).first()
    return None if row is None else _watch(row)


def tick(conn: Connection, now: datetime, settings: Settings) -> None:
    """Take every open watch one step further if it is time."""
    rows = conn.execute(
        sa.select(watches.c.conversation_id).where(watches.c.state.in_(OPEN))
    ).scalars()
    for conversation_id in list(rows):
        if not pages.lock(conn, conversation_id, patient=False):
            continue  # a turn or a worker has the conversation: the next tick is soon
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
    _move(conn, watch, state=State.RUNNING.value, next_at=begin)
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
        _alive(conn, watch, talk, now)
        service.worker_spoke(conn, page, now, settings)  # a sign of life asks for no answer
    elif watch.next_at is None or now < watch.next_at:
        return
    elif watch.state is State.RUNNING:
        sign_until = talk.last_in_at + timedelta(minutes=watch.minutes)
        if sign_until > now:
            _move(conn, watch, next_at=sign_until)
            return
        _ask(conn, watch, State.ASKED, texts.WATCH_QUESTION, now, settings)
    elif watch.state is State.ASKED:
        _ask(conn, watch, State.ALARMED, texts.WATCH_ALARM, now, settings)
    else:
        _missed(conn, watch, now, settings)


def _alive(conn: Connection, watch: Watch, talk: Conversation, now: datetime) -> None:
    again = talk.last_in_at + timedelta(minutes=watch.minutes)
    _move(conn, watch, state=State.RUNNING.value, asked_at=None, next_at=again)
    journal.write(conn, now, "watch answered", conversation_id=watch.conversation_id)


def _ask(
    conn: Connection, watch: Watch, state: State, text: str, now: datetime, settings: Settings
) -> None:
    _say(conn, watch, text, now)
    _move(
        conn,
        watch,
        state=state.value,
        asked_at=watch.asked_at or now,
        next_at=now + timedelta(seconds=settings.overdose_delay),
    )
    journal.write(conn, now, f"watch {state.value}", conversation_id=watch.conversation_id)


def _missed(conn: Connection, watch: Watch, now: datetime, settings: Settings) -> None:
    """No sign of life after two questions: the team, at once, the one who watches first."""
    _move(conn, watch, state=State.MISSED.value, next_at=None)
    journal.write(conn, now, "watch missed", conversation_id=watch.conversation_id)
    page = service.raise_page(conn, watch.conversation_id, CHECK_IN, now, settings)
    _tell_plan(conn, watch, page, now, again=True)


def _back(conn: Connection, watch: Watch, page: Page, now: datetime) -> None:
    """They write after the alarm: those who were paged learn it, once. They go on all the same."""
    talk = conversations.get(conn, watch.conversation_id)
    if watch.asked_at is not None and talk.last_in_at > watch.asked_at:
        _move(conn, watch, asked_at=None)
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
    _move(conn, watch, told_worker_id=page.worker_id, page_id=page.id)


def _say(conn: Connection, watch: Watch, text: str, now: datetime) -> None:
    talk = conversations.get(conn, watch.conversation_id)
    enqueue(conn, Outgoing(talk.contact_id, talk.channel, text, Purpose.CRISIS, talk.id), now)


def _move(conn: Connection, watch: Watch, **values: object) -> None:
    conn.execute(sa.update(watches).where(watches.c.id == watch.id).values(**values))


def _watch(row: sa.Row[tuple[object, ...]]) -> Watch:
    return Watch(
        row.id,
        row.conversation_id,
        State(row.state),
        row.place or "",
        row.call or "",
        row.minutes,
        row.told_worker_id,
        row.asked_at,
        row.next_at,
    )

"""A watch over somebody who uses alone: off by default, and never the machine's alone.

Only where the organization turned it on (`FANAL_WATCH_MINUTES`), and only once a worker accepted by
taking the page that asks. What to do was agreed first: where they are, whom to call. Then a timer
in the database (`bot.outreach.watching`): a question, a second one, and the team is paged at once.
Anything the person writes is a sign of life.

A text message has no guarantee of delivery or of speed, which the voice services have: the person
is told so, and given their number first (see safety_facts, remote supervision).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import journal
from bot.db import insert_new
from bot.outreach import texts
from bot.outreach.tables import watches
from bot.paging import service
from bot.paging.kinds import WATCH
from bot.paging.tables import PageStatus
from bot.paging.withdrawing import withdraw
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

    None when nobody is on call: paging has said so, and whom to call. Asked again, the plan is the
    new one, and the page that asks goes on.
    """
    if (standing := open_one(conn, conversation_id)) is not None:
        _over(conn, standing, now)
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
    """Nobody watches any more, nor is anybody asked to; False when nobody did or was.

    Who missed a question is another matter: that page goes on until somebody has spoken to them.
    """
    found = open_one(conn, conversation_id)
    if found is None:
        return False
    _over(conn, found, now)
    withdraw(conn, conversation_id, WATCH, now, texts.watch_withdrawn)
    return True


def open_one(conn: Connection, conversation_id: int) -> Watch | None:
    """The watch of this conversation that is not over."""
    query = sa.select(watches).where(
        watches.c.conversation_id == conversation_id, watches.c.state.in_(OPEN)
    )
    row = conn.execute(query).first()
    return None if row is None else _watch(row)


def move(conn: Connection, watch: Watch, **values: object) -> None:
    """Its next state; for `bot.outreach.watching`."""
    conn.execute(sa.update(watches).where(watches.c.id == watch.id).values(**values))


def _over(conn: Connection, watch: Watch, now: datetime) -> None:
    move(conn, watch, state=State.OVER.value, ended_at=now, next_at=None)
    journal.write(
        conn, now, "watch over", conversation_id=watch.conversation_id, detail=watch.state
    )


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

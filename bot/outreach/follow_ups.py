"""A follow-up the person agreed to: we write once, later, and ask whether it worked.

One at a time for a conversation. It is a row from the moment they agree, asked in humane hours,
in words that say nothing to whoever else reads the telephone, and taken back with one word. What
did not work is written in the journal, for the figures; whoever went round twice is offered a
worker rather than a third address.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import conversations, journal
from bot.conversation.conversations import Holder
from bot.conversation.outbox import Outgoing, Purpose, enqueue
from bot.db import Instant, insert_new
from bot.outreach import texts
from bot.outreach.tables import follow_ups
from bot.outreach.times import humane, zone_of

ANSWERED_WITHIN = timedelta(days=2)  # after that, a "oui" answers something else
HELD = timedelta(hours=1)  # a worker has the talk: ask later
ROUNDS = 2  # tried in vain so often, a person is offered


class State(str, Enum):
    WAITING = "waiting"
    ASKED = "asked"
    WORKED = "worked"
    FAILED = "failed"
    CANCELLED = "cancelled"
    SILENT = "silent"  # asked, and not answered: nothing more is sent


OPEN = (State.WAITING.value, State.ASKED.value)


@dataclass(frozen=True)
class FollowUp:
    id: int
    conversation_id: int
    need: str | None
    service_id: str | None
    round: int
    due_at: datetime
    asked_at: datetime | None
    state: State

    @property
    def round_trips(self) -> bool:
        """Whether this is the second door in a row: the next thing offered is a person."""
        return self.round >= ROUNDS


def agree(
    conn: Connection,
    conversation_id: int,
    due_at: datetime,
    now: datetime,
    *,
    need: str | None = None,
    service_id: str | None = None,
) -> FollowUp:
    """Write at `due_at` to ask about this; in place of a follow-up agreed to before.

    The same need that failed before counts as the next round.
    """
    cancel(conn, conversation_id, now)
    insert_new(
        conn,
        follow_ups,
        conversation_id=conversation_id,
        need=need,
        service_id=service_id,
        round=_rounds_failed(conn, conversation_id, need) + 1,
        agreed_at=now,
        due_at=due_at,
        state=State.WAITING.value,
    )
    journal.write(conn, now, "follow-up agreed", conversation_id=conversation_id, detail=need)
    found = open_one(conn, conversation_id)
    assert found is not None  # just inserted, in this transaction
    return found


def cancel(conn: Connection, conversation_id: int, now: datetime) -> bool:
    """Take back what was agreed to; False when there was nothing."""
    found = open_one(conn, conversation_id)
    if found is None:
        return False
    _end(conn, found, State.CANCELLED, now)
    return True


def let_go(conn: Connection, conversation_id: int, now: datetime) -> None:
    """They wrote of something else than what was asked: it stays without an answer."""
    found = awaiting(conn, conversation_id, now)
    if found is not None:
        _end(conn, found, State.SILENT, now)


def settle(conn: Connection, follow_up: FollowUp, worked: bool, now: datetime) -> None:
    """The person said whether it worked; the journal keeps it for the figures."""
    state = State.WORKED if worked else State.FAILED
    _end(conn, follow_up, state, now)


def open_one(conn: Connection, conversation_id: int) -> FollowUp | None:
    """The follow-up of this conversation that is to come, or waits for an answer."""
    query = sa.select(follow_ups).where(
        follow_ups.c.conversation_id == conversation_id, follow_ups.c.state.in_(OPEN)
    )
    row = conn.execute(query).first()
    return None if row is None else _follow_up(row)


def awaiting(conn: Connection, conversation_id: int, now: datetime) -> FollowUp | None:
    """The follow-up asked lately whose answer we wait for."""
    found = open_one(conn, conversation_id)
    if found is None or found.asked_at is None or found.asked_at + ANSWERED_WITHIN < now:
        return None
    return found


def tick(conn: Connection, now: datetime) -> None:
    """Ask what is due; let go of what was asked and not answered."""
    query = (
        sa.select(follow_ups)
        .where(now >= _DUE, follow_ups.c.state.in_(OPEN))
        .with_for_update(skip_locked=True)
    )
    for row in conn.execute(query).all():
        found = _follow_up(row)
        if found.state is State.ASKED:
            _end(conn, found, State.SILENT, now)
        else:
            _ask(conn, found, now)


def next_due(conn: Connection) -> datetime | None:
    instant: datetime | None = conn.execute(
        sa.select(sa.func.min(_DUE)).where(follow_ups.c.state.in_(OPEN))
    ).scalar()
    return instant


# An asked one is due when its answer would come too late: `due_at` is moved there.
_DUE = sa.type_coerce(follow_ups.c.due_at, Instant)


def _ask(conn: Connection, follow_up: FollowUp, now: datetime) -> None:
    talk = conversations.get(conn, follow_up.conversation_id)
    zone = zone_of(talk.region)
    if talk.holder is not Holder.BOT:  # a person is on it: not the moment
        _move(conn, follow_up, due_at=humane(now + HELD, zone))
        return
    if humane(now, zone) > now:  # the server was down at two in the afternoon: not at night
        _move(conn, follow_up, due_at=humane(now, zone))
        return
    text = texts.FOLLOW_UP_QUESTION
    enqueue(conn, Outgoing(talk.contact_id, talk.channel, text, Purpose.NOTICE, talk.id), now)
    _move(conn, follow_up, state=State.ASKED.value, asked_at=now, due_at=now + ANSWERED_WITHIN)
    journal.write(conn, now, "follow-up asked", conversation_id=talk.id, detail=follow_up.need)


def _rounds_failed(conn: Connection, conversation_id: int, need: str | None) -> int:
    """How many times in a row, up to now, this need was followed up and did not work."""
    query = (
        sa.select(follow_ups.c.state, follow_ups.c.need)
        .where(
            follow_ups.c.conversation_id == conversation_id,
            follow_ups.c.state.in_((State.WORKED.value, State.FAILED.value)),
        )
        .order_by(follow_ups.c.id.desc())
    )
    count = 0
    for row in conn.execute(query):
        if row.state != State.FAILED.value or row.need != need:
            break
        count += 1
    return count


def _end(conn: Connection, follow_up: FollowUp, state: State, now: datetime) -> None:
    _move(conn, follow_up, state=state.value, ended_at=now)
    journal.write(
        conn,
        now,
        f"follow-up {state.value}",
        conversation_id=follow_up.conversation_id,
        detail=follow_up.need,
    )


def _move(conn: Connection, follow_up: FollowUp, **values: object) -> None:
    conn.execute(sa.update(follow_ups).where(follow_ups.c.id == follow_up.id).values(**values))


def _follow_up(row: sa.Row[tuple[object, ...]]) -> FollowUp:
    return FollowUp(
        row.id,
        row.conversation_id,
        row.need,
        row.service_id,
        row.round,
        row.due_at,
        row.asked_at,
        State(row.state),
    )

"""What people ask of the team that is not an answer: needles to collect, a mediation, somebody to
come along, a group's project, a wrong address to check. A row each, for the console; the words are
sealed and soon destroyed.

A request lies in the queue of one team, most pressing first. `reason` says why one cannot be taken
as it is: such a request is kept and shown too, so that somebody may judge otherwise.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from enum import Enum

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.db import Instant, metadata
from bot.sealing import Sealed


class Kind(str, Enum):
    NEEDLE = "needle"  # used needles found in public
    MEDIATION = "mediation"  # a conflict around people in the street
    GROUP = "group"  # a group wants help to organise
    OUTDATED = "outdated"  # of former times: a fact said to be wrong is now a directory report
    UNMET = "unmet"  # a need for which we had nothing
    ACCOMPANY = "accompany"  # somebody to come along to an appointment
    STREET = "street"  # a street worker to come by
    REFERRAL = "referral"  # a service to be told that the person is coming


class State(str, Enum):
    NEW = "new"
    TAKEN = "taken"  # a worker has it
    DONE = "done"
    REFUSED = "refused"


TEAMS = {
    Kind.NEEDLE: "needles",
    Kind.MEDIATION: "mediation",
    Kind.GROUP: "community",
    Kind.OUTDATED: "directory",
    Kind.UNMET: "directory",
    Kind.ACCOMPANY: "street",
    Kind.STREET: "street",
    Kind.REFERRAL: "street",
}
"""Kind -> the team whose queue it goes to."""

WAITING = (State.NEW.value, State.TAKEN.value)

requests = sa.Table(
    "requests",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("conversation_id", sa.ForeignKey("conversations.id"), index=True),
    sa.Column("place", Sealed),  # a name of the gazetteer, or where the person said it is
    sa.Column("subject", sa.String(80)),  # a service's id, or a need
    sa.Column("words", Sealed),  # as the person wrote it; null once destroyed
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("state", sa.String(16), nullable=False, default="new"),
    sa.Column("team", sa.String(16)),  # whose queue; null in rows older than the queues
    sa.Column("territory", sa.String(80)),  # a name of the gazetteer
    sa.Column("details", Sealed),  # JSON: the other answers of a guided request
    sa.Column("priority", sa.Integer, nullable=False, server_default="0"),  # higher goes first
    sa.Column("reason", sa.String(40)),  # why it cannot be taken as it is; null: it can
    sa.Column("wanted_at", Instant),  # when somebody is wanted, or a deadline
    sa.Column("worker_id", sa.Integer),  # who has it
    sa.Column("moved_at", Instant),  # when its state last changed
)


def write(
    conn: Connection,
    kind: Kind,
    conversation_id: int,
    now: datetime,
    *,
    place: str | None = None,
    subject: str | None = None,
    words: str | None = None,
    territory: str | None = None,
    details: Mapping[str, str] | None = None,
    priority: int = 0,
    reason: str | None = None,
    wanted_at: datetime | None = None,
) -> int:
    """Keep a request in its team's queue; its number."""
    result = conn.execute(
        sa.insert(requests).values(
            kind=kind.value,
            conversation_id=conversation_id,
            place=place,
            subject=subject,
            words=words,
            created_at=now,
            state=State.NEW.value,
            team=TEAMS[kind],
            territory=territory,
            details=json.dumps(dict(details), ensure_ascii=False) if details else None,
            priority=priority,
            reason=reason,
            wanted_at=wanted_at,
        )
    )
    return int(result.inserted_primary_key[0])  # type: ignore[index]


def fill(
    conn: Connection,
    number: int,
    *,
    place: str | None = None,
    territory: str | None = None,
    details: Mapping[str, str] | None = None,
    priority: int = 0,
    reason: str | None = None,
    wanted_at: datetime | None = None,
) -> None:
    """Complete a request with what was told since; its first words stay."""
    conn.execute(
        sa.update(requests)
        .where(requests.c.id == number)
        .values(
            place=place,
            territory=territory,
            details=json.dumps(dict(details), ensure_ascii=False) if details else None,
            priority=priority,
            reason=reason,
            wanted_at=wanted_at,
        )
    )


def press(conn: Connection, number: int, priority: int) -> None:
    """It became this pressing since, and may be taken as far as it was told."""
    conn.execute(
        sa.update(requests)
        .where(requests.c.id == number, requests.c.state.in_(WAITING))
        .values(priority=priority, reason=None)
    )


def waiting(
    conn: Connection, kind: str | None = None, team: str | None = None
) -> list[dict[str, object]]:
    """The requests not done, of this kind and this team's queue: the most pressing first, then
    those wanted soonest, then the oldest."""
    soonest = sa.case((requests.c.wanted_at.is_(None), 1), else_=0)
    query = (
        sa.select(requests)
        .where(requests.c.state.in_(WAITING))
        .order_by(requests.c.priority.desc(), soonest, requests.c.wanted_at, requests.c.id)
    )
    if kind is not None:
        query = query.where(requests.c.kind == kind)
    if team is not None:
        query = query.where(requests.c.team == team)
    return [_told(row) for row in conn.execute(query)]


def take(conn: Connection, number: int, worker_id: int, now: datetime) -> bool:
    """This worker has it from now on; False when it is over or there is none of that number."""
    return _move(conn, number, State.TAKEN, now, worker_id=worker_id)


def let_go(conn: Connection, number: int, now: datetime) -> bool:
    """Back in the queue, nobody's."""
    return _move(conn, number, State.NEW, now, worker_id=None)


def refuse(conn: Connection, number: int, reason: str, now: datetime) -> bool:
    """Closed without being done; `reason` is a word of the team's, not a person's."""
    return _move(conn, number, State.REFUSED, now, reason=reason[:40])


def mark_done(conn: Connection, number: int, now: datetime | None = None) -> bool:
    """Close a request; False when there is none of that number, or it is over."""
    return _move(conn, number, State.DONE, now)


def _move(
    conn: Connection, number: int, state: State, now: datetime | None, **values: object
) -> bool:
    changed = conn.execute(
        sa.update(requests)
        .where(requests.c.id == number, requests.c.state.in_(WAITING))
        .values(state=state.value, moved_at=now, **values)
    )
    return changed.rowcount == 1


def _told(row: sa.Row[tuple[object, ...]]) -> dict[str, object]:
    wanted: datetime | None = row.wanted_at
    return {
        "number": row.id,
        "kind": row.kind,
        "team": row.team or TEAMS[Kind(row.kind)],
        "state": row.state,
        "at": row.created_at.isoformat(),
        "wanted_at": wanted.isoformat() if wanted else None,
        "priority": row.priority,
        "reason": row.reason,
        "territory": row.territory,
        "place": row.place,
        "subject": row.subject,
        "words": row.words,
        "details": json.loads(row.details) if row.details else {},
        "worker_id": row.worker_id,
        "conversation_id": row.conversation_id,
    }

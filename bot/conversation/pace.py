"""How fast: a limit, and one row that remembers when its next thing may happen.

The generic cell rate algorithm (ITU-T I.371, annex A), which is a token bucket kept as one instant:
`open_at` is when the next thing may be done. It stands in the database and is spent in the
transaction that claims a send or keeps a message, so that several processes share one limit.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.db import Instant, insert_new, metadata

paces = sa.Table(
    "paces",
    metadata,
    sa.Column("id", sa.String(40), primary_key=True),
    sa.Column("open_at", Instant, nullable=False),
)

FORGET_AFTER = timedelta(hours=1)  # a pace long open again says nothing more


@dataclass(frozen=True)
class Limit:
    """One thing every so often, after at most `burst` at once."""

    every: timedelta
    burst: int = 1

    @staticmethod
    def per_second(rate: float, burst: int = 1) -> Limit:
        return Limit(timedelta(seconds=1 / rate), burst)


def after_one(limit: Limit, open_at: datetime | None, now: datetime) -> datetime:
    """When the next thing may happen once one more was done now. `open_at` None: never done yet.

    Done early (an urgent thing that waits for nobody), it is owed by those that follow.
    """
    slack = limit.every * (limit.burst - 1)
    owed = max(now, open_at + slack) if open_at is not None else now
    return owed + limit.every - slack


# The names of paces: these words, then a channel or a contact's number.
OVERALL = "all "  # everything that leaves by a channel
HELD = "held "  # a channel whose provider asked to wait
CHAT = "to "  # what one contact is sent
INBOUND = "from "  # what one contact sends
TOLD = "told "  # the notices one contact gets, that must not be repeated for each message

# What no crowd comes to owe (a thousand messages of one contact owe an hour): beyond, the clock was
# put back since. The other two may stand as long.
AHEAD = {
    OVERALL: timedelta(minutes=10),
    CHAT: timedelta(minutes=10),
    INBOUND: timedelta(hours=1),
}


def spend(conn: Connection, name: str, limit: Limit, now: datetime) -> bool:
    """Count one thing done now; whether it kept within the limit."""
    open_at = read(conn, name)
    _write(conn, name, after_one(limit, open_at, now), new=open_at is None)
    return open_at is None or open_at <= now


def hold(conn: Connection, name: str, until: datetime) -> None:
    """Nothing under this name before `until`; a later wait already asked for stays."""
    open_at = read(conn, name)
    if open_at is None or open_at < until:
        _write(conn, name, until, new=open_at is None)


def lock(conn: Connection, names: Iterable[str]) -> None:
    """Have other processes wait here until this transaction ends."""
    query = sa.select(paces.c.id).where(paces.c.id.in_(list(names))).order_by(paces.c.id)
    conn.execute(query.with_for_update())


def read(conn: Connection, name: str) -> datetime | None:
    query = sa.select(paces.c.open_at).where(paces.c.id == name).with_for_update()
    instant: datetime | None = conn.execute(query).scalar()
    return instant


def latest(names: Iterable[sa.ColumnElement[str]]) -> sa.ScalarSelect[datetime]:
    """In a query: the last instant at which one of these names opens, or null."""
    instant = sa.func.max(sa.type_coerce(paces.c.open_at, Instant))
    return sa.select(instant).where(paces.c.id.in_(list(names))).scalar_subquery()


def forget(conn: Connection, now: datetime) -> int:
    """Drop the paces that have been open for long; how many."""
    return conn.execute(sa.delete(paces).where(paces.c.open_at < now - FORGET_AFTER)).rowcount


def is_ahead(conn: Connection, now: datetime) -> bool:
    """Whether paces stand that only a clock which ran ahead can have written."""
    return conn.execute(sa.select(paces.c.id).where(_ahead(now)).limit(1)).first() is not None


def drop_ahead(conn: Connection, now: datetime) -> None:
    """Begin these paces anew: else nothing leaves, and nobody is answered, until the clock is there
    again."""
    conn.execute(sa.delete(paces).where(_ahead(now)))


def _ahead(now: datetime) -> sa.ColumnElement[bool]:
    return sa.or_(
        *(
            sa.and_(paces.c.id.startswith(name), paces.c.open_at > now + most)
            for name, most in AHEAD.items()
        )
    )


def _write(conn: Connection, name: str, open_at: datetime, *, new: bool) -> None:
    if not new or insert_new(conn, paces, id=name, open_at=open_at) is None:
        conn.execute(sa.update(paces).where(paces.c.id == name).values(open_at=open_at))

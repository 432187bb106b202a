"""The audit log: who did what, never with a person's words; it can be added to and read, not edited.

Each line carries a keyed digest of itself and of the line before, so that a line changed or taken
out behind the database's back breaks the chain; and the database itself refuses UPDATE and DELETE
(triggers of migration 0005). What this cannot show is a log cut off at its end by whoever owns the
database: export it, or note its last digest elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.console.tables import audit
from bot.sealing import seal_of

START = "0" * 64
LOCK = 7_238_202  # PostgreSQL: one line at a time, or two would follow the same one


@dataclass(frozen=True)
class Line:
    """One line of the log. `at` is in UTC."""

    id: int
    at: datetime
    who: str
    what: str
    about: str


def write(conn: Connection, who: str, what: str, about: str, now: datetime) -> None:
    """Add a line, in the caller's transaction: what was done and its trace are kept together."""
    if conn.dialect.name == "postgresql":  # on SQLite, BEGIN IMMEDIATE took the only write lock
        conn.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
    last = conn.execute(sa.select(audit.c.chain).order_by(audit.c.id.desc()).limit(1)).scalar()
    who, what, about = who[:80], what[:60], about[:120]
    link = _link(conn, last or START, now, who, what, about)
    conn.execute(sa.insert(audit).values(at=now, who=who, what=what, about=about, chain=link))


def has_line(conn: Connection, who: str, what: str, about: str, since: datetime) -> bool:
    """Whether they did that since then."""
    same = sa.select(audit.c.id).where(
        audit.c.at > since, audit.c.who == who[:80], audit.c.what == what[:60],
        audit.c.about == about[:120],
    )  # fmt: skip
    return conn.execute(same.limit(1)).first() is not None


def latest(conn: Connection, most: int = 200) -> list[Line]:
    """The last lines, newest first."""
    rows = conn.execute(sa.select(audit).order_by(audit.c.id.desc()).limit(most))
    return [Line(row.id, row.at, row.who, row.what, row.about) for row in rows]


def broken_at(conn: Connection) -> int | None:
    """The number of the first line that does not follow from the one before; None: all do."""
    before = START
    for row in conn.execute(sa.select(audit).order_by(audit.c.id)):
        if row.chain != _link(conn, before, row.at, row.who, row.what, row.about):
            return int(row.id)
        before = row.chain
    return None


def _link(conn: Connection, before: str, at: datetime, who: str, what: str, about: str) -> str:
    moment = at.astimezone(timezone.utc).isoformat(timespec="microseconds")
    return seal_of(conn.dialect).fingerprint("\x1f".join((before, moment, who, what, about)))

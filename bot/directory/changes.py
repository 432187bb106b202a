"""The journal of the directory: who changed what, when, from what to what. Rows are only added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.directory.differences import Difference, What
from bot.directory.tables import changes

__all__ = ["Change", "What", "get", "history", "in_turn", "newest", "undone", "write", "write_all"]


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the journal. `old` and `new` are texts, as a cell of a sheet holds them; `who` is
    None for somebody who wrote to the bot; `undoes` is the change that this one takes back."""

    id: int
    at: datetime
    who: str | None
    service_id: str
    what: What
    field: str | None = None
    old: str | None = None
    new: str | None = None
    source: str | None = None
    undoes: int | None = None


def write(
    conn: Connection,
    what: What,
    service_id: str,
    who: str | None,
    now: datetime,
    *,
    field: str | None = None,
    old: str | None = None,
    new: str | None = None,
    source: str | None = None,
    undoes: int | None = None,
) -> int:
    """Add a line; its number. Writers wait for one another, so that numbers appear in order."""
    in_turn(conn)
    result = conn.execute(
        sa.insert(changes).values(
            at=now,
            who=who,
            service_id=service_id,
            what=what.value,
            field=field,
            old=old,
            new=new,
            source=source,
            undoes=undoes,
        )
    )
    return int(result.inserted_primary_key[0])  # type: ignore[index]


def write_all(conn: Connection, lines: Iterable[Difference], who: str, now: datetime) -> None:
    """Add the lines of an import."""
    rows = [
        {
            "at": now,
            "who": who,
            "service_id": line.service_id,
            "what": line.what.value,
            "field": line.field,
            "old": line.old,
            "new": line.new,
        }
        for line in lines
    ]
    in_turn(conn)
    if rows:
        conn.execute(sa.insert(changes), rows)


def in_turn(conn: Connection) -> None:
    """Let one transaction at a time change the directory: whoever reads `newest` misses nothing.
    SQLite has but one writer anyway."""
    if conn.dialect.name == "postgresql":
        conn.execute(sa.text("LOCK TABLE directory_change IN EXCLUSIVE MODE"))


def history(conn: Connection, service_id: str | None = None, most: int = 200) -> list[Change]:
    """The newest changes first, of one service or line or of all."""
    query = sa.select(changes).order_by(changes.c.id.desc()).limit(most)
    if service_id is not None:
        query = query.where(changes.c.service_id == service_id)
    return [_change(row) for row in conn.execute(query)]


def get(conn: Connection, id: int) -> Change | None:
    """One line, or None when there is none of that number."""
    row = conn.execute(sa.select(changes).where(changes.c.id == id)).first()
    return _change(row) if row else None


def undone(conn: Connection, id: int) -> bool:
    """Whether a later line takes it back."""
    later = sa.select(changes.c.id).where(changes.c.undoes == id)
    return conn.execute(later).first() is not None


def has_later(conn: Connection, change: Change) -> bool:
    """Whether somebody confirmed or changed the same fact since, and did not take that back."""
    taken_back = sa.select(changes.c.undoes).where(changes.c.undoes.is_not(None))
    later = sa.select(changes.c.id).where(
        changes.c.id > change.id,
        changes.c.service_id == change.service_id,
        changes.c.field == change.field,
        changes.c.undoes.is_(None),
        changes.c.id.not_in(taken_back),
    )
    return conn.execute(later.limit(1)).first() is not None


def newest(conn: Connection) -> int:
    """The number of the last line, 0 before the first."""
    return conn.execute(sa.select(sa.func.max(changes.c.id))).scalar() or 0


def _change(row: sa.Row[tuple[object, ...]]) -> Change:
    values = dict(row._mapping)
    return Change(**{**values, "what": What(values["what"])})

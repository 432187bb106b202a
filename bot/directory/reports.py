"""What people and workers say is wrong in the directory: believed at once, checked by somebody.

A report lowers the service in every answer from the next one on, which says "à vérifier"; a second
person or a worker puts it behind what nobody contests (`learned.Reported`). It stays so until
somebody settles it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.directory import acts, changes
from bot.directory.changes import What
from bot.directory.subjects import subject_of
from bot.directory.tables import changes as journal
from bot.directory.tables import reports as rows


class Outcome(str, Enum):
    """What was found when somebody checked."""

    RIGHT = "right"  # the facts are true: they are confirmed as of today
    CORRECTED = "corrected"  # they were wrong, and have been corrected
    ENDED = "ended"  # closed for good: no longer proposed
    WITHDRAWN = "withdrawn"  # the report itself was a mistake


@dataclass(frozen=True, slots=True)
class Report:
    """`conversation_id` is None for a worker's; `words` None once they were destroyed; `outcome`
    None while nobody has checked."""

    id: int
    service_id: str
    at: datetime
    who: str | None
    conversation_id: int | None
    words: str | None
    outcome: Outcome | None


def report(
    conn: Connection,
    service_id: str,
    who: str | None,
    now: datetime,
    *,
    conversation_id: int | None = None,
    words: str | None = None,
) -> int:
    """Keep what is said against a service; the report's number.

    A person gives `conversation_id` and no `who`, a worker `who`. The same conversation saying it
    again while nobody has checked makes no second report. Raises Unknown.
    """
    subject_of(conn, service_id)
    if conversation_id is not None and (known := _open_of(conn, service_id, conversation_id)):
        return known
    change = changes.write(conn, What.REPORTED, service_id, who, now)
    result = conn.execute(
        sa.insert(rows).values(
            change_id=change,
            service_id=service_id,
            at=now,
            conversation_id=conversation_id,
            words=words,
        )
    )
    return int(result.inserted_primary_key[0])  # type: ignore[index]


def reports(conn: Connection, *, settled: bool = False) -> list[Report]:
    """Those that wait to be checked, oldest first; or those that were, newest first."""
    query = sa.select(rows, journal.c.who).join(journal, journal.c.id == rows.c.change_id)
    waits = rows.c.outcome.is_(None)
    query = (
        query.where(~waits).order_by(rows.c.id.desc())
        if settled
        else query.where(waits).order_by(rows.c.id)
    )
    return [_report(row) for row in conn.execute(query)]


def settle(conn: Connection, report_id: int, outcome: Outcome, who: str, now: datetime) -> bool:
    """Say what was found; every open report on that service is settled with it, for one call
    answers them all. False when it was settled already, or there is none of that number.

    RIGHT confirms the facts; ENDED has the service end the day before. Raises Unknown when the
    service has left the directory and the outcome needs it.
    """
    service_id = conn.execute(
        sa.select(rows.c.service_id).where(rows.c.id == report_id, rows.c.outcome.is_(None))
    ).scalar()
    if service_id is None:
        return False
    if outcome is Outcome.RIGHT:
        acts.confirm(conn, service_id, who, now)
    elif outcome is Outcome.ENDED:
        acts.end(conn, service_id, who, now)
    change = changes.write(conn, What.SETTLED, service_id, who, now, new=outcome.value)
    conn.execute(
        sa.update(rows)
        .where(rows.c.service_id == service_id, rows.c.outcome.is_(None))
        .values(outcome=outcome.value, settled_id=change)
    )
    return True


def _open_of(conn: Connection, service_id: str, conversation_id: int) -> int | None:
    return conn.execute(
        sa.select(rows.c.id).where(
            rows.c.service_id == service_id,
            rows.c.conversation_id == conversation_id,
            rows.c.outcome.is_(None),
        )
    ).scalar()


def _report(row: sa.Row[tuple[object, ...]]) -> Report:
    told = row._mapping
    outcome = Outcome(told["outcome"]) if told["outcome"] else None
    same = ("id", "service_id", "at", "who", "conversation_id", "words")
    return Report(**{name: told[name] for name in same}, outcome=outcome)

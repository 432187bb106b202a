"""Taking a change back: itself a change, so that the journal keeps both."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.directory import acts, changes
from bot.directory.changes import Change, What
from bot.directory.reports import Outcome
from bot.directory.subjects import AlreadyChanged, CannotUndo, Unknown
from bot.directory.tables import capacities, closures, reports


def undo(conn: Connection, change_id: int, who: str, now: datetime) -> int:
    """Take a change back; the number of the change that does.

    A fact is put back when it is still what the change made it, and nobody spoke of it since: who
    checked it after would lose their check to who takes theirs back. Raises Unknown for a number that
    is not in the journal, CannotUndo (with what to do instead), AlreadyChanged.
    """
    change = changes.get(conn, change_id)
    if change is None:
        raise Unknown(f"no change has the number {change_id}")
    if changes.undone(conn, change_id):
        raise CannotUndo("that change was taken back already")
    if change.what in (What.CONFIRMED, What.CORRECTED):
        return _put_back(conn, change, who, now)
    if change.what in (What.ADDED, What.REMOVED):
        raise CannotUndo("it came with an import; import the files from before it")
    if change.undoes is not None:
        raise CannotUndo("it takes another change back; do that one again")
    _take_away(conn, change)
    return changes.write(
        conn, change.what, change.service_id, who, now,
        field=change.field, old=change.new, undoes=change.id,
    )  # fmt: skip


def _put_back(conn: Connection, change: Change, who: str, now: datetime) -> int:
    if changes.has_later(conn, change):
        raise AlreadyChanged(f"{change.field} was checked or changed since; look at it again")
    done = acts.correct(
        conn, change.service_id, change.field or "", change.old or "", who, now,
        old=change.new, undoes=change.id,
    )  # fmt: skip
    assert done is not None  # a change that undoes is always written
    return done


def _take_away(conn: Connection, change: Change) -> None:
    if change.what is What.CLOSED:
        conn.execute(sa.delete(closures).where(closures.c.change_id == change.id))
    elif change.what is What.CAPACITY:
        conn.execute(sa.delete(capacities).where(capacities.c.change_id == change.id))
    elif change.what is What.REPORTED:
        mistaken = sa.update(reports).where(reports.c.change_id == change.id)
        conn.execute(mistaken.values(outcome=Outcome.WITHDRAWN.value))
    else:
        opened = sa.update(reports).where(reports.c.settled_id == change.id)
        conn.execute(opened.values(outcome=None, settled_id=None))

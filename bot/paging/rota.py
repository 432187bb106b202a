"""The rota changed by hand: add, take out, replace, swap. Each change says who made it.

Shifts come from patterns, calendars or a hand; whatever their source, a change made here holds: a
pattern or a calendar read again does not undo it. Nobody takes over, swaps for or is moved to
hours of a level that they are on call for already: two shifts would become one, and one person fewer
would be there than was counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import journal
from bot.paging import shifts, workers
from bot.paging.faults import Fault
from bot.paging.shifts import BadShift, Shift

BY_HAND = "manual"
CHANGES = (
    "shift added", "shift taken out", "shift replaced", "shifts swapped", "pattern added",
    "pattern ended", "calendar added", "calendar taken out",
)  # fmt: skip


@dataclass(frozen=True)
class Change:
    """One line of the rota's history. `said` names who, whose shift, and when it is."""

    at: datetime
    what: str
    worker_id: int | None
    said: str


def add(
    conn: Connection,
    worker_id: int,
    level: int,
    starts_at: datetime,
    ends_at: datetime,
    who: str,
    now: datetime,
    *,
    public: bool = True,
) -> None:
    """Put a worker on call; the same shift twice is one. Raises BadShift."""
    shift = Shift(worker_id, level, starts_at, ends_at, BY_HAND, public)
    shifts.put_back(conn, shift)
    _note(conn, "shift added", shift, who, now)


def remove(conn: Connection, shift_id: int, who: str, now: datetime) -> None:
    """Take a shift out; one that runs ends now. Raises BadShift when it is not there."""
    shift = shifts.get_shift(conn, shift_id)
    shifts.cancel(conn, shift_id, now)
    if shift.starts_at < now < shift.ends_at:
        shifts.put_back(conn, replace(shift, ends_at=now, source=BY_HAND))
    _note(conn, "shift taken out", shift, who, now)


def override(
    conn: Connection,
    shift_id: int,
    worker_id: int,
    who: str,
    now: datetime,
    *,
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
) -> None:
    """Somebody else takes a shift, or the part of it from `starts_at` to `ends_at`.

    What is left of it before and after stays with whoever had it. Raises BadShift, also when they
    are on call then already.
    """
    shift = shifts.get_shift(conn, shift_id)
    start = max(starts_at or shift.starts_at, shift.starts_at)
    end = min(ends_at or shift.ends_at, shift.ends_at)
    if start >= end:
        raise BadShift(
            Fault.TIMES, f"the hours to replace are not inside shift {shift_id}: {start} to {end}"
        )
    if worker_id == shift.worker_id:
        raise BadShift(Fault.ALREADY_THEIRS, "this worker has that shift already")
    taken = replace(shift, worker_id=worker_id, starts_at=start, ends_at=end, source=BY_HAND)
    _must_be_free(conn, taken, now, [shift])
    shifts.cancel(conn, shift_id, now)
    left = [
        replace(shift, ends_at=start, source=BY_HAND),
        replace(shift, starts_at=end, source=BY_HAND),
    ]
    for piece in [taken, *(one for one in left if one.starts_at < one.ends_at)]:
        shifts.put_back(conn, piece)
    _note(conn, "shift replaced", taken, who, now, instead_of=shift.worker_id)


def swap(conn: Connection, shift_id: int, other_id: int, who: str, now: datetime) -> None:
    """Two workers exchange two shifts. Raises BadShift, also when one of them is on call already
    during what they would get."""
    one, other = shifts.get_shift(conn, shift_id), shifts.get_shift(conn, other_id)
    if one.worker_id == other.worker_id:
        raise BadShift(Fault.SAME_WORKER, "both shifts are the same worker's")
    given = [
        replace(shift, worker_id=worker_id, source=BY_HAND)
        for shift, worker_id in ((one, other.worker_id), (other, one.worker_id))
    ]
    for shift in given:
        _must_be_free(conn, shift, now, [one, other])
    for shift in (one, other):
        shifts.cancel(conn, shift.id, now)
    for shift, before in zip(given, (one, other), strict=True):
        shifts.put_back(conn, shift)
        _note(conn, "shifts swapped", shift, who, now, instead_of=before.worker_id)


def move(
    conn: Connection,
    shift_id: int,
    starts_at: datetime,
    ends_at: datetime,
    who: str,
    now: datetime,
) -> None:
    """The same worker's shift at other hours; what they worked of one that runs stays.

    Raises BadShift, also when they are on call then already.
    """
    shift = shifts.get_shift(conn, shift_id)
    if (starts_at, ends_at) == (shift.starts_at, shift.ends_at):
        return
    moved = replace(shift, starts_at=starts_at, ends_at=ends_at, source=BY_HAND)
    _must_be_free(conn, moved, now, [shift])
    remove(conn, shift_id, who, now)
    shifts.put_back(conn, moved)
    _note(conn, "shift added", moved, who, now)


def history(conn: Connection, limit: int = 100) -> list[Change]:
    """What was changed, newest first."""
    lines = journal.journal.c
    query = (
        sa.select(lines.at, lines.what, lines.worker_id, lines.detail)
        .where(lines.what.in_(CHANGES))
        .order_by(lines.id.desc())
        .limit(limit)
    )
    return [
        Change(row.at, row.what, row.worker_id, row.detail or "") for row in conn.execute(query)
    ]


def _must_be_free(
    conn: Connection, wanted: Shift, now: datetime, given_up: Sequence[Shift]
) -> None:
    """Raises BadShift when this worker is on call at this level during some of these hours to come,
    the shifts they give up by the same change left aside."""
    leaving, start = {shift.id for shift in given_up}, max(wanted.starts_at, now)
    for other in shifts.between(conn, start, max(wanted.ends_at, start)):
        same = (other.worker_id, other.level) == (wanted.worker_id, wanted.level)
        if same and other.id not in leaving:
            name = workers.get(conn, other.worker_id).name
            starts, ends = _utc(other)
            raise BadShift(
                Fault.ON_CALL_THEN,
                f"{name} is on call at level {other.level} already, from {starts} to {ends} (shift "
                f"{other.id}): change or take out that shift first",
                name,
                (other.starts_at, other.ends_at),
            )


def _utc(shift: Shift) -> tuple[str, str]:
    starts, ends = (at.astimezone(timezone.utc) for at in (shift.starts_at, shift.ends_at))
    return f"{starts:%Y-%m-%dT%H:%MZ}", f"{ends:%Y-%m-%dT%H:%MZ}"


def _note(
    conn: Connection,
    what: str,
    shift: Shift,
    who: str,
    now: datetime,
    instead_of: int | None = None,
) -> None:
    name = workers.get(conn, shift.worker_id).name
    before = f" for {workers.get(conn, instead_of).name}" if instead_of is not None else ""
    when = "/".join(_utc(shift))
    detail = f"{who[:30]}: {name[:24]}{before[:26]} {shift.level} {when}"
    journal.write(conn, now, what, worker_id=shift.worker_id, detail=detail[:120])

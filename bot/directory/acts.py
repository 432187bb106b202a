"""Confirming, correcting, closing for a time, counting beds: one service or help line at a time."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.directory import changes, repository
from bot.directory.changes import What
from bot.directory.dataset import DirectoryFaults, Fault
from bot.directory.fault_words import problem
from bot.directory.flat import changed, columns_of, row_of
from bot.directory.model import Helpline, Service
from bot.directory.subjects import AlreadyChanged, subject_of, today_of
from bot.directory.tables import capacities, closures, services

KEPT = ("id", "organization_id")  # what other rows know it by


def confirm(
    conn: Connection, service_id: str, who: str, now: datetime, *, source: str | None = None
) -> int:
    """The facts were checked and are true as of today; the change's number. Raises Unknown."""
    subject = subject_of(conn, service_id)
    today = today_of(subject, now).isoformat()
    return _replace(conn, subject, "confirmed", today, What.CONFIRMED, who, now, source=source)


def correct(
    conn: Connection,
    service_id: str,
    field: str,
    new: str,
    who: str,
    now: datetime,
    *,
    old: str | None = None,
    source: str | None = None,
    undoes: int | None = None,
) -> int | None:
    """Replace one fact; the change's number, None when it says so already: nothing is written.

    `field` and the texts are those of `flat`: hours as opening_hours, lists with semicolons, ""
    for not known. An organization's name is replaced on all its services. Give as `old` what the
    person saw: AlreadyChanged is raised when it is no longer that. Raises DirectoryFaults, with
    what to write instead, for a text that cannot be used; Unknown.
    """
    subject = subject_of(conn, service_id)
    row = row_of(subject)
    if field not in row or field in KEPT:
        known = ", ".join(name for name in columns_of(type(subject)) if name not in KEPT)
        raise DirectoryFaults([Fault("", 0, field, problem("no_fact", known=known))])
    if old is not None and _folded(old) != _folded(row[field]):
        raise AlreadyChanged(f"{field} is now {row[field]!r}, no longer {old!r}; look at it again")
    what, new = What.CORRECTED, _folded(new)
    if undoes is None and row_of(changed(subject, field, new))[field] == row[field]:
        return None
    change = _replace(conn, subject, field, new, what, who, now, source=source, undoes=undoes)
    if field == "organization":
        for sibling in _siblings(conn, service_id, row["organization_id"]):
            _replace(conn, sibling, field, new, what, who, now, source=source)
    return change


def end(conn: Connection, service_id: str, who: str, now: datetime) -> int | None:
    """Closed for good: it ends the day before, and is no longer proposed. Raises Unknown, or
    DirectoryFaults for a help line: a number that answers no more is taken out of the files."""
    subject = subject_of(conn, service_id)
    eve = today_of(subject, now) - timedelta(days=1)
    return correct(conn, service_id, "valid_until", eve.isoformat(), who, now)


def close_for(
    conn: Connection,
    service_id: str,
    until: datetime,
    who: str,
    now: datetime,
    *,
    starts: datetime | None = None,
    reason: str | None = None,
) -> int:
    """Closed from `starts` (now when not said) until `until`, both aware; then open again by
    itself. The change's number. Raises Unknown, ValueError for an end before its beginning."""
    starts = starts or now
    if until <= starts:
        raise ValueError("a closure ends after it begins; give a later end")
    subject_of(conn, service_id)
    told = f"{starts.isoformat()}/{until.isoformat()}"
    change = changes.write(
        conn, What.CLOSED, service_id, who, now, field="closed", new=told, source=reason
    )
    conn.execute(
        sa.insert(closures).values(
            change_id=change, service_id=service_id, starts_at=starts, until=until, reason=reason
        )
    )
    return change


def set_capacity(
    conn: Connection,
    service_id: str,
    beds: int,
    at: datetime,
    expires: datetime,
    who: str,
    now: datetime,
) -> int:
    """So many beds (or places) were left at `at`; worth nothing from `expires` on, both aware.
    0 means full. The change's number. Raises Unknown, ValueError for a count that cannot be."""
    if beds < 0 or expires <= at:
        raise ValueError("write a number of beds from 0 up, and an end later than the count")
    subject_of(conn, service_id)
    told = f"{beds} ({at.isoformat()}/{expires.isoformat()})"
    change = changes.write(conn, What.CAPACITY, service_id, who, now, field="capacity", new=told)
    conn.execute(
        sa.insert(capacities).values(
            change_id=change, service_id=service_id, beds=beds, at=at, expires_at=expires
        )
    )
    return change


def _replace(
    conn: Connection,
    subject: Service | Helpline,
    field: str,
    text: str,
    what: What,
    who: str,
    now: datetime,
    *,
    source: str | None = None,
    undoes: int | None = None,
) -> int:
    new = changed(subject, field, text.strip())
    before, after = row_of(subject)[field], row_of(new)[field]
    change = changes.write(
        conn, what, subject.id, who, now,
        field=field, old=before, new=after, source=source, undoes=undoes,
    )  # fmt: skip
    repository.replace_one(conn, new, now)
    return change


def _folded(text: str) -> str:
    """Without the line breaks that a form or a spreadsheet writes in its own way."""
    return " ".join(text.split())


def _siblings(conn: Connection, service_id: str, organization_id: str) -> list[Service]:
    """The other services of an organization."""
    ids = conn.execute(
        sa.select(services.c.id).where(
            services.c.organization_id == organization_id, services.c.id != service_id
        )
    ).scalars()
    found = [repository.find(conn, id) for id in ids]
    return [service for service in found if isinstance(service, Service)]

"""Calendars at an address: somebody else's rota, read again and again into our shifts.

The edge fetches (`bot.edge.errands`); here is what is asked for, and what becomes of the answer. A
calendar that cannot be read keeps the shifts it last gave: an old rota is better than none, and the
coordinator is told (`alarms`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import journal
from bot.paging import calendar, shifts, workers
from bot.paging.calendar import BadCalendar, Slot
from bot.paging.faults import Fault, FeedFault
from bot.paging.planning import shift_calendars
from bot.paging.rules import LEVELS
from bot.paging.shifts import Shift
from bot.paging.workers import Worker

AHEAD = timedelta(days=90)  # how far repeated events are unrolled
BEHIND = timedelta(days=1)
EVERY = timedelta(minutes=15)


@dataclass(frozen=True)
class Feed:
    """A calendar we read. `fault`: the code (a `FeedFault`'s value) of why the last reading failed,
    None when it did not; `about`: the titles or the status it is about."""

    id: int
    name: str
    address: str
    level: int
    public: bool
    read_at: datetime | None
    fault: str | None
    about: str = ""

    @property
    def source(self) -> str:
        return f"calendar {self.id}"


def add(
    conn: Connection,
    name: str,
    address: str,
    level: int,
    who: str,
    now: datetime,
    *,
    public: bool = True,
) -> Feed:
    """Read this calendar from now on. Raises BadCalendar when the address or level cannot be used."""
    address = re.sub(r"^webcal://", "https://", address.strip())
    if not re.match(r"https://\S+$|http://(127\.0\.0\.1|localhost)[:/]\S*$", address):
        raise BadCalendar(
            Fault.ADDRESS, f"{address!r} is no address of a calendar: it begins with https://"
        )
    if level not in LEVELS:
        raise BadCalendar(Fault.LEVEL, f"a calendar's level is 1, 2 or 3, not {level}")
    if not name.strip() or any(feed.name == name.strip() for feed in feeds(conn)):
        raise BadCalendar(
            Fault.NAME, f"a calendar needs a name of its own; {name!r} is empty or taken"
        )
    values = {"name": name.strip()[:60], "address": address, "level": level, "public": public}
    made = conn.execute(sa.insert(shift_calendars).values(values))
    journal.write(conn, now, "calendar added", detail=f"{who}: {name} {level}"[:120])
    return _one(conn, int(made.inserted_primary_key[0]))  # type: ignore[index]


def remove(conn: Connection, feed_id: int, who: str, now: datetime) -> None:
    """Read it no more; its shifts to come go, one that runs stays."""
    feed = _one(conn, feed_id)
    running = [one for one in shifts.of_source(conn, feed.source, now) if one.starts_at <= now]
    shifts.replace_source(conn, feed.source, running, now)
    conn.execute(sa.delete(shift_calendars).where(shift_calendars.c.id == feed_id))
    journal.write(conn, now, "calendar taken out", detail=f"{who}: {feed.name}"[:120])


def feeds(conn: Connection) -> list[Feed]:
    query = sa.select(shift_calendars).order_by(shift_calendars.c.id)
    return [_feed(row) for row in conn.execute(query)]


def due(conn: Connection, now: datetime) -> list[Feed]:
    """The calendars to fetch now; whoever asks has them to themselves for a quarter of an hour."""
    table = shift_calendars.c
    stale = sa.or_(table.asked_at.is_(None), table.asked_at <= now - EVERY)
    found = [_feed(row) for row in conn.execute(sa.select(shift_calendars).where(stale))]
    for feed in found:
        conn.execute(sa.update(shift_calendars).where(table.id == feed.id).values(asked_at=now))
    return found


def read(text: str, zone: tzinfo, now: datetime) -> list[Slot] | BadCalendar:
    """The hours of a calendar just fetched, or what is wrong with it. It is a stranger's text: it is
    read while no transaction is open."""
    try:
        return calendar.read(text, zone, now - BEHIND, now + AHEAD)
    except BadCalendar as error:
        return error


def keep(
    conn: Connection, feed_id: int, slots: list[Slot] | BadCalendar, now: datetime
) -> FeedFault | None:
    """Take the shifts that `read` found; what is wrong with the calendar, or None.

    Each event is of the workers named in its title. Events that name nobody are left out and are
    the fault told; a file that cannot be read changes no shift.
    """
    feed = _one(conn, feed_id)
    if isinstance(slots, BadCalendar):
        return failed(conn, feed_id, FeedFault(slots.fault.value), slots.about)
    team = workers.active(conn)
    planned, strangers = [], set()
    for slot in slots:
        named = those_named(slot, team)
        if not named:
            strangers.add(slot.title or "?")
        planned += [
            Shift(one.id, feed.level, slot.starts_at, slot.ends_at, feed.source, feed.public)
            for one in named
        ]
    shifts.replace_source(conn, feed.source, planned, now)
    _mark(conn, feed_id, read_at=now, fault=None)
    if strangers:
        return failed(conn, feed_id, FeedFault.STRANGERS, ", ".join(sorted(strangers)))
    return None


def failed(conn: Connection, feed_id: int, fault: FeedFault, about: str = "") -> FeedFault:
    """Keep why it could not be fetched or read; the shifts it gave stay."""
    _mark(conn, feed_id, fault=f"{fault.value}: {about}"[:200])
    return fault


def those_named(slot: Slot, team: Sequence[Worker]) -> list[Worker]:
    """The workers an event's title names: each by their whole name, or by a first name that is only
    theirs. Capitals and accents do not matter."""
    title, named = workers.plain(slot.title), set[int]()
    for one in sorted(team, key=lambda one: len(one.name), reverse=True):
        rest = _word(workers.plain(one.name)).sub(" ", title)
        if rest != title:  # its words are taken: "Jean Roy" does not name a Jean as well
            title, named = rest, named | {one.id}
    firsts = [workers.plain(one.first_name) for one in team]
    for one, first in zip(team, firsts):
        if firsts.count(first) == 1 and _word(first).search(title):
            named.add(one.id)
    return [one for one in team if one.id in named]


def _word(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")


def _mark(conn: Connection, feed_id: int, **values: object) -> None:
    conn.execute(sa.update(shift_calendars).where(shift_calendars.c.id == feed_id).values(**values))


def _one(conn: Connection, feed_id: int) -> Feed:
    row = conn.execute(sa.select(shift_calendars).where(shift_calendars.c.id == feed_id)).first()
    if row is None:
        raise BadCalendar(Fault.GONE, f"there is no calendar {feed_id}")
    return _feed(row)


def _feed(row: sa.Row[tuple[object, ...]]) -> Feed:
    code, _, about = (row.fault or "").partition(": ")
    return Feed(
        row.id, row.name, row.address, row.level, bool(row.public), row.read_at, code or None, about
    )

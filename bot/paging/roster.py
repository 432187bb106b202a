"""The workers and shifts of a TOML file, into the database.

    [[workers]]
    name = "Marie"                  # and any of sms, telegram, voice
    sms = "+15145550199"
    role = "coordinator"            # or "worker"; left out: as it was, "worker" for somebody new

    [[shifts]]
    workers = ["Marie"]
    level = 1
    from = "2026-11-21T20:00:00-05:00"
    to = "2026-11-22T08:00:00-05:00"
    area = "Hochelaga"              # optional: where people may be told that the team walks
    # or: hours = "Mo-Fr 20:00-08:00; PH off", every week; region, starts and ends are optional
    # or: ics = "shifts.ics"        # beside the TOML; an event titled with a name is that worker's
    # or: ics = "https://…"         # read again every quarter of an hour; events name the workers

Loading the same file again changes nothing but what changed in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from bot.paging import calendar, calendars, patterns, shifts, workers
from bot.paging.calendar import BadCalendar, Slot
from bot.paging.calendars import AHEAD, BEHIND
from bot.paging.faults import Fault
from bot.paging.patterns import Pattern
from bot.paging.shifts import BadShift, Shift
from bot.paging.workers import CHANNELS, Worker

FROM_FILE = "file"  # who changed the rota, in its history


class BadRoster(ValueError):
    """The roster cannot be used; the message names the entry, the field and what it takes."""


def load(
    conn: Connection,
    data: Mapping[str, Any],
    folder: Path,
    zone: tzinfo,
    now: datetime,
    region: str = "montreal",
) -> None:
    """Keep the `workers` and `shifts` of a parsed TOML file; `folder` is where it lies.

    `zone` is for times that name none, `region` for the clock and holidays of weekly hours. Raises
    BadRoster; nothing else then keeps from it, since the caller's transaction ends.
    """
    known = {}
    for number, raw in enumerate(_tables(data, "workers"), start=1):
        worker = _worker(conn, raw, f"workers {number}", now)
        known[worker.name] = worker
    for number, raw in enumerate(_tables(data, "shifts"), start=1):
        where = f"shifts {number}"
        team = _team(conn, raw, where, known)
        try:
            if "hours" in raw:
                _weekly(conn, raw, where, team, region, now)
            elif str(raw.get("ics", "")).startswith(("https://", "http://", "webcal://")):
                _feed(conn, raw, now)
            else:
                _shifts(conn, raw, where, team, folder, zone, now)
        except (BadShift, BadCalendar) as error:
            raise BadRoster(f"{where}: {error}") from error


def _worker(conn: Connection, raw: Mapping[str, Any], where: str, now: datetime) -> Worker:
    unknown = set(raw) - {"name", "role", *CHANNELS}
    if unknown:
        raise BadRoster(f"{where}: unknown field {sorted(unknown)[0]!r}")
    name = raw.get("name")
    if not isinstance(name, str):
        raise BadRoster(f"{where}: name: expected a text")
    role = str(raw["role"]) if "role" in raw else None
    addresses = {channel: str(raw[channel]) for channel in CHANNELS if raw.get(channel)}
    try:
        return workers.add(conn, name, role, addresses, now)
    except workers.BadWorker as error:
        raise BadRoster(f"{where}: {error}") from error


def _weekly(
    conn: Connection,
    raw: Mapping[str, Any],
    where: str,
    team: Sequence[Worker],
    region: str,
    now: datetime,
) -> None:
    """Hours of every week; the same hours of the same worker, given before, are not doubled."""
    starts, ends = raw.get("starts", now.date()), raw.get("ends")
    for field, day in (("starts", starts), ("ends", ends)):
        if day is not None and type(day) is not date:
            raise BadRoster(f"{where}: {field}: expected a day such as 2026-12-01, got {day!r}")
    for worker in team:
        wanted = Pattern(
            worker.id, raw.get("level", 1), str(raw["hours"]), str(raw.get("region", region)),
            starts, ends, bool(raw.get("public", True)),
        )  # fmt: skip
        if not any(_same(kept, wanted) for kept in patterns.living(conn)):
            patterns.add(conn, wanted, FROM_FILE, now)


def _same(kept: Pattern, wanted: Pattern) -> bool:
    """But for the day it starts, which is today unless the file says otherwise."""
    return replace(kept, id=0, starts_on=wanted.starts_on) == wanted


def _feed(conn: Connection, raw: Mapping[str, Any], now: datetime) -> None:
    address, level = str(raw["ics"]), raw.get("level", 1)
    if not any((feed.address, feed.level) == (address, level) for feed in calendars.feeds(conn)):
        name = str(raw.get("name", f"calendar {len(calendars.feeds(conn)) + 1}"))
        public = bool(raw.get("public", True))
        calendars.add(conn, name, address, level, FROM_FILE, now, public=public)


def _shifts(
    conn: Connection,
    raw: Mapping[str, Any],
    where: str,
    team: Sequence[Worker],
    folder: Path,
    zone: tzinfo,
    now: datetime,
) -> None:
    level = raw.get("level", 1)
    public, area = bool(raw.get("public", True)), raw.get("area")
    if "ics" in raw:
        slots = _calendar(folder / str(raw["ics"]), zone, now)
        source = f"{raw['ics']} level {level}"
        planned = [
            Shift(worker.id, level, slot.starts_at, slot.ends_at, source, public, public_area=area)
            for slot in slots
            for worker in calendars.those_named(slot, team) or team
        ]
        shifts.replace_source(conn, source, planned, now)
    else:
        start, end = _instant(raw, "from", where, zone), _instant(raw, "to", where, zone)
        for worker in team:
            shifts.add(conn, Shift(worker.id, level, start, end, public=public, public_area=area))


def _team(
    conn: Connection, raw: Mapping[str, Any], where: str, known: Mapping[str, Worker]
) -> list[Worker]:
    names = raw.get("workers")
    if names is None and "://" in str(raw.get("ics", "")):
        return []  # its events name them
    if not isinstance(names, list) or not names:
        raise BadRoster(f'{where}: workers: expected a list such as ["Marie"]')
    return list(_found(conn, names, where, known))


def _found(
    conn: Connection, names: Sequence[str], where: str, known: Mapping[str, Worker]
) -> Iterator[Worker]:
    for name in names:
        worker = known.get(name) or workers.by_name(conn, str(name))
        if worker is None:
            raise BadRoster(f"{where}: workers: nobody is called {name!r}")
        yield worker


def _calendar(path: Path, zone: tzinfo, now: datetime) -> list[Slot]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadCalendar(Fault.FILE, f"ics: {path.name} cannot be read: {error}") from error
    try:
        return calendar.read(text, zone, now - BEHIND, now + AHEAD)
    except BadCalendar as error:
        raise BadCalendar(error.fault, f"ics: {path.name}: {error}") from error


def _instant(raw: Mapping[str, Any], key: str, where: str, zone: tzinfo) -> datetime:
    value = raw.get(key)
    try:
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    except ValueError as error:
        raise BadRoster(f"{where}: {key}: expected an ISO 8601 time, got {value!r}") from error
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)


def _tables(data: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    tables = data.get(key, [])
    if not isinstance(tables, list) or not all(isinstance(table, Mapping) for table in tables):
        raise BadRoster(f"{key}: expected [[{key}]] tables")
    return tables

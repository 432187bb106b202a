"""The workers and shifts of a TOML file, into the database.

    [[workers]]
    name = "Marie"                  # and any of sms, telegram, voice
    sms = "+15145550199"
    role = "worker"                 # or "coordinator"

    [[shifts]]
    workers = ["Marie"]
    level = 1
    from = "2026-11-21T20:00:00-05:00"
    to = "2026-11-22T08:00:00-05:00"
    # or: ics = "shifts.ics"        # beside the TOML; an event titled with a name is that worker's

Loading the same file again changes nothing but what changed in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from bot.paging import calendar, shifts, workers
from bot.paging.calendar import BadCalendar, Slot
from bot.paging.shifts import BadShift, Shift
from bot.paging.workers import CHANNELS, Worker

AHEAD = timedelta(days=90)  # how far repeated shifts are unrolled
BEHIND = timedelta(days=1)


class BadRoster(ValueError):
    """The roster cannot be used; the message names the entry, the field and what it takes."""


def load(
    conn: Connection, data: Mapping[str, Any], folder: Path, zone: tzinfo, now: datetime
) -> None:
    """Keep the `workers` and `shifts` of a parsed TOML file; `folder` is where it lies.

    `zone` is for times that name none. Raises BadRoster; nothing else then keeps from it, since
    the caller's transaction ends.
    """
    known = {}
    for number, raw in enumerate(_tables(data, "workers"), start=1):
        worker = _worker(conn, raw, f"workers {number}", now)
        known[worker.name] = worker
    for number, raw in enumerate(_tables(data, "shifts"), start=1):
        _shifts(conn, raw, f"shifts {number}", known, folder, zone, now)


def _worker(conn: Connection, raw: Mapping[str, Any], where: str, now: datetime) -> Worker:
    unknown = set(raw) - {"name", "role", *CHANNELS}
    if unknown:
        raise BadRoster(f"{where}: unknown field {sorted(unknown)[0]!r}")
    name = raw.get("name")
    if not isinstance(name, str):
        raise BadRoster(f"{where}: name: expected a text")
    addresses = {channel: str(raw[channel]) for channel in CHANNELS if raw.get(channel)}
    try:
        return workers.add(conn, name, str(raw.get("role", "worker")), addresses, now)
    except workers.BadWorker as error:
        raise BadRoster(f"{where}: {error}") from error


def _shifts(
    conn: Connection,
    raw: Mapping[str, Any],
    where: str,
    known: Mapping[str, Worker],
    folder: Path,
    zone: tzinfo,
    now: datetime,
) -> None:
    team = _team(conn, raw, where, known)
    level = raw.get("level", 1)
    public = bool(raw.get("public", True))
    try:
        if "ics" in raw:
            slots = _calendar(folder / str(raw["ics"]), zone, now)
            source = f"{raw['ics']} level {level}"
            planned = [
                Shift(worker.id, level, slot.starts_at, slot.ends_at, source, public)
                for slot in slots
                for worker in _those_named(slot, team)
            ]
            shifts.replace_source(conn, source, planned, now)
        else:
            start, end = _instant(raw, "from", where, zone), _instant(raw, "to", where, zone)
            for worker in team:
                shifts.add(conn, Shift(worker.id, level, start, end, public=public))
    except (BadShift, BadCalendar) as error:
        raise BadRoster(f"{where}: {error}") from error


def _team(
    conn: Connection, raw: Mapping[str, Any], where: str, known: Mapping[str, Worker]
) -> list[Worker]:
    names = raw.get("workers")
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


def _those_named(slot: Slot, team: Sequence[Worker]) -> Sequence[Worker]:
    """An event titled with somebody's name is theirs; any other is everybody's of the entry."""
    title = slot.title.casefold()
    return [worker for worker in team if worker.name.casefold() in title] or team


def _calendar(path: Path, zone: tzinfo, now: datetime) -> list[Slot]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadCalendar(f"ics: {path.name} cannot be read: {error}") from error
    try:
        return calendar.read(text, zone, now - BEHIND, now + AHEAD)
    except BadCalendar as error:
        raise BadCalendar(f"ics: {path.name}: {error}") from error


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

"""The directory in and out of the database, and in from files.

`load_folder` reads and checks HSDS files without touching the database; `store` replaces what is
there, in the caller's transaction; `load` gives the directory the bot searches, and `renewed` keeps
it true while it runs.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import Connection, RowMapping

from bot.directory import changes
from bot.directory.catalog import Directory
from bot.directory.changes import in_turn, newest
from bot.directory.dataset import Dataset
from bot.directory.differences import What, differences
from bot.directory.hsds_read import load_folder
from bot.directory.learning import learned
from bot.directory.model import Helpline, Place, Point, Service
from bot.directory.tables import changes as journal
from bot.directory.tables import helplines, places, releases, services

__all__ = [
    "Dataset",
    "Directory",
    "dataset_of",
    "find",
    "load",
    "load_folder",
    "release",
    "renewed",
    "replace_one",
    "store",
]

Entity = TypeVar("Entity", Service, Place, Helpline)


def store(conn: Connection, dataset: Dataset, now: datetime, who: str = "import") -> int:
    """Replace the whole directory, and give the number of the new release.

    The caller's transaction makes it all or nothing. `now` is the aware instant recorded. What
    differs from the directory before is written in the journal, by `who`; the first directory of
    all differs from nothing.
    """
    in_turn(conn)
    if release(conn):
        changes.write_all(conn, differences(dataset_of(conn), dataset), who, now)
    for table, entities in _tables(dataset):
        conn.execute(sa.delete(table))
        rows = [_to_row(entity, position) for position, entity in enumerate(entities)]
        if rows:
            conn.execute(sa.insert(table), [_only(row, table) for row in rows])
    return _released(conn, now, len(dataset.services), len(dataset.places), len(dataset.helplines))


def load(conn: Connection) -> Directory:
    """The directory in force; an empty one when nothing was ever stored."""
    data = dataset_of(conn)
    directory = Directory(data.services, data.places, data.helplines)
    return directory.having_learned(learned(conn), (release(conn), newest(conn)))


def renewed(conn: Connection, directory: Directory) -> Directory:
    """The same directory while nothing changed, else one with what changed since it was loaded.

    Cheap enough to ask before each answer: two numbers are read. What was learned (closures, beds,
    reports) and corrected is taken up without loading all services again.
    """
    mark = (release(conn), newest(conn))
    if mark == directory.mark:
        return directory
    if mark[0] != directory.mark[0]:
        corrected = _with_corrections(conn, directory) if directory.mark[0] else None
        if corrected is None:
            return load(conn)
        directory = corrected
    return directory.having_learned(learned(conn), mark)


def find(conn: Connection, id: str) -> Service | Helpline | None:
    """The service or help line with that id, as it is now; None when there is none."""
    row = conn.execute(sa.select(services).where(services.c.id == id)).mappings().first()
    if row is not None:
        return _from_row(Service, row)
    row = conn.execute(sa.select(helplines).where(helplines.c.id == id)).mappings().first()
    return _from_row(Helpline, row) if row is not None else None


def replace_one(conn: Connection, entity: Service | Helpline, now: datetime) -> int:
    """Put new facts in the place of a service's or line's old ones; the number of the release."""
    table = services if isinstance(entity, Service) else helplines
    values = _only(_to_row(entity, 0), table)
    del values["position"]
    conn.execute(sa.update(table).where(table.c.id == entity.id).values(values))
    is_service = isinstance(entity, Service)
    return _released(conn, now, int(is_service), 0, int(not is_service))


def dataset_of(conn: Connection) -> Dataset:
    """Everything stored, in the order of the files it came from: what an export writes."""
    return Dataset(
        services=tuple(_from_row(Service, row) for row in _rows(conn, services)),
        places=tuple(_from_row(Place, row) for row in _rows(conn, places)),
        helplines=tuple(_from_row(Helpline, row) for row in _rows(conn, helplines)),
    )


def release(conn: Connection) -> int:
    """The number of the release in force, 0 before the first: when it grows, load again."""
    return conn.execute(sa.select(sa.func.max(releases.c.id))).scalar() or 0


def _released(conn: Connection, now: datetime, services: int, places: int, lines: int) -> int:
    """A new release, in which so many rows were replaced."""
    counts = {"services": services, "places": places, "helplines": lines}
    conn.execute(sa.insert(releases).values(loaded_at=now, **counts))
    return release(conn)


def _with_corrections(conn: Connection, directory: Directory) -> Directory | None:
    """The directory with the few facts that were corrected since; None when more has changed."""
    since_release, since_change = directory.mark
    counts = sa.select(releases.c.services + releases.c.helplines, releases.c.places)
    if any(
        tuple(each) != (1, 0) for each in conn.execute(counts.where(releases.c.id > since_release))
    ):
        return None
    lines = conn.execute(
        sa.select(journal.c.service_id, journal.c.what).where(journal.c.id > since_change)
    ).all()
    if any(line.what in (What.ADDED.value, What.REMOVED.value) for line in lines):
        return None
    replacing = (What.CONFIRMED.value, What.CORRECTED.value)
    new = {
        id: find(conn, id) for id in {line.service_id for line in lines if line.what in replacing}
    }
    return Directory(
        [each for old in directory.services if isinstance(each := new.get(old.id, old), Service)],
        directory.places,
        [each for old in directory.helplines if isinstance(each := new.get(old.id, old), Helpline)],
    )


def _tables(dataset: Dataset) -> Iterable[tuple[sa.Table, Iterable[Service | Place | Helpline]]]:
    yield services, dataset.services
    yield places, dataset.places
    yield helplines, dataset.helplines


def _rows(conn: Connection, table: sa.Table) -> Iterable[RowMapping]:
    return conn.execute(sa.select(table).order_by(table.c.position)).mappings()


def _to_row(entity: Service | Place | Helpline, position: int) -> dict[str, Any]:
    row: dict[str, Any] = {"position": position}
    for field in dataclasses.fields(entity):
        value = getattr(entity, field.name)
        if isinstance(value, (frozenset, tuple)):
            value = sorted(value) if isinstance(value, frozenset) else list(value)
        if field.name == "point":
            row["latitude"] = value.latitude if value else None
            row["longitude"] = value.longitude if value else None
        else:
            row[field.name] = value
    return row


def _only(row: Mapping[str, Any], table: sa.Table) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name in table.c}


def _from_row(kind: type[Entity], row: RowMapping) -> Entity:
    values: dict[str, Any] = {}
    for field in dataclasses.fields(kind):
        if field.name == "point":
            latitude, longitude = row["latitude"], row["longitude"]
            values["point"] = None if latitude is None else Point(latitude, longitude)
        elif isinstance(row[field.name], list):
            collection = frozenset if str(field.type).startswith("frozenset") else tuple
            values[field.name] = collection(row[field.name])
        else:
            values[field.name] = row[field.name]
    return kind(**values)

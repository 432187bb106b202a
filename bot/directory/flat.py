"""A service or a help line as one row of text, a fact a cell: what a sheet and a form can hold.

`row_of` writes and `read_row` reads back, checked as any file is. A list is its values separated
by semicolons, a boolean "true" or "false", a point two cells; an empty cell is not known.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, get_args

from bot.directory.dataset import FaultList
from bot.directory.hsds_cells import Cells
from bot.directory.model import Helpline, Point, Precision, Service
from bot.directory.public_holidays import CALENDARS
from bot.directory.sanity import contradictions
from bot.directory.taxonomy import NEEDS, POPULATIONS

Kind = TypeVar("Kind", Service, Helpline)

REQUIRED = {
    Service: ("id", "organization_id", "organization", "name", "source", "region"),
    Helpline: ("id", "name", "source"),
}


def columns_of(kind: type[Service] | type[Helpline]) -> tuple[str, ...]:
    """The names of the facts, in the order of the model."""
    names: list[str] = []
    for field in dataclasses.fields(kind):
        names += ("latitude", "longitude") if field.name == "point" else (field.name,)
    return tuple(names)


def row_of(entity: Service | Helpline) -> dict[str, str]:
    """Every fact as text, "" for what is not known."""
    row: dict[str, str] = {}
    for field in dataclasses.fields(entity):
        value = getattr(entity, field.name)
        if field.name == "point":
            row["latitude"] = f"{value.latitude:.7f}" if value else ""
            row["longitude"] = f"{value.longitude:.7f}" if value else ""
        else:
            row[field.name] = _written(value)
    return row


def read_row(kind: type[Kind], cells: Cells) -> Kind:
    """The entity a row tells of; what cannot be used is noted in the cells' list of faults."""
    for column in REQUIRED[kind]:
        cells.required(column)
    values: dict[str, Any] = {}
    for field in dataclasses.fields(kind):
        read = READERS.get(field.name, Cells.text)
        values[field.name] = read(cells, field.name)
    entity = kind(**values)
    for column, message in contradictions(entity):
        cells.fault(column, message)
    return entity


def changed(entity: Service | Helpline, field: str, text: str) -> Service | Helpline:
    """The same with one fact read anew. Raises DirectoryFaults with every fault."""
    faults = FaultList()
    cells = Cells("", row_of(entity) | {field: text}, 0, faults)
    new: Service | Helpline = (
        read_row(Service, cells) if isinstance(entity, Service) else read_row(Helpline, cells)
    )
    faults.raise_if_any()
    return new


def _written(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, frozenset):
        return "; ".join(sorted(value))
    if isinstance(value, tuple):
        return "; ".join(value)
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _point(cells: Cells, _: str) -> Point | None:
    return cells.point()


def _region(cells: Cells, column: str) -> str:
    value = cells.text(column)
    return value if value and cells.one_of(column, value, CALENDARS) else ""


def _regions(cells: Cells, column: str) -> frozenset[str]:
    """Those named and, for a service, the one whose clocks it keeps."""
    main = {cells.text("region") or ""}
    return cells.regions(column) | (main & set(CALENDARS))


def _precision(cells: Cells, column: str) -> str | None:
    value = cells.text(column)
    return value if value and cells.one_of(column, value, get_args(Precision)) else None


def _or_empty(cells: Cells, column: str) -> str:
    return cells.text(column) or ""


READERS: Mapping[str, Callable[[Cells, str], Any]] = {
    "id": _or_empty,
    "organization_id": _or_empty,
    "organization": _or_empty,
    "name": _or_empty,
    "purpose": _or_empty,
    "source": _or_empty,
    "needs": lambda cells, column: cells.terms(column, NEEDS),
    "populations": lambda cells, column: cells.terms(column, POPULATIONS),
    "region": _region,
    "regions": _regions,
    "precision": _precision,
    "point": _point,
    "territory": Cells.items,
    "aliases": Cells.items,
    "languages": Cells.items,
    "phone": Cells.phone,
    "text_phone": Cells.phone,
    "text_to": Cells.phone,
    "hours": Cells.hours,
    "confirmed": Cells.confirmed,
    "valid_until": Cells.date,
    "min_age": Cells.integer,
    "max_age": Cells.integer,
    "pets": Cells.boolean,
    "active_use": Cells.boolean,
    "confidential": lambda cells, column: bool(cells.boolean(column)),
}
"""How each fact is read; what is not here is plain text, None when empty."""

"""Services given as rows of facts (a scenario's `[[services]]`), instead of the directory's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.directory.facts_rows import FACT_COLUMNS, Reader
from bot.directory.model import Place, Service
from bot.directory.taxonomy import NEEDS

NEEDED = ("organization", "service_name", "categories")


def given_services(
    rows: Iterable[Mapping[str, Any]], places: tuple[Place, ...], region: str
) -> tuple[Service, ...]:
    """Rows with the columns of the facts files, as services; `notes` are said as conditions.

    `region` is that of a row whose city names none (a `region` column says otherwise). Numbers,
    booleans and lists are taken as well as text. Raises ValueError naming the row and the column.
    """
    reader = Reader(places)
    return tuple(_service(number, row, reader, region) for number, row in enumerate(rows, start=1))


def _service(number: int, row: Mapping[str, Any], reader: Reader, region: str) -> Service:
    cells = {name: _text(value) for name, value in row.items()}
    for column in NEEDED:
        if not cells.get(column):
            raise ValueError(f"services, row {number}: {column} is missing")
    known = {
        *FACT_COLUMNS,
        "conditions",
        "region",
        "regions",
        "aliases",
        "valid_until",
        "territory",
    }
    if unknown := sorted(set(cells) - known - {"confidential"}):
        raise ValueError(f"services, row {number}: no column is named {', '.join(unknown)}")
    if wrong := sorted({need.strip() for need in cells["categories"].split(";")} - set(NEEDS)):
        known_needs = ", ".join(NEEDS)
        raise ValueError(
            f'services, row {number}, categories: "{wrong[0]}" is not one of: {known_needs}'
        )
    judged = {"conditions": cells.get("conditions") or cells.get("notes", "")}
    try:
        return reader.service(cells, judged, region)
    except ValueError as error:
        raise ValueError(f"services, row {number}: {error}") from error


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else ""
    if isinstance(value, (list, tuple)):
        return ";".join(map(str, value))
    return "" if value is None else str(value)

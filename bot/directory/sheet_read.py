"""A spreadsheet in: .xlsx or .csv with the headers of `sheet_columns`, in any order.

CSV may be separated by commas, semicolons or tabs, in UTF-8 or as French Windows writes it. A fault
names the sheet, the row as the spreadsheet counts it and the header, and says what to write instead.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import openpyxl

from bot.directory.assumed import NOTHING_ASSUMED, Assumed
from bot.directory.dataset import Dataset, DirectoryFaults, Fault, FaultList
from bot.directory.fault_words import problem
from bot.directory.flat import read_row
from bot.directory.hsds import stable_id
from bot.directory.hsds_cells import Cells
from bot.directory.hsds_read import refuse_bombs
from bot.directory.model import Helpline, Service
from bot.directory.names import fold
from bot.directory.sheet_columns import COLUMNS, FIELDS, coded

SERVICES, LINES, WORDS = "Services", "Lignes d'aide", "Mots"

Rows = Sequence[Sequence[str]]
Kind = TypeVar("Kind", Service, Helpline)


def read_sheet(path: Path, assumed: Assumed = NOTHING_ASSUMED) -> Dataset:
    """The services and lines of a spreadsheet. Raises DirectoryFaults with every fault found."""
    faults = FaultList()
    sheets = _workbook(path) if path.suffix.lower() == ".xlsx" else {SERVICES: _csv(path)}
    if SERVICES not in sheets and LINES not in sheets:
        raise DirectoryFaults([Fault(path.name, 0, "", problem("no_sheet", sheet=SERVICES))])
    name = f"{path.name}, {{}}" if len(sheets) > 1 else path.name
    services = _entities(Service, name.format(SERVICES), sheets.get(SERVICES, ()), assumed, faults)
    lines = _entities(Helpline, name.format(LINES), sheets.get(LINES, ()), assumed, faults)
    faults.raise_if_any()
    return Dataset(services=services, helplines=lines)


def _entities(
    kind: type[Kind], file: str, rows: Rows, assumed: Assumed, faults: FaultList
) -> tuple[Kind, ...]:
    if not rows:
        return ()
    fields, names = _headers(file, rows[0], faults)
    found: dict[str, int] = {}
    entities = []
    for number, texts in enumerate(rows[1:], start=2):
        row = {
            field: " ".join(text.split())
            for field, text in zip(fields, texts, strict=False)
            if field
        }
        if not any(row.values()):
            continue
        cells = Cells(file, _completed(kind, row, assumed.facts), number, faults, names)
        entity = read_row(kind, cells)
        if entity.id in found:
            cells.fault("id", problem("same_id", row=found[entity.id]))
        found[entity.id] = number
        entities.append(entity)
    return tuple(entities)


def _headers(
    file: str, headers: Sequence[str], faults: FaultList
) -> tuple[list[str | None], dict[str, str]]:
    """The field under each header, and the other way round."""
    fields = [FIELDS.get(fold(header)) for header in headers]
    known = ", ".join(column.header for column in COLUMNS)
    for header, field in zip(headers, fields, strict=True):
        if header.strip() and field is None:
            faults.add(file, 1, header, problem("other_column", known=known))
        elif field is not None and fields.count(field) > 1:
            faults.add(file, 1, header, problem("column_twice"))
    names = {each.field: each.header for each in COLUMNS}
    names |= {
        field: header for field, header in zip(fields, headers, strict=True) if field is not None
    }
    return fields, names


def _completed(
    kind: type[Service] | type[Helpline], row: dict[str, str], given: Mapping[str, str]
) -> dict[str, str]:
    """The row in codes, with identifiers for what is new and what was given for all rows."""
    full = {**given, **{field: coded(field, text) for field, text in row.items() if text}}
    organization = full.get("organization", "")
    if kind is Service and organization and full.get("name"):
        full.setdefault("organization_id", stable_id("organization", organization))
        where = full.get("address") or full.get("city") or ""
        full.setdefault("id", stable_id("service", organization, full["name"], where))
    elif kind is Helpline and full.get("name"):
        full.setdefault("id", stable_id("helpline", full["name"]))
        full.setdefault("regions", given.get("region", ""))
    return full


def _workbook(path: Path) -> dict[str, Rows]:
    try:
        refuse_bombs(path)
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except DirectoryFaults:
        raise
    except Exception as error:  # openpyxl lets those of zip and XML pass as they come
        raise DirectoryFaults(
            [Fault(path.name, 0, "", problem("not_xlsx", error=error))]
        ) from error
    try:
        return {
            sheet.title: _trimmed(
                [[_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
            )
            for sheet in book.worksheets
        }
    finally:
        book.close()


def _csv(path: Path) -> Rows:
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")  # what Excel saves as "CSV" in French
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    try:
        return _trimmed(list(csv.reader(io.StringIO(text, newline=""), delimiter=separator)))
    except csv.Error as error:
        raise DirectoryFaults([Fault(path.name, 0, "", problem("not_csv", error=error))]) from error


def _trimmed(rows: Iterable[Sequence[str]]) -> Rows:
    """Rows down to the last that says something."""
    kept = list(rows)
    while kept and not any(text.strip() for text in kept[-1]):
        kept.pop()
    return kept


def _text(value: object) -> str:
    """A cell as one would type it: dates and whole numbers without what a spreadsheet adds."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)

"""HSDS files in: read, checked, and either a whole dataset or every fault there is.

A fault names the file, the row as a spreadsheet counts them (the header is row 1) and the column,
and says what to write instead. Files by other tools load too: columns we do not know are ignored,
and identifiers may be anything as long as they are unique.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Collection, Mapping
from pathlib import Path

from bot.directory.assumed import NOTHING_ASSUMED, Assumed
from bot.directory.dataset import Dataset, DirectoryFaults, Fault, FaultList
from bot.directory.fault_words import problem
from bot.directory.hsds import PLACE_FILES, TABLES
from bot.directory.hsds_cells import Cells
from bot.directory.hsds_entities import read_helpline, read_place
from bot.directory.hsds_services import ServiceReader

Rows = list[dict[str, str]]

MOST_BYTES = 500_000_000  # 100,000 services are a tenth of it

# Without these columns a table says nothing.
REQUIRED = {
    "organization": ("id", "name"),
    "service": ("id", "organization_id", "name"),
    "places": ("name", "kind", "region"),
    "helplines": ("id", "name", "regions"),
}
OFFICIAL = {
    "organizations.csv": "organization.csv",
    "services.csv": "service.csv",
    "locations.csv": "location.csv",
    "addresses.csv": "address.csv",
    "phones.csv": "phone.csv",
    "schedules.csv": "schedule.csv",
    "service_areas.csv": "service_area.csv",
    "languages.csv": "language.csv",
    "cost_options.csv": "cost_option.csv",
    "required_documents.csv": "required_document.csv",
    "taxonomies.csv": "taxonomy.csv",
    "taxonomy_terms.csv": "taxonomy_term.csv",
    "attributes.csv": "attribute.csv",
}
"""The file names of HSDS's own data package -> ours; faults name ours."""
NEEDED = ("organization", "service", "service_area", "attribute", "taxonomy_term")


def load_folder(path: Path, assumed: Assumed = NOTHING_ASSUMED) -> Dataset:
    """Read a folder of HSDS tables, or a zip of them.

    Raises DirectoryFaults with every fault found; nothing is half loaded.
    """
    return read_files(_contents(path), assumed)


def read_files(files: Mapping[str, bytes], assumed: Assumed = NOTHING_ASSUMED) -> Dataset:
    """The same, from file name -> bytes."""
    faults = FaultList()
    files = {OFFICIAL.get(name, name): content for name, content in files.items()}
    needed = [name for name in NEEDED if name != "service_area" or not assumed.region]
    tables = {name: _table(name, files, needed, faults) for name in (*TABLES, "places_stib")}
    faults.raise_if_any()
    services = ServiceReader(tables, faults, assumed).services()
    places = tuple(
        read_place(Cells(f"{file}.csv", row, number, faults))
        for file in PLACE_FILES
        for number, row in _numbered(tables[file])
    )
    helplines = tuple(
        read_helpline(Cells("helplines.csv", row, number, faults))
        for number, row in _numbered(tables["helplines"])
    )
    faults.raise_if_any()
    return Dataset(services, places, helplines)


def _numbered(rows: Rows) -> list[tuple[int, dict[str, str]]]:
    return list(enumerate(rows, start=2))


def _contents(path: Path) -> dict[str, bytes]:
    if path.is_dir():
        return {file.name: file.read_bytes() for file in sorted(path.glob("*.csv"))}
    if path.is_file() and zipfile.is_zipfile(path):
        refuse_bombs(path)
        with zipfile.ZipFile(path) as archive:
            return {Path(name).name: archive.read(name) for name in archive.namelist()}
    raise DirectoryFaults([Fault(str(path), 0, "", problem("not_found"))])


def refuse_bombs(path: Path) -> None:
    """Raises DirectoryFaults for a zip (or .xlsx) that would unpack to more than any directory."""
    with zipfile.ZipFile(path) as archive:
        if sum(info.file_size for info in archive.infolist()) > MOST_BYTES:
            raise DirectoryFaults([Fault(path.name, 0, "", problem("too_large"))])


def _table(
    name: str, files: Mapping[str, bytes], needed: Collection[str], faults: FaultList
) -> Rows:
    file = f"{name}.csv"
    if file not in files:
        if name in needed:
            faults.add(file, 0, "", problem("no_table"))
        return []
    try:
        text = files[file].decode("utf-8-sig")
    except UnicodeDecodeError as error:
        faults.add(file, 0, "", problem("not_utf8", byte=error.start))
        return []
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        header = list(reader.fieldnames or ())
        return _rows(file, header, reader, faults)
    except csv.Error as error:
        faults.add(file, reader.line_num, "", problem("not_csv", error=error))
        return []


def _rows(file: str, header: list[str], reader: csv.DictReader[str], faults: FaultList) -> Rows:
    required = REQUIRED.get(file.removesuffix(".csv").replace("places_stib", "places"), ())
    if len(header) == 1 and ";" in header[0]:
        faults.add(file, 1, "", problem("semicolons"))
        return []
    for column in required:
        if column not in header:
            faults.add(file, 1, column, problem("no_column"))
    rows: Rows = []
    for number, row in enumerate(reader, start=2):
        if None in row:
            faults.add(file, number, "", problem("too_many_cells"))
            row.pop(None)
        rows.append({column: (value or "").strip() for column, value in row.items()})
    return rows

"""From gathered facts to the files of a directory: repeatable, and every refusal named.

Facts are raw: another tongue, another year, a door that closed since. A person reads each row
once and writes down in `judgements/` whether it is kept, and what its notes mean for somebody who
would go there. A row nobody judged is refused, for nobody has vouched for it.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.directory.dataset import Dataset
from bot.directory.facts_helplines import helpline_of
from bot.directory.facts_names import Names
from bot.directory.facts_places import place_of
from bot.directory.facts_rows import Reader
from bot.directory.facts_sources import sources
from bot.directory.hsds import STIB_LICENCE
from bot.directory.hsds_write import write
from bot.directory.model import Helpline, Place, Point, Service

Row = Mapping[str, str]
# File of services -> the region of rows whose city names none.
SERVICE_FILES = {"montreal.csv": "montreal", "quebec_ontario_brussels.csv": "quebec"}
HELPLINE_FILE = "helplines.csv"
ADDED_FILE = "added.csv"  # services somebody found since, beside the judgements: facts and verdict
NAMES_FILE = "names.csv"


@dataclass(frozen=True, slots=True)
class Refused:
    """A row left out, and why, in words that go into SOURCES.md."""

    file: str
    row: int
    name: str
    why: str


@dataclass(slots=True)
class Built:
    """What came of the facts: the dataset, how many rows each file had, and what was refused."""

    dataset: Dataset
    read: dict[str, int] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)


def build(facts: Path, target: Path) -> Built:
    """Read `facts` (its `directory_facts` and `gazetteer` folders) and write the files of `target`,
    whose `judgements` folder is read first.

    The same facts and judgements give the same bytes. Raises OSError when a file is missing and
    ValueError, naming file and row, for a row that was judged good and cannot be read.
    """
    built = gather(facts, target / "judgements")
    write(built.dataset, target)
    (target / "SOURCES.md").write_text(sources(built), encoding="utf-8")
    return built


def gather(facts: Path, judgements: Path) -> Built:
    """The same without writing anything."""
    read: dict[str, int] = {}
    refused: list[Refused] = []
    added = judgements / "places.csv"
    places = _places([*sorted((facts / "gazetteer").glob("*.csv")), added], read)
    reader = Reader(places, Names(_rows_of(judgements / NAMES_FILE)))
    services = _services(facts / "directory_facts", judgements, reader, read, refused)
    services += _added(judgements / ADDED_FILE, reader, read)
    helplines = _helplines(facts / "directory_facts", judgements, read, refused)
    return Built(Dataset(_with_known_doors(services), places, tuple(helplines)), read, refused)


def _with_known_doors(services: list[Service]) -> tuple[Service, ...]:
    """An exact point published for one service is that of all behind the same door."""
    doors: dict[tuple[str | None, ...], Point | None] = {
        (service.organization_id, service.address, service.city): service.point
        for service in services
        if service.precision == "exact" and service.address
    }

    def placed(service: Service) -> Service:
        door = doors.get((service.organization_id, service.address, service.city))
        return replace(service, point=door, precision="exact") if door else service

    return tuple(map(placed, services))


def _places(files: list[Path], read: dict[str, int]) -> tuple[Place, ...]:
    """The gazetteer's places, then those somebody added with their source."""
    places: list[Place] = []
    for path in filter(Path.exists, files):
        rows = _rows(path)
        read[path.name] = len(rows)
        places += [place_of(row) for row in rows]
    return tuple(sorted(places, key=lambda place: place.licence == STIB_LICENCE))  # its own file


def _services(
    folder: Path, judgements: Path, reader: Reader, read: dict[str, int], refused: list[Refused]
) -> list[Service]:
    judged = {
        (row["file"], row["organization"], row["service_name"]): row
        for row in _rows(judgements / "services.csv")
    }
    services: list[Service] = []
    for file, region in SERVICE_FILES.items():
        rows = _rows(folder / file)
        read[file] = len(rows)
        for number, row in enumerate(rows, start=2):
            name = f"{row['organization']}, {row['service_name']}"
            key = (file.removesuffix(".csv"), row["organization"], row["service_name"])
            verdict = judged.get(key)
            if verdict is None:
                refused.append(Refused(file, number, name, "nobody has judged it yet"))
            elif verdict["decision"] != "keep":
                refused.append(Refused(file, number, name, verdict["reason"]))
            else:
                services.append(_service(reader, row, verdict, region, f"{file}, row {number}"))
    return services


def _added(path: Path, reader: Reader, read: dict[str, int]) -> list[Service]:
    """Whoever adds a row has judged it; its region is said in the row."""
    rows = _rows_of(path)
    if rows:
        read[path.name] = len(rows)
    return [
        _service(reader, row, {}, row["region"], f"{path.name}, row {number}")
        for number, row in enumerate(rows, start=2)
    ]


def _service(reader: Reader, row: Row, verdict: Row, region: str, where: str) -> Service:
    try:
        return reader.service(row, verdict, region)
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from error


def _helplines(
    folder: Path, judgements: Path, read: dict[str, int], refused: list[Refused]
) -> list[Helpline]:
    judged = {(row["region"], row["name"]): row for row in _rows(judgements / "helplines.csv")}
    rows = _rows(folder / HELPLINE_FILE)
    read[HELPLINE_FILE] = len(rows)
    lines: list[Helpline] = []
    for number, row in enumerate(rows, start=2):
        verdict = judged.get((row["region"], row["name"]))
        if verdict is None:
            why = "nobody has judged it yet"
            refused.append(Refused(HELPLINE_FILE, number, row["name"], why))
        else:
            lines.append(helpline_of(row, verdict))
    return lines


def _rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a file that need not be there."""
    return _rows(path) if path.exists() else []


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))

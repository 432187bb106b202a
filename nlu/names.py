"""The names people give to places, organizations, drugs and supplies, read from the project's tables.

The model carries them with it: they are read when it is trained, so that adding a service or a place and
training again is all it takes for its name to be understood.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from nlu.matching import Name

ROOT = Path(__file__).parent.parent
STATIONS = frozenset({"metro", "gare", "station"})
"""Kinds of places that one reaches by train; some of their names mean something else without "métro"."""


class NamesError(FileNotFoundError):
    """A table of names is missing; says which, and how it is made."""


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            yield {column: value or "" for column, value in row.items() if column}


def _forms(row: dict[str, str], *columns: str) -> Iterator[str]:
    for column in columns:
        for form in row.get(column, "").replace("|", ";").split(";"):
            if form.strip():
                yield form.strip()


def _tables(folder: Path, pattern: str) -> list[Path]:
    files = sorted(folder.glob(pattern))
    if not files:
        raise NamesError(f"no {pattern} in {folder}: run `fanal directory build` first")
    return files


def place_names(folder: Path, stations: bool) -> list[Name]:
    """Names and aliases of the places of `places*.csv`: the stations, or all the others.

    Raises `NamesError` when the folder holds no such table.
    """
    rows = [row for file in _tables(folder, "places*.csv") for row in _rows(file)]
    chosen = [row for row in rows if (row.get("kind", "") in STATIONS) == stations]
    names = [Name(row["name"], row["name"]) for row in chosen]
    return names + [
        Name(form, row["name"]) for row in chosen for form in _forms(row, "aliases")
    ]


def organization_names(folder: Path) -> list[Name]:
    """Names and other names of the organizations of `organization.csv`.

    Raises `NamesError` when the folder holds no such table.
    """
    rows = [row for file in _tables(folder, "organization.csv") for row in _rows(file)]
    names = [Name(row["name"], row["name"]) for row in rows]
    others = ("alternate_name", "aliases")
    return names + [
        Name(form, row["name"]) for row in rows for form in _forms(row, *others)
    ]


def lexicon_names(file: Path) -> list[Name]:
    """The words of a table `term,value,…` of `nlu/lexicon/`."""
    return [Name(row["term"], row["value"]) for row in _rows(file)]

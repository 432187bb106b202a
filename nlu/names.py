"""The names people give to places, organizations, drugs and supplies, read from the project's tables.

The model carries them with it: they are read when it is trained, so that adding a service or a place and
training again is all it takes for its name to be understood.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from nlu.matching import Name
from nlu.text import fold

ROOT = Path(__file__).parent.parent
STATIONS = frozenset({"metro", "gare", "station"})
"""Kinds of places that one reaches by train; some of their names mean something else without "métro"."""

_BRACKETS = re.compile(r"\s*\(([^)]*)\)")
_HALVES = re.compile(r" / | – |, ")
_ARTICLE = re.compile(r"(?:les? |la |l['’])(?=\w{4})", re.IGNORECASE)
_SHORTEST_PART = 3


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
    """Names and other names of the places of `places*.csv`: the stations, or all the others.

    Raises `NamesError` when the folder holds no such table.
    """
    rows = [row for file in _tables(folder, "places*.csv") for row in _rows(file)]
    chosen = [row for row in rows if (row.get("kind", "") in STATIONS) == stations]
    names = [Name(row["name"], row["name"]) for row in chosen]
    return names + [Name(form, row["name"]) for row in chosen for form in _forms(row, "alt_names")]


def organization_names(folder: Path) -> list[Name]:
    """How the organizations, their services and the help lines of the directory are called.

    What a form comes to is the name of the organization, or of the help line. Whole names come
    first, then the other names of the tables, then the parts of names that name no place. Raises `NamesError` when a table is missing.
    """
    organizations = [row for file in _tables(folder, "organization.csv") for row in _rows(file)]
    services = [row for file in _tables(folder, "service.csv") for row in _rows(file)]
    lines = [row for file in _tables(folder, "helplines.csv") for row in _rows(file)]
    called = {row["id"]: row["name"] for row in organizations}
    names = [Name(name, name) for name in called.values()]
    names += [Name(row["name"], row["name"]) for row in lines if row["needs"]]
    for row in [*organizations, *services]:
        owner = called.get(row.get("organization_id") or row["id"])
        if owner is not None:
            names += [Name(form, owner) for form in _forms(row, "alternate_name")]
    towns = {fold(name.form).text for kind in (True, False) for name in place_names(folder, kind)}
    parts = [Name(part, name.value) for name in names for part in _parts(name.form)]
    return names + [part for part in parts if fold(part.form).text not in towns]


def _parts(name: str) -> Iterator[str]:
    """What people keep of a long name: its halves, what is in brackets, and it without its article."""
    bare = _BRACKETS.sub("", name)
    for part in [*_HALVES.split(bare), *_BRACKETS.findall(name)]:
        if len(part := part.strip()) >= _SHORTEST_PART:
            yield part
            if lead := _ARTICLE.match(part):
                yield part[lead.end() :]


def lexicon_names(file: Path) -> list[Name]:
    """The words of a table `term,value,…` of `nlu/lexicon/`."""
    return [Name(row["term"], row["value"]) for row in _rows(file)]


def with_plurals(names: Sequence[Name]) -> list[Name]:
    """The names, then the plural in -s of those that have none: "tie" is heard in "ties" too."""
    plurals = [
        Name(f"{form}s", value)
        for form, value in names
        if form[-1:].isalpha() and form[-1] not in "sxz"
    ]
    return [*names, *plurals]

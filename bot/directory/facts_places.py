"""Gazetteer rows, as places: which region each belongs to, and which are too wide for "près de"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.directory.model import Place, Point

Row = Mapping[str, str]

REGION_NAMES = {
    "Montréal": "montreal",
    "Laval": "montreal",
    "Longueuil": "montreal",
    "Montérégie": "montreal",
    "Lanaudière": "lanaudiere",
    "Capitale-Nationale": "quebec",
    "Chaudière-Appalaches": "quebec",
    "Ontario": "ontario",
    "Bruxelles-Capitale": "bruxelles",
}
# Postal sectors of Lanaudière, by the towns the gazetteer names them after; the other J sectors
# ring Montréal, the G sectors are the east of the province.
LANAUDIERE_SECTORS = frozenset(
    [
        "J5M",
        "J5T",
        "J5W",
        "J5X",
        "J5Y",
        "J5Z",
        "J6A",
        "J6E",
        "J6V",
        "J6W",
        "J6X",
        "J6Y",
        "J7K",
        "J7L",
        "J7M",
        "J0K",
    ]
)
DIRECTION = re.compile(r" (?:(?:North|South)(?:east|west)?|East|West|Central|Extremities)$")
TOWN_KINDS = frozenset(
    {"ville", "municipalite", "commune", "ville_hart", "ville_region_hart", "ville_francophone"}
)
WIDE_KINDS = TOWN_KINDS | {"mrc", "arrondissement"}


def place_of(row: Row) -> Place:
    """A gazetteer row as a place. Raises KeyError for a region nobody serves."""
    latitude, longitude = row["latitude"], row["longitude"]
    return Place(
        name=row["name"],
        kind=row["kind"],
        region=_region(row),
        point=Point(float(latitude), float(longitude)) if latitude and longitude else None,
        aliases=_aliases(row),
        parent=_parent(row),
        wide=row["kind"] in WIDE_KINDS or _rural(row),
        source=row["source"],
        licence=row["licence"],
    )


def towns(places: Iterable[Place]) -> dict[str, str]:
    """Town name or alias, in lower case -> the region it is in."""
    return {
        name.lower(): place.region
        for place in places
        if place.kind in TOWN_KINDS
        for name in (place.name, *place.aliases)
    }


def _region(row: Row) -> str:
    if row["kind"] != "fsa" or row["region"] != "Québec":
        return REGION_NAMES[row["region"]]
    if row["name"] in LANAUDIERE_SECTORS:
        return "lanaudiere"
    return "quebec" if row["name"].startswith("G") else "montreal"


def _parent(row: Row) -> str | None:
    """What contains it; of a postal sector "Terrebonne Central", the town, so that its MRC follows."""
    parent = row["parent"]
    return (DIRECTION.sub("", parent) if row["kind"] == "fsa" else parent) or None


def _rural(row: Row) -> bool:
    """A postal sector whose second character is 0 covers whole counties."""
    return row["kind"] == "fsa" and row["name"][1] == "0"


def _aliases(row: Row) -> tuple[str, ...]:
    """Other names, without those that only repeat "métro" in front: the search understands it."""
    names = (name.strip() for name in row["alt_names"].split(";"))
    return tuple(name for name in names if name and not re.match(r"(?i)(?:m[ée]tro|gare) ", name))

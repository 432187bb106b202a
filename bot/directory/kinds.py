"""What kinds of places people name, by which names, and which they mean when several have one."""

from __future__ import annotations

from collections.abc import Iterable

from bot.directory.model import Place
from bot.directory.names import key

STATION_KINDS = ("metro", "premetro", "gare")
# When one name means several places in a region, the first kind here wins.
KIND_ORDER = (
    "ville", "ville_hart", "commune", "arrondissement", "quartier", "municipalite", "secteur", "parc",
    "metro", "premetro", "gare", "lieu_stib",
)  # fmt: skip


def index(places: Iterable[Place]) -> dict[str, dict[str, list[Place]]]:
    """By region, then by folded name or alias: the places that are called so."""
    by_name: dict[str, dict[str, list[Place]]] = {}
    for place in places:
        names = by_name.setdefault(place.region, {})
        for name in {key(alias) for alias in (place.name, *place.aliases)}:
            names.setdefault(name, []).append(place)
    return by_name


def first_meant(places: Iterable[Place]) -> Place:
    """The one most people mean by a name that several places share."""
    return min(places, key=lambda place: (_rank(place.kind), not place.point, place.name))


def _rank(kind: str) -> int:
    return KIND_ORDER.index(kind) if kind in KIND_ORDER else len(KIND_ORDER)

"""Where people say they are: a quartier, a town, a station, a postal code, however it is spelt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from heapq import nsmallest

from bot.directory.geo import distance_m
from bot.directory.model import Place, Point
from bot.directory.names import fold, key, nearest_name

STATION_KINDS = ("metro", "premetro", "gare")
AREA_KINDS = frozenset({"quartier", "commune", "municipalite"})
# Areas that services are for, by the level at which one excludes the next.
LEVELS: tuple[frozenset[str], ...] = (
    frozenset({"mrc"}),
    frozenset({"ville", "ville_hart", "ville_francophone", "commune", "municipalite"}),
    frozenset({"arrondissement"}),
)
NEIGHBOURS = 3  # quartiers whose centres are near a station or a sector: any may be its own
STATION_WORD = re.compile(
    r"^(?:(?:au|du|le|la|a|pres du|station|arret) )*(?:metro|station|gare)\b ?"
)
CANADIAN_POSTAL_CODE = re.compile(r"\b([a-z]\d[a-z])(?: ?\d[a-z]\d)?\b")
STREET_CORNER = re.compile(r"^(?:(?:au|le|sur le|a l) )?(?:coin|angle)\b|\bcoin\b| (?:et|pis|x) ")

# Station names that are also ordinary words, people or cities: they mean the station only when
# somebody says "métro".
ONLY_AFTER_METRO = frozenset(
    {
        "guy",
        "parc",
        "park",
        "longueuil",
        "eglise",
        "college",
        "concorde",
        "savane",
        "patrie",
        "thomas",
    }
)
# When one name means several places in a region, the first kind here wins.
KIND_ORDER = (
    "ville", "ville_hart", "commune", "arrondissement", "quartier", "municipalite", "secteur", "parc",
    "metro", "premetro", "gare", "lieu_stib",
)  # fmt: skip


class Gazetteer:
    """The places of every region, ready to be looked up by what somebody wrote."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = tuple(places)
        self._outside = lru_cache(maxsize=4096)(self._find_outside)
        self._by_name: dict[str, dict[str, list[Place]]] = {}
        self._of_kind: dict[tuple[str, str], list[Place]] = {}
        for place in self._places:
            names = self._by_name.setdefault(place.region, {})
            for name in {key(alias) for alias in (place.name, *place.aliases)}:
                names.setdefault(name, []).append(place)
            self._of_kind.setdefault((place.region, place.kind), []).append(place)
        self._levels = {region: self._read_levels(region) for region in self._by_name}
        self._areas = {region: self._read_areas(region) for region in self._by_name}

    def find(self, text: str, region: str) -> Place | None:
        """The place meant by `text`, in `region` first, else spelt exactly in another region.

        A street corner, or a name that could be two places, is None: better ask than guess.
        """
        if named := [p for p in self._named(key(text), region) if p.name == text]:
            return _first(named)  # the gazetteer's own spelling: already recognised upstream
        folded = fold(text)
        if code := CANADIAN_POSTAL_CODE.search(folded):
            return self._exact(code[1], region)
        station = STATION_WORD.match(folded)
        wanted = folded[station.end() :] if station else folded
        here = self._by_name.get(region, {})
        if station:
            return self._station(here, wanted) or self._station(here, folded)
        if found := self._exact(wanted, region):
            return found
        if not wanted or STREET_CORNER.search(wanted):
            return None
        name = nearest_name(wanted, (name for name in here if name not in ONLY_AFTER_METRO))
        return _first(here[name]) if name else None

    def nearest(self, point: Point, region: str, kinds: frozenset[str]) -> Place | None:
        """The closest place of these kinds in a region, or None when it has none."""
        return next(iter(self._nearest(point, region, kinds, 1)), None)

    def _nearest(self, point: Point, region: str, kinds: frozenset[str], most: int) -> list[Place]:
        located = (
            (distance_m(point, place.point), place.name, place)
            for kind in kinds
            for place in self._of_kind.get((region, kind), ())
            if place.point
        )
        return [found[2] for found in nsmallest(most, located, key=lambda found: found[:2])]

    def within(self, place: Place) -> frozenset[str]:
        """The folded names that cover a place: its own, its borough's, its town's, its MRC's.

        A station belongs to the quartier whose centre is nearest, which is right but at the edges.
        """
        names: set[str] = set()
        if place.kind in STATION_KINDS and place.point:
            quartier = self.nearest(place.point, place.region, AREA_KINDS)
            names |= self.within(quartier) if quartier else set()
        here = self._by_name.get(place.region, {})
        current: Place | None = place
        while current is not None and key(current.name) not in names:
            names.add(key(current.name))
            parents = here.get(key(current.parent)) if current.parent else None
            if current.parent and not parents:
                names.add(key(current.parent))  # an MRC or agglomeration that is no place itself
            current = _first(parents) if parents else None
        return frozenset(names)

    def outside(self, place: Place) -> frozenset[str]:
        """The folded names of the MRC, towns and boroughs of its region that surely do not hold a
        place: at some level both are known to be somewhere, and not in the same. None for a city
        with its region's name ("Bruxelles"), which people say from anywhere in it."""
        return self._outside(place)

    def _find_outside(self, place: Place) -> frozenset[str]:
        if key(place.region) in {key(name) for name in (place.name, *place.aliases)}:
            return frozenset()
        ours = self.within(place)
        if place.kind in (*STATION_KINDS, "fsa", "lieu_stib") and place.point:
            for near in self._nearest(place.point, place.region, AREA_KINDS, NEIGHBOURS):
                ours |= self.within(near)
        known = [ours & level for level in self._levels.get(place.region, ())]
        return frozenset(
            name
            for name, theirs in self._areas.get(place.region, {}).items()
            if any(a and b and not a & b for a, b in zip(theirs, known, strict=True))
        )

    def _read_levels(self, region: str) -> list[frozenset[str]]:
        return [
            frozenset(
                key(place.name) for kind in kinds for place in self._of_kind.get((region, kind), ())
            )
            for kinds in LEVELS
        ]

    def _read_areas(self, region: str) -> dict[str, list[frozenset[str]]]:
        """What is known, level by level, of where each area is that services are for."""
        levels = self._levels[region]
        return {
            name: [self.within(_first(self._named(name, region))) & each for each in levels]
            for level in levels
            for name in level
        }

    def _exact(self, text: str, region: str) -> Place | None:
        name = key(text)
        if name in ONLY_AFTER_METRO:
            candidates = [p for p in self._named(name, region) if p.kind not in STATION_KINDS]
            return _first(candidates) if candidates else None
        if found := self._named(name, region):
            return _first(found)
        elsewhere = [p for other in self._by_name for p in self._named(name, other)]
        return elsewhere[0] if len(elsewhere) == 1 else None

    def _named(self, name: str, region: str) -> list[Place]:
        return self._by_name.get(region, {}).get(name, [])

    def _station(self, names: Mapping[str, list[Place]], text: str) -> Place | None:
        stations = {
            name: [place for place in found if place.kind in STATION_KINDS]
            for name, found in names.items()
            if any(place.kind in STATION_KINDS for place in found)
        }
        name = nearest_name(text, stations)
        return _first(stations[name]) if name else None


def _first(places: Iterable[Place]) -> Place:
    """The one most people mean by a name that several places share."""
    return min(places, key=lambda place: (_rank(place.kind), not place.point, place.name))


def _rank(kind: str) -> int:
    return KIND_ORDER.index(kind) if kind in KIND_ORDER else len(KIND_ORDER)

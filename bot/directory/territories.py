"""Which areas hold a place or a position: whose door is the right one where services go by area."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest

from bot.directory.geo import distance_m
from bot.directory.kinds import STATION_KINDS, first_meant, index
from bot.directory.model import Place, Point
from bot.directory.names import key

AREA_KINDS = frozenset({"quartier", "commune", "municipalite"})
CITY_KINDS = frozenset({"ville", "ville_hart", "ville_francophone"})
NAMED_KINDS = AREA_KINDS | CITY_KINDS | {"secteur"}
LANDMARK_KINDS = NAMED_KINDS | {"fsa", "code_postal", "lieu_stib"}
# Areas that services are for, by the level at which one excludes the next.
LEVELS: tuple[frozenset[str], ...] = (
    frozenset({"mrc"}),
    CITY_KINDS | {"commune", "municipalite"},
    frozenset({"arrondissement"}),
)
NEIGHBOURS = 3  # quartiers whose centres are near a station or a sector: any may be its own
LANDMARKS = 6  # known places around a position
AROUND_M = 15_000  # beyond this a known place says nothing of where somebody is
MUCH_FARTHER, AT_LEAST_M = 3, 500  # than the nearest one: theirs is another place
FARTHER = 1.5  # the same for regions, which touch along rivers

Names = frozenset[str]
"""Folded names of areas (`names.key`)."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The areas that hold somebody, those that surely do not, and those of which one holds them and
    nobody knows which: they are near where these touch."""

    within: Names = frozenset()
    outside: Names = frozenset()
    unsure: Names = frozenset()


NOWHERE = Whereabouts()


class Territories:
    """The areas of every region, and the places in them."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._by_name = index(places := tuple(places))
        self._of_kind: dict[tuple[str, str], list[Place]] = {}
        for place in places:
            self._of_kind.setdefault((place.region, place.kind), []).append(place)
        self._levels = {region: self._read_levels(region) for region in self._by_name}
        self._areas = {region: self._read_areas(region) for region in self._by_name}
        self.of_place = lru_cache(maxsize=4096)(self._of_place)

    def nearest(self, point: Point, region: str, kinds: Collection[str]) -> Place | None:
        """The closest place of these kinds in a region, or None when it has none."""
        return next((place for _, place in self._nearest(point, region, kinds, 1)), None)

    def within(self, place: Place) -> Names:
        """The names that cover a place: its own, its borough's, its town's, its MRC's.

        A station belongs to the quartier whose centre is nearest, which is right but at the edges.
        """
        names: set[str] = set()
        if place.kind in STATION_KINDS and place.point:
            quartier = self.nearest(place.point, place.region, AREA_KINDS)
            names |= self.within(quartier) if quartier else set()
        current: Place | None = place
        while current is not None and key(current.name) not in names:
            names.add(key(current.name))
            parent = self._parent(current)
            if current.parent and parent is None:
                names.add(key(current.parent))  # an MRC or agglomeration that is no place itself
            current = parent
        return frozenset(names)

    def _parent(self, place: Place) -> Place | None:
        """The place that holds it: of "Ottawa (Lower Town)", Ottawa."""
        here = self._by_name.get(place.region, {})
        said = place.parent or ""
        found = here.get(key(said)) or here.get(key(said.partition(" (")[0]))
        return first_meant(found) if found else None

    def around(self, point: Point, region: str) -> Whereabouts:
        """What can be told of a position from the known places around it, the nearest one first."""
        near = [self.within(place) for place in self._landmarks(point, region)]
        return self._told(near, region) if near else NOWHERE

    def area_of(self, point: Point, region: str) -> str | None:
        """The name of the quartier or town a position is nearest to, when one is near."""
        found = self._nearest(point, region, NAMED_KINDS, 1)
        return found[0][1].name if found and found[0][0] <= AROUND_M else None

    def region_of(self, point: Point, usual: str) -> str:
        """The region a position is in: the usual one, unless known places of another are near, and
        those of the usual one farther."""
        nearest = {
            region: found[0][0]
            for region in self._by_name
            if (found := self._nearest(point, region, LANDMARK_KINDS, 1))
        }
        other = min(nearest, key=lambda region: nearest[region], default=usual)
        far = max(AT_LEAST_M, nearest.get(other, 0)) * FARTHER
        near = nearest.get(other, AROUND_M) < AROUND_M
        return other if near and nearest.get(usual, far + 1) > far else usual

    def _of_place(self, place: Place) -> Whereabouts:
        """What can be told of a place somebody named. A city with its region's name ("Bruxelles") is
        said from anywhere in it, and excludes none of its areas."""
        near = [self.within(place)]
        if key(place.region) in {key(name) for name in (place.name, *place.aliases)}:
            return Whereabouts(near[0])
        if place.kind in (*STATION_KINDS, "fsa", "lieu_stib") and place.point:
            areas = self._nearest(place.point, place.region, AREA_KINDS, NEIGHBOURS)
            around = [area for _, area in areas] + self._landmarks(place.point, place.region)
            near += [self.within(each) for each in around]
        return self._told(near, place.region)

    def _told(self, near: Sequence[Names], region: str) -> Whereabouts:
        """For who is in one of several places, most likely the first."""
        maybe, common = frozenset[str]().union(*near), near[0].intersection(*near)
        levels = [maybe & level for level in self._levels.get(region, ())]
        sure = common.union(*(each for each in levels if len(each) == 1))
        unsure = frozenset[str]().union(*(each for each in levels if len(each) > 1)) - common
        return Whereabouts(near[0] | sure, self._excluded(maybe, region), unsure)

    def _excluded(self, ours: Names, region: str) -> Names:
        """The MRC, towns and boroughs that surely hold none of ours: at some level both are known to
        be somewhere, and not in the same."""
        known = [ours & level for level in self._levels.get(region, ())]
        return frozenset(
            name
            for name, theirs in self._areas.get(region, {}).items()
            if any(a and b and not a & b for a, b in zip(theirs, known, strict=True))
        )

    def _landmarks(self, point: Point, region: str) -> list[Place]:
        """The known places around a position, none of them much farther than the nearest."""
        found = self._nearest(point, region, LANDMARK_KINDS, LANDMARKS)
        if not found or found[0][0] > AROUND_M:
            return []
        limit = max(AT_LEAST_M, found[0][0]) * MUCH_FARTHER
        return [place for metres, place in found if metres <= limit]

    def _nearest(
        self, point: Point, region: str, kinds: Collection[str], most: int
    ) -> list[tuple[int, Place]]:
        """The closest places of these kinds, and how many metres away they are."""
        located = (
            (distance_m(point, place.point), place.name, place)
            for kind in kinds
            for place in self._of_kind.get((region, kind), ())
            if place.point
        )
        found = nsmallest(most, located, key=lambda found: found[:2])
        return [(metres, place) for metres, _, place in found]

    def _read_levels(self, region: str) -> list[Names]:
        return [
            frozenset(
                key(place.name) for kind in kinds for place in self._of_kind.get((region, kind), ())
            )
            for kinds in LEVELS
        ]

    def _read_areas(self, region: str) -> dict[str, list[Names]]:
        """What is known, level by level, of where each area is that services are for."""
        levels = self._levels[region]
        return {
            name: [self.within(first_meant(self._by_name[region][name])) & each for each in levels]
            for level in levels
            for name in level
        }

"""Very many services, kept by region and need, so that a search weighs only the promising ones.

Weighing a service (`ranking.weigh`) reads its hours and words its obstacle: too slow for thousands.
A shelf keeps as columns what ranking looks at, from which array operations tell where each service
would stand at best: exactly, but for the hours, of which it is only known when they are
surely closed (`quarters`). Services are weighed in that order, until none of the others can come before those found.
What is found, and its order, is that of `search.search`.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from bot.directory import ranking
from bot.directory.eligibility import Eligibility, eligibility
from bot.directory.geo import EARTH_RADIUS_M
from bot.directory.matching import Match, Query, is_line
from bot.directory.model import Point, Service
from bot.directory.quarters import Quarters
from bot.directory.ranking import weigh
from bot.directory.search import ended, needs_of, one_door_each

UNKNOWN_M = 5e7  # stands for no distance: farther than anything on Earth
Column = Any
"""An array with one value a service."""


class Shelves:
    """Services by region and need; the shelves are made when they are first asked for."""

    def __init__(self, services: Collection[Service]) -> None:
        self._quarters = Quarters(services)
        self._by_need: dict[tuple[str, str], list[Service]] = {}
        for service in services:
            for region in service.regions:
                for need in service.needs:
                    self._by_need.setdefault((region, need), []).append(service)
        self._shelves: dict[tuple[str, str], Shelf] = {}

    def search(self, query: Query, most: int) -> list[Match]:
        """The first `most` of what `search.search` finds."""
        place = (query.region, query.need)
        if place not in self._shelves:
            ranks: dict[str, tuple[int, Service]] = {}
            for rank, need in enumerate(needs_of(query.need)):
                for service in self._by_need.get((query.region, need), ()):
                    ranks.setdefault(service.id, (rank, service))
            self._shelves[place] = Shelf(query.region, list(ranks.values()), self._quarters)
        return one_door_each(self._shelves[place].best_first(query), most)


class Shelf:
    """The services of one region that answer one need, as columns."""

    def __init__(
        self, region: str, ranked: Sequence[tuple[int, Service]], quarters: Quarters
    ) -> None:
        self._services = services = [service for _, service in ranked]
        self._rank = np.array([rank for rank, _ in ranked], dtype=np.int64)
        self._latitude, self._longitude = (
            np.radians([getattr(s.point, axis) if s.point else np.nan for s in services])
            for axis in ("latitude", "longitude")
        )
        self._line = np.array([is_line(s) for s in services], dtype=bool)
        self._reachable = np.array([ranking.reachable(s) for s in services], dtype=bool)
        self._audience = Kinds(services, lambda s: (s.populations, s.min_age, s.max_age, s.pets))
        self._territory = Kinds(services, lambda s: s.territory)
        self._languages = Kinds(services, lambda s: s.languages)
        self._told = np.array([s.hours is not None for s in services], dtype=bool)
        self._row = np.array([quarters.row(s, region) for s in services], dtype=np.int64)
        self._quarters = quarters

    def best_first(self, query: Query) -> Iterator[Match]:
        """Every match in its order, each weighed only when it may be the next."""
        at_best = self._at_best(query)
        found: list[tuple[float, tuple[Any, ...], Match]] = []
        for position in np.argsort(at_best, kind="stable").tolist():
            while found and found[0][0] < at_best[position]:
                yield heapq.heappop(found)[2]
            service = self._services[position]
            if ended(service, query.at):
                continue
            match, order = weigh(service, query)
            rank = int(self._rank[position])
            standing = _standing(not match.fits, rank, *order[:5], min(order[5], UNKNOWN_M))
            exact = (not match.fits, rank, *order, service.name, service.id)
            heapq.heappush(found, (float(standing), exact, match))
        while found:
            yield heapq.heappop(found)[2]

    def _at_best(self, query: Query) -> Column:
        """Where each service would stand, were its hours as good as they may be."""
        metres = self._metres(ranking.start_of(query))
        welcome = [
            eligibility(each, query.populations, query.age, query.pet)
            for each in self._audience.examples
        ]
        refused, unsure = (
            self._audience.spread(welcome, _refused),
            self._audience.spread(welcome, _doubt),
        )
        elsewhere = self._territory.ask(lambda each: ranking.elsewhere(each, query) is not None)
        made_for = self._territory.ask(lambda each: ranking.made_for(each, query))
        speaks = self._languages.ask(lambda each: ranking.speaks(each, query))
        known_start = ranking.origin_of(query) is not None
        known = metres < UNKNOWN_M
        reach = np.select(
            [made_for == 1, ~known, *(metres <= limit for _, limit in ranking.BANDS)],
            [ranking.MADE_FOR_IT, ranking.UNKNOWN_REACH, *(band for band, _ in ranking.BANDS)],
            ranking.BEYOND,
        )
        doubt = (
            unsure
            + np.where(speaks, 0, ranking.NO_COMMON_LANGUAGE)
            + np.where(self._reachable, 0, ranking.NO_WAY_TO_REACH)
        )
        openness = self._openness(query)
        too_far = known & (metres > ranking.OUT_OF_REACH_M) & known_start
        return _standing(
            (refused == 1) | (elsewhere == 1) | too_far,
            self._rank,
            known & (metres > ranking.FAR_M),
            unsure > 1,
            openness,
            reach,
            doubt,
            np.where(openness == ranking.CLOSED, -1, metres),  # there the next to open comes first
        )

    def _openness(self, query: Query) -> Column:
        """The best that hours may make of each service: open, of unknown hours, or closed."""
        may_open = self._quarters.may_open(query.region, query.at)[self._row]
        openness = np.where(self._told, ranking.OPEN, ranking.UNSURE)
        openness[self._told & ~may_open] = ranking.CLOSED
        lines = self._line & ~self._told
        if (
            len(self._services)
            and lines.any()
            and ranking.last_resort(self._services[int(lines.argmax())], query)
        ):
            openness[lines] = ranking.A_LINE
        return openness

    def _metres(self, start: Point | None) -> Column:
        """Distances, a metre short so that they are never more than `geo.distance_m`."""
        if start is None:
            return np.full(len(self._services), UNKNOWN_M)
        latitude, longitude = np.radians(start.latitude), np.radians(start.longitude)
        half_chord = (
            np.sin((self._latitude - latitude) / 2) ** 2
            + np.cos(latitude)
            * np.cos(self._latitude)
            * np.sin((self._longitude - longitude) / 2) ** 2
        )
        metres = 2 * EARTH_RADIUS_M * np.arcsin(np.sqrt(np.minimum(1, half_chord)))
        return np.where(np.isnan(metres), UNKNOWN_M, np.floor(metres) - 1)


class Kinds:
    """One thing about services that many have in common, looked at once for all of them."""

    def __init__(self, services: Sequence[Service], of: Callable[[Service], Hashable]) -> None:
        numbers: dict[Hashable, int] = {}
        self.examples: list[Service] = []
        self.kind = np.zeros(len(services), dtype=np.int64)
        for position, service in enumerate(services):
            number = numbers.setdefault(of(service), len(numbers))
            self.kind[position] = number
            if number == len(self.examples):
                self.examples.append(service)

    def ask(self, of: Callable[[Service], int]) -> Column:
        """What is true of each service, asked once a kind."""
        return np.array([int(of(each)) for each in self.examples], dtype=np.int64)[self.kind]

    def spread(self, values: Iterable[Eligibility], of: Callable[[Eligibility], int]) -> Column:
        """A value known for each kind, for each service."""
        return np.array([of(each) for each in values], dtype=np.int64)[self.kind]


def _refused(found: Eligibility) -> int:
    return int(found.obstacle is not None)


def _doubt(found: Eligibility) -> int:
    return found.doubt


def _standing(
    stands_in_the_way: Any,
    rank: Any,
    far: Any,
    unlikely: Any,
    openness: Any,
    reach: Any,
    doubt: Any,
    metres: Any,
) -> Any:
    """The first terms of the order of a search as one number, for a service or for columns."""
    place = stands_in_the_way * 1
    for value, size in ((rank, 8), (far, 2), (unlikely, 2), (openness, 5), (reach, 6), (doubt, 16)):
        place = place * size + value
    return place * (4 * UNKNOWN_M) + metres

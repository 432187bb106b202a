"""Very many services, kept by region and need, so that a search weighs only the promising ones.

Weighing a service (`ranking.weigh`) reads its hours and words its obstacle: too slow for thousands.
Array operations on what ranking looks at (`columns`) tell where each service would stand at best:
exactly, but for the hours, of which it is only known when they are surely closed (`quarters`).
Services are weighed in that order, until none of the others can come before those found. What is
found, and its order, is that of `search.search`.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from math import cos, inf, radians, sin
from typing import Any

import numpy as np

from bot.directory import ranking
from bot.directory.columns import Column, Columns
from bot.directory.eligibility import eligibility
from bot.directory.geo import EARTH_RADIUS_M
from bot.directory.matching import Match, Query
from bot.directory.model import Point, Service
from bot.directory.quarters import Quarters
from bot.directory.ranking import weigh
from bot.directory.search import ended, needs_of, one_door_each
from bot.directory.wishes import heed

UNKNOWN_M = 2.1e7  # stands for no distance: farther than anything on Earth
LAST_M = 4e7  # for what the next opening puts in order
ROUNDED_M = 3  # what thousandths of a millionth of the Earth's radius add up to, and half a metre
FIRST = 256
LIMITS = np.array([limit for _, limit in ranking.BANDS], dtype=np.float64)
BAND_OF = np.array([*(band for band, _ in ranking.BANDS), ranking.BEYOND], dtype=np.int64)


class Shelves:
    """Services by region and need; the shelves are made when they are first asked for."""

    def __init__(self, services: Collection[Service]) -> None:
        self._services = list(services)
        self._quarters = Quarters(self._services)
        self._columns = Columns(self._services, self._quarters)
        self._shelves: dict[tuple[str, str], Shelf] = {}
        self._positions: dict[tuple[str, str], list[int]] = {}
        for position, service in enumerate(self._services):
            for region in service.regions:
                for need in service.needs:
                    self._positions.setdefault((region, need), []).append(position)

    def search(self, query: Query, most: int) -> list[Match]:
        """The first `most` of what `search.search` finds."""
        place = (query.region, query.need)
        if place not in self._shelves:
            self._shelves[place] = self._shelf(*place)
        return one_door_each(self._shelves[place].best_first(query), most)

    def _shelf(self, region: str, need: str) -> Shelf:
        ranks: dict[int, int] = {}
        for rank, answered in enumerate(needs_of(need)):
            for position in self._positions.get((region, answered), ()):
                ranks.setdefault(position, rank)
        positions = np.array(list(ranks), dtype=np.int64)
        return Shelf(
            [self._services[position] for position in ranks],
            np.array(list(ranks.values()), dtype=np.int64),
            self._columns.at(positions),
            self._quarters,
            region,
        )


class Shelf:
    """The services of one region that answer one need, as directly as `rank` says."""

    def __init__(
        self,
        services: Sequence[Service],
        rank: Column,
        columns: Columns,
        quarters: Quarters,
        region: str,
    ) -> None:
        self._services = services
        self._rank = rank
        self._columns = columns
        self._quarters = quarters
        self._own_clocks = columns.calendar.ask(lambda s: s.calendar == region) > 0
        self._told = columns.told & self._own_clocks
        self._row = np.where(self._own_clocks, columns.row, 0)

    def best_first(self, query: Query) -> Iterator[Match]:
        """Every match in its order, each weighed only when it may be the next."""
        at_best = self._at_best(query)
        found: list[tuple[float, tuple[Any, ...], Match]] = []
        for position in _ascending(at_best):
            best = float(at_best[position])
            while found and found[0][0] < best:
                yield heapq.heappop(found)[2]
            service = self._services[position]
            if ended(service, query.at):
                continue
            match, order = weigh(service, query)
            rank = int(self._rank[position])
            standing = _standing(not match.fits, rank, *order[:8], self._last(order[8], position))
            exact = (not match.fits, rank, *order, service.name, service.id)
            heapq.heappush(found, (float(standing), exact, match))
        while found:
            yield heapq.heappop(found)[2]

    def _last(self, distance_or_opening: float, position: int) -> float:
        """The last term of where a service stands: metres, else its place among the names."""
        if distance_or_opening == inf:
            return UNKNOWN_M + float(self._alphabet[position])
        return distance_or_opening if distance_or_opening < UNKNOWN_M else LAST_M

    @cached_property
    def _alphabet(self) -> Column:
        """Where each name would be in an alphabetical list: what comes last in the order."""
        names = sorted((each.name, each.id, place) for place, each in enumerate(self._services))
        alphabet = np.zeros(len(names), dtype=np.float64)
        alphabet[[place for _, _, place in names]] = np.arange(len(names))
        return alphabet

    def _at_best(self, query: Query) -> Column:
        """Where each service would stand, were its hours as good as they may be."""
        columns, metres = self._columns, self._metres(ranking.start_of(query))
        known = metres < UNKNOWN_M
        refused, unsure = self._welcome(query)
        elsewhere = columns.territory.ask(lambda s: ranking.elsewhere(s, query) is not None)
        speaks = columns.languages.ask(lambda s: ranking.speaks(s, query))
        too_far = known & (metres > ranking.OUT_OF_REACH_M) & (ranking.origin_of(query) is not None)
        openness = self._openness(query)
        not_granted, turning_away, unsaid = self._wishes(query)
        return _standing(
            refused | (elsewhere > 0) | too_far | not_granted,
            self._rank,
            known & (metres > ranking.FAR_M),
            unsure > 1,
            np.where(turning_away > 0, np.maximum(openness, ranking.UNSURE), openness),
            turning_away,
            openness,
            unsaid,
            self._reach(query, metres),
            unsure
            + np.where(speaks > 0, 0, ranking.NO_COMMON_LANGUAGE)
            + np.where(columns.reachable, 0, ranking.NO_WAY_TO_REACH)
            + self._uncounted(query),
            np.select(  # the next to open comes first among closed doors
                [openness == ranking.CLOSED, known], [-1, metres], UNKNOWN_M + self._alphabet
            ),
        )

    def _welcome(self, query: Query) -> tuple[Column, Column]:
        """Who is refused, and with how much doubt the others are welcome."""
        refusal = 1 << 16

        def asked(service: Service) -> int:
            found = eligibility(service, query.populations, query.age, query.pet)
            return found.doubt + (refusal if found.obstacle else 0)

        answers = self._columns.audience.ask(asked)
        return answers >= refusal, answers % refusal

    def _wishes(self, query: Query) -> tuple[Any, Any, Any]:
        """Where a wish is refused, how many may be at the door, and of how many nobody said."""
        if not query.wishes:
            return False, 0, 0

        def asked(service: Service) -> int:
            found = heed(service, query)
            return (bool(found.refusal) * 16 + found.may_turn_away) * 16 + len(found.unsaid)

        answers = self._columns.access.ask(asked)
        return answers >= 256, answers // 16 % 16, answers % 16

    def _openness(self, query: Query) -> Column:
        """The best that hours may make of each service: open, unsure, a line, or closed."""
        columns = self._columns
        now, soon = self._quarters.may_open(query.region, query.at)
        if query.at_explicit:  # an hour they chose is the hour they come
            soon = now
        openness = np.where(columns.told, ranking.OPEN, ranking.UNSURE)
        openness[self._told & ~now[self._row]] = ranking.OPENS_SOON
        openness[self._told & ~soon[self._row]] = ranking.CLOSED
        if ranking.asks_for_a_door(query):
            openness[columns.line & ~columns.told] = ranking.A_LINE
        return openness

    def _reach(self, query: Query, metres: Column) -> Column:
        made_for = self._columns.territory.ask(lambda s: ranking.made_for(s, query))
        reach = BAND_OF[np.searchsorted(LIMITS, metres)]
        reach[metres >= UNKNOWN_M] = ranking.UNKNOWN_REACH
        reach[made_for > 0] = ranking.MADE_FOR_IT
        return reach

    def _uncounted(self, query: Query) -> Column:
        """Of all but the few services where somebody counted what is left."""
        uncounted = np.full(len(self._services), ranking.UNCOUNTED)
        if query.learned.capacities:
            found = (self._places.get(id) for id in query.learned.capacities)
            uncounted[[place for place in found if place is not None]] = 0
        return uncounted

    @cached_property
    def _places(self) -> Mapping[str, int]:
        """Where each service is on the shelf, by its id."""
        return {service.id: place for place, service in enumerate(self._services)}

    def _metres(self, start: Point | None) -> Column:
        """Distances, some metres short so that they are never more than `geo.distance_m`: through
        the Earth rather than over it."""
        if start is None:
            return np.full(len(self._services), UNKNOWN_M)
        columns, latitude, longitude = (
            self._columns,
            *map(radians, (start.latitude, start.longitude)),
        )
        x = columns.x - np.float32(cos(latitude) * cos(longitude))
        y = columns.y - np.float32(cos(latitude) * sin(longitude))
        z = columns.z - np.float32(sin(latitude))
        metres = np.sqrt(x * x + y * y + z * z).astype(np.float64) * EARTH_RADIUS_M - ROUNDED_M
        return np.where(np.isnan(metres), UNKNOWN_M, np.maximum(np.floor(metres), -1))


def _ascending(values: Column) -> Iterator[int]:
    """Positions from the smallest value to the largest; the first are found without sorting all."""
    if len(values) <= 2 * FIRST:
        yield from np.argsort(values).tolist()
        return
    apart = np.argpartition(values, FIRST)
    for some in (apart[:FIRST], apart[FIRST:]):
        yield from some[np.argsort(values[some])].tolist()


def _standing(
    stands_in_the_way: Any,
    rank: Any,
    far: Any,
    unlikely: Any,
    open_to_them: Any,
    turning_away: Any,
    openness: Any,
    unsaid: Any,
    reach: Any,
    doubt: Any,
    metres: Any,
) -> Any:
    """The first terms of the order of a search as one number, for a service or for columns."""
    place = stands_in_the_way * 1
    for value, size in (
        (rank, 8), (far, 2), (unlikely, 2), (open_to_them, 5), (turning_away, 3), (openness, 5),
        (unsaid, 6), (reach, 6), (doubt, 16),
    ):  # fmt: skip
        place = place * size + value
    return place * (LAST_M + 2) + metres

"""Where the services of a shelf stand in the answer to a query, each as one number: smaller first.

Before a service is weighed, array operations on what ranking looks at (`columns`) tell where it
would stand at best: exactly, but for the hours, of which it is only known when they are surely
closed (`quarters`). Once it is weighed, its number is exact.
"""

from __future__ import annotations

from collections.abc import Mapping
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
from bot.directory.wishes import heed

UNKNOWN_M = 2.1e7  # stands for no distance: farther than anything on Earth
LAST_M = 4e7  # for what the next opening puts in order
ROUNDED_M = 3  # what thousandths of a millionth of the Earth's radius add up to, and half a metre
LIMITS = np.array([limit for _, limit in ranking.BANDS], dtype=np.float64)
BAND_OF = np.array([*(band for band, _ in ranking.BANDS), ranking.BEYOND], dtype=np.int64)


class Standings:
    """The services of one region that answer one need, as directly as `rank` says; `numbers` tells
    which number each service has among the columns."""

    def __init__(
        self,
        rank: Column,
        columns: Columns,
        numbers: Mapping[str, int],
        quarters: Quarters,
        region: str,
    ) -> None:
        self.rank = rank
        self._columns = columns
        self._numbers = numbers
        self._quarters = quarters
        own_clocks = columns.calendar.ask(lambda s: s.calendar == region) > 0
        self._told = columns.told & own_clocks
        self._row = np.where(own_clocks, columns.row, 0)

    def once_weighed(self, match: Match, order: ranking.Order, position: int) -> float:
        """Where the service at that position stands, of which `ranking.weigh` gave the two."""
        last = order[8]  # metres, else its place among the names
        if last == inf:
            last = UNKNOWN_M + float(self._columns.alphabet[position])
        elif last >= UNKNOWN_M:
            last = LAST_M
        return float(_standing(not match.fits, int(self.rank[position]), *order[:8], last))

    def at_best(self, query: Query) -> Column:
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
            self.rank,
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
                [openness == ranking.CLOSED, known], [-1, metres], UNKNOWN_M + columns.alphabet
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
        uncounted = np.full(len(self.rank), ranking.UNCOUNTED)
        if query.learned.capacities:
            found = (self._numbers.get(id) for id in query.learned.capacities)
            counted = [number for number in found if number is not None]
            uncounted[np.isin(self._columns.number, counted)] = 0
        return uncounted

    def _metres(self, start: Point | None) -> Column:
        """Distances, some metres short so that they are never more than `geo.distance_m`: through
        the Earth rather than over it."""
        if start is None:
            return np.full(len(self.rank), UNKNOWN_M)
        columns, latitude, longitude = (
            self._columns,
            *map(radians, (start.latitude, start.longitude)),
        )
        x = columns.x - np.float32(cos(latitude) * cos(longitude))
        y = columns.y - np.float32(cos(latitude) * sin(longitude))
        z = columns.z - np.float32(sin(latitude))
        metres = np.sqrt(x * x + y * y + z * z).astype(np.float64) * EARTH_RADIUS_M - ROUNDED_M
        return np.where(np.isnan(metres), UNKNOWN_M, np.maximum(np.floor(metres), -1))


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

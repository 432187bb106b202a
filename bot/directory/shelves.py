"""Very many services, kept by region and need, so that a search weighs only the promising ones.

Weighing a service (`ranking.weigh`) reads its hours and words its obstacle: too slow for thousands.
Services are weighed in the order in which they would stand at best (`standings`), until none of the
others can come before those found. What is found, and its order, is that of `search.search`.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterator, Sequence
from typing import Any

import numpy as np

from bot.directory.columns import Column, Columns
from bot.directory.matching import Match, Query
from bot.directory.model import Service
from bot.directory.quarters import Quarters
from bot.directory.ranking import weigh
from bot.directory.search import ended, needs_of, one_door_each
from bot.directory.standings import Standings
from bot.directory.taxonomy import NEEDS

FIRST = 256


class Shelves:
    """Services by region and need; all shelves are made at once, so that no question waits."""

    def __init__(self, services: Collection[Service]) -> None:
        self._services = list(services)
        self._quarters = Quarters(self._services)
        self._columns = Columns(self._services, self._quarters)
        self._numbers = {each.id: number for number, each in enumerate(self._services)}
        self._answering: dict[tuple[str, str], list[int]] = {}
        for number, service in enumerate(self._services):
            for region in service.regions:
                for need in service.needs:
                    self._answering.setdefault((region, need), []).append(number)
        regions = {region for region, _ in self._answering}
        self._shelves = {
            (region, need): self._shelf(region, need) for region in regions for need in NEEDS
        }

    def search(self, query: Query, most: int) -> list[Match]:
        """The first `most` of what `search.search` finds."""
        shelf = self._shelves.get((query.region, query.need))
        shelf = shelf or self._shelf(query.region, query.need)
        return one_door_each(shelf.best_first(query), most)

    def _shelf(self, region: str, need: str) -> Shelf:
        ranks: dict[int, int] = {}
        for rank, answered in enumerate(needs_of(need)):
            for number in self._answering.get((region, answered), ()):
                ranks.setdefault(number, rank)
        return Shelf(
            [self._services[number] for number in ranks],
            Standings(
                np.array(list(ranks.values()), dtype=np.int64),
                self._columns.at(np.array(list(ranks), dtype=np.int64)),
                self._numbers,
                self._quarters,
                region,
            ),
        )


class Shelf:
    """The services of one region that answer one need."""

    def __init__(self, services: Sequence[Service], standings: Standings) -> None:
        self._services = services
        self._standings = standings

    def best_first(self, query: Query) -> Iterator[Match]:
        """Every match in its order, each weighed only when it may be the next."""
        stand = self._standings
        at_best = stand.at_best(query)
        found: list[tuple[float, tuple[Any, ...], Match]] = []
        for position in _ascending(at_best):
            best = float(at_best[position])
            while found and found[0][0] < best:
                yield heapq.heappop(found)[2]
            service = self._services[position]
            if ended(service, query.at):
                continue
            match, order = weigh(service, query)
            exact = (not match.fits, int(stand.rank[position]), *order, service.name, service.id)
            heapq.heappush(found, (stand.once_weighed(match, order, position), exact, match))
        while found:
            yield heapq.heappop(found)[2]


def _ascending(values: Column) -> Iterator[int]:
    """Positions from the smallest value to the largest; the first are found without sorting all."""
    if len(values) <= 2 * FIRST:
        yield from np.argsort(values).tolist()
        return
    apart = np.argpartition(values, FIRST)
    for some in (apart[:FIRST], apart[FIRST:]):
        yield from some[np.argsort(values[some])].tolist()

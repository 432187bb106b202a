"""A crowd at the door: ten thousand contacts at once, one who never stops, and crises among them."""

from __future__ import annotations

import asyncio
import itertools
import os
import time
from collections.abc import Awaitable, Iterator
from datetime import datetime, timezone

import httpx

from bench.load_callers import Callers, Phase
from bench.load_world import World

SIZE = 10_000
AT_ONCE = 2500  # connections they come by: more than the edge takes
FLOOD = 1000  # messages of one contact
CRISES = 20  # somebody whose friend does not breathe
BLUE = "elle respire pu, ses levres sont bleues"
PATIENCE = 1500.0  # seconds for all of it to stand in the database


class Crowd:
    """Everybody of one run, and what was seen of it."""

    def __init__(self, product: World) -> None:
        self.product = product
        self.size = int(os.environ.get("LOAD_CROWD", SIZE))
        self.phase = Phase(
            f"{self.size} contacts and {FLOOD} messages of one, by {AT_ONCE} connections"
        )
        self._callers = Callers(product.port, AT_ONCE)
        self._accepted: dict[str, datetime] = {}  # when each crisis was
        self._kept, self._pages = product.count("inbox"), product.count("pages")
        self._before = self._most = product.memory()

    async def come(self) -> None:
        """Until every message stands in the database and every crisis has its first words."""
        self._began = time.perf_counter()
        coming = list(self._writing())
        brought = asyncio.gather(*coming)
        wanted = self._kept + len(coming)
        while self._lasted() < PATIENCE:
            await asyncio.sleep(0.5)
            self._most = max(self._most, self.product.memory())
            if not brought.done():
                self.phase.lasted = self._lasted()
            elif len(self._waits()) == CRISES and self.product.count("inbox") >= wanted:
                break
        await brought
        await self._callers.close()

    def lines(self) -> Iterator[str]:
        """The figures."""
        kept, pages = (self.product.count(table) for table in ("inbox", "pages"))
        waits = sorted(self._waits())
        yield self.phase.line()
        yield (
            f"load: {kept - self._kept} of {self.size + FLOOD + CRISES} in the database "
            f"{self._lasted():.0f} s after the first; the edge {self._before:.0f} MB before, "
            f"{self._most:.0f} at most"
        )
        yield (
            f"load: of {CRISES} crises among them {pages - self._pages} paged, {len(waits)} with first "
            f"words, {waits[len(waits) // 2]:.1f} s after they were accepted (median), the last "
            f"{waits[-1]:.1f} s"
        )

    def _writing(self) -> Iterator[Awaitable[None]]:
        ordinary = itertools.chain(
            ((f"+1438{number:07}", "jai faim") for number in range(self.size)),
            (("+15145569999", f"encore {number}") for number in range(FLOOD)),
        )
        every = (self.size + FLOOD) // CRISES
        for number, (who, words) in enumerate(ordinary):
            if number % every == 0 and number // every < CRISES:
                yield self._cry(f"+1450{number:07}")
            yield self._callers.bring(self._request(who, words), self.phase)

    async def _cry(self, who: str) -> None:
        await self._callers.bring(self._request(who, BLUE), self.phase)
        self._accepted[who] = datetime.now(timezone.utc)

    def _request(self, who: str, words: str) -> httpx.Request:
        request = self.product.providers.phone_text("sms", who, words)
        assert request is not None
        return request

    def _waits(self) -> list[float]:
        """Seconds from each crisis accepted to the first words on its telephone."""
        first: dict[str, datetime] = {}
        for message in list(self.product.providers.telephones.delivered):
            first.setdefault(message.to, message.at)
        return [
            max(0.0, (first[who] - at).total_seconds())
            for who, at in self._accepted.items()
            if who in first
        ]

    def _lasted(self) -> float:
        return time.perf_counter() - self._began

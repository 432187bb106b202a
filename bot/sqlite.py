"""SQLite as the embedded database: what it is asked for, and writers that take turns.

SQLite lets one write at a time. Whoever finds it taken asks again after a while, ever later
(https://www.sqlite.org/c3ref/busy_timeout.html), so that a brain which writes turn after turn could
keep the edge waiting for seconds. Here writers stand in line for the next turn: who has just written
cannot begin again before who waits.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any, BinaryIO

import sqlalchemy as sa
from sqlalchemy import Connection, Engine

PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
READING = "fanal_reading"  # the execution option of a connection that only reads


def create_engine(url: str, wait_seconds: float) -> Engine:
    """An engine on the file of this URL.

    The writer whose turn it is gets an error when SQLite has it wait longer than that; for its turn
    it waits as long as those before it take.
    """
    name = sa.make_url(url).database
    file = Path(name) if name and name != ":memory:" else None
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(url, connect_args={"timeout": wait_seconds}, hide_parameters=True)

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # BEGIN is ours, below
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @sa.event.listens_for(engine, "begin")
    def _begin(conn: Connection) -> None:
        if conn.get_execution_options().get(READING, False):
            conn.exec_driver_sql("BEGIN")
        else:
            with _next(file):
                conn.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


@contextmanager
def _next(file: Path | None) -> Iterator[None]:
    """Be the one writer, of all processes and threads, who waits for SQLite itself.

    Where there is no place to stand in line, SQLite's own waiting serves.
    """
    with _line(file) as line:
        if line is not None:
            with suppress(OSError):
                fcntl.flock(line, fcntl.LOCK_EX)
        yield  # closing the file lets the next one come


def _line(file: Path | None) -> AbstractContextManager[BinaryIO | None]:
    """The file to be locked; None for a database in memory, or when it cannot be opened: it may
    belong to another account."""
    if file is None:
        return nullcontext()
    try:
        return open(file.with_name(file.name + "-line"), "ab")
    except OSError:
        return nullcontext()

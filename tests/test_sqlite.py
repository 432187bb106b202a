"""SQLite, whose writers take turns."""

from __future__ import annotations

import fcntl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from bot import sqlite

ENOUGH = 20.0  # seconds: nothing here waits for as long, unless it fails


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A file with one table, in which who wrote is written."""
    made = sqlite.create_engine(f"sqlite:///{tmp_path / 'a.db'}", ENOUGH)
    with made.begin() as conn:
        conn.exec_driver_sql("CREATE TABLE wrote (who TEXT)")
    yield made
    made.dispose()


def write(engine: Engine, who: str) -> None:
    with engine.begin() as conn:
        conn.exec_driver_sql("INSERT INTO wrote VALUES (?)", (who,))


def wrote(engine: Engine) -> list[str]:
    with engine.connect().execution_options(**{sqlite.READING: True}) as conn:
        return list(conn.execute(sa.text("SELECT who FROM wrote")).scalars())


def somebody_waits(folder: Path) -> bool:
    with open(folder / "a.db-line", "ab") as line:
        try:
            fcntl.flock(line, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def test_who_has_just_written_lets_the_one_who_waits_pass(engine: Engine, tmp_path: Path) -> None:
    """A brain that writes turn after turn, and an edge that waits for it: one turn later the edge
    writes, every time."""
    for _ in range(20):
        edge = threading.Thread(target=write, args=(engine, "edge"))
        with engine.begin() as conn:
            conn.exec_driver_sql("INSERT INTO wrote VALUES ('brain')")
            edge.start()
            while edge.is_alive() and not somebody_waits(tmp_path):
                edge.join(0.001)
        write(engine, "brain again")
        edge.join(ENOUGH)
    assert wrote(engine) == ["brain", "edge", "brain again"] * 20


def test_a_reader_stands_in_no_line(engine: Engine, tmp_path: Path) -> None:
    """While one writes and another waits for it, a third reads."""
    edge = threading.Thread(target=write, args=(engine, "edge"))
    with engine.begin() as conn:
        conn.exec_driver_sql("INSERT INTO wrote VALUES ('brain')")
        edge.start()
        while edge.is_alive() and not somebody_waits(tmp_path):
            edge.join(0.001)
        assert wrote(engine) == []
    edge.join(ENOUGH)
    assert wrote(engine) == ["brain", "edge"]


def test_a_database_in_memory_has_no_line() -> None:
    """Nobody else can write there."""
    engine = sqlite.create_engine("sqlite://", ENOUGH)
    with engine.begin() as conn:
        conn.exec_driver_sql("CREATE TABLE wrote (who TEXT)")
        conn.exec_driver_sql("INSERT INTO wrote VALUES ('one')")


def test_a_line_that_nobody_can_open_stops_no_writer(engine: Engine, tmp_path: Path) -> None:
    """It belongs to another account since somebody ran a command as root: SQLite's own waiting
    serves."""
    (tmp_path / "a.db-line").unlink()
    (tmp_path / "a.db-line").mkdir()
    write(engine, "edge")
    assert wrote(engine) == ["edge"]


def test_a_line_that_cannot_be_locked_stops_no_writer(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No locks are left, or the file system has none."""

    def refuse(*_: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    write(engine, "edge")
    assert wrote(engine) == ["edge"]

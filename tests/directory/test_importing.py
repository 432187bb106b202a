"""An import is shown before it is done, and does what was shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from small_directory import BERRI_METRO, a_line, a_service
from sqlalchemy import Connection, Engine

from bot.db import transaction
from bot.directory import hsds_read, importing, repository
from bot.directory.dataset import Dataset, DirectoryFaults
from bot.directory.differences import Difference, What
from bot.directory.files import read_path, write_path

HALTE, REFUGE = a_service("La Halte"), a_service("Le Refuge")
MOVED = a_service("La Halte", phone="514-555-0199")
NEW = a_service("Nouveau")


@pytest.fixture
def conn(engine: Engine, now: datetime) -> Iterator[Connection]:
    """A transaction on a directory of two services, a place and a line."""
    with transaction(engine) as conn:
        repository.store(conn, Dataset((HALTE, REFUGE), (BERRI_METRO,), (a_line(),)), now)
        yield conn


def test_what_would_change(conn: Connection) -> None:
    """Fact by fact; of what the files do not speak, nothing changes, and nothing is written yet."""
    planned = importing.plan(conn, Dataset((MOVED, NEW)))
    assert planned.differences == (
        Difference(
            HALTE.id, "La Halte, Service de La Halte", What.CORRECTED, "phone", "514-555-0100",
            "514-555-0199",
        ),
        Difference(NEW.id, "Nouveau, Service de Nouveau", What.ADDED),
        Difference(REFUGE.id, "Le Refuge, Service de Le Refuge", What.REMOVED),
    )  # fmt: skip
    assert planned.summary() == "1 new, 1 gone, 1 changed"
    assert (planned.dataset.places, planned.dataset.helplines) == ((BERRI_METRO,), (a_line(),))
    assert repository.dataset_of(conn).services == (HALTE, REFUGE)


def test_what_was_shown_is_done(conn: Connection, now: datetime) -> None:
    """The directory is then the one of the plan."""
    planned = importing.plan(conn, Dataset((MOVED, NEW)))
    importing.carry_out(conn, planned, "Marie", now)
    assert repository.dataset_of(conn) == planned.dataset


def test_adding_to_what_is_there(conn: Connection) -> None:
    """With `keep`, services of the same id are replaced in their place, the others stay."""
    planned = importing.plan(conn, Dataset((NEW, MOVED)), keep=True)
    assert planned.dataset.services == (MOVED, REFUGE, NEW)
    assert planned.summary() == "1 new, 0 gone, 1 changed"
    assert not planned.loses_most


def test_losing_most_is_noticed(conn: Connection) -> None:
    """A sheet of one new service in the place of all the others is seldom what was meant."""
    assert importing.plan(conn, Dataset((NEW,))).loses_most
    assert not importing.plan(conn, Dataset((HALTE, REFUGE))).loses_most


@pytest.mark.parametrize("name", ["a.json", "a.zip", "a.xlsx", "a.csv", "folder"])
def test_every_form_there_and_back(tmp_path: Path, name: str) -> None:
    """What one name writes, the same name reads."""
    dataset = Dataset((HALTE, REFUGE))
    assert write_path(dataset, tmp_path / name) == ()
    assert read_path(tmp_path / name).dataset == dataset


@pytest.mark.parametrize("name", ["a.zip", "a.xlsx"])
def test_a_zip_that_would_fill_the_disk(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it says it unpacks to is looked at before it is opened."""
    write_path(Dataset((HALTE,)), tmp_path / name)
    monkeypatch.setattr(hsds_read, "MOST_BYTES", 1000)
    with pytest.raises(DirectoryFaults, match="too large"):
        read_path(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.json", b"{", "not JSON from character 2"),
        ("a.json", b"\xe9", "not UTF-8"),
        ("a.pdf", b"%PDF", "not found, or not a folder"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    """The fault says what is wrong with the file as a whole."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(DirectoryFaults, match=words):
        read_path(tmp_path / name)

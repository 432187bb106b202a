"""In and out of both databases, whole or not at all."""

from __future__ import annotations

import dataclasses
from datetime import datetime

import pytest
from small_directory import BERRI_METRO, a_line, a_service
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from test_hsds_write import DATASET

from bot.db import transaction
from bot.directory import repository
from bot.directory.dataset import Dataset
from bot.directory.tables import helplines, places, releases, services

TABLES = (services, places, helplines, releases)


@pytest.fixture
def stored(engine: Engine, now: datetime) -> Engine:
    """A database whose directory holds the whole dataset."""
    services.metadata.create_all(engine, tables=TABLES)
    with transaction(engine) as conn:
        repository.store(conn, DATASET, now)
    return engine


def test_what_is_stored_comes_back(stored: Engine) -> None:
    """Every field, in the order of the files, on each kind of database."""
    with transaction(stored) as conn:
        assert repository.dataset_of(conn) == DATASET
        assert repository.load(conn).services == DATASET.services


def test_an_import_replaces_everything(stored: Engine, now: datetime) -> None:
    """What is no longer in the files is no longer in the directory; the release moves on."""
    with transaction(stored) as conn:
        before = repository.release(conn)
        after = repository.store(conn, Dataset((a_service(),), (), (a_line(),)), now)
        assert after == repository.release(conn) > before
        assert len(repository.load(conn).services) == 1
        assert repository.load(conn).place("berri", "montreal") is None


def test_a_failed_import_changes_nothing(stored: Engine, now: datetime) -> None:
    """Two services with one id: the transaction takes all of it back."""
    twice = Dataset((a_service("A", id="1"), a_service("B", id="1")), (BERRI_METRO,))
    with pytest.raises(IntegrityError), transaction(stored) as conn:
        repository.store(conn, twice, now)
    with transaction(stored) as conn:
        assert repository.dataset_of(conn) == DATASET


def test_empty_before_the_first_import(engine: Engine) -> None:
    """Nothing stored is an empty directory and release 0, not an error."""
    services.metadata.create_all(engine, tables=TABLES)
    with transaction(engine) as conn:
        assert repository.release(conn) == 0
        assert repository.load(conn).services == ()


@pytest.mark.parametrize(
    ("table", "entity"), [(services, DATASET.services[0]), (places, DATASET.places[0]), (helplines, DATASET.helplines[0])]
)  # fmt: skip
def test_tables_hold_every_field(table: repository.sa.Table, entity: object) -> None:
    """A field added to the model has its column, and no column is forgotten behind."""
    fields = {field.name for field in dataclasses.fields(entity)}  # type: ignore[arg-type]
    expected = (fields - {"point"}) | ({"latitude", "longitude"} if "point" in fields else set())
    assert set(table.c.keys()) - {"position"} == expected

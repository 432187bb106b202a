"""Migrations: they make what the code expects, once, whoever starts first."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from bot import db
from bot.migrate import is_current, upgrade
from bot.settings import Settings
from bot.tables import metadata


def test_migrations_make_the_tables_of_the_code(engine: sa.Engine) -> None:
    """A migrated database and the code's tables are the same: columns, types, indexes, keys."""
    with engine.connect() as conn:
        context = MigrationContext.configure(conn, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_a_database_knows_whether_it_is_current(settings: Settings) -> None:
    """An empty one is not; a migrated one is; migrating again changes nothing and loses nothing."""
    engine = db.create_engine(settings)
    assert not is_current(engine)
    upgrade(engine)
    assert is_current(engine)
    with db.transaction(engine) as conn:
        conn.execute(sa.insert(metadata.tables["marks"]).values(id="kept", value="yes"))
    upgrade(engine)
    with db.reading(engine) as conn:
        assert conn.execute(sa.text("SELECT value FROM marks")).scalars().all() == ["yes"]
    engine.dispose()


def test_several_processes_may_start_together(settings: Settings) -> None:
    """Edge and brains started at once on an empty database: all find it migrated, none fails."""
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as processes:
        assert list(processes.map(_start, [settings] * 3)) == [True] * 3


def _start(settings: Settings) -> bool:
    engine = db.create_engine(settings)
    upgrade(engine)
    current = is_current(engine)
    engine.dispose()
    return current

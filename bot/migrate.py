"""Bringing the schema to where this version of Fanal wants it, and saying whether it is there."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from bot.db import unhurried

FOLDER = Path(__file__).parent / "migrations"
LOCK = 7_238_201  # one process migrates; the others wait for it, and find it done


def upgrade(engine: Engine) -> None:
    """Run what migrations are missing, in one transaction. Safe to call at every start."""
    if is_current(engine):
        return
    with engine.begin() as conn:
        if conn.dialect.name == "postgresql":  # SQLite took its only write lock at BEGIN
            unhurried(conn)
            conn.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
        config = _config()
        config.attributes["connection"] = conn
        command.upgrade(config, "head")


def is_current(engine: Engine) -> bool:
    with engine.connect() as conn:
        at = MigrationContext.configure(conn).get_current_revision()
    return at == ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    return config

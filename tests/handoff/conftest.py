"""The world of the stories, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from sqlalchemy import Engine
from stories import Story

from bot import db
from bot.settings import Settings


@pytest.fixture
def engine(settings: Settings) -> Iterator[Engine]:
    """An engine on an empty database with this version's tables."""
    engine = db.create_engine(settings)
    db.metadata.create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def story(engine: Engine, settings: Settings, now: datetime) -> Story:
    return Story(engine, settings, now)

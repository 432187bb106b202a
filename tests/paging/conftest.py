"""The world of the stories, on SQLite and on PostgreSQL."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import Engine
from stories import Story

from bot.settings import Settings


@pytest.fixture
def story(engine: Engine, settings: Settings, now: datetime) -> Story:
    return Story(engine, settings, now)

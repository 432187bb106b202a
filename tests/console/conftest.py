"""What the console's tests share: the site on both databases."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import Engine

from bot.settings import Settings
from tests.console.browser import Site


@pytest.fixture
def site(engine: Engine, settings: Settings, now: datetime) -> Site:
    return Site(engine, settings, now)

"""A story with people and workers, whose clock turns outreach too."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine

from bot.db import transaction
from bot.outreach import service as outreach
from bot.paging import service as paging
from bot.settings import Settings
from tests.stories import Story


class Outreach(Story):
    """Time brings paging first, then outreach, as the edge's clockwork does."""

    def tick(self) -> None:
        with transaction(self.engine) as conn:
            paging.tick(conn, self.now, self.settings)
            outreach.tick(conn, self.now, self.settings)

    def next_due(self) -> datetime | None:
        with transaction(self.engine) as conn:
            dues = (paging.next_due(conn), outreach.next_due(conn))
        return min((due for due in dues if due is not None), default=None)

    def until(self, moment: datetime) -> None:
        self.wait((moment - self.now).total_seconds())

    def later(self, **delta: float) -> datetime:
        return self.now + timedelta(**delta)


@pytest.fixture
def story(engine: Engine, settings: Settings, now: datetime) -> Outreach:
    return Outreach(engine, settings.with_values({"watch_minutes": 10}), now)

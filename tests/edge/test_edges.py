"""Several edges on one database and one folder: one person's words keep their order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from bot.channels.base import Inbound
from bot.channels.registry import Channels
from bot.clock import HandClock
from bot.conversation import inbox
from bot.db import reading, transaction
from bot.edge.edge import Edge
from bot.regions import load_regions
from bot.settings import ROOT, Settings

pytestmark = pytest.mark.anyio

REGIONS = load_regions(ROOT / "directory_data" / "regions")


@pytest.fixture
def edges(engine: Engine, settings: Settings, clock: HandClock) -> Iterator[list[Edge]]:
    made = [Edge(engine, Channels(), REGIONS, settings, clock) for _ in range(3)]
    yield made
    for edge in made:
        edge.keeper.close()


def rename(engine: Engine, old: str, new: str) -> None:
    with transaction(engine) as conn:
        conn.execute(sa.text(f"ALTER TABLE {old} RENAME TO {new}"))


async def test_one_person_is_heard_in_order_by_three_edges(
    engine: Engine, edges: list[Edge]
) -> None:
    """Each message comes in at another door, some while the database is away, some again, and any
    edge takes what waits: all once, as they came."""

    async def write(*numbers: int) -> None:
        for number in numbers:
            inbound = Inbound("sms", f"SM{number:02}", "+15145550101", f"message {number}")
            await edges[number % 3].accept(inbound)

    await write(0, 1, 2)
    rename(engine, "contacts", "elsewhere")
    await write(3, 4, 4, 5, 6)
    rename(engine, "elsewhere", "contacts")
    await write(7, 6)  # the database is back, and those before them wait yet
    await edges[2].replay()
    await write(8, 3, 9)
    for edge in edges:
        await edge.replay()
    await write(10)
    with reading(engine) as conn:
        names = conn.execute(sa.select(inbox.inbox.c.provider_id).order_by(inbox.inbox.c.id))
        assert list(names.scalars()) == [f"SM{number:02}" for number in range(11)]

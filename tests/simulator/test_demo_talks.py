"""The demonstration's made-up conversations: invented numbers only, nobody paged, real facts."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Engine

from bot import assembly
from bot.conversation import requests
from bot.conversation.outbox import State, outbox
from bot.db import transaction
from bot.paging import pages
from bot.paging.tables import PageStatus
from bot.privacy import contacts
from bot.regions import load_regions
from bot.settings import ROOT, Settings
from bot.simulator import demo_talks


def test_the_console_opens_on_something(engine: Engine, settings: Settings, now: datetime) -> None:
    """A conversation a colleague holds, requests, answered ones; no telephone rings for any."""
    directory = assembly.load_directory(engine, now)
    region = load_regions(ROOT / "directory_data" / "regions")["montreal"]
    with transaction(engine) as conn:
        demo_talks.fill(conn, directory, region, settings, now)
        up = pages.all_up(conn)
        assert [page.state for page in up] == [PageStatus.TAKEN]
        assert len(requests.waiting(conn)) >= 2
        numbers = conn.execute(sa.select(contacts.contacts.c.address)).scalars().all()
        assert all(number.startswith("+15145550") for number in numbers)
        waiting = conn.execute(
            sa.select(outbox.c.purpose).where(outbox.c.state == State.PENDING.value)
        )
        assert set(waiting.scalars()) <= {"relay"}  # words to the invented person themselves

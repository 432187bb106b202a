"""The demonstration's numbers: every chart has something to show, whatever the day, and in no time."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import Engine

from bot import assembly
from bot.clock import HandClock
from bot.console import figures
from bot.console.desk import Console
from bot.console.visit import Visit
from bot.db import reading, transaction
from bot.paging import week
from bot.regions import load_regions
from bot.settings import ROOT, Settings
from bot.simulator import demo_talks, demo_world

REGIONS = load_regions(ROOT / "directory_data" / "regions")


@pytest.mark.parametrize("day", [3, 17, 30])
def test_every_chart_shows_something(engine: Engine, settings: Settings, day: int) -> None:
    """From the third of a month on: no table withheld, no cell hidden, no length of time untold."""
    now = datetime(2026, 11, day, 17, 0, tzinfo=timezone.utc)
    directory = assembly.load_directory(engine, now)
    with transaction(engine) as conn:
        demo_world.put_on_call(conn, now, REGIONS["montreal"].zone)
        demo_talks.fill(conn, directory, REGIONS["montreal"], settings, now)
    visit = Visit(None, Console(engine, settings, REGIONS, HandClock(now)), None, "")  # type: ignore[arg-type]
    with reading(engine) as conn:
        for month in ("2026-11", "2026-10"):
            found = figures.gather(visit, conn, month)
            for name, _, counted in found.tables:
                assert counted.rows, (month, name)
                assert all(isinstance(row.cell, int) for row in counted.rows), (month, name)
            for name, length in found.times:
                assert length.half is not None, (month, name)


def test_the_rota_looks_like_one(engine: Engine, now: datetime) -> None:
    """Somebody at both levels now; a night nobody took, days away; each reachable."""
    zone = REGIONS["montreal"].zone
    with transaction(engine) as conn:
        demo_world.put_on_call(conn, now, zone)
        today = now.astimezone(zone).date()
        days = [
            day
            for monday in (today, today + timedelta(days=7))
            for day in week.week(conn, monday, zone).days
            if day.on >= today
        ]
    assert {duty.shift.level for duty in days[0].duties} == {1, 2}
    assert [bool(day.gaps[1]) for day in days[:5]] == [False, False, False, True, True]
    assert all(duty.reachable for day in days for duty in day.duties)

"""`fanal doctor --page`: sent by the edge that runs, or said not to be."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine
from stories import Story

from bot.cli.doctor import page
from bot.settings import Settings


@pytest.fixture
def story(engine: Engine, settings: Settings, now: datetime) -> Story:
    return Story(engine, settings, now)


def asked(story: Story, edge_runs: bool) -> str:
    """What the doctor says; while it waits, an edge sends and ticks, or none does."""

    def sleep(seconds: float) -> None:
        story.now += timedelta(seconds=seconds)
        if edge_runs:
            story.heard()
            story.tick()

    return str(page(story.engine, story.settings, lambda: story.now, sleep))


def test_a_test_page_that_arrives(story: Story) -> None:
    """The doctor says in how long."""
    story.worker("Chef", role="coordinator")
    assert asked(story, edge_runs=True) == "ok    test page: drill arrived (2 s)"


def test_no_edge_is_running(story: Story) -> None:
    """Nobody took the row: that is what is said."""
    story.worker("Chef", role="coordinator")
    assert "is `fanal serve` running" in asked(story, edge_runs=False)


def test_nobody_to_page(story: Story) -> None:
    """The doctor says how to name somebody."""
    assert "FANAL_DRILL_WORKER" in asked(story, edge_runs=True)

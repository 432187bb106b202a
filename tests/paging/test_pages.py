"""The row of a page: whether a crisis was paged lately."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine

from bot.db import reading
from bot.paging import pages
from bot.safety.crisis import Crisis
from bot.settings import Settings
from tests.stories import Story


@pytest.fixture
def story(engine: Engine, settings: Settings, now: datetime) -> Story:
    return Story(engine, settings, now)


def lately(story: Story, talk: int, hours: int = 24) -> bool:
    with reading(story.engine) as conn:
        return pages.crisis_since(conn, talk, story.now - timedelta(hours=hours))


def test_a_crisis_is_remembered_when_its_page_is_over(story: Story) -> None:
    """Ended or not, it was one; a day later it is no longer today's, and nobody else's ever."""
    talk, other = story.person("Alex"), story.person("Sam")
    story.crisis(talk, Crisis.SUICIDE)
    story.false_alarm(talk)
    assert lately(story, talk)
    assert not lately(story, other)
    story.wait(25 * 3600)
    assert not lately(story, talk)


def test_somebody_who_only_asks_for_a_person_is_in_no_crisis(story: Story) -> None:
    """A page, but no crisis."""
    talk = story.person()
    story.asks_for_somebody(talk)
    assert not lately(story, talk)

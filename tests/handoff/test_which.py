"""Which page is meant by who names none."""

from __future__ import annotations

import pytest
from stories import Story

from bot.db import transaction
from bot.paging import drill
from bot.paging.tables import PageStatus
from bot.safety.crisis import Crisis


def test_a_page_they_passed_is_not_asked_about_again(story: Story) -> None:
    """Sam passed the first: "1" is for the second, at once, while somebody may be dying."""
    sam = story.worker("Sam", level=1)
    story.worker("Lou", level=1)
    first, second = story.person("Alex"), story.person("Bo")
    story.asks_for_somebody(first)
    story.worker_says(sam, "2")
    story.crisis(second, Crisis.OVERDOSE)
    story.worker_says(sam, "1")
    assert story.page(second).worker_id == sam.id
    assert story.page(first).state is PageStatus.OPEN


def test_who_passed_may_still_change_their_mind(story: Story) -> None:
    """With no other page, "1" is about that one."""
    sam = story.worker("Sam", level=1)
    story.worker("Lou", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(sam, "2")
    story.worker_says(sam, "1")
    assert story.page(talk).worker_id == sam.id


@pytest.mark.parametrize("said", ["1 10", "2 10"])
def test_a_test_page_is_nobody_s(story: Story, said: str) -> None:
    """Half asleep, she answers it all the same: nothing is taken, nobody else is said to be asked."""
    chef = story.worker("Chef", role="coordinator")
    with transaction(story.engine) as conn:
        page = drill.begin(conn, story.now, story.settings)
    assert page is not None
    story.heard()
    story.worker_says(chef, said)
    assert story.heard_by("Chef") == ["10 est un essai: il n'y a personne à aider. Merci!"]
    story.wait(3)
    assert story.diary()[-2:] == ["drill arrived", "closed"]

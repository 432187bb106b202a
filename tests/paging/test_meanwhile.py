"""While nobody has taken the page yet: what is learned goes on to those it was sent to, sparingly."""

from __future__ import annotations

import pytest
from stories import Story

from bot.db import transaction
from bot.paging import meanwhile, service
from bot.paging.kinds import CHECK_IN, DRILL, NEEDS, PARTNER, TALK, WATCH
from bot.safety.crisis import Crisis


def is_at(story: Story, talk: int, place: str) -> list[str]:
    """The person names a place; what Marie is told of it."""
    with transaction(story.engine) as conn:
        meanwhile.learn_area(conn, talk, place, story.now)
    return story.heard_by("Marie")


def test_a_place_is_told_and_a_walk_is_not(story: Story) -> None:
    """The first place at once; the corners passed within a minute are not a text each, and the
    reminder has the last of them."""
    story.worker("Marie", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.heard()
    assert is_at(story, talk, "Frontenac") == ["FANAL 10: la personne se trouve vers Frontenac."]
    assert is_at(story, talk, "Frontenac") == []
    assert is_at(story, talk, "Papineau") == []
    assert is_at(story, talk, "Beaudry") == []
    story.wait(30)
    (reminder,) = story.heard_by("Marie")
    assert "secteur Beaudry" in reminder
    story.wait(31)
    story.heard()
    assert is_at(story, talk, "Berri") == ["FANAL 10: la personne se trouve vers Berri."]


def test_a_new_crisis_is_never_held_back(story: Story) -> None:
    """Whatever was told a moment ago, what is worse pages at once."""
    story.worker("Marie", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.DISTRESS)
    is_at(story, talk, "Frontenac")
    story.crisis(talk, Crisis.OVERDOSE)
    assert story.heard_by("Marie") == [
        "FANAL 10, PLUS GRAVE: SURDOSE, secteur Frontenac. Réponds 1 pour prendre, 2 pour passer."
    ]


@pytest.mark.parametrize(("near", "said"), [("Rosemont", " (vers Rosemont)"), (None, "")])
def test_a_position_is_told_of_and_not_shown(story: Story, near: str | None, said: str) -> None:
    """Those paged learn that it came, and near what; the corners walked past are not a text each."""
    story.worker("Marie", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.heard()
    for _ in range(2):
        with transaction(story.engine) as conn:
            meanwhile.learn_position(conn, talk, near, story.now)
    (text,) = story.heard_by("Marie")
    assert text == f"FANAL 10: la personne a envoyé sa position{said}. Elle vient quand tu prends."
    assert story.page(talk).area == near


def test_a_position_without_a_page_is_nothing(story: Story) -> None:
    talk = story.person()
    with transaction(story.engine) as conn:
        meanwhile.learn_position(conn, talk, "Rosemont", story.now)
    assert story.heard() == []


def said_to(story: Story, talk: int) -> str:
    with transaction(story.engine) as conn:
        return meanwhile.word(conn, talk, story.now) or ""


def test_who_waits_for_somebody_is_not_told_off(story: Story) -> None:
    """ "allo??" while the team is called, once nobody came, and just after a worker has gone; with
    nobody called, or long after, there is nothing to add."""
    sam = story.worker("Sam", level=1)
    talk = story.person()
    assert said_to(story, talk) == ""
    story.asks_for_somebody(talk)
    assert "personne n'a encore répondu" in said_to(story, talk)
    story.wait(3600)
    assert "n'a pu répondre" in said_to(story, talk)
    story.crisis(talk, Crisis.SUICIDE)
    story.worker_says(sam, "1")
    assert said_to(story, talk) == ""
    story.worker_says(sam, "FIN")
    assert "INTERVENANT" in said_to(story, talk)
    story.wait(3600)
    assert said_to(story, talk) == ""


@pytest.mark.parametrize("kind", NEEDS)
def test_small_words_are_about_a_crisis_only_while_one_is_up(story: Story, kind: str) -> None:
    """Who waits for a partner's worker, a talk or a watch says "merci" to the bot, and is answered;
    what the brain is told is a crisis has a crisis' words."""
    story.worker("Marie", level=1)
    talk = story.person()
    with transaction(story.engine) as conn:
        service.raise_page(conn, talk, kind, story.now, story.settings)
        up = meanwhile.crisis_up(conn, talk, story.now)
    assert up in (None, CHECK_IN, *[one.value for one in Crisis])
    assert (up is None) is (kind in (TALK, WATCH, PARTNER, DRILL))

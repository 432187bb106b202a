"""A worker who leaves the team leaves nobody behind, and hears nobody any more."""

from __future__ import annotations

from bot.conversation.conversations import Holder
from bot.db import transaction
from bot.paging import leaving, workers
from bot.paging.tables import PageStatus
from bot.paging.workers import Worker
from bot.safety.crisis import Crisis
from tests.stories import Story


def leaves(story: Story, worker: Worker) -> None:
    with transaction(story.engine) as conn:
        leaving.leave_team(conn, worker.id, story.now, story.settings)


def test_their_talk_goes_to_the_others_at_once(story: Story) -> None:
    """The others are paged, the person is told, and nothing reaches who left: not a word of it,
    also none that waited to be sent."""
    marie, talk = story.worker("Marie", level=1), story.person()
    story.worker("Zoé", level=1)
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    story.heard()
    story.person_says(talk, "mon adresse est 12, rue Fictive")
    leaves(story, marie)
    heard = story.heard()
    assert "Marie" not in {one.who for one in heard}
    assert any("REPRISE" in one.text for one in heard if one.who == "Zoé")
    assert any("Marie n'a pas pu" in one.text for one in heard if one.who == "Alex")
    assert story.talk(talk).holder is Holder.WAITING
    assert not story.person_says(talk, "allo?")
    story.wait(3600)
    assert story.heard_by("Marie") == []


def test_a_call_that_waited_for_them_only_climbs(story: Story) -> None:
    """Nobody waits for the answer of somebody who is gone."""
    marie, talk = story.worker("Marie", level=1), story.person()
    story.worker("Zoé", level=2)
    story.crisis(talk, Crisis.SUICIDE)
    story.heard()
    leaves(story, marie)
    assert story.heard_by("Zoé") != []
    assert story.page(talk).state is PageStatus.OPEN


def test_who_has_the_talk_meanwhile_keeps_it(story: Story) -> None:
    """Only what is theirs goes to the others."""
    marie, zoe = story.worker("Marie", level=1), story.worker("Zoé", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(zoe, "1")
    leaves(story, marie)
    assert story.page(talk).worker_id == zoe.id
    with transaction(story.engine) as conn:
        assert not workers.get(conn, marie.id).active

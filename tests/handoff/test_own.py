"""A worker who was in danger a moment ago, and is called meanwhile."""

from __future__ import annotations

import pytest
from stories import Story

from bot.handoff.answers import speaks_of_a_call
from bot.paging import texts
from bot.paging.workers import Worker
from bot.safety.crisis import Crisis


@pytest.fixture
def sam(story: Story) -> Worker:
    """On call, and wrote "je veux mourir" three minutes before an overdose was paged."""
    sam = story.worker("Sam", level=1)
    story.worker("Chef", role="coordinator")
    story.worker_says(sam, "je veux mourir")
    story.wait(180)
    story.crisis(story.person(), Crisis.OVERDOSE)
    story.heard()
    return sam


@pytest.mark.parametrize("said", ["je prends", "Pris", "1", "ok j'y vais"])
def test_words_about_the_call_take_it(story: Story, sam: Worker, said: str) -> None:
    """It came after our question, and such words answer nothing else."""
    story.worker_says(sam, said)
    assert story.heard_by("Sam")[0].startswith("10 est à toi")


def test_passing_passes(story: Story, sam: Worker) -> None:
    """ "Je passe" is heard at once: the coordinator is paged in the same second."""
    story.worker_says(sam, "je passe")
    assert any("SURDOSE" in text for text in story.heard_by("Chef"))


@pytest.mark.parametrize(
    ("said", "starts"),
    [("oui", "Appelle le 911"), ("non", "Merci de me le dire"), ("j'ai peur", "Appelle le 911")],
)
def test_words_that_may_answer_us_are_answered_and_the_call_is_said_to_wait(
    story: Story, sam: Worker, said: str, starts: str
) -> None:
    """Neither their own danger nor the person's is lost in the doubt."""
    story.worker_says(sam, said)
    own, waits = story.heard_by("Sam")
    assert own.startswith(starts)
    assert waits == texts.in_answer.not_taken(10)


@pytest.mark.parametrize("said", ["je prends", "je passe", "pas dispo", "j'y vais", "pris"])
def test_what_is_said_of_a_call_only(said: str) -> None:
    assert speaks_of_a_call(said)


@pytest.mark.parametrize("said", ["oui", "non", "ok", "je peux pas", "d'accord"])
def test_what_may_be_said_of_oneself(said: str) -> None:
    assert not speaks_of_a_call(said)

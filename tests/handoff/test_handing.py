"""A talk handed to a colleague: theirs when they say yes, never nobody's."""

from __future__ import annotations

import pytest
from stories import Story

from bot.paging.tables import PageStatus
from bot.paging.workers import Worker
from bot.safety.crisis import Crisis


@pytest.fixture
def marie(story: Story) -> Worker:
    return story.worker("Marie Tremblay", level=1)


@pytest.fixture
def sam(story: Story) -> Worker:
    """Not on shift."""
    return story.worker("Sam")


@pytest.fixture
def talk(story: Story, marie: Worker, sam: Worker) -> int:
    talk = story.person()
    story.crisis(talk, Crisis.SUICIDE)
    story.worker_says(marie, "1")
    story.heard()
    return talk


def test_the_colleague_says_yes(story: Story, marie: Worker, sam: Worker, talk: int) -> None:
    """Asked as by a page; from their yes on the person talks with them, and everybody is told."""
    story.worker_says(marie, "passe 10 à sam")
    heard = {one.who: one.text for one in story.heard()}
    assert heard == {
        "Sam": "FANAL 10, DE Marie: SUICIDE. Réponds 1 pour prendre, 2 pour passer.",
        "Marie Tremblay": "10: je demande à Sam. La conversation reste à toi jusqu'à son oui.",
    }
    assert story.talk(talk).worker_id == marie.id
    story.worker_says(sam, "1")
    heard = {one.who: one.text for one in story.heard()}
    assert heard["Alex"] == "Sam de l'équipe te lit maintenant. Écris ici."
    assert heard["Marie Tremblay"] == "FANAL 10: Sam s'en occupe. Merci!"
    assert story.talk(talk).worker_id == sam.id
    story.person_says(talk, "allo")
    assert story.heard_by("Sam") == ["#10: allo"]


def test_the_colleague_says_no(story: Story, marie: Worker, sam: Worker, talk: int) -> None:
    """The talk stays where it is, and its owner hears it."""
    story.worker_says(marie, "10 à Sam")
    story.heard()
    story.worker_says(sam, "2")
    heard = {one.who: one.text for one in story.heard()}
    assert heard == {
        "Marie Tremblay": "10: Sam ne peut pas. La conversation reste à toi.",
        "Sam": "10: noté, la conversation reste où elle est.",
    }
    assert story.talk(talk).worker_id == marie.id


def test_nobody_takes_what_was_not_offered(story: Story, sam: Worker, talk: int) -> None:
    """A talk somebody holds is theirs; so is one offered before they took it again."""
    story.worker_says(sam, "1 10")
    assert "l'a déjà" in story.heard_by("Sam")[0]


def test_an_offer_ends_with_the_talk(story: Story, marie: Worker, sam: Worker, talk: int) -> None:
    """A late yes to a talk that is over takes nothing."""
    story.worker_says(marie, "10 à Sam")
    story.worker_says(marie, "FIN 10")
    story.heard()
    story.worker_says(sam, "1 10")
    assert story.heard_by("Sam") == ["10 est déjà terminé. Merci!"]
    assert story.page(talk).state is PageStatus.CLOSED


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("10 à Zoé", "je ne connais pas de zoe"),
        ("10 à Marie", "je ne connais pas de marie"),
        ("10 à Muet", "rien ne joint Muet"),
        ("99 à Sam", "Il n'y a pas d'appel 99"),
    ],
)
def test_what_cannot_be_handed_stays(
    story: Story, marie: Worker, talk: int, words: str, said: str
) -> None:
    """The owner is told why, and keeps the talk."""
    story.worker("Muet", channels=())
    story.worker_says(marie, words)
    assert said in story.heard_by("Marie Tremblay")[0]
    assert story.talk(talk).worker_id == marie.id


def test_an_offer_that_reaches_nobody_is_told(story: Story, marie: Worker, talk: int) -> None:
    """Marie must not go to bed believing that Sam was asked."""
    story.worker_says(marie, "10 à Sam")
    story.lose(*[one for one in story.heard() if one.who == "Sam"])
    story.tick()
    assert story.heard_by("Marie Tremblay") == [
        "10: rien ne joint Sam. La conversation reste à toi."
    ]
    assert story.talk(talk).worker_id == marie.id

"""Who asks for somebody again and again wakes the team three times an hour; danger always does."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import Story

from bot.conversation.conversations import Holder
from bot.paging import chatter
from bot.paging.kinds import NEEDS, TALK
from bot.paging.tables import PageStatus
from bot.paging.workers import Worker
from bot.safety.crisis import Crisis

NOW = datetime(2026, 11, 22, 4, 40, tzinfo=timezone.utc)
seconds = st.integers(-7200, 0)
MARIE = "Marie"


def calls_at(ago: list[int]) -> list[datetime]:
    return [NOW + timedelta(seconds=one) for one in ago]


@given(st.sampled_from(sorted(set(NEEDS) - {TALK})), st.lists(seconds))
def test_danger_is_never_put_off(kind: str, ago: list[int]) -> None:
    """Whatever came before: a crisis, somebody alone, a partner's desk page at once."""
    assert chatter.wakes_at(kind, calls_at(ago), NOW) == NOW


@given(st.lists(seconds))
def test_no_hour_holds_more_than_its_calls(ago: list[int]) -> None:
    """The instant given is the first at which the hour before it holds fewer than three calls."""
    calls = calls_at(ago)
    wakes = chatter.wakes_at(TALK, calls, NOW)

    def lately(instant: datetime) -> int:
        return sum(call > instant - chatter.WITHIN for call in calls)

    assert NOW <= wakes <= NOW + chatter.WITHIN
    assert lately(wakes) < chatter.CALLS
    if wakes > NOW:
        assert lately(wakes - timedelta(seconds=1)) >= chatter.CALLS


def asks_and_is_answered(story: Story, talk: int, marie: Worker, times: int = 3) -> None:
    """A call, its answer, and FIN, with ten minutes between two."""
    for _ in range(times):
        story.asks_for_somebody(talk)
        story.worker_says(marie, "1")
        story.worker_says(marie, "FIN")
        story.heard()
        story.wait(600)
        story.heard()


@pytest.fixture
def marie(story: Story) -> Worker:
    return story.worker(MARIE, level=1)


@pytest.fixture
def talk(story: Story) -> int:
    return story.person()


def test_the_fourth_call_of_an_hour_waits_and_the_person_knows_until_when(
    story: Story, talk: int, marie: Worker
) -> None:
    """It stands as a page, wakes nobody before its time, then goes out like any other."""
    asks_and_is_answered(story, talk, marie)
    story.asks_for_somebody(talk)
    (told,) = story.heard()
    assert told.who == "Alex"
    assert told.text == (
        "C'est noté. J'ai appelé l'équipe plusieurs fois: je la rappelle à 00h40. "
        "Urgent? Appelle le 911."
    )
    assert story.page(talk).state is PageStatus.OPEN
    assert story.talk(talk).holder is Holder.WAITING
    story.asks_for_somebody(talk)
    assert [one.who for one in story.heard()] == ["Alex"]  # told again, and nobody is woken
    story.wait(1799)
    assert story.heard() == []
    story.wait(1)
    assert story.heard_by(MARIE) == [
        "FANAL 13: veut parler à quelqu'un. Réponds 1 pour prendre, 2 pour passer."
    ]
    story.worker_says(marie, "1")
    story.worker_says(marie, "FIN")
    story.heard()
    story.asks_for_somebody(talk)  # the one that waited counts too
    assert story.heard_by(MARIE) == []


@pytest.mark.parametrize("kind", list(Crisis))
def test_a_crisis_wakes_everybody_whatever_was_asked_before(
    story: Story, talk: int, marie: Worker, kind: Crisis
) -> None:
    """While a call waits, and after as many ends as you like: the first page leaves at once."""
    asks_and_is_answered(story, talk, marie)
    story.asks_for_somebody(talk)
    story.heard()
    story.crisis(talk, kind)
    (paged,) = story.heard_by(MARIE)
    assert NEEDS[kind.value].word in paged
    for _ in range(5):
        story.worker_says(marie, "1")
        story.worker_says(marie, "FIN")
        story.heard()
        story.crisis(talk, kind)
        assert len(story.heard_by(MARIE)) == 1


def test_never_mind_wakes_nobody_for_a_call_that_waits(
    story: Story, talk: int, marie: Worker
) -> None:
    """The team was promised its rest: who takes back a call put off does not break it."""
    asks_and_is_answered(story, talk, marie)
    story.asks_for_somebody(talk)
    story.heard()
    assert story.false_alarm(talk)
    story.wait(1799)
    assert story.heard_by(MARIE) == []
    story.wait(1)
    assert len(story.heard_by(MARIE)) == 1


def test_a_call_is_not_put_off_until_nobody_is_on_call(
    story: Story, talk: int, marie: Worker
) -> None:
    """Marie leaves in a quarter of an hour: she is woken now rather than nobody later."""
    story.wait(3.25 * 3600)
    asks_and_is_answered(story, talk, marie)
    story.asks_for_somebody(talk)
    assert [one.who for one in story.heard()].count(MARIE) == 1


def test_a_call_nobody_heard_does_not_count(story: Story) -> None:
    """With nobody on call each call is answered with whom to call, and the first worker to come on
    call is woken."""
    talk = story.person()
    for _ in range(5):
        story.asks_for_somebody(talk)
        assert ["n'est de garde" in one.text for one in story.heard()] == [True]
    story.worker(MARIE, level=1)
    story.asks_for_somebody(talk)
    assert len(story.heard_by(MARIE)) == 1


def test_a_call_that_waits_may_be_taken(story: Story, talk: int, marie: Worker) -> None:
    """Whoever sees it on the console takes it, and it wakes nobody any more."""
    asks_and_is_answered(story, talk, marie)
    story.asks_for_somebody(talk)
    story.heard()
    story.worker_says(marie, "1 13")
    assert story.talk(talk).holder is Holder.WORKER
    story.heard()
    story.worker_says(marie, "salut")
    story.wait(4000)
    assert not [one for one in story.heard_by(MARIE) if one.startswith("FANAL 13:")]


def test_somebody_who_asks_again_before_anybody_answered(
    story: Story, talk: int, marie: Worker
) -> None:
    """The ladder ran out in vain: two more calls climb it again, the next one waits."""
    for expected in (True, True, True, False):
        story.asks_for_somebody(talk)
        assert bool(story.heard_by(MARIE)) is expected
        story.wait(400)
        story.heard()
        assert (story.page(talk).state is PageStatus.EXHAUSTED) is expected

"""A watch over somebody who uses alone: a worker accepts, a timer, two questions, the team."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import Connection, Engine

from bot.conversation import conversations
from bot.db import transaction
from bot.outreach import pacing, watches, watching
from bot.outreach.watches import State, Watch
from bot.paging.tables import PageStatus
from bot.paging.workers import Worker
from bot.safety.crisis import Crisis
from bot.settings import Settings
from tests.outreach.conftest import Outreach

PLACE = "12, rue Fictive, porte 4"


def propose(story: Outreach, talk: int) -> Watch | None:
    with transaction(story.engine) as conn:
        return watches.propose(conn, talk, PLACE, "ma soeur Zoé", story.now, story.settings)


def watch(story: Outreach, talk: int) -> Watch | None:
    with transaction(story.engine) as conn:
        return watches.open_one(conn, talk)


def writes(story: Outreach, talk: int, text: str = "chu la") -> None:
    with transaction(story.engine) as conn:
        conversations.note(conn, talk, last_in_at=story.now)
    story.person_says(talk, text)


@pytest.fixture
def sam(story: Outreach) -> Worker:
    return story.worker("Sam", level=1)


def accepted(story: Outreach, sam: Worker) -> int:
    """A person whom Sam watches over, everything said until then heard."""
    talk = story.person()
    propose(story, talk)
    story.worker_says(sam, "1")
    story.tick()
    story.heard()
    return talk


def test_nothing_begins_before_a_worker_accepts(story: Outreach, sam: Worker) -> None:
    """Asked, the team is paged; the timer does not run, the person is asked nothing."""
    talk = story.person()
    propose(story, talk)
    story.wait(30)
    found = watch(story, talk)
    assert found is not None
    assert (found.state, found.next_at) == (State.PROPOSED, None)
    assert [one for one in story.heard() if one.who == "Sam"]


def test_with_nobody_on_call_there_is_no_watch(story: Outreach) -> None:
    """They are told so by paging, with whom to call, and nothing is kept open."""
    talk = story.person()
    assert propose(story, talk) is None
    assert watch(story, talk) is None
    assert any("personne" in text.lower() for text in story.heard_by("Alex"))


def test_who_accepts_gets_the_plan_and_the_person_is_told(story: Outreach, sam: Worker) -> None:
    """Where and whom to call go to that worker only, once; the person learns who watches."""
    talk = story.person()
    propose(story, talk)
    story.worker_says(sam, "1")
    story.tick()
    story.tick()
    heard = story.heard()
    plans = [one for one in heard if PLACE in one.text and "veille" in one.text]
    assert [one.who for one in plans] == ["Sam"]
    assert any("Sam accepte" in one.text for one in heard if one.who == "Alex")


def test_a_question_a_second_one_then_the_team_at_once(story: Outreach, sam: Worker) -> None:
    """Ten minutes of silence, a minute, a minute: the page says that they do not answer."""
    talk = accepted(story, sam)
    story.wait(9 * 60)
    assert story.heard_by("Alex") == []
    story.wait(61)
    assert len(story.heard_by("Alex")) == 1
    story.wait(60)
    assert len(story.heard_by("Alex")) == 1
    story.wait(60)
    assert any("NE RÉPOND PLUS" in one.text for one in story.heard() if one.who == "Sam")
    found = watch(story, talk)
    assert found is not None
    assert found.state is State.MISSED


@pytest.mark.parametrize("after", [615, 670])
def test_any_word_is_a_sign_of_life(story: Outreach, sam: Worker, after: int) -> None:
    """After the question or after the alarm, whatever they write starts the ten minutes anew."""
    talk = accepted(story, sam)
    story.wait(after)
    writes(story, talk, "jsais pas kel jour on est")
    story.wait(9 * 60)
    found = watch(story, talk)
    assert found is not None
    assert found.state is State.RUNNING
    assert "watch missed" not in story.diary()


def test_an_answer_that_is_a_crisis_goes_on_being_one(story: Outreach, sam: Worker) -> None:
    """The question is answered "je veux mourir": the words kept back are said, Sam's clock runs, and
    without a word of Sam's the others are paged."""
    talk = accepted(story, sam)
    story.worker("Zoé", level=2)
    story.wait(615)
    writes(story, talk, "je veux mourir")
    story.crisis(talk, Crisis.SUICIDE)
    story.tick()
    story.heard()
    story.wait(story.settings.owner_grace + 1)
    assert story.heard_by("Alex") != []
    story.wait(story.settings.suicide_delay)
    assert story.page(talk).state is PageStatus.OPEN


@pytest.mark.parametrize(("said", "owed"), [("oui chu la", False), ("jen peux pu", True)])
def test_an_answer_that_may_be_a_crisis_asks_for_the_worker(
    story: Outreach, sam: Worker, said: str, owed: bool
) -> None:
    """A sign of life asks Sam for nothing; one that is in doubt leaves Sam's clock running."""
    talk = accepted(story, sam)
    story.wait(615)
    writes(story, talk, said)
    story.tick()
    assert (story.page(talk).unanswered_since is not None) is owed


def test_a_watch_that_fails_stops_no_other(
    story: Outreach, sam: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is wrong with one, and with the warnings, the other person is asked."""
    broken, sound = accepted(story, sam), accepted(story, sam)
    step = watching._step

    def fails(conn: Connection, one: Watch, now: datetime, settings: Settings) -> None:
        if one.conversation_id == broken:
            raise RuntimeError
        step(conn, one, now, settings)

    def breaks(conn: Connection, now: datetime) -> None:
        raise RuntimeError

    monkeypatch.setattr(watching, "_step", fails)
    monkeypatch.setattr(pacing, "tick", breaks)
    story.now = story.later(seconds=615)
    story.tick()
    found = watch(story, sound)
    assert found is not None
    assert found.state is State.ASKED


def test_who_writes_in_between_is_not_asked(story: Outreach, sam: Worker) -> None:
    """The time runs from their last word."""
    talk = accepted(story, sam)
    story.wait(8 * 60)
    writes(story, talk)
    story.heard()
    story.wait(9 * 60)
    assert [text for text in story.heard_by("Alex") if "vas bien" in text] == []


def test_it_survives_a_crash_at_every_step(
    story: Outreach, sam: Worker, engine: Engine, settings: Settings
) -> None:
    """Whatever process died, another that only ticks finds the watch where it stood."""
    talk = accepted(story, sam)
    for seconds, state in ((601, State.ASKED), (61, State.ALARMED), (61, State.MISSED)):
        other = Outreach(engine, story.settings, story.later(seconds=seconds))
        other.tick()
        story.now = other.now
        found = watch(story, talk)
        assert found is not None
        assert found.state is state


def test_the_worker_ends_it(story: Outreach, sam: Worker) -> None:
    """FIN: nobody watches any more, the person is told so, and no question comes."""
    talk = accepted(story, sam)
    story.worker_says(sam, "FIN")
    story.tick()
    assert any("Plus personne ne veille" in text for text in story.heard_by("Alex"))
    story.wait(3600)
    assert watch(story, talk) is None
    assert "watch asked" not in story.diary()


def test_another_worker_who_answers_the_alarm_gets_the_plan(story: Outreach, sam: Worker) -> None:
    """Whoever takes the talk over knows where to send help."""
    lou = story.worker("Lou", level=2)
    talk = accepted(story, sam)
    story.wait(13 * 60)  # the alarm; Sam is silent
    story.wait(15 * 60)
    story.heard()
    page = story.page(talk)
    story.worker_says(lou, f"1 {page.code}")
    story.tick()
    assert any(PLACE in text and "veille" in text for text in story.heard_by("Lou"))


def test_who_comes_back_after_the_alarm_is_told_of(story: Outreach, sam: Worker) -> None:
    """Those paged learn, once, that the person wrote; the page is theirs to close."""
    talk = accepted(story, sam)
    story.wait(13 * 60)
    story.heard()
    writes(story, talk)
    story.tick()
    story.tick()
    told = [text for text in story.heard_by("Sam") if "vient d'écrire" in text]
    assert len(told) == 1


def test_a_watch_nobody_took_wakes_nobody_later(story: Outreach, sam: Worker) -> None:
    """Nobody answered, and the person was told so: who comes on call hours later is not asked to
    watch somebody who no longer expects it; a late answer hears that it is over."""
    talk = story.person()
    propose(story, talk)
    story.wait(3600)
    assert watch(story, talk) is None
    story.heard()
    story.worker("Lou", level=1)
    story.wait(3600)
    assert story.heard() == []
    story.worker_says(sam, f"1 {story.page(talk).code}")
    assert any("déjà terminé" in text for text in story.heard_by("Sam"))


def test_with_nobody_on_call_nobody_is_asked_later(story: Outreach) -> None:
    """The same when there was nobody to ask at all."""
    talk = story.person()
    propose(story, talk)
    story.heard()
    story.worker("Lou", level=1)
    story.wait(3600)
    assert story.heard() == []


@pytest.mark.parametrize("missed", [False, True])
def test_who_no_longer_asks_for_a_watch_wakes_nobody_else(
    story: Outreach, sam: Worker, missed: bool
) -> None:
    """ANNULER while the team is being asked: those asked are told, the others are left to sleep.
    Once they are told that the person does not answer, no word of the person's takes it back."""
    story.worker("Lou", level=2)
    talk = story.person()
    if missed:
        talk = accepted(story, sam)
        story.wait(13 * 60)
        story.wait(15 * 60)  # Sam is silent too: everybody is asked
    else:
        propose(story, talk)
    story.heard()
    with transaction(story.engine) as conn:
        assert watches.end(conn, talk, story.now)
    told = [one for one in story.heard() if "ne demande plus" in one.text]
    assert [one.who for one in told] == ([] if missed else ["Sam"])
    assert (story.page(talk).state is PageStatus.CLOSED) is not missed
    story.wait(3600)
    assert missed or story.heard() == []


def test_who_had_asked_to_talk_before_is_still_called_back(story: Outreach) -> None:
    """The watch is over, the wish to talk is not: whoever comes on call hears of that one."""
    talk = story.person()
    story.asks_for_somebody(talk)
    propose(story, talk)
    story.heard()
    story.worker("Lou", level=1)
    story.wait(3600)
    (first, *_) = story.heard_by("Lou")
    assert "veut parler" in first
    assert "VEILLE" not in first
    assert "page lowered" in story.diary()


def test_asked_again_the_plan_is_the_new_one(story: Outreach, sam: Worker) -> None:
    """The page that asks goes on under its code; who takes it gets the last plan."""
    talk = story.person()
    propose(story, talk)
    code = story.page(talk).code
    with transaction(story.engine) as conn:
        watches.propose(conn, talk, "au parc", "personne", story.now, story.settings)
    assert not any("ne demande plus" in text for text in story.heard_by("Sam"))
    story.worker_says(sam, f"1 {code}")
    story.tick()
    assert any("Où: au parc" in text for text in story.heard_by("Sam"))

"""A new crisis while a worker holds the talk: they speak first, the bot if they do not."""

from __future__ import annotations

import pytest
from stories import Story

from bot.conversation.conversations import Holder
from bot.paging.workers import Worker
from bot.safety.crisis import Crisis


@pytest.fixture
def marie(story: Story) -> Worker:
    """On shift, with Sam behind her."""
    story.worker("Sam", level=2)
    return story.worker("Marie", level=1)


@pytest.fixture
def talk(story: Story, marie: Worker) -> int:
    """Alex talks with Marie, calmly."""
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    story.worker_says(marie, "Salut")
    story.heard()
    return talk


def test_a_worker_who_answers_is_not_spoken_over(story: Story, marie: Worker, talk: int) -> None:
    """One word of hers in time, and the bot says nothing."""
    story.crisis(talk, Crisis.OVERDOSE)
    story.wait(29)
    assert story.heard_by("Alex") == []
    story.worker_says(marie, "Appelle le 911, je reste")
    assert story.heard_by("Alex") == ["Appelle le 911, je reste"]
    story.wait(600)
    assert story.heard_by("Alex") == []


def test_a_person_left_alone_gets_the_first_words(story: Story, marie: Worker, talk: int) -> None:
    """After half a minute without her the rescue steps are said, once; she keeps the talk."""
    story.crisis(talk, Crisis.OVERDOSE)
    story.crisis(talk, Crisis.OVERDOSE)
    story.heard()
    story.wait(30)
    heard = story.heard()
    said = [one.text for one in heard if one.who == "Alex"]
    assert "911" in said[0]
    assert len(said) == len(set(said))
    assert [one.text for one in heard if one.who == "Marie"] == [
        "10: sans réponse de toi, je lui ai dit quoi faire. Écris-lui, 10 reste à toi."
    ]
    assert story.talk(talk).holder is Holder.WORKER
    story.wait(29)
    assert story.heard() == []


def test_silence_at_the_pace_of_the_crisis_calls_the_others(
    story: Story, marie: Worker, talk: int
) -> None:
    """A minute without a word to somebody who overdoses: the next level is paged."""
    story.crisis(talk, Crisis.OVERDOSE)
    story.heard()
    story.wait(60)
    assert [one.text for one in story.heard() if one.who == "Sam"] == [
        "FANAL 10, REPRISE: SURDOSE. Réponds 1 pour prendre, 2 pour passer."
    ]
    assert story.talk(talk).holder is Holder.WAITING


def test_another_crisis_that_is_less_grave_hurries_too(story: Story, marie: Worker) -> None:
    """Taken for an overdose, then "je veux mourir": a suicide waits a minute and a half, not ten."""
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.worker_says(marie, "1")
    story.worker_says(marie, "je suis là")
    story.crisis(talk, Crisis.SUICIDE)
    story.heard()
    story.wait(30)
    assert any("1 866 277-3553" in text for text in story.heard_by("Alex"))
    story.wait(60)
    assert story.talk(talk).holder is Holder.WAITING


def test_what_was_just_said_is_not_said_again(story: Story, marie: Worker) -> None:
    """The person got the rescue steps a minute ago: the same crisis brings no second copy."""
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.worker_says(marie, "1")
    story.heard()
    story.crisis(talk, Crisis.OVERDOSE)
    story.wait(59)
    assert story.heard_by("Alex") == []


def test_the_words_are_said_before_the_talk_changes_hands(
    story: Story, marie: Worker, talk: int
) -> None:
    """She ends it, or becomes out of reach, with a crisis unanswered: the steps come first."""
    story.crisis(talk, Crisis.OVERDOSE)
    story.heard()
    story.worker_says(marie, "FIN 10")
    said = story.heard_by("Alex")
    assert "911" in said[0]
    assert said[-1].startswith("La conversation avec Marie est finie")


def test_the_worst_of_two_new_crises_is_the_one_said(
    story: Story, marie: Worker, talk: int
) -> None:
    """Distress, then an overdose within the same half minute: one text, that of the overdose."""
    story.crisis(talk, Crisis.DISTRESS)
    story.wait(20)
    story.crisis(talk, Crisis.OVERDOSE)
    story.heard()
    story.wait(10)
    story_told = story.heard_by("Alex")
    other = story.person("Bo")
    story.crisis(other, Crisis.OVERDOSE)
    assert story_told == story.heard_by("Bo")[: len(story_told)]

"""What is carried between a person and a worker: all of it, and to where the worker is."""

from __future__ import annotations

from datetime import timedelta

from stories import Story

from bot.conversation import conversations
from bot.db import transaction
from bot.handoff import desk
from bot.safety.crisis import Crisis


def test_the_talk_follows_the_worker_who_leaves_the_console(story: Story) -> None:
    """Taken on the console, then answered by SMS from the street: the person's words come there."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.worker_says(marie, "1 10", "console")
    story.worker_says(marie, "j'arrive")
    story.heard()
    story.person_says(talk, "je suis derrière l'église")
    assert story.heard_by("Marie") == ["#10: je suis derrière l'église"]


def test_the_talk_follows_the_worker_to_the_telephone_that_works(story: Story) -> None:
    """Taken on Telegram, then the data is gone: she writes by SMS, and is answered there."""
    marie = story.worker("Marie", level=1, channels=("sms", "telegram"))
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.taps(marie, "take:10")
    story.worker_says(marie, "j'arrive", "sms")
    story.heard()
    story.person_says(talk, "vite")
    assert [(one.channel, one.text) for one in story.heard()] == [("sms", "#10: vite")]


def test_what_was_not_shown_was_not_read(story: Story) -> None:
    """Ten of twelve messages are shown to who takes the talk: a brain that comes late brings the
    two others, and none twice."""
    marie = story.worker("Marie", level=1)
    talk, times = story.person(), []
    for number in range(12):
        times.append(story.now)
        story.person_says(talk, f"message {number}")
        story.now += timedelta(seconds=10)
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    with transaction(story.engine) as conn:
        found = conversations.get(conn, talk)
        read = [desk.was_read(conn, found, at) for at in times]
    assert read == [False, False, *([True] * 10)]


def test_who_takes_a_crisis_and_loses_the_network_does_not_keep_it(story: Story) -> None:
    """Two minutes without a first word in an overdose: Sam is paged, and the person told."""
    marie = story.worker("Marie", level=1)
    story.worker("Sam", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.worker_says(marie, "1")
    story.heard()
    story.wait(119)
    assert story.heard() == []
    story.wait(1)
    heard = {one.who: one.text for one in story.heard()}
    assert heard["Sam"].startswith("FANAL 10, REPRISE: SURDOSE")
    assert "n'a pas pu répondre" in heard["Alex"]


def test_who_has_written_has_the_time_of_any_talk(story: Story) -> None:
    """One word, and the clock of the overdose is theirs no more."""
    marie = story.worker("Marie", level=1)
    story.worker("Sam", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.worker_says(marie, "1")
    story.worker_says(marie, "j'appelle le 911")
    story.person_says(talk, "ok")
    story.heard()
    story.wait(599)
    assert [one for one in story.heard() if one.who == "Sam"] == []

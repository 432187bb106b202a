"""What the telephone says back to a key pressed during a call."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import Engine
from stories import Story

from bot.channels.twilio_voice import Key, spoken_twiml
from bot.db import transaction
from bot.edge.voice import HEARD, UNKNOWN, key_pressed
from bot.paging import texts, workers
from bot.paging.workers import Worker
from bot.privacy import contacts
from bot.safety.crisis import Crisis
from bot.settings import Settings


@pytest.fixture
def story(engine: Engine, settings: Settings, now: datetime) -> Story:
    return Story(engine, settings, now)


def presses(story: Story, worker: Worker, digits: str) -> str:
    """What the call of this worker answers to the key."""
    with transaction(story.engine) as conn:
        ways = workers.contacts_of(conn, worker.id)
        (called,) = [way.id for way in ways if way.channel == "voice"]
        key = Key(f"CA{worker.id}", contacts.address_of(conn, called) or "", digits)
        return key_pressed(conn, key, story.now, story.settings)


def called(story: Story) -> tuple[Worker, Worker]:
    """Sam and Marie, both called about an overdose, code 10."""
    both = [story.worker(name, level=1, channels=("sms", "voice")) for name in ("Sam", "Marie")]
    story.crisis(story.person(), Crisis.OVERDOSE)
    story.wait(30)
    story.heard()
    return both[0], both[1]


def test_the_second_to_press_hears_who_has_it(story: Story) -> None:
    """The same words aloud as in writing: not that it is noted, when somebody else has it."""
    sam, marie = called(story)
    assert presses(story, sam, "1") == spoken_twiml(HEARD)
    too_late = texts.in_answer.too_late(10, "Sam")
    assert presses(story, marie, "1") == spoken_twiml(too_late)
    assert too_late in [one.text for one in story.heard() if one.who == "Marie"]


def test_what_can_be_done_is_noted(story: Story) -> None:
    """Pressing again on a page of one's own, and passing: the rest is in writing."""
    sam, marie = called(story)
    assert presses(story, marie, "2") == spoken_twiml(HEARD)
    assert presses(story, sam, "1") == spoken_twiml(HEARD)
    assert presses(story, sam, "1") == spoken_twiml(HEARD)


def test_a_number_nobody_knows(story: Story) -> None:
    """Told so, and nothing is done."""
    called(story)
    with transaction(story.engine) as conn:
        key = Key("CA9", "+15145559999", "1")
        assert key_pressed(conn, key, story.now, story.settings) == spoken_twiml(UNKNOWN)
    assert story.heard() == []

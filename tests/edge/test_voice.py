"""What the telephone says back to a key pressed during a call."""

from __future__ import annotations

from datetime import datetime

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from stories import Story

from bot.channels.twilio_voice import Key, spoken_twiml
from bot.conversation.outbox import outbox
from bot.db import transaction
from bot.edge.voice import HEARD, UNKNOWN, key_pressed
from bot.paging import pages, service, texts, workers
from bot.paging.workers import Worker
from bot.privacy import contacts
from bot.safety.crisis import Crisis
from bot.settings import Settings


@pytest.fixture
def story(engine: Engine, settings: Settings, now: datetime) -> Story:
    return Story(engine, settings, now)


def presses(story: Story, worker: Worker, digits: str, call: str = "") -> str:
    """What a call of this worker answers to the key; `call` is its name at the provider."""
    with transaction(story.engine) as conn:
        ways = workers.contacts_of(conn, worker.id)
        (called,) = [way.id for way in ways if way.channel == "voice"]
        key = Key(call or f"CA{worker.id}", contacts.address_of(conn, called) or "", digits)
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


def rings(story: Story) -> str:
    """The one telephone that rings now: its call's name at the provider."""
    (ring,) = [one for one in story.heard() if one.channel == "voice"]
    with transaction(story.engine) as conn:
        mine = outbox.c.id == ring.row
        conn.execute(sa.update(outbox).where(mine).values(provider_id=f"CA-{ring.row}"))
    return f"CA-{ring.row}"


def said_while_another_asks(story: Story) -> tuple[Worker, str, int, int]:
    """Sam's telephone says an overdose; meanwhile somebody else asks to talk: Sam, the call's name
    at the provider, the talk that was said aloud, the other one."""
    sam = story.worker("Sam", level=1, channels=("sms", "voice"))
    talk, other = story.person("Alex"), story.person("Bo")
    story.crisis(talk, Crisis.OVERDOSE)
    story.wait(30)
    call = rings(story)
    story.asks_for_somebody(other)
    return sam, call, talk, other


@pytest.mark.parametrize(("key", "holds"), [("1", [10]), ("2", [])])
def test_the_key_is_about_the_page_that_was_said_aloud(
    story: Story, key: str, holds: list[int]
) -> None:
    """While the telephone says an overdose, somebody else asks to talk: 1 takes the overdose, and
    2 passes it; the other page waits untouched."""
    sam, call, _, other = said_while_another_asks(story)
    presses(story, sam, key, call)
    with transaction(story.engine) as conn:
        assert [page.code for page in pages.held_by(conn, sam.id)] == holds
    assert (story.page(other).code, story.page(other).takeable) == (11, True)


def test_a_key_pressed_when_the_page_is_over(story: Story) -> None:
    """It takes nothing else: the answer in writing says that this one is over."""
    sam, call, talk, other = said_while_another_asks(story)
    page = story.page(talk)
    with transaction(story.engine) as conn:
        service.close(conn, page, story.now, why="ended")
    story.heard()
    presses(story, sam, "1", call)
    assert story.heard_by("Sam") == [texts.in_answer.is_over(10)]
    assert story.page(other).takeable


def test_a_number_nobody_knows(story: Story) -> None:
    """Told so, and nothing is done."""
    called(story)
    with transaction(story.engine) as conn:
        key = Key("CA9", "+15145559999", "1")
        assert key_pressed(conn, key, story.now, story.settings) == spoken_twiml(UNKNOWN)
    assert story.heard() == []

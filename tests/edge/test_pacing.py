"""Pacing: what leaves keeps to what its provider takes, and a crisis waits for nobody's answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine

from bot.channels.errors import RateLimited
from bot.clock import HandClock
from bot.conversation import conversations, outbox
from bot.conversation.outbox import Outgoing, Purpose
from bot.db import reading, transaction
from bot.edge.sender import Sender
from bot.privacy import contacts
from bot.settings import Settings

pytestmark = pytest.mark.anyio

Say = Callable[..., int]


@pytest.fixture
def say(engine: Engine, now: datetime) -> Say:
    """Put words for somebody into the outbox; the row's id."""

    def words(text: str, purpose: Purpose = Purpose.REPLY, *, to: str, channel: str = "sms") -> int:
        with transaction(engine) as conn:
            contact = contacts.meet(conn, channel, to, now)
            talk, _ = conversations.open_with(conn, contact.id, channel, "montreal", now)
            return outbox.enqueue(conn, Outgoing(contact.id, channel, text, purpose, talk.id), now)

    return words


@pytest.fixture
def telegram(engine: Engine, settings: Settings, clock: HandClock, sms: Any) -> tuple[Sender, Any]:
    """A sender on Telegram, and its channel."""
    channel = type(sms)("telegram")
    return Sender(engine, {"telegram": channel}, settings, clock), channel


async def drained(sender: Sender) -> int:
    """Send all that may leave now; how many were tried."""
    count = 0
    while await sender.step() is not None:
        count += 1
    return count


async def test_sms_leave_at_the_pace_of_their_sender(
    engine: Engine, sender: Sender, sms: Any, say: Say, clock: HandClock
) -> None:
    """Five at once, then one a second: nothing is refused, nothing forgotten."""
    for number in range(8):
        say(f"mot {number}", to=f"+1514555{number:04}")
    assert await drained(sender) == 5
    with reading(engine) as conn:
        due = outbox.next_due(conn, ("sms",))
    assert due is not None
    clock.turn_to(due)
    assert await drained(sender) == 1
    clock.advance(timedelta(seconds=2))
    assert await drained(sender) == 2
    assert sms.texts == [f"mot {number}" for number in range(8)]


async def test_a_crisis_passes_before_all_that_waits(
    sender: Sender, sms: Any, say: Say, clock: HandClock
) -> None:
    """Twenty answers wait for their turn: the crisis words written last are the next to leave."""
    for number in range(20):
        say(f"mot {number}", to=f"+1514555{number:04}")
    await drained(sender)
    say("appelle le 911", Purpose.CRISIS, to="+15145559999")
    clock.advance(timedelta(seconds=1))
    assert await drained(sender) == 1
    assert sms.texts[-1] == "appelle le 911"


async def test_too_fast_said_once_slows_the_channel_down(
    sender: Sender, sms: Any, say: Say, clock: HandClock
) -> None:
    """The provider asks for 7 seconds: nobody's answer leaves before; crisis words are tried."""
    sms.errors = [RateLimited("doucement", "429", 7)]
    say("un", to="+15145550101")
    say("deux", to="+15145550102")
    assert await drained(sender) == 1
    assert sms.texts == []
    say("appelle le 911", Purpose.CRISIS, to="+15145550103")
    assert await drained(sender) == 1
    assert sms.texts == ["appelle le 911"]
    clock.advance(timedelta(seconds=7))
    await drained(sender)
    assert sorted(sms.texts[1:]) == ["deux", "un"]


async def test_a_chat_gets_one_message_a_second(
    telegram: tuple[Sender, Any], say: Say, clock: HandClock
) -> None:
    """Two answers in one chat are a second apart, three seconds in a group; others do not wait."""
    sender, channel = telegram
    for to in ("77001", "-100200"):
        say("un", to=to, channel="telegram")
        say("deux", to=to, channel="telegram")
    assert await drained(sender) == 2
    clock.advance(timedelta(seconds=1))
    assert await drained(sender) == 1
    assert channel.sent[-1].address == "77001"
    clock.advance(timedelta(seconds=2))
    assert await drained(sender) == 1
    assert channel.texts == ["un", "un", "deux", "deux"]


async def test_crisis_words_wait_for_no_chat(telegram: tuple[Sender, Any], say: Say) -> None:
    """First words right behind an answer, in the same chat, leave at once."""
    sender, channel = telegram
    say("un", to="77001", channel="telegram")
    await drained(sender)
    say("appelle le 911", Purpose.CRISIS, to="77001", channel="telegram")
    say("reste avec", Purpose.CRISIS, to="77001", channel="telegram")
    await drained(sender)
    assert channel.texts == ["un", "appelle le 911", "reste avec"]


@pytest.mark.parametrize("seed", range(3))
async def test_four_senders_keep_the_pace_together(
    engine: Engine, settings: Settings, clock: HandClock, say: Say, sms: Any, seed: int
) -> None:
    """Four senders, of one edge or of four, never send more in any second than Telegram takes."""
    channel = type(sms)("telegram")
    senders = [Sender(engine, {"telegram": channel}, settings, clock) for _ in range(4)]
    for number in range(40):
        say("mot", to=str(77000 + number), channel="telegram")
    when: list[datetime] = []
    while len(when) < 40:
        for sender in senders[seed:] + senders[:seed]:
            if await sender.step() is not None:
                when.append(clock.now())
        clock.advance(timedelta(milliseconds=10))
    for first in when:
        assert sum(first <= each < first + timedelta(seconds=1) for each in when) <= 30

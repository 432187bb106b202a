"""The observer that every journey runs under sees who is texted without having asked."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from telling import PERSON, Play, at, heard, text, wait
from unasked import Observer, Unasked, addresses

from bot import brain
from bot.conversation import outbox
from bot.conversation.outbox import Outgoing, Purpose
from bot.privacy import contacts
from bot.simulator.events import Event
from bot.simulator.scenario import Step

WHEN = datetime.fromisoformat(at("12:00"))
SOMEBODY, CAMILLE = "+15145550777", "+15145550199"


def event(to: str, kind: str = "reply", status: str = "delivered") -> Event:
    return Event(WHEN, kind, "sms", to, "bonjour", status=status)


def step(sender: str | None, words: str = "jai faim") -> Step:
    return Step(WHEN, 1, channel="sms", sender=sender, text=words)


@pytest.mark.parametrize("status", ["delivered", "undelivered"])
@pytest.mark.parametrize("kind", ["reply", "alert", "voice", "page"])
def test_who_never_wrote_must_not_be_written_to(kind: str, status: str) -> None:
    """Whatever it is, and whether it arrived or not."""
    observer = Observer({CAMILLE})
    observer.said(step(PERSON))
    observer.sent(event(PERSON))
    observer.sent(event(CAMILLE, "page"))
    observer.check()
    observer.sent(event(SOMEBODY, kind, status))
    with pytest.raises(Unasked, match="never wrote"):
        observer.check()


def test_who_wrote_afterwards_was_still_texted_first() -> None:
    """The order counts."""
    observer = Observer(())
    observer.sent(event(SOMEBODY))
    observer.said(step(SOMEBODY))
    with pytest.raises(Unasked):
        observer.check()


def test_who_stopped_hears_the_confirmation_alone() -> None:
    """One message after STOP; more only once they write again, and a second STOP is not writing."""
    observer = Observer(())
    for words in ("jai faim", "STOP", "stop"):
        observer.said(step(SOMEBODY, words))
    observer.sent(event(SOMEBODY))
    observer.check()
    observer.said(step(SOMEBODY, "finalement oui"))
    observer.sent(event(SOMEBODY))
    observer.sent(event(SOMEBODY))
    observer.check()
    observer.said(step(SOMEBODY, "arret"))
    observer.sent(event(SOMEBODY))
    observer.sent(event(SOMEBODY))
    with pytest.raises(Unasked, match="had stopped"):
        observer.check()


def test_the_ways_of_a_team() -> None:
    """A worker's own calls and texts are theirs."""
    team: dict[str, Any] = {"workers": [{"name": "C", "sms": CAMILLE, "telegram": 8000099}]}
    assert addresses(team) == {CAMILLE, "8000099"}


@pytest.mark.model
def test_a_product_that_texts_first_fails_its_journey(
    journey: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault planted in the brain, which greets a number taken from elsewhere: the journey that
    was sound fails."""
    steps = [text(at("12:00"), "jai faim a berri"), wait(at("12:05"))]
    assert heard(journey(steps))
    say = brain.say

    def greet_others(turn: Any) -> None:
        say(turn)
        other = contacts.meet(turn.conn, "sms", SOMEBODY, turn.now)
        out = Outgoing(other.id, "sms", "Bonjour! Besoin de quelque chose?", Purpose.REPLY)
        outbox.enqueue(turn.conn, out, turn.now)

    monkeypatch.setattr(brain, "say", greet_others)
    with pytest.raises(Unasked, match="never wrote"):
        journey(steps)

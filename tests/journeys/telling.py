"""Short words to write a journey's steps and to read its events."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.simulator.events import Event

Play = Callable[..., list[Event]]

PERSON = "+15145550123"
CHAT = "8000001"
CAMILLE = "+15145550199"
SAM = "+15145550198"
DOMINIQUE = "+15145550197"


def at(clock: str, day: int = 21) -> str:
    """An instant of November 2026 in Montréal: at("23:40"), at("03:02:10", 22)."""
    return f"2026-11-{day}T{clock if clock.count(':') == 2 else clock + ':00'}-05:00"


def text(when: str, words: str, sender: str = PERSON, **more: Any) -> dict[str, Any]:
    return {"at": when, "channel": "sms", "from": sender, "text": words, **more}


def chat(when: str, words: str = "", sender: str = CHAT, **more: Any) -> dict[str, Any]:
    return {"at": when, "channel": "telegram", "from": sender, "text": words, **more}


def worker(when: str, name: str, words: str, channel: str = "sms") -> dict[str, Any]:
    return {"at": when, "worker": name, "channel": channel, "text": words}


def wait(when: str) -> dict[str, Any]:
    return {"at": when, "wait": True}


def heard(events: list[Event], by: str = PERSON) -> list[Event]:
    """What reached a telephone, whoever said it."""
    return [e for e in events if e.to == by and e.status == "delivered"]


def words(events: list[Event], by: str = PERSON) -> str:
    """All that reached a telephone, as one text."""
    return "\n".join(event.text for event in heard(events, by))


def states(events: list[Event]) -> list[str]:
    return [event.status for event in events if event.kind == "state"]


def pages(events: list[Event], to: str | None = None) -> list[Event]:
    return [e for e in events if e.kind == "page" and (to is None or e.to == to)]

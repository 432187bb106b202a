"""Services, matches and instants for the tests of words: what a test is about is spelt out there."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.directory.hours import Status
from bot.directory.model import Service
from bot.directory.search import Match

MONTREAL = ZoneInfo("America/Toronto")
SATURDAY_NIGHT = datetime(2026, 11, 21, 23, 40, tzinfo=MONTREAL)


def at(text: str) -> datetime:
    """ "2026-11-22 9:00" in Montréal."""
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=MONTREAL)


def a_service(**known: Any) -> Service:
    """A shelter of Montréal with a door and a number."""
    facts: dict[str, Any] = {
        "id": "halte",
        "organization_id": "la-halte",
        "organization": "La Halte",
        "name": "Lits de nuit",
        "needs": frozenset({"shelter"}),
        "region": "montreal",
        "regions": frozenset({"montreal"}),
        "source": "https://exemple.org/halte",
        "address": "1, rue Un",
        "city": "Montréal",
        "phone": "514-555-0100",
    }
    return Service(**(facts | known))


def a_match(
    service: Service,
    status: Status = Status(None),
    distance_m: int | None = None,
    obstacle: str | None = None,
) -> Match:
    return Match(service, status, distance_m, obstacle is None, obstacle)

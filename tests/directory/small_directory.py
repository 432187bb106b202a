"""Small directories for tests: a service, a place, with only what the test is about spelt out."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.directory.hsds import stable_id
from bot.directory.model import Helpline, Place, Point, Service

MONTREAL = ZoneInfo("America/Toronto")
BERRI = Point(45.51524, -73.56148)
NORTH_1_KM = Point(45.52424, -73.56148)
NORTH_9_KM = Point(45.59624, -73.56148)
QUEBEC_CITY = Point(46.81228, -71.21454)

BERRI_METRO = Place("Berri-UQAM", "metro", "montreal", BERRI, ("Berri", "UQAM"), "Ligne verte")
MONTREAL_CITY = Place("Montréal", "ville", "montreal", BERRI, ("Mtl",), wide=True)


def local(text: str) -> datetime:
    """ "2026-11-21 23:40" on the clocks of Montréal."""
    return datetime.fromisoformat(text).replace(tzinfo=MONTREAL)


SATURDAY_NOON = local("2026-11-21 12:00")


def a_service(organization: str = "La Halte", /, **known: Any) -> Service:
    """A shelter of Montréal with a door and a number, of which nothing else is known."""
    facts: dict[str, Any] = {
        "id": stable_id("test", organization),
        "organization_id": stable_id("organization", organization),
        "organization": organization,
        "name": f"Service de {organization}",
        "needs": frozenset({"shelter"}),
        "region": "montreal",
        "regions": frozenset({"montreal"}),
        "source": "https://exemple.org/halte",
        "address": f"1, rue {organization}",
        "city": "Montréal",
        "phone": "514-555-0100",
    }
    return Service(**(facts | known))


def a_line(name: str = "211", /, **known: Any) -> Helpline:
    """A line of Québec that answers a need for shelter."""
    facts: dict[str, Any] = {
        "id": stable_id("test line", name),
        "name": name,
        "purpose": "Trouver un organisme",
        "regions": frozenset({"montreal", "quebec"}),
        "source": "https://exemple.org/211",
        "phone": "211",
        "needs": frozenset({"shelter"}),
    }
    return Helpline(**(facts | known))

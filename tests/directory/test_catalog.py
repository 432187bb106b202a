"""The directory as the bot asks it."""

from __future__ import annotations

from typing import Any

import pytest
from small_directory import (
    BERRI_METRO,
    NORTH_1_KM,
    NORTH_9_KM,
    SATURDAY_NOON,
    a_line,
    a_service,
)

from bot.directory.catalog import Directory
from bot.directory.model import Place
from bot.directory.search import Query

CACTUS = a_service(
    "CACTUS Montréal", id="cactus", aliases=("Cactus",), point=NORTH_1_KM, precision="exact"
)
MILIEU = a_service("Plein Milieu", id="milieu")
STREET = a_service(
    "Plein Milieu", id="street", name="Travail de rue", aliases=("Messagers",), address="la rue"
)
TRANSIT_BXL = a_service(
    "Transit asbl",
    id="bxl",
    aliases=("Transit",),
    region="bruxelles",
    regions=frozenset({"bruxelles"}),
)
TRANSIT_MTL = a_service("Le Transit", id="mtl")
VILLERAY = Place("Villeray", "quartier", "montreal", NORTH_9_KM, (), "Montréal")
LINE = a_line("Info-Santé / Info-Social 811", phone="811")
EMERGENCY = a_line("911", phone="911", needs=frozenset())
DIRECTORY = Directory(
    [CACTUS, MILIEU, STREET, TRANSIT_BXL, TRANSIT_MTL], [BERRI_METRO, VILLERAY], [LINE, EMERGENCY]
)  # fmt: skip


@pytest.mark.parametrize(
    ("said", "region", "ids"),
    [
        ("cactus", "montreal", ["cactus"]),
        ("Cactus Montreal", "montreal", ["cactus"]),
        ("plein millieu", "montreal", ["milieu", "street"]),
        ("messagers", "montreal", ["street"]),
        ("travail de rue", "montreal", ["street"]),
        ("transit", "montreal", ["mtl"]),
        ("transit", "bruxelles", ["bxl"]),
        ("cactus", "bruxelles", ["cactus"]),  # elsewhere rather than nothing
        ("811", "montreal", [LINE.id]),
        ("info-social", "montreal", []),
        ("inconnu", "montreal", []),
        ("", "montreal", []),
    ],
)
def test_named(said: str, region: str, ids: list[str]) -> None:
    """An organization by the names people give it, the services of the region first."""
    assert [service.id for service in DIRECTORY.named(said, region)] == ids


def query(**known: Any) -> Query:
    facts: dict[str, Any] = {"need": "shelter", "region": "montreal", "at": SATURDAY_NOON}
    return Query(**(facts | known))


def test_help_lines_are_a_last_resort_of_a_search() -> None:
    """A line of the province answers after the doors; an emergency number is never proposed."""
    found = [match.service.id for match in DIRECTORY.search(query())]
    assert found[-1] == LINE.id
    assert EMERGENCY.id not in found


def test_a_service_by_its_id() -> None:
    """A button's id finds its service, or None when the service has left."""
    assert DIRECTORY.service("cactus") is CACTUS
    assert DIRECTORY.service(LINE.id) is not None
    assert DIRECTORY.service("gone") is None


def test_territories_match_the_place_asked_from() -> None:
    """The directory works out by itself which areas contain the place."""
    pact = a_service("PACT", territory=("Villeray",))
    near_but_elsewhere = a_service("Autre", point=NORTH_9_KM, precision="exact")
    directory = Directory([near_but_elsewhere, pact], [VILLERAY])
    found = directory.search(query(place=directory.place("villeray", "montreal")))
    assert [match.service.organization for match in found] == ["PACT", "Autre"]


def test_helplines_of_a_region() -> None:
    """Emergency numbers included: protocols ask for them by region."""
    assert DIRECTORY.helplines_of("quebec") == [LINE, EMERGENCY]
    assert DIRECTORY.helplines_of("bruxelles") == []

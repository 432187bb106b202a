"""Places proposed in a message."""

import pytest

from nlu.matching import Name
from nlu.places import PlaceFinder

STATIONS = [
    Name("Longueuil–Université-de-Sherbrooke", "Longueuil–Université-de-Sherbrooke"),
    Name("Longueuil", "Longueuil–Université-de-Sherbrooke"),
    Name("Berri-UQAM", "Berri-UQAM"),
    Name("Berri", "Berri-UQAM"),
]
TOWNS = [Name("Longueuil", "Longueuil"), Name("H2X", "H2X")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("une place a longueuil", [("longueuil", "Longueuil")]),
        ("metro longueuil", [("longueuil", "Longueuil–Université-de-Sherbrooke")]),
        ("Métro de Longueuil", [("Longueuil", "Longueuil–Université-de-Sherbrooke")]),
        ("berri", [("berri", "Berri-UQAM")]),
        ("chu a h2x 1y4", [("h2x", "H2X"), ("h2x 1y4", "H2X")]),
        ("J4K2T1", [("J4K2T1", "J4K")]),
        ("z9z 9z9", []),
        ("jai 2 chats", []),
    ],
)
def test_places(text: str, found: list[tuple[str, str]]) -> None:
    """Stations first after "métro", towns elsewhere; a postal code comes to its first three."""
    candidates = list(PlaceFinder(STATIONS, TOWNS).candidates(text))
    assert [(text[c.start : c.end], c.value) for c in candidates] == found
    assert {c.entity for c in candidates} <= {"place"}

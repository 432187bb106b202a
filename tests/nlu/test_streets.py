"""Streets and corners that no table holds."""

import pytest

from nlu.matching import Name
from nlu.streets import StreetFinder

STREETS = StreetFinder(
    [Name(name, name) for name in ("ontario", "saint-hubert", "bank")],
    [Name(name, name) for name in ("papineau", "pie-ix", "trois rivieres")],
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on est rue Panet", [("rue Panet", "street")]),
        ("le pont de laeken est fermé", [("pont de laeken", "street")]),
        ("place émilie-gamelin se fait vider", [("place émilie-gamelin", "street")]),
        ("gare du Midi svp", [("gare du Midi", "street")]),
        ("ontario pis st-hubert", [("ontario pis st-hubert", "corner")]),
        ("chu bank and gladstone", [("bank and gladstone", "corner")]),
        ("rue adam coin davidson", [("rue adam", "street"), ("rue adam coin davidson", "corner")]),
        ("chu sul pont jacques cartier pis", [("pont jacques cartier", "street")]),
        ("boul trois rivières fermé", [("boul trois rivières", "street")]),
        ("ruelle entre fabre et garnier", [("fabre et garnier", "corner")]),
        ("coin ontario papineau", [("ontario papineau", "corner")]),
        ("entre midi et 2", []),
        ("entre nous et toi", []),
        ("coin ontario jai froid", []),
        (
            "ontario pis 10e avenue",
            [("10e avenue", "street"), ("ontario pis 10e avenue", "corner")],
        ),
        ("la 3e fois", []),
        ("dans la rue", []),
        ("ya une place pour dormir", []),
        ("jaime ontario et toi", []),
        ("", []),
    ],
)
def test_a_street_is_known_by_what_is_before_it(text: str, expected: list[tuple[str, str]]) -> None:
    """The word "rue", a bridge, a joint with a known street: never a word of the sentence."""
    found = [(text[c.start : c.end], c.kind) for c in STREETS.candidates(text)]
    assert found == expected
    assert all(c.entity == "place" and c.value for c in STREETS.candidates(text))

"""Schools, pharmacies and the like that no table holds."""

import pytest

from nlu.institutions import institutions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("des seringues derrière l'école Curé-Labelle, on fait quoi", ["école Curé-Labelle"]),
        ("je sors du cégep de Rosemont pis", ["cégep de Rosemont"]),
        ("pharmacie Jean Coutu du coin", ["pharmacie Jean Coutu"]),
        ("École secondaire de l'Odyssée : une porte brisée", ["École secondaire de l'Odyssée"]),
        ("devant l'église St-Roch ou la bibliothèque Frontenac", ["église St-Roch", "bibliothèque Frontenac"]),
        ("mon école est fermée", []),
        ("l'école. Mon fils y va", []),
        ("à la pharmacie ils disent non", []),
        ("ECOLE FERMEE DEMAIN", []),
        ("la prison", []),
    ],
)  # fmt: skip
def test_a_kind_and_a_capital_make_a_name(text: str, expected: list[str]) -> None:
    """The name goes on over particles and hyphens, and stops before the next plain word."""
    found = list(institutions(text))
    assert [text[one.start : one.end] for one in found] == expected
    assert all((one.entity, one.kind) == ("organization", "institution") for one in found)

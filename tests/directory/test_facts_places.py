"""Gazetteer rows, as places."""

from __future__ import annotations

import pytest

from bot.directory.facts_places import place_of, towns


def row(**cells: str) -> dict[str, str]:
    known = {
        "name": "Villeray", "kind": "quartier", "alt_names": "", "parent": "Montréal",
        "region": "Montréal", "latitude": "45.54434", "longitude": "-73.62281",
        "source": "GeoNames", "licence": "CC BY 4.0",
    }  # fmt: skip
    return known | cells


@pytest.mark.parametrize(
    ("cells", "field", "value"),
    [
        ({}, "region", "montreal"),
        ({"region": "Laval"}, "region", "montreal"),
        ({"region": "Chaudière-Appalaches"}, "region", "quebec"),
        ({"kind": "fsa", "name": "G1K", "region": "Québec"}, "region", "quebec"),
        ({"kind": "fsa", "name": "H2X", "region": "Québec"}, "region", "montreal"),
        ({"kind": "fsa", "name": "J6W", "region": "Québec"}, "region", "lanaudiere"),
        ({"kind": "fsa", "name": "J4H", "region": "Québec"}, "region", "montreal"),
        ({"kind": "fsa", "name": "K1N", "region": "Ontario"}, "region", "ontario"),
        ({"kind": "fsa", "name": "J6W", "region": "Québec", "parent": "Terrebonne Central"}, "parent", "Terrebonne"),
        ({"kind": "fsa", "name": "J5Y", "region": "Québec", "parent": "Repentigny Northeast"}, "parent", "Repentigny"),
        ({"parent": "Laval-Ouest"}, "parent", "Laval-Ouest"),
        ({"kind": "quartier"}, "wide", False),
        ({"kind": "arrondissement"}, "wide", True),
        ({"kind": "fsa", "name": "J0K", "region": "Québec"}, "wide", True),
        ({"kind": "fsa", "name": "H2X", "region": "Québec"}, "wide", False),
        ({"latitude": "", "longitude": ""}, "point", None),
        ({"alt_names": "St-Laurent;métro Saint-Laurent;gare Centrale"}, "aliases", ("St-Laurent",)),
    ],
)  # fmt: skip
def test_a_row(cells: dict[str, str], field: str, value: object) -> None:
    """Region, width, parent and aliases, as the search needs them."""
    assert getattr(place_of(row(**cells)), field) == value


def test_a_region_nobody_serves() -> None:
    """It is refused rather than filed somewhere."""
    with pytest.raises(KeyError):
        place_of(row(region="Wallonie"))


def test_towns() -> None:
    """Towns and their other names lead to their region."""
    laval = place_of(row(name="Laval", kind="ville", alt_names="Ville de Laval", region="Laval"))
    assert towns([laval, place_of(row())]) == {"laval": "montreal", "ville de laval": "montreal"}

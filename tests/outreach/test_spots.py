"""A street, a park, a corner is a place to walk to; a town, or "behind our house", is none."""

from __future__ import annotations

import pytest

from bot.outreach.spots import exact


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("seringue par terre parc victoria", "parc victoria"),
        ("aiguilles dans le parc strathcona à ottawa", "parc strathcona à ottawa"),
        ("aiguilles par terre, toronto, rue sherbourne", "rue sherbourne"),
        ("au coin de berri et ontario", "au coin de berri et ontario"),
        ("une seringue, chaussée de gand", "chaussée de gand"),
        ("au 1234 saint-denis", "1234 saint-denis"),
        ("ya des seringues dans ruelle en arriere de chez nous", None),
        ("une aiguille dans le parc", None),
        ("il y a des seringues à la plaine de jeux", None),
        ("3 seringues par terre", None),
        ("joliette", None),
        ("chicane entre un itinérant et un client", None),
        ("des gens dans la rue qui crient", None),
    ],
)
def test_where_somebody_could_walk(text: str, spot: str | None) -> None:
    """The words from the street or park on, as they were written."""
    assert exact(text) == spot

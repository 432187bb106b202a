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
        ("seringues rue des Érables", "rue des Érables"),
        ("une aiguille au parc des Faubourgs", "parc des Faubourgs"),
        ("parc Les Berges", "parc Les Berges"),
        ("coin Des Pins et Saint-Laurent", "coin Des Pins et Saint-Laurent"),
        ("rue Deux-Montagnes", "rue Deux-Montagnes"),
        ("une seringue au 3450 avenue du Parc", "3450 avenue du Parc"),
        ("au 3450 de l'avenue du Parc", "3450 de l'avenue du Parc"),
        ("12 de la rue Ontario", "rue Ontario"),
        ("3 de suite", None),
        ("12 la semaine passée", None),
        ("2 du monde qui crie", None),
        ("dans la rue des gens crient", None),
        ("dans le parc les jeunes se battent", None),
        ("dans la rue deux gars se battent", None),
        ("dans le parc des seringues", None),
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

"""What around a time puts it in the past."""

import pytest

from nlu.times.context import in_the_past, since


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("j'ai dormi la lundi", True),
        ("g pris 2 pilules lundi", True),
        ("on m'a vole mon sac lundi", True),
        ("chu tombe lundi", True),
        ("c'etait ferme lundi", True),
        ("yetait la lundi", True),
        ("elle est pas venue lundi", True),
        ("je viens de le voir lundi", True),
        ("t'as une place lundi", False),
        ("j'ai besoin d'un lit lundi", False),
        ("j'ai faim lundi", False),
        ("jsuis dehors lundi", False),
        ("vous etes ouverts lundi", False),
        ("jamais lundi", False),
        ("je vais la lundi", False),
        ("jaimerais un lit lundi", False),
        ("je sais pas si ca ouvre lundi", False),
        ("j'ai mange. ouvert lundi", False),
    ],
)
def test_past_is_told_from_verbs_not_from_looks(text: str, past: bool) -> None:
    """Only what is done puts a day behind: not a state, a need, a wish, nor the last sentence."""
    start = text.index("lundi")
    assert in_the_past(text, start, start + 5) is past


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("j'ai rien mange depuis lundi", True),
        ("chu dehors dpuis lundi", True),
        ("on est la depuis au moins lundi", True),
        ("no food since lundi", True),
        ("depuis que t'as ferme lundi", False),
        ("ouvert lundi", False),
    ],
)
def test_since_a_day_is_how_long_not_when(text: str, long: bool) -> None:
    """Who has not eaten since Monday does not ask what was open on Monday."""
    assert since(text, text.index("lundi")) is long

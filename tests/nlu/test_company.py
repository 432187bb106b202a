"""Who comes along with the person who writes."""

import pytest

from nlu.company import companies, company
from nlu.tokens import words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("un lit pour moi pis ma blonde", [("moi pis ma blonde", "couples")]),
        ("Mon conjoint et moi, on cherche", [("Mon conjoint et moi", "couples")]),
        ("moi avec mes kids", [("moi avec mes kids", "families")]),
        ("me and my gf", [("me and my gf", "couples")]),
        ("chu dehors avec ma femme", [("avec ma femme", "couples")]),
        ("avec ma fille, on a froid", [("avec ma fille", "families")]),
        ("avec mon chien", []),
        ("avec ma", []),
        ("moi pis mon chien", []),
        ("ma blonde pis toi", []),
        ("moi", []),
    ],
)
def test_companies(text: str, found: list[tuple[str, str]]) -> None:
    """Partners make a couple, children a family; a dog is a pet."""
    assert [(text[start:end], value) for start, end, value in companies(words(text))] == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("moi pis ma fille", "families"),
        ("Mon conjoint et moi", "couples"),
        ("ma fille", None),
    ],
)
def test_what_a_company_comes_to(text: str, value: str | None) -> None:
    """A daughter makes a family of two, a partner a couple; alone, others decide."""
    assert company(text) == value

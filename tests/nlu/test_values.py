"""Canonical values."""

import pytest

from nlu.matching import Candidate, Name
from nlu.sentences import Entity
from nlu.values import SpellingGuide, age, best_overlap


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("16 ans", 16),
        ("16", 16),
        ("16ans", 16),
        ("dix-sept ans", 17),
        ("quinze ans", 15),
        ("vingt et un ans", 21),
        ("soixante-douze ans", 72),
        ("septante-deux ans", 72),
        ("nonante ans", 90),
        ("quatre-vingt-deux ans", 82),
        ("quatre-vingts ans", 80),
        ("ados", None),
    ],
)
def test_ages(text: str, years: int | None) -> None:
    """In digits or in letters, of Québec, France or Belgium."""
    assert age(text) == years


GUIDE = SpellingGuide(
    [Name("Hochelaga", "Hochelaga-Maisonneuve"), Name("Berri", "Berri-UQAM"), Name("Guy", "Guy")]
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("hochelaga", "Hochelaga-Maisonneuve"),
        ("HOCHÉLAGA", "Hochelaga-Maisonneuve"),
        ("hochelga", "Hochelaga-Maisonneuve"),
        ("hoche laga", "Hochelaga-Maisonneuve"),
        ("beri", None),
        ("berrri", "Berri-UQAM"),
        ("gui", None),
        ("guy", "Guy"),
        ("laval", None),
    ],
)
def test_slips_are_forgiven_in_long_names_only(text: str, value: str | None) -> None:
    """One wrong letter in four could be another name."""
    assert GUIDE.value(text) == value


def test_the_candidate_that_shares_most_is_taken() -> None:
    """Of the same kind only; none when none touches."""
    near = Candidate(3, 9, "place", "near")
    whole = Candidate(0, 9, "place", "whole")
    other = Candidate(0, 10, "time", "other")
    assert best_overlap(Entity(0, 10, "place"), [near, whole, other]) == whole
    assert best_overlap(Entity(9, 10, "place"), [near, whole, other]) is None
    assert best_overlap(Entity(0, 10, "age"), [near, whole, other]) is None

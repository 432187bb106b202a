"""The outline of a message."""

import pytest

from nlu.matching import Candidate
from nlu.outline import outline


@pytest.mark.parametrize(
    ("text", "candidates", "expected"),
    [
        ("c ou cactus", [Candidate(5, 11, "organization", "CACTUS")], "c'est ou xxorganization"),
        ("Berri!", [Candidate(0, 5, "place", "Berri-UQAM")], "xxplace !"),
        ("des pipes", [Candidate(4, 9, "supply", "pipe")], "des pipes"),
        ("rien", [], "rien"),
    ],
)
def test_names_are_replaced_by_what_they_are(
    text: str, candidates: list[Candidate], expected: str
) -> None:
    """What is learnt with one name holds with all; what is asked for is not a name."""
    assert outline(text, candidates) == expected


def test_of_two_that_overlap_the_longer_counts() -> None:
    """ "rue ontario" is one place, not a street and a province."""
    candidates = [Candidate(4, 11, "place", "Ontario"), Candidate(0, 11, "place", "rue", "street")]
    assert outline("rue ontario", candidates) == "xxplace"

"""Words and where they stand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.tokens import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jai faim", ["jai", "faim"]),
        ("22h30", ["22", "h", "30"]),
        ("l'Îlot", ["l", "'", "Îlot"]),
        ("H2X 1Y4", ["H", "2", "X", "1", "Y", "4"]),
        ("ou??", ["ou", "?", "?"]),
        ("   ", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    """Letters, digits and marks each on their own."""
    assert [word.text for word in words(text)] == expected


def test_folded() -> None:
    """Case and accents are folded, the text as sent is kept."""
    assert [(word.text, word.folded) for word in words("Où ÇA")] == [("Où", "ou"), ("ÇA", "ca")]


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    """Offsets are those of the text as sent, in order, never over one another; no word is lost."""
    found = words(text)
    assert all(text[word.start : word.end] == word.text for word in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert "".join(word.text for word in found) == "".join(text.split())

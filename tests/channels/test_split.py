"""Cutting long texts: between words, never inside a letter, losing nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.split import split_text
from bot.segments import utf16_units


@pytest.mark.parametrize(
    ("text", "limit", "parts"),
    [
        ("", 10, ()),
        ("  \n ", 10, ()),
        ("bonjour", 10, ("bonjour",)),
        ("un lit est libre", 10, ("un lit est", "libre")),
        ("Ligne une.\n\nLigne deux.", 15, ("Ligne une.", "Ligne deux.")),
        ("Oui. Un lit est libre", 16, ("Oui. Un lit est", "libre")),
        ("Un lit. Une douche", 12, ("Un lit.", "Une douche")),
        ("abcdefghij", 4, ("abcd", "efgh", "ij")),
        ("aa👨‍👩‍👧bb", 9, ("aa", "👨‍👩‍👧b", "b")),
        ("👨‍👩‍👧👨‍👩‍👧", 8, ("👨‍👩‍👧", "👨‍👩‍👧")),
    ],
)
def test_where_a_text_is_cut(text: str, limit: int, parts: tuple[str, ...]) -> None:
    """The best place in the second half of what fits: a paragraph, a line, a sentence, a word."""
    assert split_text(text, limit) == parts


@given(st.text(max_size=600), st.integers(2, 80))
def test_parts_fit_and_lose_nothing_but_blanks(text: str, limit: int) -> None:
    """Each part fits, none is blank, and put together they hold every letter in order."""
    parts = split_text(text, limit)
    assert all(utf16_units(part) <= limit and part.strip() for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())

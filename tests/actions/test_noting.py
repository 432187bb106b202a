"""Small words that take note."""

import pytest

from actions.noting import takes_note


@pytest.mark.parametrize(
    "text", ["ok", "OK!", "k", "d'accord", "Parfait, merci", "ok cool stp", "okay"]
)
def test_an_ok_takes_note_of_what_was_shown(text: str) -> None:
    """It asks for nothing more."""
    assert takes_note(text)


@pytest.mark.parametrize(
    "text", ["oui", "ok oui", "ok mais pour une fille", "encore", "ok autre chose", ""]
)
def test_a_yes_wants_more(text: str) -> None:
    """And so does an "ok" with something behind it."""
    assert not takes_note(text)

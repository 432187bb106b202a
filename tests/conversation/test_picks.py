"""The number of a door just shown, and what is no such number."""

from __future__ import annotations

import pytest

from bot.conversation import picks
from bot.conversation.plain import bare


@pytest.mark.parametrize(
    ("text", "listed", "number"),
    [
        ("2", 2, 2),
        ("le 2", 3, 2),
        ("ok le premier stp", 2, 1),
        ("numéro 3", 3, 3),
        ("3", 2, None),  # no third was shown
        ("1", 1, None),  # one door has no number
        ("le 2 décembre", 3, None),
        ("c'est où le 2", 3, None),  # more than the number alone
        ("j'ai 2 chiens", 3, None),
    ],
)
def test_a_number_alone(text: str, listed: int, number: int | None) -> None:
    """It names one of the doors that were numbered."""
    assert picks.alone(bare(text), listed) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("c'est où le 2", 2),
        ("le deuxième prend tu les chiens", 2),
        ("l'adresse du premier", 1),
        ("c'est la première fois que j'y vais", None),
        ("ouvert le 1 janvier?", None),
        ("c'est où", None),
    ],
)
def test_a_question_about_one_of_them(text: str, number: int | None) -> None:
    """A day, or a first time, points at no door."""
    assert picks.pointed(bare(text), 2) == number


def test_what_was_numbered() -> None:
    """A door named by its name, never listed, has no number."""
    assert picks.listed(["a", "b"], ["z", "a", "b"]) == 2
    assert picks.listed(["a", "b"], None) == 0
    assert picks.listed(None, ["a"]) == 0

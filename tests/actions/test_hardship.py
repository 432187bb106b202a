"""Who says they are cold and sick is asked what they need."""

from __future__ import annotations

import pytest

from actions import hardship


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("salut chu malade pis y fait frette jai 5% de batterie", True),
        ("j'ai froid", True),
        ("jai rien mange depuis hier", True),
        ("on est dehors avec nos sacs", True),
        ("chu tout seul pis chu à bout", True),
        ("je suis trempé", True),
        ("y fait froid à Paris?", False),
        ("jsuis malade de rire mdr", False),
        ("j'ai perdu la game", False),
        ("c'est qui le premier ministre", False),
        ("mon prof est malade, pas de cours", False),
        ("", False),
    ],
)
def test_a_hard_moment_is_heard_though_nothing_is_asked(text: str, hard: bool) -> None:
    """Of oneself and now; a game, a laugh, the weather elsewhere are none."""
    assert hardship.told(text) is hard

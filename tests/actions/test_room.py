"""Whether a door has room: asked, and answered with what was counted or with whom to call."""

from __future__ import annotations

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import cast

import pytest

from actions import room
from actions.scene import Scene
from bot.directory.learned import Capacity
from tests.actions.small_services import MONTREAL, a_service

NOW = datetime(2026, 11, 21, 19, 0, tzinfo=MONTREAL)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("est-ce que Lauberivière est plein", True),
        ("c'est tu plein?", True),
        ("il reste tu de la place", True),
        ("ya encore des lits", True),
        ("c'était plein", False),
        ("chu plein le casque", False),
    ],
)
def test_the_question(text: str, asked: bool) -> None:
    """Who found it full tells something, and asks nothing."""
    assert room.asked(text) is asked


@pytest.mark.parametrize(
    ("beds", "word"),
    [(None, "je ne sais pas s'il reste de la place"), (0, "complet"), (12, "12 place")],
)
def test_the_answer(beds: int | None, word: str) -> None:
    """Never a guess: a count with its hour, or that nobody knows; and the number each time."""
    counted = None if beds is None else Capacity(beds, NOW, NOW + timedelta(hours=6))
    learned = SimpleNamespace(capacity=lambda *_: counted)
    directory = SimpleNamespace(learned=learned)
    scene = SimpleNamespace(now=NOW, turn=SimpleNamespace(now=NOW, directory=directory))
    said = room.answer(cast(Scene, scene), a_service())
    assert word in said
    assert "514-555-0100" in said

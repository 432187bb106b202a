"""Grief is answered with a word and somebody to talk to, and nothing else is taken for it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from actions import grief
from actions.scene import Scene
from bot.regions import load_regions

REGIONS = load_regions(Path(__file__).parents[2] / "directory_data" / "regions")


def said(text: str, memory: SimpleNamespace | None = None) -> list[str]:
    """What is answered to grief in Montréal."""
    words: list[str] = []
    turn = SimpleNamespace(region=REGIONS["montreal"])
    scene = SimpleNamespace(
        heard=SimpleNamespace(text=text),
        turn=turn,
        say=words.append,
        memory=memory or SimpleNamespace(said=None),
    )
    assert grief.listens(cast(Scene, scene)) is bool(words)
    return words


def test_nobody_hears_the_same_words_twice() -> None:
    """Three messages of grief are three messages."""
    memory = SimpleNamespace(said=None)
    first, again = said("ma mère est morte", memory), said("je dors plus", memory)
    assert first != again
    assert "811" in again[0]


@pytest.mark.parametrize(
    "text",
    [
        "mon meilleur ami est mort d'une overdose la semaine passée",
        "j'ai perdu ma mère",
        "ma blonde vient de mourir",
        "je suis en deuil",
        "mon frère est mort dans un accident de char",
    ],
)
def test_a_death_is_met_with_condolences(text: str) -> None:
    """And with a number."""
    (answer,) = said(text)
    assert "condoléances" in answer
    assert "811" in answer


@pytest.mark.parametrize(
    "text", ["c'est de ma faute j'aurais dû être là", "je dors plus", "je m'en veux"]
)
def test_guilt_and_sleepless_nights_are_not_turned_away(text: str) -> None:
    """Nobody is said to have died."""
    (answer,) = said(text)
    assert "condoléances" not in answer
    assert "INTERVENANT" in answer


@pytest.mark.parametrize(
    "text",
    [
        "mon cell est mort",
        "chu mort de fatigue",
        "j'ai perdu mes papiers",
        "va chier",
        "mon wifi est mort",
        "mon forfait est mort",
        "elle est morte d'inquiétude",
    ],
)
def test_a_dead_telephone_is_no_grief(text: str) -> None:
    """It is answered as it was."""
    assert said(text) == []

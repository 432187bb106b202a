"""The word that goes before a list."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from actions.lines import needs_word
from actions.scene import Scene
from bot.assembly import regions


@pytest.mark.parametrize(
    ("region", "need", "text", "word"),
    [
        ("bruxelles", "violence_help", "une maison d'accueil", "D'abord: le 0800 30 030, la ligne pour la violence."),
        ("montreal", "violence_help", "il me fait peur", "D'abord: le 1 800 363-9010, la ligne pour la violence."),
        ("montreal", "health_care", "un dentiste gratuit", "Pas de dentiste dans ma liste: demande au 811. Pour d'autres soins:"),
        ("montreal", "health_care", "une infirmière", ""),
        ("montreal", "naloxone", "narcan", "Naloxone gratuite en pharmacie dès 14 ans, sans carte."),
        ("bruxelles", "food", "à manger", ""),
        ("montreal", "mental_health", "ça va pas fort", "Désolé que ce soit dur. Pour en parler:"),
        ("montreal", "mental_health", "je file pas", "Désolé que ce soit dur. Pour en parler:"),
        ("montreal", "mental_health", "un psy gratuit", ""),
    ],
)  # fmt: skip
def test_what_must_be_known_first(region: str, need: str, text: str, word: str) -> None:
    """The line for violence; that a dentist is not among what is listed; naloxone in pharmacies;
    to who feels bad, a kind word."""
    turn = SimpleNamespace(region=regions()[region], crisis=None)
    scene = SimpleNamespace(
        turn=turn, heard=SimpleNamespace(text=text), memory=SimpleNamespace(age=None)
    )
    assert needs_word(need, cast(Scene, scene)) == word

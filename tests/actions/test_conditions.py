"""Whom a service is for: what was asked first, each fact once."""

from __future__ import annotations

from datetime import datetime
from types import SimpleNamespace
from typing import cast

import pytest

from actions import conditions
from actions.scene import Scene
from bot.conversation.plain import bare
from tests.actions.small_services import MONTREAL, a_service

NOW = datetime(2026, 11, 21, 23, 40, tzinfo=MONTREAL)


@pytest.mark.parametrize(
    ("wishes", "cost"),
    [
        (("wish:free",), "5 $ le repas"),
        (("wish:free",), "gratuit"),
        (("wish:no_papers",), "5 $ le repas"),
        ((), "5 $ le repas"),
    ],
)
def test_the_price_is_said_once(
    monkeypatch: pytest.MonkeyPatch, wishes: tuple[str, ...], cost: str
) -> None:
    """ "C'est gratuit?" is answered with the price, which is not said again among the rest."""
    monkeypatch.setattr(conditions, "dated", lambda *_: "")
    scene = SimpleNamespace(
        heard=SimpleNamespace(text="", wishes=wishes, pet=False),
        memory=SimpleNamespace(need="shelter"),
        turn=SimpleNamespace(now=NOW),
        now=NOW,
    )
    said = conditions.answer(cast(Scene, scene), a_service(cost=cost, min_age=18))
    assert said.count(cost) == 1
    assert "dès 18 ans" in said


@pytest.mark.parametrize("heard", [True, False])
@pytest.mark.parametrize(
    ("pets", "word"),
    [
        (True, "animaux acceptés"),
        (False, "pas d'animaux"),
        (None, "appelle pour savoir si ton animal entre"),
    ],
)
def test_whether_an_animal_enters_is_answered(
    monkeypatch: pytest.MonkeyPatch, heard: bool, pets: bool | None, word: str
) -> None:
    """ "Y prennent tu les chiens": yes, no, or whom to ask; never something else."""
    monkeypatch.setattr(conditions, "dated", lambda *_: "")
    scene = SimpleNamespace(
        heard=SimpleNamespace(text="acceptent-ils les animaux?", wishes=(), pet=heard),
        memory=SimpleNamespace(need="shelter"),
        turn=SimpleNamespace(now=NOW),
        now=NOW,
    )
    said = conditions.answer(cast(Scene, scene), a_service(pets=pets, phone="514-555-0123"))
    assert word in said
    assert ("514-555-0123" in said) is (pets is None)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("ils vont tu appeler mes parents", "tes parents"),
        ("est-ce qu'ils appellent la DPJ", "la DPJ"),
        ("y vont-tu avertir la police?", "la police"),
        ("appelle mes parents", None),
        ("ils prennent les chiens?", None),
    ],
)
def test_whom_a_door_calls_is_asked_before_ones_name_is_said(text: str, word: str | None) -> None:
    """No source says it: neither a promise nor silence."""
    said = conditions.tells_of_me(bare(text))
    assert (said is None) if word is None else (said is not None and f"appellent {word}" in said)

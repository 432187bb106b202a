"""The doors of a plan: which one is told of while nobody knows who writes."""

from __future__ import annotations

from datetime import datetime
from types import SimpleNamespace
from typing import cast

import pytest

from actions import plan_words
from actions.scene import Scene
from bot.outreach.pathway import Step
from tests.actions.small_services import MONTREAL, a_match, a_service

NOW = datetime(2026, 11, 21, 23, 40, tzinfo=MONTREAL)
FOR_WOMEN = a_service(id="elles", populations=frozenset({"women"}))
FOR_ALL = a_service(id="tous")


@pytest.mark.parametrize(
    ("said", "age", "door"),
    [
        (None, None, "tous"),
        (["wish:free", "wish:language:en"], None, "tous"),
        (["women"], None, "elles"),
        (["women", "wish:free"], None, "elles"),
        (["wish:free"], 30, "elles"),
    ],
)
def test_a_door_kept_for_others_comes_last(
    monkeypatch: pytest.MonkeyPatch, said: list[str] | None, age: int | None, door: str
) -> None:
    """What is wished of a door does not say who they are."""
    found = [a_match(FOR_WOMEN), a_match(FOR_ALL)]
    monkeypatch.setattr(plan_words, "matches_for", lambda *_: list(found))
    memory = SimpleNamespace(populations=said, age=age)
    scene = SimpleNamespace(memory=memory, now=NOW, turn=SimpleNamespace(sms=True))
    _, doors = plan_words.told_of(cast(Scene, scene), Step("now", ("shelter",)))
    assert doors == [door]

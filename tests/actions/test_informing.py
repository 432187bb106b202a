"""A place alone completes what was asked; a need named beside it is one."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from actions import finding, informing
from actions.scene import Scene


@pytest.mark.parametrize(
    ("text", "before", "need"),
    [
        ("narcan ouvert maintenant près de Papineau", None, "naloxone"),
        ("CPAS gare du midi", None, "income_support"),
        ("centre de jour coin ontario et papineau", None, "day_centre"),
        ("douche à berri", "food", "hygiene"),
        ("à berri, proche du refuge", "food", "food"),
        ("métro papineau", "food", "food"),
        ("métro papineau", None, None),
        ("à berri, l'autre place était violente", None, None),
    ],
)
def test_a_need_beside_a_place_is_looked_for(
    monkeypatch: pytest.MonkeyPatch, text: str, before: str | None, need: str | None
) -> None:
    """Though the model heard the place alone; else the need asked before stands."""
    monkeypatch.setattr(informing, "remember", lambda _: None)
    monkeypatch.setattr(informing, "answer", lambda _: None)
    monkeypatch.setattr(informing, "take", lambda _: False)
    monkeypatch.setattr(informing, "take_correction", lambda _: False)
    memory = SimpleNamespace(need=before, shown=["x"], last_question=None, focus=None)
    heard = SimpleNamespace(text=text, organizations=(), time=None, place=None)
    turn = SimpleNamespace(intent="inform")
    scene = SimpleNamespace(memory=memory, heard=heard, turn=turn, utter=lambda *_: None)
    informing.Inform().act(cast(Scene, scene))
    assert memory.need == need


@pytest.mark.parametrize(
    ("text", "intent", "need"),
    [
        ("violence conjugale, une place en maison d'hébergement", "find_housing", "violence_help"),
        ("un lit pour fuir la violence", "find_shelter", "violence_help"),
        ("un lit", "find_shelter", "shelter"),
        ("j'ai faim, y a de la violence dans la rue", "find_food", "food"),
        ("un lit, mon chum est rendu violent", "find_shelter", "violence_help"),
        ("une place où dormir, il est violent", "find_shelter", "violence_help"),
        ("refuge pour homme, l'autre était trop violent", "find_shelter", "shelter"),
        ("un refuge sans violence", "find_shelter", "shelter"),
    ],
)
def test_a_roof_away_from_violence_is_a_need_of_its_own(
    monkeypatch: pytest.MonkeyPatch, text: str, intent: str, need: str
) -> None:
    """Those houses are found by their line, not among the other beds."""
    monkeypatch.setattr(finding, "remember", lambda _: None)
    monkeypatch.setattr(finding, "answer", lambda _: None)
    memory = SimpleNamespace(need=None, asked=None, form=None, other_need=None)
    heard = SimpleNamespace(text=text, intent=intent, other_need=None, only_wishes=False)
    scene = SimpleNamespace(memory=memory, heard=heard, turn=SimpleNamespace(awaiting=None))
    finding.Find().act(cast(Scene, scene))
    assert memory.need == need


@pytest.mark.parametrize(("text", "heard_out"), [("ma soeur est morte", True), ("à berri", False)])
def test_a_death_told_where_nothing_was_asked_is_heard(
    monkeypatch: pytest.MonkeyPatch, text: str, heard_out: bool
) -> None:
    """The model takes it for a word that completes something."""
    monkeypatch.setattr(informing, "remember", lambda _: None)
    monkeypatch.setattr(informing, "take", lambda _: False)
    monkeypatch.setattr(informing, "take_correction", lambda _: False)
    memory = SimpleNamespace(need=None, shown=None, last_question=None, focus=None, said=None)
    heard = SimpleNamespace(text=text, organizations=(), time=None, place=None)
    line = SimpleNamespace(reach="811")
    turn = SimpleNamespace(region=SimpleNamespace(best=lambda *_: line), intent="inform")
    said: list[str] = []
    scene = SimpleNamespace(
        memory=memory, heard=heard, turn=turn, utter=said.append, say=said.append
    )
    informing.Inform().act(cast(Scene, scene))
    assert ("condoléances" in said[0]) is heard_out

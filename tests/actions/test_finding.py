"""Which need a message is about, when it says what is wished of a door."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from actions import finding
from actions.scene import Scene
from actions.wished import only_wishes
from bot.conversation.plain import bare


def heard(text: str, intent: str, before: str | None, other: str | None) -> SimpleNamespace:
    """What is remembered once a need is heard, after the need asked before."""
    memory = SimpleNamespace(need=before, asked=None, form=None, other_need=None)
    said = SimpleNamespace(
        text=text, intent=intent, other_need=other, only_wishes=only_wishes(bare(text))
    )
    scene = SimpleNamespace(memory=memory, heard=said, turn=SimpleNamespace(awaiting=None))
    finding.Find().act(cast(Scene, scene))
    return memory


@pytest.mark.parametrize(
    ("text", "intent", "before", "need", "other"),
    [
        ("j'ai perdu mes papiers", "find_identity_papers", "food", "identity_papers", None),
        ("j'ai perdu mes papiers", "find_identity_papers", None, "identity_papers", None),
        ("jsuis sans papier en plus", "find_identity_papers", "legal_help", "legal_help", None),
        ("sans carte", "find_identity_papers", None, "identity_papers", None),
        ("jai pas une cenne", "find_income_help", "food", "food", None),
        ("jai pas une cenne", "find_income_help", None, "income_help", None),
        ("une douche gratuite pis un lit", "find_shower", "food", "shower", "find_shelter"),
    ],
)
def test_a_wish_completes_the_need_it_comes_after(
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    intent: str,
    before: str | None,
    need: str,
    other: str | None,
) -> None:
    """Of a message that only wishes, no second need is offered; lost papers are a need."""
    monkeypatch.setattr(finding, "remember", lambda _: None)
    monkeypatch.setattr(finding, "answer", lambda _: None)
    memory = heard(text, intent, before, "find_shelter")
    assert (memory.need, memory.other_need) == (need, other)

"""Nobody is written to who did not say yes."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from actions import texts_outreach, warnings
from actions.scene import Scene


@pytest.mark.parametrize(
    ("said", "place", "subscribed"),
    [
        ("non laisse faire", None, False),
        ("partout", None, True),
        ("non, hochelaga", {"name": "Hochelaga", "region": "montreal"}, True),
    ],
)
def test_no_is_no_consent(
    monkeypatch: pytest.MonkeyPatch, said: str, place: dict[str, str] | None, subscribed: bool
) -> None:
    """Asked for which area, a "non" subscribes nobody."""
    written: list[object] = []
    spoken: list[str] = []
    monkeypatch.setattr(warnings.subscriptions, "subscribe", lambda *more: written.append(more))
    monkeypatch.setattr(warnings.alerts, "catch_up", lambda *_: ())
    monkeypatch.setattr(warnings, "touching", lambda *_: None)
    turn = SimpleNamespace(
        conn=None,
        conversation=SimpleNamespace(id=1),
        region=SimpleNamespace(key="montreal"),
        directory=SimpleNamespace(place=lambda *_: None),
        now=None,
    )
    scene = SimpleNamespace(turn=turn, heard=SimpleNamespace(place=place), say=spoken.append)
    warnings._subscribe(cast(Scene, scene), {"area": said})
    assert bool(written) is subscribed
    assert (spoken == [texts_outreach.ALERT_NOT_WANTED]) is not subscribed

"""What a neighbour tells of a conflict: of others or of themselves, with or without blows."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from actions import asking, names, neighbours
from actions import texts_outreach as words
from actions.scene import Scene
from bot.conversation import requests
from bot.safety.crisis import Crisis


def a_mediation(text: str, said: list[str]) -> Scene:
    """A message that answers "is anybody in danger now?"; `said` takes what is replied."""
    form = {"told": {"number": "1", "place": "berri", "what": "une chicane"}, "now": "danger"}
    heard = SimpleNamespace(text=text, intent="deny", place=None, unknown_place=None)
    memory = SimpleNamespace(asked=names.SAY_MEDIATION, form=form, language="fr", place=None)
    turn = SimpleNamespace(region=SimpleNamespace(emergency="911"), conn=None)
    scene = SimpleNamespace(heard=heard, memory=memory, turn=turn, say=said.append)
    return cast(Scene, scene)


@pytest.mark.parametrize(
    ("text", "an_answer"),
    [
        ("ils se battent dehors on les entend", True),
        ("un gars menace les clients", True),
        ("elle crie qu'elle veut mourir", True),
        ("y veut nous tuer, on est pris en dedans", False),
        ("on est barrés dans le magasin", False),
        ("on est cachées en arrière", False),
        ("on a peur", False),
        ("on se fait menacer", False),
        ("il a frappé notre caissière", False),
        ("he wants to kill us", False),
        ("il me menace", False),
    ],
)
def test_a_danger_to_who_writes_is_a_crisis(text: str, an_answer: bool) -> None:
    """What happens to others answers the question; what happens to "nous" is served first."""
    assert neighbours.answers_danger(a_mediation(text, []), Crisis.VIOLENCE) is an_answer


@pytest.mark.parametrize(
    ("text", "said", "priority"),
    [
        ("non, personne est blessé", words.MEDIATION_NOTED, 0),
        ("non pas d'arme", words.MEDIATION_NOTED, 0),
        ("personne a de couteau", words.MEDIATION_NOTED, 0),
        ("no, nobody is hurt", words.MEDIATION_NOTED, 0),
        ("y a pas d'arme", words.MEDIATION_UNSURE, 1),
        ("aucun danger, pas de sang", words.MEDIATION_UNSURE, 1),
        ("oui", words.MEDIATION_NOW, 3),
        ("non mais y en a un qui saigne", words.MEDIATION_NOW, 3),
        ("il est pas mal blessé", words.MEDIATION_NOW, 3),
        ("y a une personne blessée", words.MEDIATION_NOW, 3),
        ("la personne est blessée", words.MEDIATION_NOW, 3),
        ("il arrête pas de frapper dans la porte", words.MEDIATION_NOW, 3),
        ("je sais pas, menaces de mort", words.MEDIATION_NOW, 3),
        ("pas de couteau mais un fusil", words.MEDIATION_NOW, 3),
    ],
)
def test_whether_anybody_is_in_danger_now(
    monkeypatch: pytest.MonkeyPatch, text: str, said: str, priority: int
) -> None:
    """That nobody is hurt brings no police; blood in the same breath does."""
    noted: list[int] = []
    monkeypatch.setattr(requests, "fill", lambda *_, priority, **__: noted.append(priority))
    monkeypatch.setattr(asking, "territory_of", lambda _: None)
    monkeypatch.setattr(neighbours, "call_line", lambda *_: "")
    heard: list[str] = []
    neighbours.take_answer(a_mediation(text, heard))
    expected = said.format(place="berri", emergency="911", line="")
    assert heard == [" ".join(expected.split())]
    assert noted[-1] == priority

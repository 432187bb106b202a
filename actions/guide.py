"""Guided requests: one question at a time, each may be skipped, any of them left with one word.

What was told is written for the team from the first answer on, so that somebody who stops half-way
is not lost: the request then says that it is incomplete.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from actions.scene import Scene
from bot.conversation.plain import bare
from bot.conversation.questions import skipped

Words = Callable[[Scene], str]
Told = dict[str, str]


NO_PLACE = frozenset({"oui", "ouais", "non", "nan", "ok", "la", "ici", "here", "yes", "no"})


@dataclass(frozen=True)
class Question:
    """`key` names the answer; `text` asks it. `place`: a known place in the message is the answer,
    and the telephone may send a position."""

    key: str
    text: Words
    place: bool = False


@dataclass(frozen=True)
class Guide:
    """`asked` is the slot's value while it is under way. `progress` keeps what is told so far,
    `finish` acts on it; both get the answers by key, "" for what was skipped."""

    asked: str
    questions: Sequence[Question]
    finish: Callable[[Scene, Told], None]
    progress: Callable[[Scene, Told], None] = field(default=lambda scene, told: None)


def begin(scene: Scene, guide: Guide, known: Mapping[str, str] | None = None) -> None:
    """Start, with the answers that are known already."""
    scene.memory.form = {"told": dict(known or {}), "now": None}
    _next(scene, guide)


def go_on(scene: Scene, guide: Guide) -> None:
    """Take the message as the answer to the question asked, and ask the next one."""
    form = scene.memory.form or {"told": {}, "now": None}
    question = next((q for q in guide.questions if q.key == form["now"]), None)
    if question is not None:
        scene.memory.form = {**form, "told": {**form["told"], question.key: _read(scene, question)}}
    _next(scene, guide)


def ask_again(scene: Scene, guide: Guide) -> None:
    """Say the question that stands once more: something else came between."""
    form = scene.memory.form or {"now": None}
    question = next((q for q in guide.questions if q.key == form["now"]), None)
    if question is not None:
        scene.say(question.text(scene), ask_location=question.place)


def stop(scene: Scene) -> None:
    """No question stands any more."""
    scene.memory.asked = scene.memory.form = None


def place_said(scene: Scene) -> str | None:
    """Where, as the message says it: a known place's name, a position, or unknown words."""
    place = scene.heard.place
    if place and place["name"]:
        return str(place["name"])
    if place:
        return f"{place['latitude']:.5f}, {place['longitude']:.5f}"
    return scene.heard.unknown_place


def _next(scene: Scene, guide: Guide) -> None:
    form = scene.memory.form or {"told": {}, "now": None}
    told: Told = form["told"]
    guide.progress(scene, told)
    question = next((q for q in guide.questions if q.key not in told), None)
    if question is None:
        stop(scene)
        guide.finish(scene, told)
        return
    form = scene.memory.form or form  # `progress` may have added to it
    scene.memory.form = {**form, "now": question.key}
    scene.memory.asked = guide.asked
    scene.say(question.text(scene), ask_location=question.place)


def _read(scene: Scene, question: Question) -> str:
    words = scene.heard.text.strip()
    if skipped(bare(words)) or (question.place and bare(words) in NO_PLACE):
        return ""
    # What a person wrote says more than the name found in it: "parc X, près du banc".
    return words[:200] or (place_said(scene) or "")

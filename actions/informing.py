"""A place, a time or an audience alone: it completes what was asked before."""

from __future__ import annotations

from actions import names
from actions.about import answer_question
from actions.answering import take
from actions.asking import take_correction
from actions.finding import answer, remember
from actions.scene import FanalAction, Scene


class Inform(FanalAction):
    title = names.INFORM

    def act(self, scene: Scene) -> None:
        remember(scene)
        if take(scene) or take_correction(scene):
            return
        memory, heard = scene.memory, scene.heard
        if heard.organizations:
            answer_question(scene, memory.last_question or "ask_services")
        elif memory.last_question and heard.time and memory.focus and not heard.place:
            answer_question(scene, memory.last_question)
        elif memory.need is None:
            scene.utter("utter_affirm_nothing")
        else:
            memory.shown = None
            answer(scene)

"""A place, a time or an audience alone: it completes what was asked before."""

from __future__ import annotations

from actions import grief, names
from actions.about import answer_question
from actions.answering import take
from actions.asking import take_correction
from actions.finding import remember
from actions.found import answer
from actions.scene import FanalAction, Scene
from bot.conversation.plain import bare
from bot.conversation.second_needs import named_at_once, named_need


def _named(scene: Scene) -> str | None:
    """ "Narcan près de Papineau": a need named beside a place is one, though the model hears the
    place alone; when another was asked for already, only if it goes first."""
    if scene.heard.organizations:
        return None
    already = scene.memory.need
    named = (named_at_once if already else named_need)(bare(scene.heard.text))
    need = named.removeprefix("find_") if named else None
    return need if need != already else None


class Inform(FanalAction):
    title = names.INFORM

    def act(self, scene: Scene) -> None:
        remember(scene)
        if take(scene) or take_correction(scene):
            return
        memory, heard = scene.memory, scene.heard
        if need := _named(scene):
            memory.need, memory.shown, memory.last_question = need, None, None
            answer(scene)
        elif heard.organizations:
            answer_question(scene, memory.last_question or "ask_services")
        elif memory.last_question and heard.time and memory.focus and not heard.place:
            answer_question(scene, memory.last_question)
        elif memory.need is None:
            if not grief.listens(scene):
                greeted = scene.turn.intent == "greet"  # "salut, j'ai 14 ans": who we are, first
                scene.utter("utter_greet" if greeted else "utter_affirm_nothing")
        else:
            memory.shown = None
            answer(scene)

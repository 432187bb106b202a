"""PLUS: the next services for the same need, the nearest one, or the next step of the plan just shown."""

from __future__ import annotations

from actions import names, pathway
from actions.finding import remember
from actions.found import answer
from actions.scene import FanalAction, Scene


class More(FanalAction):
    """ "Autre chose?": the next services for the same need."""

    title = names.MORE

    def act(self, scene: Scene) -> None:
        if scene.memory.asked == names.PLAN_SHOWN:
            pathway.more(scene)
            return
        if scene.memory.need is None:
            scene.utter("utter_affirm_nothing")
            return
        remember(scene)
        if scene.heard.nearer and scene.memory.place:  # of all: one shown already may be it
            scene.memory.shown = None
        answer(scene)

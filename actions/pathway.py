"""The *parcours*: light questions, a plan in steps with real services, taken up again after days."""

from __future__ import annotations

from typing import Any

from actions import names, plan_words
from actions import texts_outreach as words
from actions.finding import remember
from actions.guide import Guide, Question, Told, begin
from actions.scene import FanalAction, Scene
from bot.conversation.plain import bare
from bot.conversation.questions import STEP
from bot.outreach import pathway, plans

# Who leaves prison has no bed, and what opens the other doors: papers, an income, treatment.
PRISON: Told = {"roof": "dehors", "today": "", "support": "papiers, consommation"}


class Pathway(FanalAction):
    """ "Aide-moi à m'en sortir", or PLAN: the questions, or the plan where it was left."""

    title = names.PATHWAY

    def act(self, scene: Scene) -> None:
        remember(scene)
        if scene.turn.crisis is not None:  # what is up comes first; the plan keeps
            _put_aside(scene, _known(scene))
            scene.say(words.PLAN_LATER.format(emergency=scene.turn.region.emergency))
            return
        kept = plans.recall(scene.turn.conn, scene.turn.conversation.id)
        leaving = pathway.leaves_prison(bare(scene.heard.text))
        if kept is None or not kept["told"] or leaving:
            welcome = words.PLAN_PRISON if leaving else words.PLAN_WELCOME
            scene.say(welcome.format(emergency=scene.turn.region.emergency))
            begin(scene, PLAN, {**(PRISON if leaving else {}), **_known(scene)})
            return
        scene.memory.place = scene.memory.place or kept.get("place")
        scene.say(words.PLAN_AGAIN)
        begin(scene, PLAN, kept["told"])


def put_aside(scene: Scene) -> None:
    """A crisis came in the middle of the plan: what was told of it is kept for later."""
    if scene.memory.asked in (names.SAY_PLAN, names.PLAN_SHOWN):
        form = scene.memory.form
        _put_aside(scene, dict(form["told"]) if form else {})


def offer_again(scene: Scene) -> None:
    """Once the crisis is over and somebody still talks: the plan is there, without insisting."""
    turn = scene.turn
    if turn.crisis is None and plans.offer_again(turn.conn, turn.conversation.id, turn.now):
        scene.say(words.PLAN_STILL)


def _put_aside(scene: Scene, told: Told) -> None:
    turn = scene.turn
    kept = plans.recall(turn.conn, turn.conversation.id) or {"step": 0}
    place = scene.memory.place or kept.get("place")
    state = {**kept, "told": {**told, **kept.get("told", {})}, "place": place}
    plans.keep(turn.conn, turn.conversation.id, {**state, "aside": True}, turn.now)


def more(scene: Scene) -> None:
    """PLUS after the plan: the details of the next step not yet told."""
    kept = plans.recall(scene.turn.conn, scene.turn.conversation.id)
    if kept is None:
        begin(scene, PLAN, _known(scene))
        return
    details(scene, kept, int(kept.get("step", 0)))


def choose(scene: Scene) -> None:
    """ "2" or "PLUS 2" after the plan: the details of that step."""
    kept = plans.recall(scene.turn.conn, scene.turn.conversation.id)
    chosen = STEP.match(bare(scene.heard.text))
    if kept is not None and chosen is not None:
        details(scene, kept, int(chosen.group(1)) - 1)


def details(scene: Scene, kept: dict[str, Any], number: int) -> None:
    """Say one step with its services: open or not, where, number, what to know before going."""
    steps = pathway.steps(plan_words.answers(kept["told"]))
    step = steps[number % len(steps)]
    said, services = plan_words.told_of(scene, step)
    last = number + 1 >= len(steps)
    _keep(scene, kept["told"], 0 if last else number + 1)
    scene.memory.asked = names.PLAN_SHOWN
    scene.memory.focus = services or scene.memory.focus
    for text in (*said, words.PLAN_LAST if last else words.PLAN_NEXT):
        scene.say(text)


def _known(scene: Scene) -> Told:
    name = scene.memory.place["name"] if scene.memory.place else None
    return {"place": str(name)} if name else {}


def _progress(scene: Scene, told: Told) -> None:
    if any(key != "place" for key in told):
        remember(scene)
        _keep(scene, told, 0)


def _keep(scene: Scene, told: Told, step: int) -> None:
    turn = scene.turn
    state = {"told": told, "step": step, "place": scene.memory.place}
    plans.keep(turn.conn, turn.conversation.id, state, turn.now)


def _finish(scene: Scene, told: Told) -> None:
    """The whole plan in one answer; PLUS tells each step."""
    steps = pathway.steps(plan_words.answers(told))
    scene.memory.asked = names.PLAN_SHOWN
    scene.memory.focus, scene.memory.need = None, steps[0].needs[0]
    text = plan_words.overview(scene, steps)
    scene.memory.said = [text]
    scene.say(text)


def _ask_place(scene: Scene) -> str:
    told = (scene.memory.form or {"told": {}})["told"]
    alone = all(told.get(key) == said for key, said in PRISON.items())
    return words.PLAN_PLACE_ONLY if alone else words.PLAN_PLACE


PLAN = Guide(
    names.SAY_PLAN,
    [
        Question("roof", lambda scene: words.PLAN_ROOF),
        Question("today", lambda scene: words.PLAN_TODAY),
        Question("support", lambda scene: words.PLAN_SUPPORT),
        Question("place", _ask_place, place=True),
    ],
    _finish,
    _progress,
)

"""The *parcours*: light questions, a plan in steps with real services, taken up again after days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from actions import names, texts
from actions import texts_outreach as words
from actions.finding import matches_for, remember
from actions.guide import Guide, Question, Told, begin
from actions.lines import line_for
from actions.listing import fits
from actions.scene import FanalAction, Scene
from bot.conversation import requests
from bot.conversation.plain import bare
from bot.conversation.questions import STEP
from bot.directory.search import Match
from bot.outreach import pathway, plans
from bot.outreach.pathway import Answers, Step
from bot.segments import clip, to_gsm7

# Who leaves prison has no bed, and what opens the other doors: papers, an income, treatment.
PRISON: Told = {"roof": "dehors", "today": "", "support": "papiers, consommation"}
SHOWN = 2  # services told of for one step in the overview
DETAILS = 2  # and in its details by SMS, a message each


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
        if kept is None or leaving:
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
    state = {**kept, "told": {**told, **kept.get("told", {})}, "place": scene.memory.place}
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
    steps = pathway.steps(_answers(kept["told"]))
    step = steps[number % len(steps)]
    doors, missing = _doors(scene, step)
    last = number + 1 >= len(steps)
    _keep(scene, kept["told"], 0 if last else number + 1)
    scene.memory.asked = names.PLAN_SHOWN
    scene.memory.focus = [match.service.id for match, _ in doors] or scene.memory.focus
    said = [_card(scene, needs, match) for match, needs in doors]
    said += _missing(scene, missing)
    said[0] = f"{words.STEP_NAMES[step.key]}. {said[0]}"
    for text in (*said, words.PLAN_LAST if last else words.PLAN_NEXT):
        scene.say(text)


def _doors(scene: Scene, step: Step) -> tuple[list[tuple[Match, list[str]]], list[str]]:
    """Each service of a step with the needs it meets, and the needs nobody meets."""
    doors: dict[str, tuple[Match, list[str]]] = {}
    missing = []
    for need in step.needs:
        match = _best(scene, need)
        if match is None:
            missing.append(need)
        else:
            doors.setdefault(match.service.id, (match, []))[1].append(need)
    return list(doors.values()), missing


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
    steps = pathway.steps(_answers(told))
    scene.memory.asked = names.PLAN_SHOWN
    scene.memory.focus, scene.memory.need = None, steps[0].needs[0]
    text = _overview(scene, steps)
    scene.memory.said = [text]
    scene.say(text)


def _answers(told: Told) -> Answers:
    """What the words told mean; what is not understood is as if it were skipped."""
    return Answers(
        roof=pathway.read_roof(bare(told.get("roof", ""))),
        today=pathway.read_today(bare(told.get("today", ""))),
        support=pathway.read_support(bare(told.get("support", ""))),
    )


def _overview(scene: Scene, steps: tuple[Step, ...]) -> str:
    """As many services as fit: two a step, then one, then without their numbers."""
    found = {step.key: [(need, _best(scene, need)) for need in step.needs] for step in steps}
    for most, phone, letters in ((SHOWN, True, 60), (1, True, 60), (1, True, 26), (1, False, 26)):
        lines = [
            f"{number} {words.STEP_NAMES[key]}: {_joined(scene, some[:most], phone, letters)}."
            for number, (key, some) in enumerate(found.items(), start=1)
        ]
        text = "\n".join((words.PLAN_TITLE, *lines, words.PLAN_MORE))
        if not scene.turn.sms or fits(text):
            break
    return text


def _joined(scene: Scene, some: list[tuple[str, Match | None]], phone: bool, letters: int) -> str:
    return "; ".join(_short(scene, need, match, phone, letters) for need, match in some)


def _short(scene: Scene, need: str, match: Match | None, phone: bool, letters: int) -> str:
    """A need and who meets it, the name cut to so many letters."""
    what = texts.NEED_WORDS[need].removeprefix("un endroit où ")
    if match is None:
        line = line_for(need, scene.turn.region)
        return f"{what}, {words.PLAN_NO_NEED.format(line=line)}"
    reach = texts.reach(match.service) if phone else None
    name = clip(to_gsm7(match.service.organization), letters)
    whom = f" ({kept})" if (kept := texts.whom_words(match.service)) else ""
    return f"{what}, {name}{whom}{f' {reach}' if reach else ''}"


def _card(scene: Scene, needs: list[str], match: Match) -> str:
    """The service in one breath, and what to know or bring when the source says so and it fits."""
    what = " et ".join(texts.NEED_WORDS[need] for need in needs)
    said = f"{what[:1].upper()}{what[1:]}: {texts.card(match, scene.now, scene.now)}"
    conditions = match.service.conditions
    if conditions is None:
        return said
    whole = f"{said} {words.BRING.format(conditions=conditions.rstrip('.'))}"
    return whole if not scene.turn.sms or fits(whole) else said


def _best(scene: Scene, need: str) -> Match | None:
    """The first service that can take them; never a line that only says whom to ask. A door kept
    for others comes last as long as we do not know who writes."""
    found = [match for match in matches_for(scene, need, scene.now) if match.fits]
    if not scene.memory.populations and scene.memory.age is None:
        found.sort(key=lambda match: texts.whom_words(match.service) is not None)
    return found[0] if found else None


def _missing(scene: Scene, needs: Sequence[str]) -> list[str]:
    """Nobody does it there: said, with who may know, and kept as needs that were not met."""
    turn = scene.turn
    by_line: dict[str, list[str]] = {}
    for need in needs:
        requests.write(
            turn.conn,
            requests.Kind.UNMET,
            turn.conversation.id,
            turn.now,
            place=(scene.memory.place or {}).get("name"),
            subject=need,
        )
        by_line.setdefault(line_for(need, turn.region), []).append(texts.NEED_WORDS[need])
    said = ((", ".join(some), line) for line, some in by_line.items())
    return [
        f"{what[:1].upper()}{what[1:]}: {words.PLAN_NO_NEED.format(line=line)}."
        for what, line in said
    ]


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

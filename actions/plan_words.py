"""The words of a plan: the whole in one answer, then a step with its doors."""

from __future__ import annotations

from collections.abc import Sequence

from actions import texts_card, texts_door, texts_needs
from actions import texts_outreach as words
from actions.doors import matches_for
from actions.guide import Told
from actions.heard import area_of
from actions.lines import line_for
from actions.listing import fits
from actions.scene import Scene
from actions.wished import people_of
from bot.conversation import requests
from bot.conversation.plain import bare
from bot.directory.search import Match
from bot.outreach import pathway
from bot.outreach.pathway import Answers, Step
from bot.segments import clip, to_gsm7

SHOWN = 2  # services told of for one step in the overview


def answers(told: Told) -> Answers:
    """What the words told mean; what is not understood is as if it were skipped."""
    return Answers(
        roof=pathway.read_roof(bare(told.get("roof", ""))),
        today=pathway.read_today(bare(told.get("today", ""))),
        support=pathway.read_support(bare(told.get("support", ""))),
    )


def overview(scene: Scene, steps: tuple[Step, ...]) -> str:
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


def told_of(scene: Scene, step: Step) -> tuple[list[str], list[str]]:
    """One step, a text a door: open or not, where, number, what to know before going, then what
    nobody does there; with the services' ids."""
    doors, missing = _doors(scene, step)
    said = [_card(scene, needs, match) for match, needs in doors]
    said += _missing(scene, missing)
    said[0] = f"{words.STEP_NAMES[step.key]}. {said[0]}"
    return said, [match.service.id for match, _ in doors]


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


def _joined(scene: Scene, some: list[tuple[str, Match | None]], phone: bool, letters: int) -> str:
    return "; ".join(_short(scene, need, match, phone, letters) for need, match in some)


def _short(scene: Scene, need: str, match: Match | None, phone: bool, letters: int) -> str:
    """A need and who meets it, the name cut to so many letters."""
    what = texts_needs.NEED_WORDS[need].removeprefix("un endroit où ")
    if match is None:
        line = line_for(need, scene.turn.region)
        return f"{what}, {words.PLAN_NO_NEED.format(line=line)}"
    reach = texts_door.reach(match.service) if phone else None
    name = clip(to_gsm7(match.service.organization), letters)
    whom = f" ({kept})" if (kept := texts_door.whom_words(match.service)) else ""
    return f"{what}, {name}{whom}{f' {reach}' if reach else ''}"


def _card(scene: Scene, needs: list[str], match: Match) -> str:
    """The service in one breath, and what to know or bring when the source says so and it fits."""
    what = " et ".join(texts_needs.NEED_WORDS[need] for need in needs)
    said = f"{what[:1].upper()}{what[1:]}: {texts_card.card(match, scene.now, scene.now)}"
    conditions = match.service.conditions
    if conditions is None:
        return said
    whole = f"{said} {words.BRING.format(conditions=conditions.rstrip('.'))}"
    return whole if not scene.turn.sms or fits(whole) else said


def _best(scene: Scene, need: str) -> Match | None:
    """The first service that can take them; never a line that only says whom to ask. A door kept
    for others comes last as long as we do not know who writes."""
    found = [match for match in matches_for(scene, need, scene.now) if match.fits]
    if not people_of(scene.memory.populations or ()) and scene.memory.age is None:
        found.sort(key=lambda match: texts_door.whom_words(match.service) is not None)
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
            place=area_of(scene.memory.place),
            subject=need,
        )
        by_line.setdefault(line_for(need, turn.region), []).append(texts_needs.NEED_WORDS[need])
    said = ((", ".join(some), line) for line, some in by_line.items())
    return [
        f"{what[:1].upper()}{what[1:]}: {words.PLAN_NO_NEED.format(line=line)}."
        for what, line in said
    ]

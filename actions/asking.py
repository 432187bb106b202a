"""What is asked of the team: needles to collect, a conflict to calm, a group's project.

Each is written for the team from the first words on, completed by the answers that follow, and
says what can be done meanwhile.
"""

from __future__ import annotations

from datetime import datetime

from actions import names, texts
from actions import texts_outreach as words
from actions.about import report, subject
from actions.finding import remember
from actions.guide import Guide, Question, Told, begin, place_said
from actions.heard import instant_of
from actions.scene import FanalAction, Scene
from bot.conversation import requests
from bot.conversation.plain import bare
from bot.conversation.requests import Kind
from bot.directory.search import Match, Query
from bot.outreach import groups

INCOMPLETE = "incomplet"
NUMBER = "number"  # among what was told: the request's own
LONG = 6  # words: a message that long already says what happens
PRESSING = 3


class Needle(FanalAction):
    """Used needles in public: the place, the safe thing to do, the line that collects."""

    title = names.NEEDLE

    def act(self, scene: Scene) -> None:
        remember(scene)
        seen = scene.heard.time or scene.now.isoformat(timespec="minutes")
        begin(scene, NEEDLE, {**open_request(scene, Kind.NEEDLE), "seen": seen})


class Mediation(FanalAction):
    """A conflict around people in the street: where, what, is anybody in danger now."""

    title = names.MEDIATION

    def act(self, scene: Scene) -> None:
        remember(scene)
        known = open_request(scene, Kind.MEDIATION)
        if len(scene.heard.text.split()) >= LONG:
            known["what"] = scene.heard.text
        begin(scene, MEDIATION, known)


class Organizing(FanalAction):
    """A group wants help: its door at once, and a request that somebody will read."""

    title = names.ORGANIZING

    def act(self, scene: Scene) -> None:
        remember(scene)
        known = open_request(scene, Kind.GROUP)
        if support := groups.read_support(bare(scene.heard.text)):
            known["support"] = groups.SUPPORT_WORDS[support]
        begin(scene, GROUP, known)


def open_request(scene: Scene, kind: Kind) -> Told:
    """Write the request as far as it is known; what is told so far, its number with it."""
    turn = scene.turn
    place = place_said(scene)
    number = requests.write(
        turn.conn,
        kind,
        turn.conversation.id,
        turn.now,
        place=place,
        words=scene.heard.text,
        reason=INCOMPLETE,
    )
    return {NUMBER: str(number), **({"place": place} if place else {})}


def fill(
    scene: Scene,
    told: Told,
    reason: str | None = INCOMPLETE,
    priority: int = 0,
    wanted_at: datetime | None = None,
) -> None:
    """Complete the request with what was told since."""
    details = {k: said for k, said in told.items() if k not in ("place", NUMBER) and said}
    requests.fill(
        scene.turn.conn,
        int(told[NUMBER]),
        place=told.get("place") or None,
        territory=territory_of(scene),
        details=details,
        reason=reason,
        priority=priority,
        wanted_at=wanted_at,
    )


def take_correction(scene: Scene) -> bool:
    """Whether the message names the place that was said to be wrong (and then it is noted)."""
    if scene.memory.asked != names.ASKED_OUTDATED or not (services := subject(scene)):
        return False
    scene.memory.asked = None
    report(scene, services[0])
    return True


def territory_of(scene: Scene) -> str | None:
    """The gazetteer's name of the place spoken of."""
    place = scene.memory.place
    return str(place["name"])[:80] if place and place["name"] else None


def _needle(scene: Scene, told: Told) -> None:
    fill(scene, told, reason=None)
    where = told["place"] or "lieu pas précisé"
    scene.say(words.NEEDLE_NOTED.format(place=where[:60], line=_team(scene, "needle_disposal")))


def _mediation(scene: Scene, told: Told) -> None:
    danger = bare(told.get("danger", "")).startswith(("oui", "ouais", "yes"))
    fill(scene, told, reason=None, priority=PRESSING if danger else 0)
    said = words.MEDIATION_NOW if danger else words.MEDIATION_NOTED
    scene.say(
        said.format(
            place=(told["place"] or "lieu pas précisé")[:60],
            emergency=scene.turn.region.emergency,
            line=_team(scene, "mediation"),
        )
    )


def _group(scene: Scene, told: Told) -> None:
    door = _door(scene)
    deadline = instant_of(scene.heard.time, scene.now)
    asked = groups.Request(
        who=told["who"],
        support=groups.read_support(bare(told["support"])),
        served=door is not None,
        since=bare(told["since"]) or None,
        deadline=deadline,
    )
    reason = groups.inadmissible(asked, bare(told["who"]), scene.turn.now)
    rank = 0 if reason else groups.priority(asked, scene.turn.now)
    fill(scene, told, reason=reason, priority=rank, wanted_at=deadline)
    template = words.GROUP_REASON if reason else words.GROUP_NOTED
    scene.say(
        template.format(
            number=told[NUMBER],
            reason=reason,
            support=groups.SUPPORT_WORDS.get(asked.support or "", ""),
            place=(told["place"] or "lieu pas précisé")[:40],
        )
    )


def _door(scene: Scene) -> Match | None:
    """The organization that serves this territory, when the directory knows one with a number."""
    matches = scene.turn.directory.search(_query(scene, "community_organizing"))
    return next((m for m in matches if m.fits and m.service.phone and not _anybody(scene, m)), None)


def _anybody(scene: Scene, match: Match) -> bool:
    """The line for any question is no door of a territory."""
    line = scene.turn.region.line("information")
    return line is not None and match.service.phone == line.phone


def _door_words(scene: Scene, door: Match | None) -> str:
    if door is None:
        return words.GROUP_NO_DOOR.format(line=scene.numbers()["information"])
    return words.GROUP_DOOR.format(door=texts.card(door, scene.now, scene.now))


def _team(scene: Scene, need: str) -> str:
    """Who collects or mediates there, with a number; else the general line."""
    matches = scene.turn.directory.search(_query(scene, need))
    reachable = [m.service for m in matches if m.fits and m.service.phone]
    if reachable:
        return f"Tu peux aussi appeler {reachable[0].organization}: {reachable[0].phone}."
    return f"Tu peux appeler le {scene.numbers()['information']}."


def _query(scene: Scene, need: str) -> Query:
    place = scene.memory.place if scene.heard.unknown_place is None else None
    region = place["region"] if place else scene.turn.region.key
    known = scene.turn.directory.place(place["name"], region) if place and place["name"] else None
    return Query(need=need, region=region, at=scene.now, place=known)


NEEDLE = Guide(
    names.SAY_NEEDLE,
    [Question("place", lambda scene: words.NEEDLE_PLACE, place=True)],
    _needle,
    fill,
)
MEDIATION = Guide(
    names.SAY_MEDIATION,
    [
        Question("place", lambda scene: words.MEDIATION_PLACE, place=True),
        Question("what", lambda scene: words.MEDIATION_WHAT),
        Question("danger", lambda scene: words.MEDIATION_DANGER),
    ],
    _mediation,
    fill,
)
GROUP = Guide(
    names.SAY_GROUP,
    [
        Question("place", lambda scene: words.GROUP_PLACE),
        Question("who", lambda scene: f"{_door_words(scene, _door(scene))} {words.GROUP_WHO}"),
        Question("support", lambda scene: words.GROUP_SUPPORT),
        Question("since", lambda scene: words.GROUP_SINCE),
        Question("deadline", lambda scene: words.GROUP_DEADLINE),
    ],
    _group,
    fill,
)

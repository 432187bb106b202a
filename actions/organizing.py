"""A group wants help to organise: its door at once, and a request that somebody will read."""

from __future__ import annotations

from actions import names
from actions import texts_outreach as words
from actions.asking import NUMBER, fill, open_request, services_for
from actions.finding import remember
from actions.guide import Guide, Question, Told, begin
from actions.heard import instant_of
from actions.scene import FanalAction, Scene
from actions.texts_card import card
from bot.conversation.plain import bare
from bot.conversation.requests import Kind
from bot.directory.search import Match
from bot.outreach import groups


class Organizing(FanalAction):
    """A group wants help: its door at once, and a request that somebody will read."""

    title = names.ORGANIZING

    def act(self, scene: Scene) -> None:
        remember(scene)
        known = open_request(scene, Kind.GROUP)
        if support := groups.read_support(bare(scene.heard.text)):
            known["support"] = groups.SUPPORT_WORDS[support]
        begin(scene, GROUP, known)


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
    found = services_for(scene, "community_organizing")
    return next((m for m in found if m.fits and m.service.phone and not _anybody(scene, m)), None)


def _anybody(scene: Scene, match: Match) -> bool:
    """The line for any question is no door of a territory."""
    line = scene.turn.region.line("information")
    return line is not None and match.service.phone == line.phone


def _door_words(scene: Scene, door: Match | None) -> str:
    if door is None:
        line = scene.turn.region.line("information")
        return words.GROUP_NO_DOOR_LINE.format(line=line.reach) if line else words.GROUP_NO_DOOR
    return words.GROUP_DOOR.format(door=card(door, scene.now, scene.now))


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

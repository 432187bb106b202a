"""Requests for the team that first need a place: needles found, a mediation, a group's project."""

from __future__ import annotations

from actions import names, texts
from actions.about import report, subject
from actions.finding import remember
from actions.scene import FanalAction, Scene
from bot.conversation import requests
from bot.conversation.requests import Kind
from bot.directory.search import Query


class Needle(FanalAction):
    """Used needles in public: the place, the safe thing to do, the line that collects."""

    title = names.NEEDLE

    def act(self, scene: Scene) -> None:
        remember(scene)
        start(scene, Kind.NEEDLE)


class Mediation(FanalAction):
    """A conflict around people in the street."""

    title = names.MEDIATION

    def act(self, scene: Scene) -> None:
        remember(scene)
        start(scene, Kind.MEDIATION)


class Organizing(FanalAction):
    """A group wants help: which door for its territory."""

    title = names.ORGANIZING

    def act(self, scene: Scene) -> None:
        remember(scene)
        start(scene, Kind.GROUP)


ASKED = {
    Kind.NEEDLE: names.ASKED_NEEDLE,
    Kind.MEDIATION: names.ASKED_MEDIATION,
    Kind.GROUP: names.ASKED_GROUP,
}
ASK = {
    Kind.NEEDLE: "utter_needle_place",
    Kind.MEDIATION: "utter_mediation_place",
    Kind.GROUP: "utter_group_place",
}


def start(scene: Scene, kind: Kind) -> None:
    """Note the request when the message says where; ask where otherwise."""
    if place := _said_place(scene):
        note(scene, kind, place)
        return
    scene.memory.asked = ASKED[kind]
    scene.utter(ASK[kind], ask_location=kind is Kind.NEEDLE)


def take_place(scene: Scene) -> bool:
    """Whether the message answered the place a request was waiting for (and then it is noted)."""
    kind = next((k for k, asked in ASKED.items() if asked == scene.memory.asked), None)
    if kind is not None:
        scene.memory.asked = None
        note(scene, kind, _said_place(scene) or scene.heard.text[:80] or "position envoyée")
        return True
    if scene.memory.asked == names.ASKED_OUTDATED and (services := subject(scene)):
        scene.memory.asked = None
        report(scene, services[0])
        return True
    return False


def note(scene: Scene, kind: Kind, place: str) -> None:
    """Keep the request for the team, and say what can be done meanwhile."""
    requests.write(
        scene.turn.conn,
        kind,
        scene.turn.conversation.id,
        scene.turn.now,
        place=place[:80],
        words=scene.heard.text,
    )
    if kind is Kind.GROUP:
        _door(scene, place)
        return
    need = "needle_disposal" if kind is Kind.NEEDLE else "mediation"
    response = "utter_needle_noted" if kind is Kind.NEEDLE else "utter_mediation_noted"
    scene.utter(response, place=place, line=_team(scene, need))


def _door(scene: Scene, place: str) -> None:
    """The organization that serves this territory, when the directory knows one."""
    matches = scene.turn.directory.search(_query(scene, "community_organizing"))
    within = [m for m in matches if m.fits and m.service.phone]
    if not within:
        scene.utter("utter_group_noted", place=place)
        return
    scene.utter("utter_group_door", place=place, door=texts.card(within[0], scene.now, scene.now))


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


def _said_place(scene: Scene) -> str | None:
    if scene.heard.place and scene.heard.place["name"]:
        return str(scene.heard.place["name"])
    if scene.heard.place:
        return "position envoyée"
    return scene.heard.unknown_place

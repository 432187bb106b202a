"""Questions about a service just named or just shown: hours, address, number, offer, conditions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from actions import conditions, facts, names, opening, room
from actions import texts_wishes as words
from actions.finding import remember
from actions.found import answer
from actions.scene import FanalAction, Scene
from bot.conversation.plain import bare
from bot.conversation.second_needs import named_need
from bot.directory import curation
from bot.directory.model import Service


class Hours(FanalAction):
    """When does it open, when does it close, is it open now or then."""

    title = names.HOURS

    def act(self, scene: Scene) -> None:
        answer_question(scene, "ask_hours")


class Address(FanalAction):
    title = names.ADDRESS

    def act(self, scene: Scene) -> None:
        answer_question(scene, "ask_address")


class Phone(FanalAction):
    title = names.PHONE

    def act(self, scene: Scene) -> None:
        answer_question(scene, "ask_phone")


class Services(FanalAction):
    title = names.SERVICES

    def act(self, scene: Scene) -> None:
        answer_question(scene, "ask_services")


class Conditions(FanalAction):
    title = names.CONDITIONS

    def act(self, scene: Scene) -> None:
        named = named_need(bare(scene.heard.text)) or scene.heard.other_need
        if _of_one_door(scene, named):
            answer_question(scene, "ask_conditions")
            return
        remember(scene)
        if named is None and scene.memory.need is None:
            scene.say(words.WHICH_NEED)
            return
        scene.memory.need = (named or scene.memory.need or "").removeprefix("find_")
        scene.memory.shown = None
        answer(scene)


def _of_one_door(scene: Scene, named: str | None) -> bool:
    """Not so "vous prenez le monde qui a bu? je cherche un lit": a wish of the search, of no door
    yet, or not of those shown for another need."""
    heard, need = scene.heard, scene.memory.need
    asked = bool(heard.wishes or heard.pet or heard.populations)
    another = named is not None and named != f"find_{need}"
    return bool(heard.organizations) or not asked or (bool(subject(scene)) and not another)


class Outdated(FanalAction):
    """ "C'est fermé pour de bon": thanked, kept for review, and something else offered."""

    title = names.OUTDATED

    def act(self, scene: Scene) -> None:
        services = subject(scene)
        if not services:
            scene.memory.asked = names.ASKED_OUTDATED
            scene.utter("utter_outdated_which")
            return
        report(scene, services[0])


def report(scene: Scene, service: Service) -> None:
    """Keep what the person says of this service for somebody to check: one report, which the
    directory believes at once and whoever settles it closes."""
    curation.report(
        scene.turn.conn,
        service.id,
        None,
        scene.turn.now,
        conversation_id=scene.turn.conversation.id,
        words=scene.heard.text,
    )
    scene.utter("utter_outdated", name=service.organization)


def subject(scene: Scene) -> list[Service]:
    """The services spoken of: the organization named, else those just shown, best first."""
    named = scene.heard.named_services(scene.turn)
    if named:
        return _fitting(named, scene)
    if scene.heard.organizations:
        return []
    shown = (scene.turn.directory.service(id) for id in scene.memory.focus or ())
    known = [service for service in shown if service is not None]
    number = scene.heard.picked
    return known[number - 1 : number] if number and number <= len(known) else known


def _fitting(services: Sequence[Service], scene: Scene) -> list[Service]:
    """Of an organization's services, those for the need in memory come first, then known hours."""
    need = scene.memory.need
    return sorted(services, key=lambda s: (need not in s.needs, s.hours is None, s.address is None))


def answer_question(scene: Scene, question: str) -> None:
    """Answer `question` (an ask_* intent) about the service spoken of."""
    remember(scene)
    services = subject(scene)
    if not services:
        _which(scene)
        return
    scene.memory.last_question = question
    scene.memory.focus = [s.id for s in services][:5]
    about = room.answer if room.asked(scene.heard.text) else ANSWERS[question]
    text = about(scene, services[0])
    scene.memory.said = [text]
    service = services[0]
    pin = question == "ask_address" and service.point and service.precision == "exact"
    location = (service.point.latitude, service.point.longitude) if pin and service.point else None
    scene.say(text, location=None if scene.turn.sms else location)


def _which(scene: Scene) -> None:
    if scene.heard.organizations:
        scene.utter("utter_unknown_service", name=scene.heard.organizations[0][:40])
    else:
        scene.utter("utter_which_service")


ANSWERS: dict[str, Callable[[Scene, Service], str]] = {
    "ask_hours": opening.answer,
    "ask_address": facts.address,
    "ask_phone": facts.phone,
    "ask_services": facts.services,
    "ask_conditions": conditions.answer,
}

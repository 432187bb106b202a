"""Questions about a service just named or just shown: hours, address, number, offer, conditions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from actions import names, texts
from actions.finding import answer, remember
from actions.heard import instant_of
from actions.scene import FanalAction, Scene
from actions.texts_wishes import granted_words, unsaid_words
from actions.wished import tongue_of, wishes_of
from bot.conversation import requests
from bot.directory import curation
from bot.directory.hours import Status
from bot.directory.matching import Match, Query
from bot.directory.model import Service
from bot.directory.taxonomy import NEEDS
from bot.directory.wishes import heed


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
        need = scene.heard.other_need or scene.memory.need
        if need and scene.heard.wishes and not subject(scene):  # of no door in particular
            remember(scene)
            scene.memory.need, scene.memory.shown = need.removeprefix("find_"), None
            answer(scene)
            return
        answer_question(scene, "ask_conditions")


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
    """Keep what the person says of this service for somebody to check."""
    requests.write(
        scene.turn.conn,
        requests.Kind.OUTDATED,
        scene.turn.conversation.id,
        scene.turn.now,
        subject=service.id[:80],
        words=scene.heard.text,
    )
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
    return [service for service in shown if service is not None]


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
    text = ANSWERS[question](scene, services[0])
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


def _hours(scene: Scene, service: Service) -> str:
    name, at = service.organization, instant_of(scene.memory.time, scene.now)
    now = scene.turn.directory.status(service, scene.turn.now)
    if service.hours is None and now.open is None:
        known = (
            f"{name}: {service.hours_text}" if service.hours_text else f"{name}: heures pas connues"
        )
        return f"{known}. {_check_by_phone(scene, service)}"
    if scene.heard.time is None or at is None:
        words = texts.status_words(now, service, scene.now, scene.now)
        published = f" Horaire: {service.hours_text}." if service.hours_text else ""
        return f"{name}: {words}.{published}{_age(scene, service)}"
    return f"{name}, {_on_day(scene, service, at)}.{_age(scene, service)}"


def _on_day(scene: Scene, service: Service, at: datetime) -> str:
    """That day's hours, and whether it is open at the very hour when one was named."""
    local = at.astimezone(scene.turn.region.zone)
    day = texts.day_name(local.date(), scene.now.date())
    spans = scene.turn.directory.spans_on(service, local.date())
    then = scene.turn.directory.status(service, at)
    holiday = f" ({then.holiday})" if then.holiday else ""
    if spans is None:
        return f"{day}{holiday}: pas sûr, appelle avant"
    words = f"{day}{holiday}: {texts.spans_words(spans)}"
    precise = "/" not in (scene.heard.time or "")
    if precise and spans:
        words += f". À {texts.clock(local)}: {'ouvert' if then.open else 'fermé'}"
    if not spans and then.until:
        words += f", ouvre {texts.moment_words(then.until, scene.now)}"
    return words


def _age(scene: Scene, service: Service) -> str:
    words = _freshness(scene, service)
    call = f", appelle avant: {service.phone}" if service.phone else ""
    return f" {words[0].upper()}{words[1:]}{call}."


def _check_by_phone(scene: Scene, service: Service) -> str:
    if reach := texts.reach(service):
        return f"Appelle avant: {reach}."
    line = scene.turn.region.line("information")
    return (
        f"Vérifie au {line.reach}." if line else "Je n'ai pas leur numéro: vérifie avant d'y aller."
    )


def _address(scene: Scene, service: Service) -> str:
    where = texts.where_words(service)
    reach = texts.reach(service)
    if service.confidential or where is None:
        said = f"Appelle: {reach}." if reach else f"Appelle le {scene.numbers()['information']}."
        return f"{service.organization}: pas d'adresse à donner. {said}"
    access = f" {service.accessibility}." if service.accessibility else ""
    return f"{service.organization}: {where}.{access}{_age(scene, service)}"


def _phone(scene: Scene, service: Service) -> str:
    numbers = [service.phone] if service.phone else []
    numbers += [f"texto {service.text_phone}"] if service.text_phone else []
    if not numbers:
        info = scene.numbers()["information"]
        return f"Je n'ai pas de numéro sûr pour {service.organization}. Le {info} peut l'avoir."
    return f"{service.organization}: {' ou '.join(numbers)}.{_dated(scene, service)}"


def _dated(scene: Scene, service: Service) -> str:
    return f" ({_freshness(scene, service)})"


def _freshness(scene: Scene, service: Service) -> str:
    reported = service.id in scene.turn.directory.learned.reported
    return texts.freshness_words(service, reported)


def _services(scene: Scene, service: Service) -> str:
    """What the organization offers, over all its services in the directory."""
    same = [
        s for s in scene.turn.directory.services if s.organization_id == service.organization_id
    ]
    needs = {need for s in (same or [service]) for need in s.needs}
    offer = ", ".join(words for need, words in NEEDS.items() if need in needs)
    words = texts.status_words(
        scene.turn.directory.status(service, scene.turn.now), service, scene.now, scene.now
    )
    facts = [f"{service.organization}: {offer or service.name}", words]
    facts += [f for f in (texts.where_words(service), texts.reach(service)) if f]
    return f"{'. '.join(facts)}.{_dated(scene, service)}"


def _conditions(scene: Scene, service: Service) -> str:
    asked = heed(service, _asked_of(scene, service))
    match = Match(
        service,
        Status(None),
        None,
        True,
        None,
        granted=asked.granted,
        unsaid=asked.unsaid,
        language=tongue_of(scene.heard.wishes),
    )
    answers = (asked.refusal, granted_words(match), unsaid_words(match))
    known = (_ages(service), service.cost, _pets(service), service.conditions)
    facts = list(dict.fromkeys(fact for fact in (*answers, *known) if fact))
    if not facts:
        said = _check_by_phone(scene, service)
        return f"{service.organization}: je ne connais pas leurs conditions. {said}"
    number = f" {service.phone}." if asked.unsaid and service.phone else ""
    body = ". ".join(fact.rstrip(".") for fact in facts)
    return f"{service.organization}: {body}.{number}{_dated(scene, service)}"


def _asked_of(scene: Scene, service: Service) -> Query:
    """What this message asks of the door ("c'est gratuit?"), not what was said before."""
    said = scene.heard.wishes
    return Query(
        scene.memory.need or min(service.needs),
        service.region,
        scene.turn.now,
        language=tongue_of(said),
        wishes=wishes_of(said, scene.now),
    )


def _ages(service: Service) -> str | None:
    low, high = service.min_age, service.max_age
    if low is not None and high is not None:
        return f"de {low} à {high} ans"
    if low is not None:
        return f"dès {low} ans"
    return f"jusqu'à {high} ans" if high is not None else None


def _pets(service: Service) -> str | None:
    if service.pets is None:
        return None
    return "animaux acceptés" if service.pets else "pas d'animaux"


ANSWERS: dict[str, Callable[[Scene, Service], str]] = {
    "ask_hours": _hours,
    "ask_address": _address,
    "ask_phone": _phone,
    "ask_services": _services,
    "ask_conditions": _conditions,
}

"""What is known of a service: where it is, how to reach it, what it offers, how old that is."""

from __future__ import annotations

from actions import doors, texts_card, texts_door, texts_hours
from actions.scene import Scene
from bot.directory.model import Service
from bot.directory.taxonomy import NEEDS


def address(scene: Scene, service: Service) -> str:
    """Where it is; a confidential place is called, never located."""
    where = texts_door.where_words(service)
    reach = texts_door.reach(service)
    if service.confidential or where is None:
        said = f"Appelle: {reach}." if reach else f"Appelle le {scene.numbers()['information']}."
        return f"{service.organization}: pas d'adresse à donner. {said}"
    if away := _away(scene, service):
        where += f", {away}"
    access = f" {service.accessibility}." if service.accessibility else ""
    return f"{service.organization}: {where}.{access}{age(scene, service)}"


def _away(scene: Scene, service: Service) -> str | None:
    """How far it is from where they are, once they said where."""
    need = (
        scene.memory.need if scene.memory.need in service.needs else min(service.needs, default="")
    )
    if scene.memory.place is None or not need:
        return None
    found = doors.matches_for(scene, need, scene.now)
    match = next((match for match in found if match.service.id == service.id), None)
    return texts_door.walk_words(match) if match else None


def phone(scene: Scene, service: Service) -> str:
    numbers = [service.phone] if service.phone else []
    numbers += [f"texto {service.text_phone}"] if service.text_phone else []
    if not numbers:
        info = scene.numbers()["information"]
        return f"Je n'ai pas de numéro sûr pour {service.organization}. Le {info} peut l'avoir."
    return f"{service.organization}: {' ou '.join(numbers)}.{dated(scene, service)}"


def services(scene: Scene, service: Service) -> str:
    """What the organization offers, over all its services in the directory."""
    same = [
        s for s in scene.turn.directory.services if s.organization_id == service.organization_id
    ]
    needs = {need for s in (same or [service]) for need in s.needs}
    offer = ", ".join(words for need, words in NEEDS.items() if need in needs)
    words = texts_hours.status_words(
        scene.turn.directory.status(service, scene.turn.now), service, scene.now, scene.now
    )
    facts = [f"{service.organization}: {offer or service.name}", words]
    facts += [f for f in (texts_door.where_words(service), texts_door.reach(service)) if f]
    return f"{'. '.join(facts)}.{dated(scene, service)}"


def age(scene: Scene, service: Service) -> str:
    """How old these facts are, and whom to call before going: a sentence to add."""
    words = _freshness(scene, service)
    call = f", appelle avant: {service.phone}" if service.phone else ""
    return f" {words[0].upper()}{words[1:]}{call}."


def dated(scene: Scene, service: Service) -> str:
    """The same in brackets, without the call."""
    return f" ({_freshness(scene, service)})"


def check_by_phone(scene: Scene, service: Service) -> str:
    """What is not known is asked of the service, else of the region's information line."""
    if reach := texts_door.reach(service):
        return f"Appelle avant: {reach}."
    line = scene.turn.region.line("information")
    return (
        f"Vérifie au {line.reach}." if line else "Je n'ai pas leur numéro: vérifie avant d'y aller."
    )


def _freshness(scene: Scene, service: Service) -> str:
    reported = service.id in scene.turn.directory.learned.reported
    return texts_card.freshness_words(service, reported)

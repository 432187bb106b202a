"""A personal referral: what to know before going, and a word to the service only if they agree."""

from __future__ import annotations

from actions import names, texts_door
from actions import texts_outreach as words
from actions.about import subject
from actions.finding import remember
from actions.following import can_offer, offer
from actions.listing import fits
from actions.scene import FanalAction, Scene
from bot.conversation import requests
from bot.conversation.requests import Kind
from bot.directory.model import Service


class Refer(FanalAction):
    """ "J'y vais": conditions, the way there, what to bring, whom to ask for."""

    title = names.REFER

    def act(self, scene: Scene) -> None:
        remember(scene)
        services = subject(scene)
        if not services:
            scene.say(words.REFERRAL_WHICH)
            return
        service = services[0]
        scene.memory.focus = [service.id]
        point = service.point if service.precision == "exact" and not scene.turn.sms else None
        for text in _way(scene, service):
            scene.say(text)
        if point:
            scene.say("", location=(point.latitude, point.longitude))
        scene.memory.asked = names.OFFER_REFERRAL
        scene.say(words.OFFER_REFERRAL)


def agree(scene: Scene) -> None:
    """They want the service to be told: a worker does it, never the machine."""
    scene.memory.asked = None
    focus = scene.memory.focus
    service = scene.turn.directory.service(focus[0]) if focus else None
    if service is None:
        scene.utter("utter_affirm_nothing")
        return
    requests.write(
        scene.turn.conn,
        Kind.REFERRAL,
        scene.turn.conversation.id,
        scene.turn.now,
        subject=service.id[:80],
    )
    if can_offer(scene):
        offer(scene, before=words.REFERRAL_NOTED)
    else:
        scene.say(words.REFERRAL_NOTED)


def decline(scene: Scene) -> None:
    """Nobody is told; we may still ask how it went."""
    scene.memory.asked = None
    if can_offer(scene):
        offer(scene)
    else:
        scene.utter("utter_deny_nothing")


def _way(scene: Scene, service: Service) -> list[str]:
    """Where, how to get in and what to bring, as far as the source says; whom to ask for."""
    where = texts_door.where_words(service)
    reach = texts_door.reach(service)
    access = f"{service.accessibility}." if service.accessibility else ""
    conditions = service.conditions
    bring = words.BRING.format(conditions=conditions.rstrip(".")) if conditions else ""
    way = f"{service.organization}: {where or 'appelle pour savoir où'}."
    parts = [way, f"{reach}." if reach else "", access, bring or words.BRING_UNKNOWN]
    whole = " ".join(part for part in (*parts, words.RECEPTION) if part)
    if not scene.turn.sms or fits(whole):
        return [whole]
    return [
        " ".join(part for part in (*parts[:2], words.RECEPTION) if part),
        " ".join(part for part in parts[2:] if part),
    ]

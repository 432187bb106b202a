"""Whom a service is for, and whether it grants what was just asked of it."""

from __future__ import annotations

import re

from actions.facts import check_by_phone, dated
from actions.scene import Scene
from actions.texts_wishes import ask_them, granted_words, unsaid_words
from actions.wished import tongue_of, wishes_of
from bot.conversation.plain import bare
from bot.directory.hours import Status
from bot.directory.matching import Match, Query
from bot.directory.model import Service
from bot.directory.wishes import WITH_A_PET, heed

PETS = re.compile(r"\b(?:animal|animaux|chiens?|chats?)\b")
TELLS = re.compile(
    r"\b(?:ils?|elles?|y|eux|on)\b.{0,20}\b(?:appel\w*|avert\w*|prev\w*|contact\w*|di(?:re|sent)|call\w*)"
    r" .{0,12}\b(parents?|mere|pere|police|dpj|immigration)\b"
)
WHOM = {
    "par": "tes parents",
    "mer": "tes parents",
    "per": "tes parents",
    "pol": "la police",
    "dpj": "la DPJ",
    "imm": "l'immigration",
}


def answer(scene: Scene, service: Service) -> str:
    """What was asked first ("c'est gratuit?"), then ages, cost, pets and the rest."""
    asked = heed(service, _asked_of(scene, service))
    said_text = bare(scene.heard.text)
    of_a_pet = scene.heard.pet or PETS.search(said_text) is not None
    unknown = of_a_pet and service.pets is None
    unsaid = (*asked.unsaid, WITH_A_PET) if unknown else asked.unsaid
    match = Match(
        service,
        Status(None),
        None,
        True,
        None,
        granted=asked.granted,
        unsaid=unsaid,
        language=tongue_of(scene.heard.wishes),
    )
    answers = (tells_of_me(said_text), asked.refusal, granted_words(match), unsaid_words(match))
    told = any(said and service.cost and service.cost in said for said in answers)
    cost = None if told else service.cost
    known = (_ages(service), cost, _pets(service), service.conditions)
    facts = list(dict.fromkeys(fact for fact in (*answers, *known) if fact))
    if not facts:
        said = check_by_phone(scene, service)
        return f"{service.organization}: je ne connais pas leurs conditions. {said}"
    number = f" {service.phone}." if unsaid and service.phone else ""
    body = ". ".join(fact.rstrip(".") for fact in facts)
    return f"{service.organization}: {body}.{number}{dated(scene, service)}"


def tells_of_me(plain: str) -> str | None:
    """ "Ils vont tu appeler mes parents?": no source says it of a door, so it is asked there first."""
    if (told := TELLS.search(plain)) is None:
        return None
    return ask_them(WHOM[told[1][:3]])


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

"""When a service is open: now, on a day, at an hour."""

from __future__ import annotations

from datetime import datetime

from actions.facts import age, check_by_phone
from actions.heard import instant_of
from actions.scene import Scene
from actions.texts_hours import clock, day_name, moment_words, spans_words, status_words
from bot.directory.model import Service


def answer(scene: Scene, service: Service) -> str:
    """Open now or not; or that day's hours, when a day was named."""
    name, at = service.organization, instant_of(scene.memory.time, scene.now)
    now = scene.turn.directory.status(service, scene.turn.now)
    if service.hours is None and now.open is None:
        known = (
            f"{name}: {service.hours_text}" if service.hours_text else f"{name}: heures pas connues"
        )
        return f"{known}. {check_by_phone(scene, service)}"
    if scene.heard.time is None or at is None:
        words = status_words(now, service, scene.now, scene.now)
        published = f" Horaire: {service.hours_text}." if service.hours_text else ""
        return f"{name}: {words}.{published}{age(scene, service)}"
    return f"{name}, {_on_day(scene, service, at)}.{age(scene, service)}"


def _on_day(scene: Scene, service: Service, at: datetime) -> str:
    """That day's hours, and whether it is open at the very hour when one was named."""
    local = at.astimezone(scene.turn.region.zone)
    day = day_name(local.date(), scene.now.date())
    spans = scene.turn.directory.spans_on(service, local.date())
    then = scene.turn.directory.status(service, at)
    holiday = f" ({then.holiday})" if then.holiday else ""
    if spans is None:
        return f"{day}{holiday}: pas sûr, appelle avant"
    words = f"{day}{holiday}: {spans_words(spans)}"
    precise = "/" not in (scene.heard.time or "")
    if precise and spans:
        words += f". À {clock(local)}: {'ouvert' if then.open else 'fermé'}"
    if not spans and then.until:
        words += f", ouvre {moment_words(then.until, scene.now)}"
    return words

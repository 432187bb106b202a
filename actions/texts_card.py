"""One service in one breath: the words of an answer from the directory. Pure.

A text message is paid by segment and read on a cracked screen, so a card says, in this order, what
one needs to go: the name, whether it is open, where, the number, the one condition that matters,
and how old the information is.
"""

from __future__ import annotations

from datetime import datetime

from actions.texts_door import area_words, reach, walk_words, where_words, whom_words
from actions.texts_hours import UNKNOWN_HOURS, clock, status_words
from actions.texts_wishes import granted_words, unsaid_words
from bot.directory.learned import Capacity
from bot.directory.matching import FULL
from bot.directory.model import Service
from bot.directory.search import Match, is_line

UNSURE = "heures et info à vérifier"  # nothing is known of the hours, nor how old the rest is


def card(match: Match, at: datetime, now: datetime, *, full: bool = False) -> str:
    """One service in one breath. `full` (Telegram) adds the service's name and its conditions."""
    service = match.service
    but = obstacle_words(match, now)
    hours = status_words(match.status, service, at, now)
    needless = is_line(service) and hours == UNKNOWN_HOURS and not but
    undated = hours == UNKNOWN_HOURS and service.confirmed is None and not match.reported
    facts = [] if needless else [(UNSURE if undated else hours) + but]
    facts += [
        words
        for words in (
            left_words(match, now),
            granted_words(match),
            where_words(service),
            walk_words(match),
            reach(service),
            unsaid_words(match),
        )
        if words
    ]
    if full and service.conditions:
        facts.append(service.conditions.rstrip("."))
    if needless or not undated:
        facts.append(freshness_words(service, match.reported))
    kept = (service.name,) if full and service.name != service.organization else ()
    inside = ", ".join(part for part in (*kept, whom_words(service), area_words(match)) if part)
    name = f"{service.organization} ({inside})" if inside else service.organization
    return f"{name}: {'. '.join(facts)}."


def left_words(match: Match, now: datetime) -> str | None:
    """The beds or places counted lately, and when: "12 lits à 18h"."""
    left = match.capacity
    if left is None or left.beds == 0:  # full is an obstacle, told as such
        return None
    word = "lit" if "shelter" in match.service.needs else "place"
    return f"{left.beds} {word}{'s' if left.beds > 1 else ''} {counted_words(left, now)}"


def counted_words(left: Capacity, now: datetime) -> str:
    """When beds were counted: "à 18h", "hier à 23h"."""
    at = left.at.astimezone(now.tzinfo)
    return f"{'' if at.date() == now.date() else 'hier '}à {clock(at)}"


def obstacle_words(match: Match, now: datetime) -> str:
    """What stands in the way, made to follow the hours."""
    if match.obstacle is None:
        return ""
    counted = match.capacity if match.obstacle == FULL else None
    when = f" {counted_words(counted, now)}" if counted else ""
    return f", mais {match.obstacle}{when}"


def freshness_words(service: Service, reported: bool = False) -> str:
    """When the information was last confirmed; without a date, or when somebody contests it, it
    says to check."""
    if reported:
        return "signalé comme changé, à vérifier"
    if service.confirmed is None:
        return "info à vérifier"
    return f"info de {service.confirmed[:4]}"

"""A door in words: where it is, how far, whom it is kept for, how to reach it. Pure."""

from __future__ import annotations

import re

from bot.directory.model import Service
from bot.directory.names import key
from bot.directory.search import Match, is_line

WALK_METRES_PER_MINUTE = 60  # 80 m/min on foot, a quarter less for streets not being straight


def where_words(service: Service) -> str | None:
    """The address as one writes it to a taxi, or the area for who is out in the streets."""
    if service.confidential:
        return None
    if service.address:
        around = _quarter(service.area) or service.city
        return ", ".join(part for part in (service.address, around) if part)
    if service.territory:
        return f"secteur {service.territory[0]}"
    return f"secteur {service.area}" if service.area else service.city


def _quarter(area: str | None) -> str | None:
    """Of "Ville-Marie (Centre-Sud)" what people call it, which is also the nearer: Centre-Sud."""
    inner = re.search(r"\(([^()]+)\)$", area or "")
    return inner.group(1) if inner else area


def walk_words(match: Match) -> str | None:
    """How far, only where it can honestly be said."""
    metres = match.distance_m
    if metres is None:
        return None
    if match.service.precision == "exact":
        minutes = max(1, round(metres / WALK_METRES_PER_MINUTE))
        return f"~{minutes} min à pied" if minutes <= 45 else f"~{round(metres / 1000)} km"
    return f"~{max(1, round(metres / 1000))} km" if metres > 1500 else None


def whom_words(service: Service) -> str | None:
    """Whom a door is kept for, said beside its name: nobody walks an hour to be turned away."""
    audience = service.populations
    if is_line(service) or "all" in audience:
        return None
    if "indigenous" in audience and audience <= {"indigenous", "men", "women", "couples"}:
        return "Autochtones"
    if {"men", "women"} <= audience:
        return None
    for kept, words in (("women", "femmes"), ("men", "hommes")):
        if kept in audience:
            return words
    if "youth" in audience and audience <= {"youth", "families", "lgbtq"}:
        ages = service.min_age is not None and service.max_age is not None
        return f"{service.min_age}-{service.max_age} ans" if ages else "jeunes"
    return "aînés" if audience == {"seniors"} else None


def area_words(match: Match) -> str | None:
    """Whose door it is, where nobody knows in which of two areas they are."""
    areas = " ou ".join(match.only_for)
    if not areas:
        return None
    if all(key(area) in key(match.service.organization) for area in match.only_for):
        return "si tu es de là"
    return f"pour {'la ' if areas.startswith('MRC') else ''}{areas}"


def reach(service: Service) -> str | None:
    """The number to call or to text."""
    if service.phone:
        return service.phone
    return f"texto {service.text_phone}" if service.text_phone else None

"""The words of an answer from the directory: names, hours, ways to reach. Pure.

A text message is paid by segment and read on a cracked screen, so a card says, in this order, what
one needs to go: the name, whether it is open, where, the number, the one condition that matters,
and how old the information is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from actions.texts_wishes import granted_words, unsaid_words
from bot.directory.hours import Status
from bot.directory.learned import Capacity
from bot.directory.matching import FULL
from bot.directory.model import Service
from bot.directory.names import key
from bot.directory.search import Match, is_line
from bot.directory.taxonomy import NEEDS

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
UNKNOWN_HOURS = "heures pas connues"
UNSURE_NIGHT = "pas sûr d'être ouvert cette nuit, appelle avant"
UNSURE = "heures et info à vérifier"  # nothing is known of the hours, nor how old the rest is
WALK_METRES_PER_MINUTE = 60  # 80 m/min on foot, a quarter less for streets not being straight

NEED_WORDS = {
    **NEEDS,
    "shelter": "un lit",
    "food": "manger",
    "hygiene": "te laver",
    "day_centre": "un endroit où te poser",
    "exchange_site": "du matériel neuf",
    "naloxone": "de la naloxone",
    "supervised_consumption": "un site de consommation supervisée",
    "drug_checking": "faire tester ta drogue",
    "housing": "un logement",
    "health_care": "des soins",
    "sti_testing": "un test de dépistage",
    "mental_health": "parler de ce que tu vis",
    "employment": "du travail",
    "income_support": "de l'aide sociale ou un revenu",
    "identity_papers": "tes papiers",
    "legal_help": "de l'aide pour tes droits",
    "culture_sport": "bouger ou te changer les idées",
}


def clock(moment: datetime) -> str:
    """ "9h", "9h30", "midi", "minuit"."""
    if moment.minute == 0 and moment.hour in (0, 12):
        return "minuit" if moment.hour == 0 else "midi"
    return f"{moment.hour}h{moment.minute:02}" if moment.minute else f"{moment.hour}h"


def day_name(day: date, today: date) -> str:
    """ "aujourd'hui", "demain", "lundi", "le 3 mars": how one says that day, from today."""
    ahead = (day - today).days
    if ahead == 0:
        return "aujourd'hui"
    if ahead == 1:
        return "demain"
    if 1 < ahead < 7:
        return DAYS[day.weekday()]
    return f"le {day.day if day.day > 1 else '1er'} {MONTHS[day.month - 1]}"


def moment_words(moment: datetime, now: datetime) -> str:
    """An instant as said now: "17h", "2h cette nuit", "demain 9h", "lundi 9h"."""
    if moment.date() == now.date():
        return clock(moment)
    small_hours = moment.date() == now.date() + timedelta(days=1) and moment.hour < 6
    if small_hours and now.hour >= 12:
        return clock(moment) if moment.hour == 0 else f"{clock(moment)} cette nuit"
    return f"{day_name(moment.date(), now.date())} {clock(moment)}"


def status_words(status: Status, service: Service, at: datetime, now: datetime) -> str:
    """Open or not at `at`, as said at `now`; unknown hours are said to be unknown."""
    later = at - now > timedelta(minutes=45)
    holiday = f" ({status.holiday})" if status.holiday else ""
    when = f"{moment_words(at, now)}: " if later else ""
    if status.never_began:
        return f"{when}{UNSURE_NIGHT}"
    if status.open is None:
        return f"horaire: {_lower(service.hours_text)}" if service.hours_text else UNKNOWN_HOURS
    if status.open and status.until is None:
        return f"{when}ouvert 24h/24"
    if status.open and status.until is not None:
        return f"{when}ouvert jusqu'à {moment_words(status.until, now)}{holiday}"
    opens = f", ouvre {moment_words(status.until, now)}" if status.until else ""
    return f"{when}fermé{holiday}{opens}"


def _lower(text: str) -> str:
    """A published sentence, made to follow a colon."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


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


def spans_words(spans: Sequence[tuple[datetime, datetime | None]]) -> str:
    """ "9h à 17h, 18h à 22h", "fermé", "ouvert 24h/24"."""
    if not spans:
        return "fermé"
    return " et ".join(_span(start, end) for start, end in spans)


def _span(start: datetime, end: datetime | None) -> str:
    whole_day = end is None or (end - start >= timedelta(hours=24) and start.hour == 0)
    if whole_day or end is None:
        return "ouvert 24h/24" if start.hour == 0 else f"dès {clock(start)}"
    return f"{clock(start)} à {clock(end)}"

"""When a door is open, in words: "ouvert jusqu'à 2h cette nuit", "lundi 9h", "9h à 17h". Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.directory.hours import Status
from bot.directory.model import Service

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

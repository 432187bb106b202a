"""To coordinators: the rota has a hole, somebody cannot be reached, something is broken."""

from __future__ import annotations

from datetime import datetime

from bot.paging.texts.fitting import BY, TEAM, name_said
from bot.segments import clip


def worker_stopped(name: str, channel: str, *, covered: bool) -> str:
    by = BY.get(channel, channel)
    rest = (
        "Les appels passent encore par ses autres moyens."
        if covered
        else "On ne peut plus l'avertir: trouve un remplacement."
    )
    return f"ALERTE GARDE: {name_said(name)} a écrit STOP ({by}). {rest}"


DAYS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")


def gap(start: datetime, until: datetime | None, *, already: bool) -> str:
    """Nobody on shift from `start` on, which is now when `already`; instants in the team's zone.

    `until` None: it lasts longer than we look ahead.
    """
    if already:
        later = f", jusqu'à {_day(until)}" if until else ", ni dans les 24 prochaines heures"
        when = f"maintenant{later}"
    else:
        when = f"de {_day(start)} à {_day(until)}" if until else f"à partir de {_day(start)}"
    return f"ALERTE GARDE: personne {when}. Trouve quelqu'un."


def _day(moment: datetime) -> str:
    return f"{DAYS[moment.weekday()]} {moment:%Hh%M}"


def unreachable(name: str) -> str:
    return f"ALERTE GARDE: rien ne joint {name_said(name)}. Ajoute un numéro ou trouve un remplacement."


def calendar_fault(name: str) -> str:
    return f"ALERTE GARDE: le calendrier {clip(name, TEAM)} ne se lit pas. L'horaire d'avant reste."


def worker_in_crisis(name: str, word: str) -> str:
    """A colleague wrote this of themselves, so it seems, with no talk and no call of their own."""
    return f"ALERTE ÉQUIPE: {name_said(name)} nous écrit: {word}. Appelle maintenant."


UNREADABLE = "ALERTE: un message entré ne s'ouvre pas (clé manquante). Appelle qui gère le serveur."
DRILL_FAILED = (
    "ALERTE: un appel d'essai ne s'est pas rendu. Appelle qui gère le serveur (fanal doctor)."
)
CALENDAR_NAME = "Garde (Fanal)"

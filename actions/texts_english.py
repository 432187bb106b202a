"""A card of the directory in English, with the same facts in the same order. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from actions.texts_door import reach, where_words, whom_words
from actions.texts_wishes import in_english
from bot.directory.model import Service
from bot.directory.search import Match

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KEPT_FOR = {
    "femmes": "women",
    "hommes": "men",
    "jeunes": "youth",
    "Autochtones": "Indigenous people",
    "aînés": "seniors",
}
MORE = "Text PLUS for more."
NOTED = "OK. If it doesn't work out, text PLUS."
ASK_PLACE = "Where are you (metro, area)? I can look closer."
NOTHING = "I have nothing sure for that. Call {line}."
THANKS = "You're welcome. Write any time."
ASK = "I can find where to sleep, eat, wash, get new supplies or care. What do you need, and where?"


def card(match: Match, at: datetime, now: datetime, *, full: bool = False) -> str:
    """One service in one breath; `full` changes nothing: conditions are only known in French."""
    service = match.service
    facts = [
        _open(match, at, now),
        where_words(service),
        reach(service),
        in_english(match),
        _fresh(service),
    ]
    obstacle = [] if match.fits else ["may not take you: ask first"]
    kept = whom_words(service)
    whom = f" ({KEPT_FOR.get(kept, kept.removesuffix(' ans'))})" if kept else ""
    return f"{service.organization}{whom}: {'. '.join(f for f in (*obstacle, *facts) if f)}."


def _open(match: Match, at: datetime, now: datetime) -> str:
    status = match.status
    when = f"{_moment(at, now)}: " if at - now > timedelta(minutes=45) else ""
    if status.open is None:
        return "hours unknown"
    if status.open:
        return (
            f"{when}open until {_moment(status.until, now)}" if status.until else f"{when}open 24/7"
        )
    opens = f", opens {_moment(status.until, now)}" if status.until else ""
    return f"{when}closed{opens}"


def _moment(moment: datetime, now: datetime) -> str:
    local = moment.astimezone(now.tzinfo)
    clock = f"{local.hour}:{local.minute:02}"
    ahead = (local.date() - now.date()).days
    if ahead == 0:
        return clock
    if ahead == 1:
        return f"tomorrow {clock}" if local.hour >= 6 else f"{clock} tonight"
    return f"{DAYS[local.weekday()]} {clock}" if ahead < 7 else f"{local:%d/%m} {clock}"


def _fresh(service: Service) -> str:
    return f"info from {service.confirmed[:4]}" if service.confirmed else "check first"

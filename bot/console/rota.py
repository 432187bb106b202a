"""The page of the rota, and how a change of it is kept, told and said to be impossible."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta, tzinfo
from typing import Any

from sqlalchemy import Connection
from starlette.responses import Response

from bot.console import planning
from bot.console.planning import BadTimes
from bot.console.visit import Visit
from bot.paging import calendars, patterns, rota, shifts, workers
from bot.paging import week as weeks
from bot.paging.calendars import Feed
from bot.paging.faults import Fault, FeedFault, RotaFault

SAID = {
    Fault.SHIFT_GONE: "Cette garde n'est plus là: quelqu'un l'a changée. Regarde la semaine.",
    Fault.GONE: "Ça n'existe plus: regarde la page de nouveau.",
    Fault.ALREADY_THEIRS: "C'est déjà sa garde.",
    Fault.SAME_WORKER: "Les deux gardes sont à la même personne.",
    Fault.ON_CALL_THEN: "Rien n'est changé: il y a déjà une garde à ce niveau, à ces heures-là",
    Fault.LEVEL: "Choisis un niveau.",
    Fault.ADDRESS: "L'adresse d'un calendrier commence par https://.",
    Fault.NAME: "Un calendrier a besoin d'un nom qui n'est pas déjà pris.",
    Fault.FILE: "ce n'est pas un calendrier (.ics).",
    Fault.EVENT: "un événement n'est pas utilisable: corrige-le dans le calendrier",
    Fault.TIMES: "Ces heures ne vont pas: le début vient avant la fin, avec la date.",
}
"""A fault of the rota -> what the console says of it."""

UNREAD = "la dernière lecture a manqué"
FEEDS = {
    FeedFault.FETCH.value: "son adresse ne le donne pas",
    FeedFault.LARGE.value: "il est trop gros (plus de 2 Mo)",
    FeedFault.FILE.value: "ce qui est à son adresse n'est pas un calendrier (.ics)",
    FeedFault.EVENT.value: SAID[Fault.EVENT],
    FeedFault.STRANGERS.value: "ces événements ne nomment personne de l'équipe",
}
"""The code kept beside a calendar at an address -> what the console says of it."""

Done = tuple[str, str, str]
"""What was done and to what, for the audit log; and what is said of it."""


def acted(visit: Visit, act: Callable[[Connection], Done], blame: str = "") -> Response:
    """One change of the rota, its line in the audit log and its word, kept together; what cannot
    be is said on the page, after `blame`."""
    try:
        with visit.writing() as conn:
            what, about, said = act(conn)
            visit.note(conn, what, about)
            visit.say(conn, said)
    except (UnicodeDecodeError, RotaFault, BadTimes) as error:
        return page(visit, 422, blame + in_french(error, visit.console.zone))
    monday = planning.monday_of(visit.text("week", 10), date.min)
    known = f"?week={monday.isoformat()}" if monday.year > 1 else ""
    return visit.go(f"/shifts{known}")


def page(visit: Visit, status: int = 200, said: str = "") -> Response:
    zone = visit.console.zone
    today = visit.now.astimezone(zone).date()
    asked = visit.query("week") or visit.text("week", 10)
    monday = planning.monday_of(asked, today)
    with visit.reading() as conn:
        values: dict[str, Any] = {
            "week": weeks.week(conn, monday, zone),
            "team": workers.active(conn),
            "patterns": patterns.living(conn),
            "feeds": calendars.feeds(conn),
            "history": [
                (one.at, planning.change(one.what, one.said, zone))
                for one in rota.history(conn, 15)
            ],
            "ahead": shifts.between(conn, visit.now, visit.now + timedelta(days=14)),
        }
    names = {one.id: one.name for one in values["team"]}
    return visit.page(
        "shifts.html", status, said=said, monday=monday, today=today, names=names,
        before=monday - timedelta(days=7), after=monday + timedelta(days=7),
        weekdays=planning.WEEKDAYS, feed_fault=feed_fault, **values,
    )  # fmt: skip


def in_french(error: Exception, zone: tzinfo) -> str:
    """A fault as one reads it here; a file that is no text is none of the rota's."""
    if isinstance(error, BadTimes):
        return str(error)
    if isinstance(error, RotaFault):
        when = planning.hours(*error.when, zone) if error.when is not None else ""
        return SAID[error.fault] + _named(", ".join(filter(None, (error.about, when))))
    return SAID[Fault.FILE]


def feed_fault(feed: Feed) -> str:
    """Why a calendar at an address was not read, or not all of it; an older version kept no code."""
    return FEEDS[feed.fault] + _named(feed.about) if feed.fault in FEEDS else UNREAD


def _named(about: str) -> str:
    return f" ({about})" if about else ""


def integer(raw: str) -> int:
    return int(raw) if raw.isdecimal() and len(raw) < 12 else 0

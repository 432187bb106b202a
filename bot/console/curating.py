"""What is done to the directory from its pages: each act is `bot.directory.curation`'s, by name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection
from starlette.responses import Response

from bot.console import directory
from bot.console.access import EVERYBODY, KEEPERS
from bot.console.doors import Door
from bot.console.visit import Refused, Visit
from bot.directory import changes, curation
from bot.directory.curation import AlreadyChanged, CannotUndo, Outcome, Unknown
from bot.directory.dataset import DirectoryFaults
from bot.directory.sheet_columns import coded

LONGEST = 48  # hours a count of beds may stand for
MOST_BEDS = 2000
GONE = "Ce service n'est plus dans le répertoire."


def confirm(visit: Visit) -> Response:
    """ "Vérifié aujourd'hui": somebody called, or was there."""

    def act(conn: Connection, id: str) -> str:
        source = visit.text("source", 200) or None
        curation.confirm(conn, id, visit.me.name, visit.now, source=source)
        visit.note(conn, "directory confirmed", f"service {id}")
        return "Vérifié aujourd'hui. Merci!"

    return _acted(visit, act)


def correct(visit: Visit) -> Response:
    """Replace one fact, as long as it is still what they saw."""
    id, field = visit.request.path_params["id"], visit.text("field", 40)
    ticked = [str(word) for word in visit.form.getlist("choice")]
    new = "; ".join(ticked) if ticked else coded(field, visit.text("new", 2000))
    try:
        with visit.writing() as conn:
            done = curation.correct(
                conn, id, field, new, visit.me.name, visit.now,
                old=visit.text("old", 4000), source=visit.text("source", 200) or None,
            )  # fmt: skip
            if done is None:
                visit.say(conn, "C'était déjà écrit comme ça: rien n'est changé.")
            else:
                visit.note(conn, "directory corrected", f"service {id} {field}")
                visit.say(conn, "Corrigé. Les réponses le disent dès maintenant.")
    except Unknown as error:
        raise Refused(404, GONE) from error
    except AlreadyChanged:
        said = "Quelqu'un vient de changer cette information. Regarde-la de nouveau."
        return directory.page_of(visit, id, 409, said, fix=field)
    except DirectoryFaults as error:
        said = "Ça ne s'écrit pas comme ça. Rien n'est changé."
        return directory.page_of(
            visit, id, 422, said, fix=field, typed=visit.text("new", 2000), faults=error.faults
        )
    return visit.go(f"/directory/service/{id}")


def close(visit: Visit) -> Response:
    """Closed until an instant; then open again by itself."""

    def act(conn: Connection, id: str) -> str:
        starts = _instant(visit, visit.text("from", 16)) if visit.text("from", 16) else None
        until = _instant(visit, visit.text("until", 16))
        curation.close_for(
            conn, id, until, visit.me.name, visit.now, starts=starts,
            reason=visit.text("reason", 120) or None,
        )  # fmt: skip
        visit.note(conn, "directory closed", f"service {id}")
        return "Noté fermé. Ça rouvre tout seul à la fin."

    return _acted(visit, act)


def set_capacity(visit: Visit) -> Response:
    """Beds or places left now."""

    def act(conn: Connection, id: str) -> str:
        beds, hours = (
            _whole(visit.text("beds", 4), MOST_BEDS),
            _whole(visit.text("hours", 2), LONGEST),
        )
        expires = visit.now + timedelta(hours=max(1, hours))
        curation.set_capacity(conn, id, beds, visit.now, expires, visit.me.name, visit.now)
        visit.note(conn, "directory counted", f"service {id}")
        return "Complet: les réponses le disent." if beds == 0 else f"{beds} places: c'est noté."

    return _acted(visit, act)


def report(visit: Visit) -> Response:
    """Something is wrong there, without knowing what is right."""

    def act(conn: Connection, id: str) -> str:
        words = visit.text("words", 300) or None
        curation.report(conn, id, visit.me.name, visit.now, words=words)
        visit.note(conn, "directory reported", f"service {id}")
        return "Signalé: les réponses disent « à vérifier » d'ici là."

    return _acted(visit, act)


def end(visit: Visit) -> Response:
    """Closed for good."""

    def act(conn: Connection, id: str) -> str:
        curation.end(conn, id, visit.me.name, visit.now)
        visit.note(conn, "directory ended", f"service {id}")
        return "Fermé pour de bon: il n'est plus proposé."

    return _acted(visit, act)


def settle(visit: Visit) -> Response:
    """A report was looked into; every open report on that service is settled with it."""
    number, raw = visit.number("id"), visit.text("outcome", 16)
    if raw not in {known.value for known in Outcome}:
        raise Refused(422, "Dis ce qui a été trouvé.")
    try:
        with visit.writing() as conn:
            done = curation.settle(conn, number, Outcome(raw), visit.me.name, visit.now)
            if done:
                visit.note(conn, "report settled", f"report {number} {raw}")
            visit.say(conn, "Réglé." if done else "C'était déjà réglé.")
    except (Unknown, DirectoryFaults):
        with visit.writing() as conn:
            visit.say(conn, "Ça ne va pas pour ce service: choisis une autre réponse.")
    return visit.back("/directory/reports")


def undo(visit: Visit) -> Response:
    """Take a change back, when it is still what stands."""
    number = visit.number("id")
    try:
        with visit.writing() as conn:
            change = changes.get(conn, number)
            if change is None or not directory.may_undo(visit, change):
                visit.say(conn, "Ce changement ne se défait pas d'ici.")
            else:
                curation.undo(conn, number, visit.me.name, visit.now)
                visit.note(conn, "directory undone", f"change {number}")
                visit.say(conn, "Défait.")
    except (AlreadyChanged, CannotUndo, Unknown, DirectoryFaults) as error:
        with visit.writing() as conn:
            visit.say(conn, _why_not(error))
    return visit.back("/directory/changes")


def _why_not(error: Exception) -> str:
    if isinstance(error, AlreadyChanged):
        return "Cette information a changé depuis: corrige-la plutôt."
    return "Ce changement ne se défait pas, ou l'est déjà."


def _acted(visit: Visit, act: Callable[[Connection, str], str]) -> Response:
    """Do it in one transaction and go back to the service; say what to give instead if it cannot."""
    id = visit.request.path_params["id"]
    try:
        with visit.writing() as conn:
            visit.say(conn, act(conn, id))
    except Unknown as error:
        raise Refused(404, GONE) from error
    except DirectoryFaults as error:
        return directory.page_of(visit, id, 422, "Rien n'est changé.", faults=error.faults)
    except ValueError:
        said = "Écris une fin plus tard que le début, et un nombre de 0 à 2000. Rien n'est changé."
        return directory.page_of(visit, id, 422, said)
    return visit.back(f"/directory/service/{id}")


def _instant(visit: Visit, text: str) -> datetime:
    """What a date-and-time field gives, on the console's clocks. Raises ValueError."""
    return datetime.fromisoformat(text).replace(tzinfo=visit.console.zone)


def _whole(text: str, most: int) -> int:
    """Raises ValueError for what is no number, or too large a one."""
    if not text.isdecimal() or int(text) > most:
        raise ValueError(f"{text!r} is not a number up to {most}")
    return int(text)


DOORS = (
    Door("POST", "/directory/service/{id}/confirm", confirm, EVERYBODY),
    Door("POST", "/directory/service/{id}/close", close, EVERYBODY),
    Door("POST", "/directory/service/{id}/capacity", set_capacity, EVERYBODY),
    Door("POST", "/directory/service/{id}/report", report, EVERYBODY),
    Door("POST", "/directory/service/{id}/correct", correct, KEEPERS),
    Door("POST", "/directory/service/{id}/end", end, KEEPERS),
    Door("POST", "/directory/reports/{id}/settle", settle, KEEPERS),
    Door("POST", "/directory/changes/{id}/undo", undo, EVERYBODY),
)

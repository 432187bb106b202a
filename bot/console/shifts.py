"""The rota: the week at a glance, its gaps, who replaces whom; calendars in and out.

Everybody of the team may change it: on a bad night nobody waits for a coordinator. Each change is
in the rota's history and in the audit log, with a name.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection
from starlette.datastructures import UploadFile
from starlette.responses import Response

from bot.console import planning
from bot.console.access import LEAD, TEAM
from bot.console.doors import Door
from bot.console.planning import BadTimes
from bot.console.visit import Visit
from bot.paging import (
    calendar,
    calendar_out,
    calendars,
    patterns,
    rota,
    workers,
)
from bot.paging import shifts as shifts_room
from bot.paging import week as weeks
from bot.paging.calendar import BadCalendar
from bot.paging.patterns import Pattern
from bot.paging.shifts import BadShift, Shift

Wrong = (BadShift, BadCalendar, BadTimes)
SAID = (
    ("there is no shift", "Cette garde n'est plus là: quelqu'un l'a changée. Regarde la semaine."),
    ("has that shift already", "C'est déjà sa garde."),
    ("same worker's", "Les deux gardes sont à la même personne."),
    ("level is", "Choisis un niveau."),
    ("no address of a calendar", "L'adresse d'un calendrier commence par https://."),
    ("a name of its own", "Un calendrier a besoin d'un nom qui n'est pas déjà pris."),
    ("no iCalendar file", "ce n'est pas un calendrier (.ics)."),
    ("there is no", "Ça n'existe plus: regarde la page de nouveau."),
)
"""What a fault of the rota says, for operators -> what the console says of it."""

Done = tuple[str, str, str]
"""What was done and to what, for the audit log; and what is said of it."""


def show(visit: Visit) -> Response:
    return _page(visit)


def add(visit: Visit) -> Response:
    """Somebody on call, once, or every week."""
    worker_id, level = _integer(visit.text("worker", 12)), _integer(visit.text("level", 2))
    start, end = visit.text("from", 5), visit.text("to", 5)

    def act(conn: Connection) -> Done:
        _known(conn, worker_id)
        if visit.text("repeat", 8) == "weekly":
            hours = planning.weekly([str(day) for day in visit.form.getlist("days")], start, end)
            first = planning.read_day(visit.text("day", 10))
            pattern = Pattern(worker_id, level, hours, visit.console.region.key, first)
            patterns.add(conn, pattern, visit.me.name, visit.now)
        else:
            begins, ends = planning.span(visit.text("day", 10), start, end, visit.console.zone)
            rota.add(conn, worker_id, level, begins, ends, visit.me.name, visit.now)
        return "shift added", f"worker {worker_id}", "C'est à la garde."

    return _acted(visit, act)


def replace(visit: Visit) -> Response:
    """Somebody else takes it."""
    shift, to = _integer(visit.text("shift", 12)), _integer(visit.text("worker", 12))

    def act(conn: Connection) -> Done:
        _known(conn, to)
        rota.override(conn, shift, to, visit.me.name, visit.now)
        return "shift replaced", f"shift {shift}", "Remplacé."

    return _acted(visit, act)


def swap(visit: Visit) -> Response:
    shift, other = _integer(visit.text("shift", 12)), _integer(visit.text("other", 12))

    def act(conn: Connection) -> Done:
        rota.swap(conn, shift, other, visit.me.name, visit.now)
        return "shifts swapped", f"shifts {shift} {other}", "Échangé."

    return _acted(visit, act)


def remove(visit: Visit) -> Response:
    shift = _integer(visit.text("shift", 12))

    def act(conn: Connection) -> Done:
        rota.remove(conn, shift, visit.me.name, visit.now)
        return "shift taken out", f"shift {shift}", "Retiré de la garde."

    return _acted(visit, act)


def move(visit: Visit) -> Response:
    """Dragged to another day, or chosen: the same hours there."""
    number, zone = _integer(visit.text("shift", 12)), visit.console.zone

    def act(conn: Connection) -> Done:
        shift = shifts_room.get_shift(conn, number)
        day = planning.read_day(visit.text("day", 10))
        begins, ends = planning.moved(shift.starts_at, shift.ends_at, day, zone)
        rota.remove(conn, number, visit.me.name, visit.now)
        rota.add(
            conn, shift.worker_id, shift.level, begins, ends, visit.me.name, visit.now,
            public=shift.public,
        )  # fmt: skip
        return "shift moved", f"shift {number}", "Déplacé."

    return _acted(visit, act)


def give_calendar(visit: Visit) -> Response:
    """The rota as an iCalendar file: everybody's, or one's own."""
    mine = visit.me.worker_id if visit.query("whose") == "mine" else None
    with visit.reading() as conn:
        text = calendar_out.write(conn, visit.now, mine)
    name = {"Content-Disposition": 'attachment; filename="garde.ics"'}
    return Response(text, media_type="text/calendar; charset=utf-8", headers=name)


def take_calendar(visit: Visit) -> Response:
    """A file once: its events are of the workers their titles name."""
    sent, level = visit.form.get("file"), _integer(visit.text("level", 2))

    def act(conn: Connection) -> Done:
        text = sent.file.read().decode("utf-8") if isinstance(sent, UploadFile) else ""
        kept, strangers = _keep_file(visit, conn, text, level)
        said = f"{kept} gardes reprises."
        if strangers:
            said += f" Sans nom connu, laissés: {', '.join(sorted(strangers))}."
        return "calendar imported", f"{kept} shifts", said

    return _acted(visit, act, "Ce fichier ne se lit pas: ")


def follow(visit: Visit) -> Response:
    """A calendar at an address, read again and again."""
    name, address = visit.text("name", 60), visit.text("address", 500)
    level = _integer(visit.text("level", 2))

    def act(conn: Connection) -> Done:
        calendars.add(conn, name, address, level, visit.me.name, visit.now)
        return "calendar followed", name, "Il sera lu d'ici un quart d'heure."

    return _acted(visit, act)


def unfollow(visit: Visit) -> Response:
    number = _integer(visit.text("calendar", 12))

    def act(conn: Connection) -> Done:
        calendars.remove(conn, number, visit.me.name, visit.now)
        return "calendar dropped", f"calendar {number}", "Il ne sera plus lu."

    return _acted(visit, act)


def end_pattern(visit: Visit) -> Response:
    number = _integer(visit.text("pattern", 12))

    def act(conn: Connection) -> Done:
        patterns.end(conn, number, visit.me.name, visit.now)
        return "pattern ended", f"pattern {number}", "Cette répétition est finie."

    return _acted(visit, act)


def _acted(visit: Visit, act: Callable[[Connection], Done], blame: str = "") -> Response:
    """One change of the rota, its line in the audit log and its word, kept together; what cannot
    be is said on the page, after `blame`."""
    try:
        with visit.writing() as conn:
            what, about, said = act(conn)
            visit.note(conn, what, about)
            visit.say(conn, said)
    except (UnicodeDecodeError, *Wrong) as error:
        return _page(visit, 422, blame + in_french(error))
    monday = planning.monday_of(visit.text("week", 10), date.min)
    known = f"?week={monday.isoformat()}" if monday.year > 1 else ""
    return visit.go(f"/shifts{known}")


def in_french(error: Exception) -> str:
    """A fault as one reads it here; one we did not foresee is told as it is."""
    if isinstance(error, BadTimes):
        return str(error)
    told = str(error)
    return next((said for found, said in SAID if found in told), f"Ça ne se peut pas: {told}")


def _page(visit: Visit, status: int = 200, said: str = "") -> Response:
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
            "ahead": shifts_room.between(conn, visit.now, visit.now + timedelta(days=14)),
        }
    names = {one.id: one.name for one in values["team"]}
    return visit.page(
        "shifts.html", status, said=said, monday=monday, today=today, names=names,
        before=monday - timedelta(days=7), after=monday + timedelta(days=7),
        weekdays=planning.WEEKDAYS, **values,
    )  # fmt: skip


def _keep_file(visit: Visit, conn: Connection, text: str, level: int) -> tuple[int, set[str]]:
    start, team, strangers, kept = visit.now, workers.active(conn), set(), 0
    for slot in calendar.read(text, visit.console.zone, start, start + calendars.AHEAD):
        named = calendars.those_named(slot, team)
        if not named:
            strangers.add(slot.title or "(sans titre)")
        for one in named:
            shifts_room.add(conn, Shift(one.id, level, slot.starts_at, slot.ends_at, "file"))
            kept += 1
    return kept, strangers


def _known(conn: Connection, worker_id: int) -> None:
    if all(one.id != worker_id for one in workers.active(conn)):
        raise BadTimes("Choisis quelqu'un de l'équipe.")


def _integer(raw: str) -> int:
    return int(raw) if raw.isdecimal() and len(raw) < 12 else 0


DOORS = (
    Door("GET", "/shifts", show, TEAM),
    Door("GET", "/shifts/garde.ics", give_calendar, TEAM),
    Door("POST", "/shifts/add", add, TEAM),
    Door("POST", "/shifts/replace", replace, TEAM),
    Door("POST", "/shifts/swap", swap, TEAM),
    Door("POST", "/shifts/remove", remove, TEAM),
    Door("POST", "/shifts/move", move, TEAM),
    Door("POST", "/shifts/calendar", take_calendar, LEAD, upload=True),
    Door("POST", "/shifts/follow", follow, LEAD),
    Door("POST", "/shifts/unfollow", unfollow, LEAD),
    Door("POST", "/shifts/pattern/end", end_pattern, LEAD),
)

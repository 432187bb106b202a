"""The rota: the week at a glance, its gaps, who replaces whom.

Everybody of the team may change it: on a bad night nobody waits for a coordinator. Each change is
in the rota's history and in the audit log, with a name.
"""

from __future__ import annotations

from sqlalchemy import Connection
from starlette.responses import Response

from bot.console import planning
from bot.console.access import LEAD, TEAM
from bot.console.calendars import follow, give_calendar, take_calendar, unfollow
from bot.console.doors import Door
from bot.console.planning import BadTimes
from bot.console.rota import Done, acted, integer, page
from bot.console.visit import Visit
from bot.paging import patterns, rota, shifts, workers
from bot.paging.patterns import Pattern


def add(visit: Visit) -> Response:
    """Somebody on call, once, or every week."""
    worker_id, level = integer(visit.text("worker", 12)), integer(visit.text("level", 2))
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

    return acted(visit, act)


def replace(visit: Visit) -> Response:
    """Somebody else takes it."""
    shift, to = integer(visit.text("shift", 12)), integer(visit.text("worker", 12))

    def act(conn: Connection) -> Done:
        _known(conn, to)
        rota.override(conn, shift, to, visit.me.name, visit.now)
        return "shift replaced", f"shift {shift}", "Remplacé."

    return acted(visit, act)


def swap(visit: Visit) -> Response:
    shift, other = integer(visit.text("shift", 12)), integer(visit.text("other", 12))

    def act(conn: Connection) -> Done:
        rota.swap(conn, shift, other, visit.me.name, visit.now)
        return "shifts swapped", f"shifts {shift} {other}", "Échangé."

    return acted(visit, act)


def remove(visit: Visit) -> Response:
    shift = integer(visit.text("shift", 12))

    def act(conn: Connection) -> Done:
        rota.remove(conn, shift, visit.me.name, visit.now)
        return "shift taken out", f"shift {shift}", "Retiré de la garde."

    return acted(visit, act)


def move(visit: Visit) -> Response:
    """Dragged to another day, or chosen: the same hours there."""
    number, zone = integer(visit.text("shift", 12)), visit.console.zone

    def act(conn: Connection) -> Done:
        shift = shifts.get_shift(conn, number)
        day = planning.read_day(visit.text("day", 10))
        begins, ends = planning.moved(shift.starts_at, shift.ends_at, day, zone)
        rota.move(conn, number, begins, ends, visit.me.name, visit.now)
        return "shift moved", f"shift {number}", "Déplacé."

    return acted(visit, act)


def end_pattern(visit: Visit) -> Response:
    number = integer(visit.text("pattern", 12))

    def act(conn: Connection) -> Done:
        patterns.end(conn, number, visit.me.name, visit.now)
        return "pattern ended", f"pattern {number}", "Cette répétition est finie."

    return acted(visit, act)


def _known(conn: Connection, worker_id: int) -> None:
    if all(one.id != worker_id for one in workers.active(conn)):
        raise BadTimes("Choisis quelqu'un de l'équipe.")


DOORS = (
    Door("GET", "/shifts", page, TEAM),
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

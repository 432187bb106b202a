"""Calendars of the rota: a file out, a file in once, an address read again and again."""

from __future__ import annotations

from sqlalchemy import Connection
from starlette.datastructures import UploadFile
from starlette.responses import Response

from bot.console.rota import Done, acted, integer
from bot.console.visit import Visit
from bot.paging import calendar, calendar_out, calendars, shifts, workers
from bot.paging.shifts import Shift


def give_calendar(visit: Visit) -> Response:
    """The rota as an iCalendar file: everybody's, or one's own."""
    mine = visit.me.worker_id if visit.query("whose") == "mine" else None
    with visit.reading() as conn:
        text = calendar_out.write(conn, visit.now, mine)
    name = {"Content-Disposition": 'attachment; filename="garde.ics"'}
    return Response(text, media_type="text/calendar; charset=utf-8", headers=name)


def take_calendar(visit: Visit) -> Response:
    """A file once: its events are of the workers their titles name."""
    sent, level = visit.form.get("file"), integer(visit.text("level", 2))

    def act(conn: Connection) -> Done:
        text = sent.file.read().decode("utf-8") if isinstance(sent, UploadFile) else ""
        kept, strangers = _keep_file(visit, conn, text, level)
        said = "Une garde reprise." if kept == 1 else f"{kept} gardes reprises."
        if strangers:
            said += f" Sans nom connu, laissés: {', '.join(sorted(strangers))}."
        return "calendar imported", f"{kept} shifts", said

    return acted(visit, act, "Ce fichier ne se lit pas: ")


def follow(visit: Visit) -> Response:
    """A calendar at an address, read again and again."""
    name, address = visit.text("name", 60), visit.text("address", 500)
    level = integer(visit.text("level", 2))

    def act(conn: Connection) -> Done:
        calendars.add(conn, name, address, level, visit.me.name, visit.now)
        return "calendar followed", name, "Il sera lu d'ici un quart d'heure."

    return acted(visit, act)


def unfollow(visit: Visit) -> Response:
    number = integer(visit.text("calendar", 12))

    def act(conn: Connection) -> Done:
        calendars.remove(conn, number, visit.me.name, visit.now)
        return "calendar dropped", f"calendar {number}", "Il ne sera plus lu."

    return acted(visit, act)


def _keep_file(visit: Visit, conn: Connection, text: str, level: int) -> tuple[int, set[str]]:
    start, team, strangers, kept = visit.now, workers.active(conn), set(), 0
    for slot in calendar.read(text, visit.console.zone, start, start + calendars.AHEAD):
        named = calendars.those_named(slot, team)
        if not named:
            strangers.add(slot.title or "(sans titre)")
        for one in named:
            shifts.add(conn, Shift(one.id, level, slot.starts_at, slot.ends_at, "file"))
            kept += 1
    return kept, strangers

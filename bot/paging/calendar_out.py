"""The rota as an iCalendar file, for the calendar program of whoever wants it (RFC 5545)."""

from __future__ import annotations

from datetime import datetime, timedelta

from icalendar import Calendar, Event
from sqlalchemy import Connection

from bot.paging import shifts, texts, workers

AHEAD = timedelta(days=90)
BEHIND = timedelta(days=7)


def write(conn: Connection, now: datetime, worker_id: int | None = None) -> str:
    """The shifts of one worker, or everybody's, from last week to three months ahead.

    Titles are a name and a level: no address, no telephone. The same shift keeps its UID.
    """
    calendar = Calendar()
    calendar.add("PRODID", "-//Fanal//FR")
    calendar.add("VERSION", "2.0")
    calendar.add("X-WR-CALNAME", texts.to_coordinator.CALENDAR_NAME)
    for shift in shifts.between(conn, now - BEHIND, now + AHEAD):
        if worker_id in (None, shift.worker_id):
            calendar.add_component(_event(conn, shift, now))
    text: bytes = calendar.to_ical()
    return text.decode("utf-8")


def _event(conn: Connection, shift: shifts.Shift, now: datetime) -> Event:
    event = Event()
    name = workers.get(conn, shift.worker_id).name
    event.add("UID", f"shift-{shift.worker_id}-{shift.level}-{shift.starts_at:%Y%m%dT%H%MZ}@fanal")
    event.add("SUMMARY", f"{name} ({texts.in_answer.LEVEL_NAMES[shift.level]})")
    event.add("DTSTART", shift.starts_at)
    event.add("DTEND", shift.ends_at)
    event.add("DTSTAMP", now)
    return event

"""What is typed to plan shifts, read: days, hours, weekly patterns. Pure.

Hours are those of a clock on the wall: "20:00" to "08:00" is a night, eight hours or seven or nine
when clocks change.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, timezone, tzinfo

from bot.console import said

WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")  # as opening_hours writes them


CHANGES = {
    "shift added": "a ajouté",
    "shift taken out": "a retiré",
    "shift replaced": "a mis",
    "shifts swapped": "a échangé",
    "pattern added": "a ajouté chaque semaine",
    "pattern ended": "a fini la répétition",
    "calendar added": "suit le calendrier",
    "calendar taken out": "ne suit plus le calendrier",
}
"""Line of the rota's history -> how the console says it."""

KEPT = re.compile(
    r"(?P<who>.*?): (?P<name>.+?)(?: for (?P<before>.+?))? (?P<level>[123]) "
    r"(?P<start>\d{4}-\d\d-\d\dT\d\d:\d\dZ)/(?P<end>\d{4}-\d\d-\d\dT\d\d:\d\dZ)"
)


class BadTimes(ValueError):
    """What was typed is no day or no hour; the message says what to write."""


def monday_of(raw: str, today: date) -> date:
    """The Monday of the week asked for ("2026-11-23"), else of this one."""
    try:
        asked = date.fromisoformat(raw)
    except ValueError:
        asked = today
    if not date(2000, 1, 1) < asked < date(2200, 1, 1):
        asked = today
    return asked - timedelta(days=asked.weekday())


def span(day: str, start: str, end: str, zone: tzinfo) -> tuple[datetime, datetime]:
    """When a shift begins and ends, in UTC; an end not after the beginning is the next day's."""
    on, first, last = read_day(day), read_time(start), read_time(end)
    ends_on = on if last > first else on + timedelta(days=1)
    return _instant(on, first, zone), _instant(ends_on, last, zone)


def moved(
    starts_at: datetime, ends_at: datetime, to: date, zone: tzinfo
) -> tuple[datetime, datetime]:
    """The same hours on another day."""
    first, last = starts_at.astimezone(zone), ends_at.astimezone(zone)
    days = (last.date() - first.date()).days
    return (
        _instant(to, first.time(), zone),
        _instant(to + timedelta(days=days), last.time(), zone),
    )


def weekly(days: Sequence[str], start: str, end: str) -> str:
    """The opening_hours of a weekly pattern: "Mo,Tu 20:00-08:00"."""
    chosen = [day for day in WEEKDAYS if day in days]
    if not chosen:
        raise BadTimes("Choisis au moins un jour.")
    first, last = read_time(start), read_time(end)
    hours = f"{first:%H:%M}-{last:%H:%M}" if first != last else "00:00-24:00"
    if first == last and first != time():
        raise BadTimes("Le début et la fin sont pareils.")
    return f"{','.join(chosen)} {hours}"


def change(what: str, kept: str, zone: tzinfo) -> str:
    """A line of the rota's history as one reads it: who did what, whose shift, when, there."""
    did = CHANGES.get(what, what)
    found = KEPT.fullmatch(kept)
    if found is None:
        who, _, rest = kept.partition(": ")
        return f"{who} {did} {rest}".strip()
    start, end = (
        datetime.strptime(found[one], "%Y-%m-%dT%H:%MZ").replace(tzinfo=timezone.utc)
        for one in ("start", "end")
    )
    instead = f" à la place de {found['before']}" if found["before"] else ""
    return f"{found['who']} {did} {found['name']}{instead}: {hours(start, end, zone)}"


def hours(start: datetime, end: datetime, zone: tzinfo) -> str:
    """ "samedi 21 novembre, 20:00 à 08:00" there."""
    return f"{said.day(start, zone)}, {said.clock(start, zone)} à {said.clock(end, zone)}"


def read_day(raw: str) -> date:
    try:
        return date.fromisoformat(raw)
    except ValueError:
        raise BadTimes(f"« {raw} » n'est pas un jour. Écris 2026-11-23.") from None


def read_time(raw: str) -> time:
    """ "20:00", "20h", "20h30", "8"."""
    hours, _, minutes = raw.strip().lower().replace("h", ":").partition(":")
    try:
        return time(int(hours), int(minutes or 0))
    except ValueError:
        raise BadTimes(f"« {raw} » n'est pas une heure. Écris 20:00 ou 20h.") from None


def _instant(day: date, hour: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, hour, zone).astimezone(timezone.utc)

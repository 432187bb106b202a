"""Shifts from an iCalendar file: the hours of every event, repeated ones unrolled.

Read with `icalendar`, unrolled with `dateutil` (RFC 5545 3.3.10). A night shift of 22:00 to 06:00
ends at 06:00 on the clock, also in the night the clocks change: repetition is counted on the wall
clock of the event's own zone.
"""

from __future__ import annotations

import math
from calendar import monthrange
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # the package carries no types
from icalendar import Calendar, Event, vRecur

from bot.paging.faults import Fault, RotaFault

WEEK = timedelta(days=7)
REPEATS = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")  # no shift begins by the hour
MOST_A_DAY = 24  # what a rule may name: more is no rota, and would be unrolled for hours
# What `icalendar` and `dateutil` raise of a property that says nothing they understand.
NONSENSE = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError)


class BadCalendar(RotaFault):
    """A calendar cannot be used; the message names what it says and what is expected."""


@dataclass(frozen=True)
class Slot:
    """One occurrence of an event, in UTC. `title` is its SUMMARY."""

    title: str
    starts_at: datetime
    ends_at: datetime


def read(text: str, zone: tzinfo, start: datetime, end: datetime) -> list[Slot]:
    """The occurrences that overlap [start, end), in order.

    `zone` is for times that name none and for whole days. Cancelled events and EXDATEs are left
    out; an occurrence moved by RECURRENCE-ID counts where it was moved to. Raises BadCalendar.
    """
    try:
        events = [part for part in Calendar.from_ical(text).walk() if isinstance(part, Event)]
    except NONSENSE as error:
        raise BadCalendar(Fault.FILE, f"this is no iCalendar file: {error}") from error
    moved = {known for event in events for known in _moved(event, zone)}
    slots = {
        slot
        for event in events
        if str(event.get("STATUS", "")).upper() != "CANCELLED"
        for slot in _unrolled(event, zone, moved, start, end)
        if slot.starts_at < end and slot.ends_at > start
    }
    return sorted(slots, key=lambda slot: (slot.starts_at, slot.ends_at, slot.title))


@contextmanager
def _understanding(event: Event) -> Iterator[None]:
    """Whatever of this event cannot be understood raises BadCalendar."""
    try:
        yield
    except BadCalendar:
        raise
    except NONSENSE as error:
        raise _unusable(event, f"it cannot be understood: {error}") from error


def _unrolled(
    event: Event, zone: tzinfo, moved: set[tuple[str, datetime]], start: datetime, end: datetime
) -> list[Slot]:
    with _understanding(event):
        return list(_occurrences(event, zone, moved, start, end))


def _occurrences(
    event: Event, zone: tzinfo, moved: set[tuple[str, datetime]], start: datetime, end: datetime
) -> Iterator[Slot]:
    title, uid = str(event.get("SUMMARY", "")).strip(), str(event.get("UID", ""))
    first, last = _bounds(event, zone)
    lasting = last.replace(tzinfo=None) - first.replace(tzinfo=None)
    single = "RECURRENCE-ID" in event
    dropped = {_utc(day, zone) for day in event.exdates}
    for begins in [first] if single else _starts(event, first, zone, start - lasting - WEEK, end):
        instant = begins.astimezone(timezone.utc)
        if instant in dropped or (not single and (uid, instant) in moved):
            continue
        ends = (begins.replace(tzinfo=None) + lasting).replace(tzinfo=begins.tzinfo)
        yield Slot(title, instant, ends.astimezone(timezone.utc))


def _starts(
    event: Event, first: datetime, zone: tzinfo, start: datetime, end: datetime
) -> list[datetime]:
    """When the event begins, from `start` to `end`: its rule, its RDATEs, or once."""
    rule = event.get("RRULE")
    if isinstance(rule, list):
        raise _unusable(event, "more than one RRULE, which RFC 5545 advises against")
    if rule is not None:
        _check(event, rule)
    extra = [_aware(day[0] if isinstance(day, tuple) else day, zone) for day in event.rdates]
    if rule is None:
        return [first, *extra]
    limits = [_until(until, zone) for until in rule.pop("UNTIL", [])]
    unrolled = rrulestr(rule.to_ical().decode(), dtstart=first)
    repeated: list[datetime] = unrolled.between(start, min([end, *limits]), inc=True)
    return [*repeated, *extra]


def _check(event: Event, rule: vRecur) -> None:
    """Refuse what would be unrolled for ever."""
    if str(rule.get("FREQ", [""])[0]).upper() not in REPEATS:
        raise _unusable(event, f"RRULE: FREQ is one of {', '.join(REPEATS)}")
    if any(every < 1 for every in rule.get("INTERVAL", [])):
        raise _unusable(event, "RRULE: INTERVAL is 1 or more")
    longest = max(
        (monthrange(2024, int(month))[1] for month in rule.get("BYMONTH", [])), default=31
    )
    days = [abs(int(day)) for day in rule.get("BYMONTHDAY", [])]
    if days and min(days) > longest:
        raise _unusable(event, "RRULE: a day that these months do not have")
    named = math.prod(
        len(rule[part]) for part in ("BYHOUR", "BYMINUTE", "BYSECOND") if part in rule
    )
    if named > MOST_A_DAY:
        raise _unusable(event, f"RRULE: more than {MOST_A_DAY} times a day")


def _bounds(event: Event, zone: tzinfo) -> tuple[datetime, datetime]:
    try:
        first, last = _aware(event.start, zone), _aware(event.end, zone)
    except (ValueError, KeyError) as error:
        raise _unusable(event, f"no usable DTSTART and DTEND: {error}") from error
    if last <= first:
        raise _unusable(event, "it ends before it starts")
    return first, last


def _moved(event: Event, zone: tzinfo) -> list[tuple[str, datetime]]:
    """The occurrence of the same UID that this event stands for, if it does."""
    with _understanding(event):
        original = event.RECURRENCE_ID
        if original is None:
            return []
        if event["RECURRENCE-ID"].params.get("RANGE"):
            raise _unusable(event, "RECURRENCE-ID with RANGE: move days one by one")
        return [(str(event.get("UID", "")), _utc(original, zone))]


def _aware(moment: date, zone: tzinfo) -> datetime:
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time(), zone)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)


def _utc(moment: date, zone: tzinfo) -> datetime:
    return _aware(moment, zone).astimezone(timezone.utc)


def _until(moment: date, zone: tzinfo) -> datetime:
    """UNTIL is inclusive; as a day it takes that whole day in."""
    if isinstance(moment, datetime):
        return _aware(moment, zone)
    return _aware(moment, zone) + timedelta(days=1) - timedelta(seconds=1)


def _unusable(event: Event, why: str) -> BadCalendar:
    title = str(event.get("SUMMARY", ""))
    return BadCalendar(Fault.EVENT, f"event {title or '(no title)'!r}: {why}", title)

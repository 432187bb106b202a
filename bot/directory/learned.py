"""What is known since the files were written: closures, beds left tonight, reports. Pure.

Each of these ends by itself: a closure at its end, a number of beds when it expires, a report when
somebody has checked it. They stand beside the directory, so that learning one of them costs a
running brain nothing; a fact that was wrong for good is corrected in the directory itself.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.directory.hours import Status
from bot.directory.model import Service
from bot.directory.promises import promised
from bot.directory.public_holidays import calendar_of
from bot.directory.timetable import Span, spans_on


@dataclass(frozen=True, slots=True)
class Closure:
    """Closed from `starts` (included) until `until` (not included), both aware."""

    starts: dt.datetime
    until: dt.datetime
    reason: str | None = None

    def holds(self, at: dt.datetime) -> bool:
        return self.starts <= at < self.until


@dataclass(frozen=True, slots=True)
class Capacity:
    """How many beds (or places) were left at the instant `at`; worth nothing from `expires` on."""

    beds: int
    at: dt.datetime
    expires: dt.datetime


@dataclass(frozen=True, slots=True)
class Reported:
    """What is said against a service and not yet checked: how many people, and whether a worker."""

    people: int
    by_worker: bool = False

    @property
    def believed(self) -> bool:
        """Whether it goes behind what nobody contests: one person alone could be mistaken, or
        turn everybody away from a door they do not like."""
        return self.by_worker or self.people > 1


@dataclass(frozen=True, slots=True)
class Learned:
    """By service id; a service of which nothing was learned is in none of them."""

    closures: Mapping[str, tuple[Closure, ...]] = field(default_factory=dict)
    capacities: Mapping[str, Capacity] = field(default_factory=dict)
    reported: Mapping[str, Reported] = field(default_factory=dict)

    def status(self, service: Service, at: dt.datetime) -> Status:
        """As `promises.promised`, closures included: closed, until it opens or may again after them."""
        state = promised(service.hours, at, service.calendar)
        closures = self.closures.get(service.id, ())
        if not closures:
            return state
        if state.open is False or _closure(closures, at):
            reopens = _reopening(service, at, closures)
            return Status(False, reopens and _local(reopens, service), state.holiday)
        begins = min((c.starts for c in closures if c.starts > at), default=None)
        if state.open and begins and (state.until is None or begins < state.until):
            return replace(state, until=_local(begins, service))
        return state

    def spans_on(self, service: Service, day: dt.date) -> list[Span] | None:
        """As `timetable.spans_on`, without what closures take away; None without known hours."""
        spans = spans_on(service.hours, day, service.calendar) if service.hours else None
        for closure in self.closures.get(service.id, ()):
            spans = spans and [left for span in spans for left in _without(span, closure)]
        return spans

    def capacity(self, service: Service, at: dt.datetime) -> Capacity | None:
        """What was last counted there, when it still holds at that instant."""
        counted = self.capacities.get(service.id)
        return counted if counted and counted.at <= at < counted.expires else None


NOTHING = Learned()


def _closure(closures: tuple[Closure, ...], at: dt.datetime) -> Closure | None:
    return next((closure for closure in closures if closure.holds(at)), None)


def _reopening(
    service: Service, at: dt.datetime, closures: tuple[Closure, ...]
) -> dt.datetime | None:
    """The first instant from `at` on at which it is not known to be closed."""
    while True:
        if closure := _closure(closures, at):
            at = closure.until
            continue
        state = promised(service.hours, at, service.calendar)
        if state.open is not False or state.until is None:
            return at if state.open is not False else None
        at = state.until


def _without(span: Span, closure: Closure) -> list[Span]:
    """What is left of an opening once a closure has taken its part."""
    opens, closes = span
    if closure.until <= opens or (closes is not None and closes <= closure.starts):
        return [span]
    left: list[Span] = [(opens, closure.starts)] if opens < closure.starts else []
    if closes is None or closure.until < closes:
        left.append((closure.until.astimezone(opens.tzinfo), closes))
    return [(start, end and end.astimezone(opens.tzinfo)) for start, end in left]


def _local(at: dt.datetime, service: Service) -> dt.datetime:
    return at.astimezone(calendar_of(service.calendar).zone)

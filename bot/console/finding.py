"""Services as the directory's pages show them: open or not, since when it is known, where. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from bot.console import said
from bot.directory.catalog import Directory
from bot.directory.flat import row_of
from bot.directory.freshness import why_stale
from bot.directory.hours import Status
from bot.directory.learned import Closure
from bot.directory.matching import Match
from bot.directory.model import Helpline, Place, Point, Service
from bot.directory.public_holidays import calendar_of
from bot.directory.sheet_columns import Column, columns_for, worded
from bot.directory.timetable import Span

AGED = 12  # months after which a fact is to be checked again
WEEK = 7
HIDDEN = frozenset({"id", "organization_id"})
LABELS = ("ville", "municipalite", "commune", "arrondissement", "secteur", "ville_francophone")
CLOSE_LABELS = ("quartier",)  # only shown once one looks closer


@dataclass(frozen=True)
class Row:
    """One service in a list. `state` is open, closed or unknown; `point` is (latitude, longitude)
    and `sure` tells that it is the door itself."""

    id: str
    name: str
    where: str
    state: str
    told: str
    confirmed: str
    stale: bool
    reported: bool
    obstacle: str | None
    beds: int | None
    phone: str | None
    distance_m: int | None
    point: tuple[float, float] | None
    sure: bool


@dataclass(frozen=True)
class Fact:
    """One fact, as it is read (`text`) and as a form gives it back (`raw`)."""

    column: Column
    text: str
    raw: str


def name_of(subject: Service | Helpline) -> str:
    """How lists and titles call it."""
    if isinstance(subject, Helpline):
        return subject.name
    if not subject.name or subject.name == subject.organization:
        return subject.organization
    return f"{subject.organization}: {subject.name}"


def row(match: Match, now: datetime, zone: tzinfo) -> Row:
    """A match of a search, in the words of the page."""
    service = match.service
    state, told = opening(match.status, now, zone)
    point = service.point
    return Row(
        id=service.id,
        name=name_of(service),
        where=", ".join(part for part in (service.address, service.area, service.city) if part),
        state=state,
        told=told,
        confirmed=confirmed(service.confirmed),
        stale=why_stale(service, now.astimezone(zone).date(), AGED) is not None,
        reported=match.reported,
        obstacle=match.obstacle,
        beds=match.capacity.beds if match.capacity else None,
        phone=service.phone,
        distance_m=match.distance_m,
        point=(point.latitude, point.longitude) if point and not service.confidential else None,
        sure=service.precision == "exact",
    )


def opening(status: Status, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """(open, closed or unknown; the same in words, with when that ends)."""
    until = said.moment(status.until, now, zone) if status.until else ""
    holiday = f" ({status.holiday})" if status.holiday else ""
    if status.open is None:
        return "unknown", f"Horaire inconnu à cette heure{holiday}"
    if status.open:
        return "open", (f"Ouvert jusqu'à {until}" if until else "Ouvert") + holiday
    return "closed", (f"Fermé, ouvre {until}" if until else "Fermé") + holiday


def confirmed(day: str | None) -> str:
    """ "confirmé 2020-03-18", or that nobody dated it."""
    return f"confirmé {day}" if day else "jamais daté"


def week(directory: Directory, service: Service, now: datetime) -> list[tuple[date, str]]:
    """Each of the next seven days with its openings in words, on the service's own clocks."""
    zone = calendar_of(service.calendar).zone
    today = now.astimezone(zone).date()
    days = [today + timedelta(days=ahead) for ahead in range(WEEK)]
    return [(day, spans(directory.spans_on(service, day), zone)) for day in days]


def spans(found: list[Span] | None, zone: tzinfo) -> str:
    """ "10:00 à 17:00, 19:00 à 23:00"; "jour et nuit"; "fermé"; "inconnu"."""
    if found is None:
        return "inconnu"
    said_spans = [
        f"{said.clock(opens, zone)} à {said.clock(closes, zone)}" if closes else "jour et nuit"
        for opens, closes in found
    ]
    return ", ".join(said_spans) or "fermé"


def facts(subject: Service | Helpline) -> list[Fact]:
    """Every fact that may be corrected, in the order of the spreadsheet."""
    raw = row_of(subject)
    return [
        Fact(column, worded(column.field, raw[column.field]), raw[column.field])
        for column in columns_for(type(subject))
        if column.field not in HIDDEN
    ]


def closures_ahead(directory: Directory, service_id: str, now: datetime) -> list[Closure]:
    """Those that hold or will, the first first."""
    known = directory.learned.closures.get(service_id, ())
    return sorted((one for one in known if one.until > now), key=lambda one: one.starts)


def labels(places: Iterable[Place], region: str) -> Iterator[tuple[str, float, float, bool]]:
    """(name, latitude, longitude, whether only shown close by) of the map's own landmarks."""
    seen: set[tuple[str, Point]] = set()
    for place in places:
        if place.region != region or place.point is None:
            continue
        close = place.kind in CLOSE_LABELS
        if not (close or place.kind in LABELS) or (place.name, place.point) in seen:
            continue
        seen.add((place.name, place.point))
        yield place.name, round(place.point.latitude, 5), round(place.point.longitude, 5), close

"""Which services answer a need, best first: one can get in, it is open, it is near.

Pure: services and a query in, matches out. A service that cannot take the person is never dressed
up as if it could: it comes last, with the obstacle in words. One that nobody knows the hours of
comes after those known to be open. A telephone line is a legitimate last resort.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from bot.directory.eligibility import Eligibility, eligibility
from bot.directory.geo import distance_m
from bot.directory.hours import Status, status
from bot.directory.model import Place, Point, Service
from bot.directory.names import key
from bot.directory.public_holidays import calendar_of
from bot.directory.taxonomy import ALSO_ANSWERED_BY, ANSWERED_BY_PHONE

SOON = dt.timedelta(hours=2)  # a door that opens within this is worth walking to now
FAR_M = 15_000  # beyond this, what is nearer comes first even when its hours are unknown
VAGUE_M = 500  # a quartier or a postal sector is at least that wide
MRC = "mrc "
OUT_OF_REACH_M = 60_000  # farther, nobody goes without a car and a day


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody needs, and what they said of themselves; unsaid things are empty.

    `at` is the aware instant they would go; `at_explicit` tells that they chose it themselves, so
    that a door which opens a little later is closed for them.
    `point` is a position they shared; else the place's own point is used. `within` holds the
    folded names of the areas that contain the place (`Gazetteer.within`); `centre` is where the
    region's services are looked for around, to order them, when no place was said.
    """

    need: str
    region: str
    at: dt.datetime
    point: Point | None = None
    place: Place | None = None
    populations: frozenset[str] = frozenset()
    age: int | None = None
    pet: bool = False
    language: str | None = None
    at_explicit: bool = False
    within: frozenset[str] = frozenset()
    centre: Point | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A service that answers the need.

    distance_m: metres as the crow flies, only when both ends are known well enough to be told
    (see `service.precision`). fits: False when something known stands in the way, which
    `obstacle` says in a few French words, made to follow "mais".
    """

    service: Service
    status: Status
    distance_m: int | None
    fits: bool
    obstacle: str | None


def search(services: Iterable[Service], query: Query) -> list[Match]:
    """Every service that answers the need in the region at that time, best first.

    Services past their `valid_until` are left out. Needs that another kind of service answers too
    (`ALSO_ANSWERED_BY`) are completed with it, behind. Raises ValueError for a naive `at`.
    """
    needs = (query.need, *ALSO_ANSWERED_BY.get(query.need, ()))
    ranked = []
    for service in services:
        rank = next((i for i, need in enumerate(needs) if need in service.needs), None)
        if rank is None or query.region not in service.regions or _ended(service, query.at):
            continue
        match, order = _weigh(service, query)
        ranked.append(((not match.fits, rank, *order, service.name, service.id), match))
    best_first = [match for _, match in sorted(ranked, key=lambda pair: pair[0])]
    return _one_door_each(best_first)


def _one_door_each(matches: list[Match]) -> list[Match]:
    """Other services behind a door already named go after the other doors, never before the
    services that fit."""
    first: list[Match] = []
    again: list[Match] = []
    seen: set[tuple[str, str]] = set()
    for match in matches:
        service = match.service
        door = (service.organization_id, service.address or service.area or service.id)
        (again if door in seen else first).append(match)
        seen.add(door)
    return sorted([*first, *again], key=lambda match: not match.fits)


def is_line(service: Service) -> bool:
    """Whether it is a number for everybody of a region or more, tied to no place in it."""
    return service.phone is not None and not (service.address or service.city or service.area)


Order = tuple[bool, bool, int, int, int, float, float]


def _weigh(service: Service, query: Query) -> tuple[Match, Order]:
    state = status(service.hours, query.at, service.region)
    can_go = eligibility(service, query.populations, query.age, query.pet)
    metres = _metres(service, query)
    known = metres if _origin(query) else None
    obstacle = can_go.obstacle or _elsewhere(service, query) or _too_far(known)
    told = known if _tellable(service, query, known) else None
    match = Match(service, state, told, obstacle is None, obstacle)
    distance = float("inf") if metres is None else float(metres)
    opens = state.until.timestamp() if state.open is False and state.until else float("inf")
    closed = state.open is False
    order = (
        metres is not None and metres > FAR_M,
        can_go.doubt > 1,
        _openness(service, state, query),
        _reach(service, metres, query),
        _doubt(service, can_go, query),
        opens if closed else distance,  # among closed doors the next to open counts first
        distance if closed else opens,
    )
    return match, order


def _ended(service: Service, at: dt.datetime) -> bool:
    today = at.astimezone(calendar_of(service.region).zone).date()
    return service.valid_until is not None and today > service.valid_until


def _openness(service: Service, state: Status, query: Query) -> int:
    """0 open; 1 opens soon; 2 hours unknown; 3 a line, where a door was asked for; 4 closed."""
    if is_line(service) and query.need not in ANSWERED_BY_PHONE and state.open is not False:
        return 3
    if state.open:
        return 0 if _reachable(service) else 2  # an open door nobody can find is of little use
    if state.open is None:
        return 2
    soon = state.until is not None and state.until - query.at <= SOON
    return 1 if soon and not query.at_explicit else 4  # an hour they chose is the hour they come


def _reach(service: Service, metres: int | None, query: Query) -> int:
    """0 made for that place; then bands of distance; an unknown distance is neither near nor far."""
    if query.within and any(key(name) in query.within for name in service.territory):
        return 0
    if metres is None:
        return 3
    return next(
        (band for band, limit in ((1, 2_000), (2, 6_000), (4, 15_000)) if metres <= limit), 5
    )


def _doubt(service: Service, can_go: Eligibility, query: Query) -> int:
    """How unsure it is that going or calling will work for this person."""
    speaks = not query.language or not service.languages or query.language in service.languages
    return can_go.doubt + (0 if speaks else 1) + (0 if _reachable(service) else 2)


def _reachable(service: Service) -> bool:
    return bool(service.address or service.phone or service.text_phone)


def _origin(query: Query) -> Point | None:
    return query.point or (query.place.point if query.place else None)


def _metres(service: Service, query: Query) -> int | None:
    """From where they are, or from the region's centre when they did not say."""
    origin = _origin(query) or (None if query.place else query.centre)
    return distance_m(origin, service.point) if origin and service.point else None


def _tellable(service: Service, query: Query, metres: int | None) -> bool:
    """From a whole city, or to one, a number of metres would be an invention; so would "0 m" from
    a quartier's centre to the same centre."""
    known_origin = query.point is not None or (query.place is not None and not query.place.wide)
    if metres is None or not known_origin or service.precision in (None, "city"):
        return False
    return service.precision == "exact" or metres >= VAGUE_M


def _elsewhere(service: Service, query: Query) -> str | None:
    """A service kept for some MRC is not for people of the next one."""
    theirs = {name for name in map(key, service.territory) if name.startswith(MRC)}
    ours = {name for name in query.within if name.startswith(MRC)}
    return "c'est pour un autre territoire" if theirs and ours and not theirs & ours else None


def _too_far(metres: int | None) -> str | None:
    if metres is None or metres <= OUT_OF_REACH_M:
        return None
    return f"c'est loin, à environ {round(metres, -4) // 1000} km"

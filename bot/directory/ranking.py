"""How well one service answers a query, as a match and as a key to sort it by."""

from __future__ import annotations

import datetime as dt

from bot.directory.eligibility import Eligibility, eligibility
from bot.directory.geo import distance_m
from bot.directory.hours import Status, status
from bot.directory.matching import Match, Query, is_line
from bot.directory.model import Point, Service
from bot.directory.names import key
from bot.directory.taxonomy import ANSWERED_BY_PHONE

SOON = dt.timedelta(hours=2)  # a door that opens within this is worth walking to now
FAR_M = 15_000  # beyond this, what is nearer comes first even when its hours are unknown
VAGUE_M = 500  # a quartier or a postal sector is at least that wide
MRC = "mrc "
OUT_OF_REACH_M = 60_000  # farther, nobody goes without a car and a day

Order = tuple[bool, bool, int, int, int, float, float]
"""Smaller comes first: far, unlikely to be let in, not open, out of reach, unsure, then distance and
opening time."""


def weigh(service: Service, query: Query) -> tuple[Match, Order]:
    """The match a service makes for a query, and where it stands among others."""
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

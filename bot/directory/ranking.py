"""How well one service answers a query, as a match and as a key to sort it by."""

from __future__ import annotations

import datetime as dt

from bot.directory.eligibility import Eligibility, eligibility
from bot.directory.geo import distance_m
from bot.directory.hours import Status
from bot.directory.learned import Capacity, Reported
from bot.directory.matching import FULL, Match, Query, is_line
from bot.directory.model import Point, Service
from bot.directory.names import key
from bot.directory.taxonomy import ANSWERED_BY_PHONE
from bot.directory.wishes import WITH_A_PET, heed, takes_pets

SOON = dt.timedelta(hours=2)  # a door that opens within this is worth walking to now
FAR_M = 15_000  # beyond this, what is nearer comes first even when its hours are unknown
VAGUE_M = 500  # a quartier or a postal sector is at least that wide
MRC = "mrc "
NO_USE_M = 150_000
OUT_OF_REACH_M = 60_000  # farther, nobody goes without a car and a day

OPEN, OPENS_SOON, UNSURE, A_LINE, CLOSED = range(5)
MADE_FOR_IT, UNKNOWN_REACH, BEYOND = 0, 3, 5
NO_COMMON_LANGUAGE, NO_WAY_TO_REACH, REPORTED, UNCOUNTED = 1, 2, 2, 1
BANDS = ((1, 2_000), (2, 6_000), (4, 15_000))

Order = tuple[bool, bool, int, int, int, int, int, int, float, float]
"""Smaller comes first: far, unlikely to be of use, not open to them for sure, may turn them away, not
open, wishes nobody wrote of, out of reach, unsure, then distance and opening time."""


def weigh(service: Service, query: Query) -> tuple[Match, Order]:
    """The match a service makes for a query, and where it stands among others."""
    state = query.learned.status(service, query.at)
    left = query.learned.capacity(service, query.at)
    said = query.learned.reported.get(service.id)
    can_go = eligibility(service, query.populations, query.age, query.pet)
    metres = _metres(service, query)
    known = metres if origin_of(query) else None
    asked = heed(service, query)
    obstacle = (
        can_go.obstacle
        or elsewhere(service, query)
        or _too_far(known)
        or asked.refusal
        or _full(left)
    )
    pets = takes_pets(service, query)
    told = known if _tellable(service, query, known) else None
    match = Match(
        service,
        state,
        told,
        obstacle is None,
        obstacle,
        left,
        said is not None,
        (*asked.granted, WITH_A_PET) if pets else asked.granted,
        (*asked.unsaid, WITH_A_PET) if pets is None else asked.unsaid,
        query.language,
        service.territory if obstacle is None and _maybe_elsewhere(service, query) else (),
        known is not None and known > NO_USE_M,
    )
    distance = float("inf") if metres is None else float(metres)
    opens = state.until.timestamp() if state.open is False and state.until else float("inf")
    closed = state.open is False
    openness = _openness(service, state, query)
    order = (
        metres is not None and metres > FAR_M,
        can_go.doubt > 1 or (said is not None and said.believed),
        open_to_them(openness, asked.may_turn_away),
        asked.may_turn_away,
        openness,
        len(asked.unsaid),
        _reach(service, metres, query),
        _doubt(service, can_go, query, said, left),
        opens if closed else distance,  # among closed doors the next to open counts first
        distance if closed else opens,
    )
    return match, order


def _openness(service: Service, state: Status, query: Query) -> int:
    if is_line(service) and asks_for_a_door(query) and state.open is not False:
        return A_LINE
    if state.open:
        return OPEN if reachable(service) else UNSURE  # nobody can find it: of little use
    if state.open is None:
        return UNSURE
    soon = state.until is not None and state.until - query.at <= SOON
    # an hour they chose is the hour they come; hours not known are not known after a closure
    opens = soon and not query.at_explicit and service.hours is not None
    return OPENS_SOON if opens else CLOSED


def open_to_them(openness: int, may_turn_away: int) -> int:
    """An open door that may turn them away is as unsure as one whose hours nobody wrote down."""
    return max(openness, UNSURE) if may_turn_away else openness


def asks_for_a_door(query: Query) -> bool:
    """Whether a line is only a last resort for that need."""
    return query.need not in ANSWERED_BY_PHONE


def _reach(service: Service, metres: int | None, query: Query) -> int:
    """0 made for that place; then bands of distance; an unknown distance is neither near nor far."""
    if made_for(service, query):
        return MADE_FOR_IT
    if metres is None:
        return UNKNOWN_REACH
    return next((band for band, limit in BANDS if metres <= limit), BEYOND)


def made_for(service: Service, query: Query) -> bool:
    """Whether its territory holds the place."""
    return bool(query.within) and any(key(name) in query.within for name in service.territory)


def _doubt(
    service: Service,
    can_go: Eligibility,
    query: Query,
    said: Reported | None,
    left: Capacity | None,
) -> int:
    """How unsure it is that going or calling will work for this person: least where somebody has
    counted that there is room."""
    return (
        can_go.doubt
        + (0 if speaks(service, query) else NO_COMMON_LANGUAGE)
        + (0 if reachable(service) else NO_WAY_TO_REACH)
        + (REPORTED if said else 0)
        + (0 if left and left.beds else UNCOUNTED)
    )


def speaks(service: Service, query: Query) -> bool:
    """False only when its languages are known and theirs is none of them."""
    return not query.language or not service.languages or query.language in service.languages


def reachable(service: Service) -> bool:
    """Whether there is a door or a number to give."""
    return bool(service.address or service.phone or service.text_phone)


def origin_of(query: Query) -> Point | None:
    """Where they are, as far as they said."""
    return query.point or (query.place.point if query.place else None)


def start_of(query: Query) -> Point | None:
    """Where they are, or the region's centre when they did not say."""
    return origin_of(query) or (None if query.place else query.centre)


def _metres(service: Service, query: Query) -> int | None:
    start = start_of(query)
    return distance_m(start, service.point) if start and service.point else None


def _tellable(service: Service, query: Query, metres: int | None) -> bool:
    """From a whole city, or to one, a number of metres would be an invention; so would "0 m" from
    a quartier's centre to the same centre."""
    known_origin = query.point is not None or (query.place is not None and not query.place.wide)
    if metres is None or not known_origin or service.precision in (None, "city"):
        return False
    return service.precision == "exact" or metres >= VAGUE_M


def elsewhere(service: Service, query: Query) -> str | None:
    """A service kept for some MRC, towns or boroughs is not for people of the next one; one that
    is for some quartiers may be, for nobody knows to the street where those end."""
    if not service.territory or not query.outside:
        return None
    if not all(key(name) in query.outside for name in service.territory):
        return None
    if len(service.territory) > 1:
        return "c'est pour un autre territoire"
    name = service.territory[0]
    return f"c'est pour {'la ' if key(name).startswith(MRC) else ''}{name}"


def _maybe_elsewhere(service: Service, query: Query) -> bool:
    """Whether it is for one of several areas of which nobody knows which they are in."""
    areas = [key(name) for name in service.territory] if query.unsure else []
    return bool(areas) and all(name in query.unsure for name in areas)


def _too_far(metres: int | None) -> str | None:
    if metres is None or metres <= OUT_OF_REACH_M:
        return None
    return f"c'est loin, à environ {round(metres, -4) // 1000} km"


def _full(left: Capacity | None) -> str | None:
    return FULL if left is not None and left.beds == 0 else None

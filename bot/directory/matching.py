"""What is asked of the directory, and what it answers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.directory.hours import Status
from bot.directory.learned import NOTHING, Capacity, Learned
from bot.directory.model import Place, Point, Service

FULL = "c'était complet"  # the obstacle of no bed left when they were counted


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody needs, and what they said of themselves; unsaid things are empty.

    `at` is the aware instant they would go; `at_explicit` tells that they chose it themselves, so
    that a door which opens a little later is closed for them.
    `wishes` are those of `wishes.WISHES`, `language` the code of the tongue they would speak.
    `point` is a position they shared; else the place's own point is used. `within` holds the
    folded names of the areas that contain the place or position, `outside` of those that surely do
    not, `unsure` of those of which one does (`territories.Whereabouts`); `centre` is where the
    region's services are looked for around, to order them, when no place was said. `learned` is
    what is known since the files were written; the directory fills all five.
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
    wishes: frozenset[str] = frozenset()
    at_explicit: bool = False
    within: frozenset[str] = frozenset()
    outside: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()
    centre: Point | None = None
    learned: Learned = NOTHING


@dataclass(frozen=True, slots=True)
class Match:
    """A service that answers the need.

    distance_m: metres as the crow flies, only when both ends are known well enough to be told
    (see `service.precision`). fits: False when something known stands in the way, which
    `obstacle` says in a few French words, made to follow "mais". capacity: the beds counted lately.
    reported: somebody says that the facts are wrong, and nobody has checked yet. granted, unsaid:
    the wishes it is known to grant, and those of which nobody wrote down either way; language: the
    code of the tongue among them. only_for: the names of its territory, when it is for these only and
    nobody knows whether the person is there. no_use: so far that nobody gains by hearing of it.
    """

    service: Service
    status: Status
    distance_m: int | None
    fits: bool
    obstacle: str | None
    capacity: Capacity | None = None
    reported: bool = False
    granted: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()
    language: str | None = None
    only_for: tuple[str, ...] = ()
    no_use: bool = False


def is_line(service: Service) -> bool:
    """Whether it is a number for everybody of a region or more, tied to no place in it."""
    return service.phone is not None and not (service.address or service.city or service.area)

"""What the directory is made of: services, places and help lines, as frozen values.

A field that nobody published is None or empty, never guessed. Every service carries the `source`
its facts were read from and the date (`confirmed`) that source gives, so that an answer can say
"confirmé en 2020, appelle avant" instead of pretending.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from bot.directory.public_holidays import calendar_name

Precision = Literal["exact", "postal", "area", "city"]
"""How much a point can be trusted: the door itself, the centre of a postal sector (about 1 km),
of a quartier or nearest station, or of a whole city. Only "exact" may become walking minutes."""


@dataclass(frozen=True, slots=True)
class Point:
    """A position in WGS 84 decimal degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Service:
    """One thing an organization does for people, somewhere, at some hours.

    `needs` are the suffixes of the `find_*` intents (see `taxonomy.NEEDS`). `region` gives the time
    zone and the public holidays its hours are read in; `regions` are all those it serves (a line
    for the whole province serves several). `territory` names the towns, MRC or quartiers it is
    for, when it is for these only or is out in their streets. `hours` is an OpenStreetMap
    opening_hours string, `hours_text` the words that were published. A `confidential` service
    (a house for women fleeing violence) never has an address here. `papers` are the ones to bring,
    as the source says ("aucun" when it says none); `active_use` is whether somebody who has just
    used is let in. `wishes.grants` reads them.
    """

    id: str
    organization_id: str
    organization: str
    name: str
    needs: frozenset[str]
    region: str
    regions: frozenset[str]
    source: str
    confirmed: str | None = None
    address: str | None = None
    city: str | None = None
    postal_code: str | None = None
    area: str | None = None
    territory: tuple[str, ...] = ()
    point: Point | None = None
    precision: Precision | None = None
    phone: str | None = None
    text_phone: str | None = None
    website: str | None = None
    hours: str | None = None
    hours_text: str | None = None
    valid_until: dt.date | None = None
    populations: frozenset[str] = frozenset()
    min_age: int | None = None
    max_age: int | None = None
    languages: tuple[str, ...] = ()
    cost: str | None = None
    accessibility: str | None = None
    pets: bool | None = None
    papers: str | None = None
    active_use: bool | None = None
    conditions: str | None = None
    confidential: bool = False
    aliases: tuple[str, ...] = ()

    @property
    def calendar(self) -> str:
        """The calendar its hours are read in: its region's, or that of its part of France."""
        return calendar_name(self.region, self.postal_code)

    @property
    def by_phone_only(self) -> bool:
        """True when there is a number to call and nowhere to walk to."""
        return self.phone is not None and self.address is None and self.point is None


@dataclass(frozen=True, slots=True)
class Place:
    """A quartier, town, station or postal sector that people name.

    `wide` places (a whole city, an MRC, a rural postal sector) say where to look, but are too
    large for "près de": no distance may be told from them. `source` and `licence` are those of the
    coordinates, which an export must name.
    """

    name: str
    kind: str
    region: str
    point: Point | None = None
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    wide: bool = False
    source: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Helpline:
    """A number to call or text, known by everybody in the regions it serves.

    `needs` is empty for emergency numbers (911, 112): they are said by the safety protocols, never
    proposed as a service. `hours` is an opening_hours string when the published words allow one.
    """

    id: str
    name: str
    purpose: str
    regions: frozenset[str]
    source: str
    phone: str | None = None
    text_to: str | None = None
    hours: str | None = None
    hours_text: str | None = None
    languages: tuple[str, ...] = ()
    audience: str | None = None
    populations: frozenset[str] = frozenset()
    min_age: int | None = None
    max_age: int | None = None
    needs: frozenset[str] = frozenset()
    confirmed: str | None = None

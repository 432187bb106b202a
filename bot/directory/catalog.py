"""The directory as the rest of the bot sees it: loaded once, then only read."""

from __future__ import annotations

import copy
import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from bot.directory.hours import Status
from bot.directory.learned import NOTHING, Learned
from bot.directory.model import Helpline, Place, Service
from bot.directory.names import key, nearest_name
from bot.directory.places import Gazetteer
from bot.directory.search import Match, Query
from bot.directory.shelves import Shelves
from bot.directory.territories import NOWHERE, Territories, Whereabouts
from bot.directory.timetable import Span

MOST = 50  # matches told of one search: 25 answers by SMS

# Where most services of a region are: nobody who says no place is sent to its edge first. None for
# Ontario, whose towns are hours apart, and for Lanaudière, whose services are few.
CENTRES = {"montreal": "Berri-UQAM", "quebec": "Saint-Roch", "bruxelles": "Bourse"}


class Directory:
    """Services, places and help lines, with the few questions the bot asks of them."""

    def __init__(
        self,
        services: Iterable[Service],
        places: Iterable[Place] = (),
        helplines: Iterable[Helpline] = (),
    ) -> None:
        self.services = tuple(services)
        self.helplines = tuple(helplines)
        self.places = tuple(places)
        self.learned = NOTHING
        self.mark = (0, 0)
        self._gazetteer = Gazetteer(self.places)
        self.territories = Territories(self.places)
        self.lines = tuple(_as_service(line) for line in self.helplines if line.needs)
        self._shelves = Shelves((*self.services, *self.lines))
        self._by_id = {service.id: service for service in (*self.services, *self.lines)}
        self._by_name = _index((*self.services, *self.lines))
        self._centres = {
            region: place.point
            for region, name in CENTRES.items()
            if (place := self._gazetteer.find(name, region))
        }

    def having_learned(self, learned: Learned, mark: tuple[int, int]) -> Directory:
        """The same services with what is known of them since; `mark` says as of when: the numbers
        of the release and of the newest change."""
        directory = copy.copy(self)
        directory.learned, directory.mark = learned, mark
        return directory

    def search(self, query: Query) -> list[Match]:
        """The services and help lines that answer the query best: the first `MOST` of those
        `search.search` gives. Raises ValueError for a naive `at`."""
        return self._shelves.search(self.completed(query), MOST)

    def completed(self, query: Query) -> Query:
        """The query with what was learned, and the areas that hold its place or position or, without
        one, the region's centre."""
        query = replace(query, learned=self.learned)
        if not query.within:
            where = self._whereabouts(query)
            query = replace(query, within=where.within, outside=where.outside, unsure=where.unsure)
        if query.place is None and query.point is None:
            query = replace(query, centre=self._centres.get(query.region))
        return query

    def _whereabouts(self, query: Query) -> Whereabouts:
        if query.place is not None:
            return self.territories.of_place(query.place)
        return self.territories.around(query.point, query.region) if query.point else NOWHERE

    def status(self, service: Service, at: dt.datetime) -> Status:
        """Whether it is open then, closures included. Raises ValueError for a naive `at`."""
        return self.learned.status(service, at)

    def spans_on(self, service: Service, day: dt.date) -> list[Span] | None:
        """When it is open that day, closures included; None when that is not known."""
        return self.learned.spans_on(service, day)

    def service(self, id: str) -> Service | None:
        """The service or help line with that id, or None when it left the directory."""
        return self._by_id.get(id)

    def named(self, text: str, region: str) -> list[Service]:
        """The services of the organization (or the one service) that `text` names, typos included.

        Those that serve `region` when there are any, else wherever they are.
        """
        name = nearest_name(text, self._by_name)
        found = self._by_name.get(name, []) if name else []
        return [service for service in found if region in service.regions] or list(found)

    def place(self, text: str, region: str) -> Place | None:
        """The place that `text` names, or None when it is unknown or could be two."""
        return self._gazetteer.find(text, region)

    def helplines_of(self, region: str) -> list[Helpline]:
        """The numbers that can be called from a region, emergency numbers included."""
        return [line for line in self.helplines if region in line.regions]


def _index(services: tuple[Service, ...]) -> dict[str, list[Service]]:
    """Folded name or alias -> services, an organization's name standing for all it offers."""
    names: dict[str, list[Service]] = {}
    for service in services:
        said = {service.organization, service.name, *service.aliases}
        for name in {key(each) for each in said if each}:
            names.setdefault(name, []).append(service)
    return names


def _as_service(line: Helpline) -> Service:
    """A help line, where a service is looked for. Its region only gives the time zone."""
    return Service(
        id=line.id,
        organization_id=line.id,
        organization=line.name,
        name=line.purpose,
        needs=line.needs,
        region=min(line.regions),
        regions=line.regions,
        source=line.source,
        confirmed=line.confirmed,
        phone=line.phone,
        text_phone=line.text_to,
        hours=line.hours,
        hours_text=line.hours_text,
        languages=line.languages,
        populations=line.populations,
        min_age=line.min_age,
        max_age=line.max_age,
        aliases=_names_of(line),
    )


def _names_of(line: Helpline) -> tuple[str, ...]:
    """What people call it: its short number, and each part of "1 866 APPELLE / suicide.ca"."""
    parts = re.split(r"\s+[/–:]\s+|\s*[()]", line.name)
    short = [line.phone] if line.phone and len(line.phone) <= 4 else []
    return tuple(sorted({part.strip() for part in (*parts, *short) if len(part.strip()) > 2}))

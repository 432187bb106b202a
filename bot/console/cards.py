"""Services to send into a talk: found as the bot finds them, said as the bot says them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from actions import texts_card
from bot.directory.catalog import Directory
from bot.directory.geo import distance_m
from bot.directory.model import Point, Service
from bot.directory.names import key
from bot.directory.ranking import weigh
from bot.directory.search import Match, Query
from bot.regions import Region

SHOWN = 6
FAR = 3_000  # metres


@dataclass(frozen=True)
class ServiceCard:
    """One service, and the words that would be sent."""

    id: str
    name: str
    text: str


@dataclass(frozen=True)
class Asker:
    """Somebody for whom services are looked for: where they are, and the aware instant `now`."""

    directory: Directory
    region: Region
    now: datetime
    area: str | None = None
    point: Point | None = None

    def near(self, need: str) -> list[ServiceCard]:
        """The first services for a need."""
        return [self._card(match) for match in self.directory.search(self._query(need))[:SHOWN]]

    def named(self, words: str) -> list[ServiceCard]:
        """The services that these words name or whose names hold them, those of the region first."""
        if not key(words):
            return []
        found = [*self.directory.named(words, self.region.key), *find(self.directory, words)]
        unique = list({service.id: service for service in found}.values())
        unique.sort(key=lambda service: self.region.key not in service.regions)
        return [self._card(self._match(service)) for service in unique[:SHOWN]]

    def card(self, service_id: str) -> ServiceCard | None:
        """One service; None when it left the directory."""
        service = self.directory.service(service_id)
        return None if service is None else self._card(self._match(service))

    def _query(self, need: str) -> Query:
        here = self.now.astimezone(self.region.zone)
        place = self.directory.place(self.area, self.region.key) if self.area else None
        query = Query(need=need, region=self.region.key, at=here, place=place, point=self.point)
        return self.directory.completed(query)

    def _match(self, service: Service) -> Match:
        """A service as a search would have judged it."""
        return weigh(service, self._query(min(service.needs, default="")))[0]

    def _card(self, match: Match) -> ServiceCard:
        service, here = match.service, self.now.astimezone(self.region.zone)
        name = service.organization
        if service.name and service.name != service.organization:
            name = f"{service.organization}: {service.name}"
        return ServiceCard(service.id, name, texts_card.card(match, here, here))


def find(directory: Directory, words: str) -> list[Service]:
    """The services whose names hold all these words, in any order."""
    wanted = key(words).split()
    return [
        service
        for service in (*directory.services, *directory.lines)
        if all(word in _names(service) for word in wanted)
    ]


def nearest_place(directory: Directory, point: Point) -> tuple[str, int] | None:
    """The place one would name near a position, and how many metres away; None when far from all."""
    known = (
        (distance_m(point, place.point), place.name)
        for place in directory.places
        if place.point is not None and not place.wide
    )
    metres, name = min(known, default=(FAR, ""))
    return (name, metres) if metres < FAR else None


def _names(service: Service) -> str:
    return key(" ".join((service.organization, service.name, *service.aliases)))

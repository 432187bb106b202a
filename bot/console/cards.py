"""Services to send into a talk: found as the bot finds them, said as the bot says them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from actions import texts
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


def near(
    directory: Directory, region: Region, need: str, area: str | None, point: Point | None,
    now: datetime,
) -> list[ServiceCard]:  # fmt: skip
    """The first services for a need, near the person if they said where. `now` is aware."""
    here = now.astimezone(region.zone)
    place = directory.place(area, region.key) if area else None
    query = Query(need=need, region=region.key, at=here, place=place, point=point)
    return [_card(match, here) for match in directory.search(query)[:SHOWN]]


def named(directory: Directory, region: Region, words: str, now: datetime) -> list[ServiceCard]:
    """The services whose name holds these words, those of the region first."""
    here, wanted = now.astimezone(region.zone), key(words)
    if not wanted:
        return []
    found = [*directory.named(words, region.key), *find(directory, words)]
    unique = list({service.id: service for service in found}.values())
    unique.sort(key=lambda service: region.key not in service.regions)
    return [_card(_alone(directory, service, here), here) for service in unique[:SHOWN]]


def find(directory: Directory, words: str) -> list[Service]:
    """The services whose names hold all these words, in any order."""
    wanted = key(words).split()
    return [
        service
        for service in (*directory.services, *directory.lines)
        if all(word in _names(service) for word in wanted)
    ]


def text_of(directory: Directory, region: Region, service_id: str, now: datetime) -> str | None:
    """What would be sent of this service now; None when it left the directory."""
    service = directory.service(service_id)
    if service is None:
        return None
    here = now.astimezone(region.zone)
    return _card(_alone(directory, service, here), here).text


def nearest_place(directory: Directory, point: Point) -> tuple[str, int] | None:
    """The place one would name near a position, and how many metres away; None when far from all."""
    known = (
        (distance_m(point, place.point), place.name)
        for place in directory.places
        if place.point is not None and not place.wide
    )
    metres, name = min(known, default=(FAR, ""))
    return (name, metres) if metres < FAR else None


def _card(match: Match, here: datetime) -> ServiceCard:
    service = match.service
    name = service.organization
    if service.name and service.name != service.organization:
        name = f"{service.organization}: {service.name}"
    return ServiceCard(service.id, name, texts.card(match, here, here))


def _alone(directory: Directory, service: Service, here: datetime) -> Match:
    """A service as a search would have judged it, whatever it is searched for."""
    need = min(service.needs, default="")
    region = service.region if service.region in service.regions else min(service.regions)
    match, _ = weigh(service, directory.completed(Query(need=need, region=region, at=here)))
    return match


def _names(service: Service) -> str:
    return key(" ".join((service.organization, service.name, *service.aliases)))

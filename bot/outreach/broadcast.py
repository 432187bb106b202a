"""A coordinator's warning, with what the directory adds to it: whom it reaches, where to test."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.directory.catalog import Directory
from bot.directory.search import Query
from bot.outreach import alerts
from bot.outreach.alerts import Alert, BadAlert
from bot.outreach.areas import touching
from bot.settings import Settings

TESTING = "drug_checking"
SITE = 160  # characters kept of where to test


class UnknownArea(BadAlert):
    """Nobody would get it: the gazetteer has no such place."""


def warn(
    conn: Connection,
    directory: Directory,
    words: str,
    region: str,
    area: str | None,
    hours: float,
    settings: Settings,
    now: datetime,
    *,
    worker_id: int | None = None,
) -> tuple[Alert, int]:
    """Keep the warning and who is to get it; the warning, and how many they are.

    `area` is a place as one writes it, None for the whole region. Raises BadAlert, with what to
    change, also for an area the gazetteer does not know: a warning must not miss for a spelling.
    """
    name = resolved(directory, region, area)
    return alerts.write(
        conn,
        words,
        region,
        name,
        hours,
        touching(directory, region),
        settings,
        now,
        testing=testing_site(directory, region, name, now),
        worker_id=worker_id,
    )


def resolved(directory: Directory, region: str, area: str | None) -> str | None:
    """The name the gazetteer has for this area; None for the whole region. Raises UnknownArea."""
    if area is None:
        return None
    place = directory.place(area, region)
    if place is None:
        raise UnknownArea(f"{area!r} is no place known in {region}: give a quarter or a town")
    return place.name


def testing_site(directory: Directory, region: str, area: str | None, now: datetime) -> str | None:
    """ "GRIP: 438-887-8338": where to have drugs tested, one with a number first; None when the
    directory has none there."""
    place = directory.place(area, region) if area else None
    found = directory.search(Query(need=TESTING, region=region, at=now, place=place))
    sites = [m.service for m in found if TESTING in m.service.needs and m.fits]
    sites.sort(key=lambda site: site.phone is None)  # stable: the nearest stay first
    for site in sites:
        if reach := site.phone or site.address:
            return f"{site.organization}: {reach}"[:SITE]
    return None

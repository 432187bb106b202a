"""One row of gathered facts, as a service: what was published, in our words and units.

The columns are those of the facts files (`organization`, `service_name`, `categories`, ...). What a
person judged of the row comes over it: a note turned into a French condition, an end date, a
place to look for it around.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from bot.directory.facts_cells import (
    age_of,
    aliases_of,
    hours_of,
    items,
    latest_date,
    names_in,
    pets_of,
    sources_of,
    territory_of,
)
from bot.directory.facts_names import Names
from bot.directory.facts_places import towns
from bot.directory.hsds import stable_id
from bot.directory.model import Place, Point, Precision, Service
from bot.directory.places import Gazetteer
from bot.directory.public_holidays import CALENDARS

Row = Mapping[str, str]
CLEARED = "-"  # a judgement that says: what was published must not be kept


class Reader:
    """Turns rows into services, finding them on the map with the places it was given."""

    def __init__(self, places: tuple[Place, ...], names: Names | None = None) -> None:
        self._names = names or Names()
        self._gazetteer = Gazetteer(places)
        self._towns = towns(places)
        self._codes = {
            place.name: place for place in places if place.kind in ("fsa", "code_postal")
        }

    def service(self, row: Row, judged: Row, default_region: str) -> Service:
        """The service a row tells of. Raises ValueError naming a cell that cannot be used."""
        cells = _merged(row, judged)
        regions = tuple(items(cells["regions"])) or (self._region(cells, default_region),)
        point, precision = self._located(cells, regions[0])
        confidential = cells["confidential"] == "true"
        organization = self._names.organization(cells)
        return Service(
            id=stable_id("service", cells["organization"], cells["service_name"]),
            organization_id=stable_id("organization", organization),
            organization=organization,
            name=self._names.service(cells),
            needs=frozenset(items(cells["needs"] or cells["categories"])),
            region=regions[0],
            regions=frozenset(regions),
            source=sources_of(cells["source_url"]),
            confirmed=latest_date(cells["source_says_date"]),
            address=None if confidential else cells["street_address"] or None,
            city=cells["city"] or None,
            postal_code=None if confidential else cells["postal_code"] or None,
            area=cells["borough_or_neighbourhood"] or None,
            territory=territory_of(cells),
            point=None if confidential else point,
            precision=None if confidential or point is None else precision,
            phone=cells["phone"] or None,
            text_phone=cells["text_phone"] or None,
            website=cells["website"] or None,
            hours=hours_of(cells["opening_hours_osm"]),
            hours_text=cells["hours_as_published"] or None,
            valid_until=dt.date.fromisoformat(cells["valid_until"])
            if cells["valid_until"]
            else None,
            populations=frozenset(items(cells["populations"])),
            min_age=age_of(cells["min_age"]),
            max_age=age_of(cells["max_age"]),
            languages=tuple(items(cells["languages"])),
            cost=cells["cost"] or None,
            accessibility=cells["accessibility"] or None,
            pets=pets_of(cells["pets"]),
            papers=cells["papers"] or None,
            active_use={"true": True, "false": False}.get(cells["active_use"]),
            conditions=cells["conditions"] or None,
            confidential=confidential,
            aliases=tuple(sorted({*aliases_of(cells), *self._names.published(cells)})),
        )

    def _region(self, cells: Row, default: str) -> str:
        region = cells["region"] or self._towns.get(cells["city"].lower(), default)
        if region not in CALENDARS:
            raise ValueError(f'region "{region}" is not one of: {", ".join(CALENDARS)}')
        return region

    def _located(self, cells: Row, region: str) -> tuple[Point | None, Precision]:
        """The best point there is: the door, the station or quartier named, the postal sector,
        the town."""
        if cells["latitude"] and cells["longitude"]:
            return Point(float(cells["latitude"]), float(cells["longitude"])), "exact"
        for station in filter(None, [cells["nearest_metro"]]):
            if found := self._gazetteer.find(f"métro {station}", region):
                return found.point, "area"
        if code := self._codes.get(cells["postal_code"][:3]) or self._codes.get(
            cells["postal_code"]
        ):
            return code.point, "postal"
        for name in (cells["near"], *names_in(cells["borough_or_neighbourhood"])):
            found = self._gazetteer.find(name, region) if name else None
            if found and found.point and found.region == region:
                return found.point, "city" if found.name == cells["city"] else "area"
        town = self._gazetteer.find(cells["city"], region) if cells["city"] else None
        return (town.point if town else None), "city"


def _merged(row: Row, judged: Row) -> dict[str, str]:
    """The row with the judgement's cells over it; "-" empties one, an empty one changes nothing."""
    renamed = {
        "hours": "opening_hours_osm",
        "hours_text": "hours_as_published",
        "address": "street_address",
        "area": "borough_or_neighbourhood",
    }
    own = (
        "needs", "conditions", "near", "territory", "regions", "region", "aliases", "confidential",
        "valid_until", "postal_code", "nearest_metro", "latitude", "longitude", "text_phone",
        "papers", "active_use",
    )  # fmt: skip
    cells = dict.fromkeys(own, "") | dict.fromkeys(FACT_COLUMNS, "")
    cells |= {name: (value or "").strip() for name, value in row.items() if name}
    for name, value in judged.items():
        if value:
            cells[renamed.get(name, name)] = "" if value == CLEARED else value
    return cells


FACT_COLUMNS = (
    "organization", "service_name", "categories", "street_address", "city", "postal_code",
    "borough_or_neighbourhood", "nearest_metro", "latitude", "longitude", "phone", "text_phone",
    "website", "hours_as_published", "opening_hours_osm", "populations", "min_age", "max_age",
    "languages", "cost", "accessibility", "pets", "notes", "source_url", "source_says_date",
)  # fmt: skip

"""A dataset as HSDS 3.0 JSON: one page of services, each with all that is about it inside.

Its form is that of `GET /services` in HSDS's own API reference (a page with `contents`), so that
any HSDS tool can read it. `places` and `helplines` stand beside, for HSDS has neither; properties
beyond HSDS are those of `hsds.EXTRA`. What HSDS requires and nobody published (a street, for a door
told by its quartier) is an empty text.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from bot.directory.dataset import Dataset
from bot.directory.hsds_service_rows import Row
from bot.directory.hsds_write import tables_of

Object = dict[str, Any]
Grouped = Mapping[str, list[Object]]

# Table -> the property of a service that holds its rows, and the column that names the service.
INSIDE = {
    "phone": ("phones", "service_id"),
    "schedule": ("schedules", "service_id"),
    "service_area": ("service_areas", "service_id"),
    "language": ("languages", "service_id"),
    "cost_option": ("cost_options", "service_id"),
    "required_document": ("required_documents", "service_id"),
    "service_at_location": ("service_at_locations", "service_id"),
    "attribute": ("attributes", "link_id"),
}
NUMBERS = {"minimum_age": int, "maximum_age": int, "latitude": float, "longitude": float}
BOOLEANS = ("confidential", "pets", "active_use")
ADDRESS = ("address_1", "city", "state_province", "postal_code", "country")


def page_of(dataset: Dataset) -> Object:
    """The page, with the services in their order. The same dataset always gives the same."""
    tables = tables_of(dataset)
    organizations = {row["id"]: _object(row) for row in tables["organization"]}
    terms = {row["id"]: _object(row) for row in tables["taxonomy_term"]}
    locations = {location["id"]: location for location in _locations(tables)}
    groups = {table: _grouped(tables[table], column) for table, (_, column) in INSIDE.items()}
    services = []
    for row in tables["service"]:
        service = _object(row)
        service["organization"] = organizations[row["organization_id"]]
        for table, (name, _) in INSIDE.items():
            if found := groups[table].get(row["id"]):
                service[name] = found
        for attribute in service.get("attributes", ()):
            attribute["taxonomy_term"] = terms[attribute["taxonomy_term_id"]]
        for place in service.get("service_at_locations", ()):
            place["location"] = locations[place["location_id"]]
        services.append(service)
    page = {
        "total_items": len(services),
        "total_pages": 1,
        "page_number": 1,
        "size": len(services),
        "first_page": True,
        "last_page": True,
        "empty": not services,
        "contents": services,
        "helplines": tables["helplines"],
        "places": [*tables["places"], *tables["places_stib"]],
    }
    return {name: value for name, value in page.items() if value != [] or name == "contents"}


def text_of(dataset: Dataset) -> str:
    """The page as the text of a file."""
    return json.dumps(page_of(dataset), ensure_ascii=False, indent=1) + "\n"


def _locations(tables: Mapping[str, list[Row]]) -> list[Object]:
    addresses = _grouped(tables["address"], "location_id")
    accessibility = _grouped(tables["accessibility"], "location_id")
    locations = []
    for row in tables["location"]:
        location = _object(row)
        if found := addresses.get(row["id"]):
            location["addresses"] = [dict.fromkeys(ADDRESS, "") | address for address in found]
        if about := accessibility.get(row["id"]):
            location["accessibility"] = about
        locations.append(location)
    return locations


def _grouped(rows: list[Row], column: str) -> Grouped:
    groups: defaultdict[str, list[Object]] = defaultdict(list)
    for row in rows:
        groups[row[column]].append(_object(row))
    return groups


def _object(row: Row) -> Object:
    """A row without what is not known, numbers and booleans as JSON has them."""
    values: Object = {name: text for name, text in row.items() if text}
    for name, kind in NUMBERS.items():
        if name in values:
            values[name] = kind(values[name])
    for name in BOOLEANS:
        if name in values:
            values[name] = values[name] == "true"
    return values

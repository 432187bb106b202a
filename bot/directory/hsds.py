"""The files a directory is kept in: tables of HSDS 3.0 as CSV, and three of our own.

Human Services Data Specification 3.0, https://docs.openreferral.org/en/v3.0.0/ (CC BY-SA 4.0).
Columns HSDS does not have are in `EXTRA` with their meaning; the datapackage repeats it, so that
another HSDS tool can ignore them knowingly. Where HSDS requires a street address we cannot: many
of these doors are published by their quartier only, some must never be published at all.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping

NAMESPACE = uuid.UUID("3f1a1d2e-6c0b-5b8e-9a44-0d5f7c1e2b60")

TABLES: Mapping[str, tuple[str, ...]] = {
    "organization": ("id", "name", "alternate_name", "description", "website"),
    "service": (
        "id", "organization_id", "name", "alternate_name", "url", "status",
        "eligibility_description", "minimum_age", "maximum_age", "assured_date",
        "source", "confirmed", "confidential", "pets", "active_use",
    ),
    "location": (
        "id", "location_type", "organization_id", "name", "latitude", "longitude", "precision",
    ),
    "service_at_location": ("id", "service_id", "location_id"),
    "address": (
        "id", "location_id", "address_1", "city", "state_province", "postal_code", "country",
        "address_type",
    ),
    "phone": ("id", "service_id", "number", "type"),
    "schedule": (
        "id", "service_id", "valid_to", "freq", "byday", "description", "opens_at", "closes_at",
        "opening_hours",
    ),
    "service_area": ("id", "service_id", "name", "description"),
    "language": ("id", "service_id", "code"),
    "accessibility": ("id", "location_id", "description"),
    "cost_option": ("id", "service_id", "amount_description"),
    "required_document": ("id", "service_id", "document"),
    "taxonomy": ("id", "name", "description"),
    "taxonomy_term": ("id", "code", "name", "description", "taxonomy", "language", "taxonomy_id"),
    "attribute": ("id", "link_id", "taxonomy_term_id", "link_type", "link_entity"),
    "places": (
        "name", "kind", "region", "latitude", "longitude", "alt_names", "parent", "wide",
        "source", "licence",
    ),
    "helplines": (
        "id", "name", "purpose", "regions", "phone", "text_to", "opening_hours", "hours_text",
        "languages", "audience", "populations", "minimum_age", "maximum_age", "needs", "source",
        "confirmed",
    ),
}  # fmt: skip
"""Table -> its columns, in the order they are written. `places_stib` has those of `places`."""

EXTRA: Mapping[tuple[str, str], str] = {
    ("service", "source"): "Where the facts were read: addresses of pages, or a document's name.",
    ("service", "confirmed"): "Date the source gives, as precise as it is: 2020, 2025-09-12.",
    ("service", "confidential"): "true: the address must never be told, and is not here.",
    ("service", "pets"): "true or false when a source says so, else empty.",
    ("service", "active_use"): "true or false: whether who has just used is let in; else empty.",
    ("location", "precision"): "What the point is: exact, postal, area (quartier) or city.",
    ("schedule", "opening_hours"): "OpenStreetMap opening_hours; public holidays are PH.",
    ("service_area", "description"): "region: a key of Fanal; territory: a town, MRC or quartier.",
}

ENTITIES = ("needs", "populations")
"""The two vocabularies of `taxonomy`, by name."""

STIB_LICENCE = "STIB-MIVB Open Data Licence"
PLACE_FILES = ("places", "places_stib")


def stable_id(*parts: str) -> str:
    """The same UUID for the same words, so that building twice gives the same bytes."""
    return str(uuid.uuid5(NAMESPACE, "\x1f".join(parts)))

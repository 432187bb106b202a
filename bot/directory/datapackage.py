"""The descriptor that tells other tools what the files are (Tabular Data Package)."""

from __future__ import annotations

from typing import Any

from bot.directory.hsds import EXTRA, PLACE_FILES, TABLES

OUR_OWN = {
    "places": "Places people name, with the point they are looked for around.",
    "places_stib": "The same, from STIB-MIVB stops: another licence, replaceable on its own.",
    "helplines": "Numbers to call or text, by region.",
}


def datapackage() -> dict[str, Any]:
    """The `datapackage.json` of a directory, whatever it holds."""
    names = [name for name in TABLES if name != "places"]
    return {
        "name": "fanal-directory",
        "title": "Services for people who use drugs, people without a home and young people",
        "profile": "tabular-data-package",
        "description": "HSDS 3.0 tables as CSV. Columns and tables beyond HSDS say so.",
        "homepage": "https://docs.openreferral.org/en/v3.0.0/",
        "resources": [_resource(name) for name in (*names, *PLACE_FILES)],
    }


def _resource(name: str) -> dict[str, Any]:
    table = "places" if name in PLACE_FILES else name
    resource: dict[str, Any] = {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": [_field(table, column) for column in TABLES[table]]},
    }
    if name in OUR_OWN:
        resource["description"] = f"Beyond HSDS. {OUR_OWN[name]}"
    elif "id" in TABLES[table]:
        resource["schema"]["primaryKey"] = "id"
    return resource


def _field(table: str, column: str) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column, "type": _type(column)}
    if column == "id":
        field["constraints"] = {"required": True, "unique": True}
    if (table, column) in EXTRA:
        field["description"] = f"Beyond HSDS. {EXTRA[table, column]}"
    return field


def _type(column: str) -> str:
    if column in ("latitude", "longitude"):
        return "number"
    if column in ("minimum_age", "maximum_age"):
        return "integer"
    if column in ("valid_to", "assured_date"):
        return "date"
    return "boolean" if column in ("confidential", "pets", "active_use", "wide") else "string"

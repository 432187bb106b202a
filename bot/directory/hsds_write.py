"""A dataset, written as HSDS tables: a folder of CSV files, or the same in a zip."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.directory.datapackage import datapackage
from bot.directory.dataset import Dataset
from bot.directory.hsds import ENTITIES, STIB_LICENCE, TABLES, stable_id
from bot.directory.hsds_service_rows import Row, cell, service_rows
from bot.directory.model import Helpline, Place, Service
from bot.directory.taxonomy import NEEDS, POPULATIONS

ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # a fixed date, so that the same data gives the same zip


def files_of(dataset: Dataset) -> dict[str, str]:
    """File name -> content, of every table, the places, the help lines and the descriptor.

    The same dataset always gives the same text: rows keep the dataset's order.
    """
    tables = tables_of(dataset)
    files = {f"{name}.csv": _csv(columns_of(name), rows) for name, rows in tables.items()}
    files["datapackage.json"] = json.dumps(datapackage(), ensure_ascii=False, indent=2) + "\n"
    return files


def write(dataset: Dataset, target: Path) -> None:
    """Write to a folder (made if needed), or to a zip when the name ends in ".zip"."""
    files = files_of(dataset)
    if target.suffix == ".zip":
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(zipfile.ZipInfo(name, ZIP_DATE), content)
        return
    target.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (target / name).write_text(content, encoding="utf-8", newline="")


def columns_of(table: str) -> tuple[str, ...]:
    return TABLES["places" if table == "places_stib" else table]


def tables_of(dataset: Dataset) -> dict[str, list[Row]]:
    """Table -> rows, every value a string ("" for what is not known)."""
    tables: dict[str, list[Row]] = {name: [] for name in (*TABLES, "places_stib")}
    tables["organization"] = list(_organizations(dataset.services))
    tables["taxonomy"], tables["taxonomy_term"] = _taxonomies()
    shared = _shared_aliases(dataset.services)
    for service in dataset.services:
        for table, row in service_rows(service, shared[service.organization_id]):
            tables[table].append({name: text for name, text in row.items() if text})
    for place in dataset.places:
        file = "places_stib" if place.licence == STIB_LICENCE else "places"
        tables[file].append(_place_row(place))
    tables["helplines"] = [_helpline_row(line) for line in dataset.helplines]
    return tables


def _organizations(services: Iterable[Service]) -> Iterable[Row]:
    by_id: dict[str, list[Service]] = defaultdict(list)
    for service in services:
        by_id[service.organization_id].append(service)
    for id, own in by_id.items():
        yield {
            "id": id,
            "name": own[0].organization,
            "alternate_name": "; ".join(_common(own)),
            "description": "Services : " + " / ".join(service.name for service in own),
            "website": next((service.website for service in own if service.website), ""),
        }


def _shared_aliases(services: Iterable[Service]) -> Mapping[str, tuple[str, ...]]:
    by_id: dict[str, list[Service]] = defaultdict(list)
    for service in services:
        by_id[service.organization_id].append(service)
    return {id: _common(own) for id, own in by_id.items()}


def _common(services: list[Service]) -> tuple[str, ...]:
    """The aliases every service of an organization has: they are the organization's."""
    shared = set(services[0].aliases).intersection(*(service.aliases for service in services))
    return tuple(sorted(shared))


def _taxonomies() -> tuple[list[Row], list[Row]]:
    meanings = {"needs": "What somebody needs done.", "populations": "Whom a service is for."}
    taxonomies = [
        {"id": stable_id("taxonomy", name), "name": name, "description": meanings[name]}
        for name in ENTITIES
    ]
    terms = [
        {
            "id": stable_id("term", vocabulary, code),
            "code": code,
            "name": code,
            "description": words,
            "taxonomy": vocabulary,
            "language": "fr",
            "taxonomy_id": stable_id("taxonomy", vocabulary),
        }
        for vocabulary, words_of in zip(ENTITIES, (NEEDS, POPULATIONS), strict=True)
        for code, words in words_of.items()
    ]
    return taxonomies, terms


def _place_row(place: Place) -> Row:
    return {
        "name": place.name,
        "kind": place.kind,
        "region": place.region,
        "latitude": f"{place.point.latitude:.5f}" if place.point else "",
        "longitude": f"{place.point.longitude:.5f}" if place.point else "",
        "alt_names": ";".join(place.aliases),
        "parent": place.parent or "",
        "wide": "true" if place.wide else "",
        "source": place.source,
        "licence": place.licence,
    }


def _helpline_row(line: Helpline) -> Row:
    return {
        "id": line.id,
        "name": line.name,
        "purpose": line.purpose,
        "regions": ";".join(sorted(line.regions)),
        "phone": line.phone or "",
        "text_to": line.text_to or "",
        "opening_hours": line.hours or "",
        "hours_text": line.hours_text or "",
        "languages": ";".join(line.languages),
        "audience": line.audience or "",
        "populations": ";".join(sorted(line.populations)),
        "minimum_age": cell(line.min_age),
        "maximum_age": cell(line.max_age),
        "needs": ";".join(sorted(line.needs)),
        "source": line.source,
        "confirmed": line.confirmed or "",
    }


def _csv(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()

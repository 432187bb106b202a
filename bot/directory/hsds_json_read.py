"""HSDS JSON in: services with all that is about them inside, or organizations with their services.

A list, a page (`contents`) or a single object; ours or another tool's. The objects are laid out as
HSDS's tables and read as those are; a fault says where in the file: "contents[3].phones[0]".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.directory.assumed import NOTHING_ASSUMED, Assumed
from bot.directory.dataset import Dataset, DirectoryFaults, Fault, FaultList
from bot.directory.fault_words import problem
from bot.directory.hsds import TABLES, stable_id
from bot.directory.hsds_cells import Cells
from bot.directory.hsds_entities import read_helpline, read_place
from bot.directory.hsds_joins import Located
from bot.directory.hsds_json_write import INSIDE
from bot.directory.hsds_services import ServiceReader

Object = Mapping[str, Any]
OF_ITS_PLACE = ("phones", "schedules")  # where a service says none, those of its place count


def read_page(file: str, data: Any, assumed: Assumed = NOTHING_ASSUMED) -> Dataset:
    """The dataset a parsed JSON file holds. Raises DirectoryFaults with every fault found."""
    faults = FaultList()
    layout = Layout(file, faults)
    for where, found in _top(file, data):
        layout.add(where, found)
    faults.raise_if_any()
    services = ServiceReader(layout.tables, faults, assumed).services()
    beside = data if isinstance(data, Mapping) else {}
    places = tuple(read_place(cells) for cells in _cells(file, beside, "places", faults))
    lines = tuple(read_helpline(cells) for cells in _cells(file, beside, "helplines", faults))
    faults.raise_if_any()
    return Dataset(services, places, lines)


class Layout:
    """HSDS objects, taken apart into tables."""

    def __init__(self, file: str, faults: FaultList) -> None:
        self.tables: dict[str, list[Located]] = {name: [] for name in TABLES}
        self._file, self._faults = file, faults
        self._seen: set[tuple[str, str]] = set()

    def add(self, where: str, found: Any) -> None:
        """A service, or an organization with services in it."""
        if not isinstance(found, Mapping):
            self._faults.add(where, 0, "", problem("not_an_object"))
        elif isinstance(found.get("services"), list):
            self._once("organization", where, found)
            for number, service in enumerate(found["services"]):
                inside = f"{where}.services[{number}]"
                if isinstance(service, Mapping):
                    service = {"organization_id": found.get("id"), **service}
                    self._service(inside, service, found)
                else:
                    self.add(inside, service)
        else:
            self._service(where, found, found.get("organization"))

    def _service(self, where: str, service: Object, organization: Any) -> None:
        row = self._row("service", where, service)
        if isinstance(organization, Mapping):
            self._once("organization", f"{where}.organization", organization)
            row["organization_id"] = _text(organization.get("id"))
        places = list(_objects(service, "service_at_locations"))
        fallback = [each for _, place in places for each in (place, _inside(place, "location"))]
        fallback += [organization] if isinstance(organization, Mapping) else []
        for table, (name, column) in INSIDE.items():
            holder = service
            if name in OF_ITS_PLACE and not service.get(name):
                holder = next((each for each in fallback if each.get(name)), service)
            for inside, found in _objects(holder, name):
                told = self._row(table, f"{where}.{inside}", found)
                told[column] = row["id"]
                if table == "attribute":
                    self._term(f"{where}.{inside}", found, told)
                elif table == "service_at_location":
                    self._place(f"{where}.{inside}", found, told)

    def _term(self, where: str, attribute: Object, row: Located) -> None:
        term = _inside(attribute, "taxonomy_term")
        if term:
            self._once("taxonomy_term", f"{where}.taxonomy_term", term)
            row["taxonomy_term_id"] = _text(term.get("id"))

    def _place(self, where: str, place: Object, row: Located) -> None:
        location = _inside(place, "location")
        if not location:
            return
        row["location_id"] = _text(location.get("id"))
        if not self._once("location", f"{where}.location", location):
            return
        for table, name in (("address", "addresses"), ("accessibility", "accessibility")):
            for inside, found in _objects(location, name):
                told = self._row(table, f"{where}.location.{inside}", found)
                told["location_id"] = row["location_id"]

    def _once(self, table: str, where: str, found: Object) -> bool:
        """Add what several services may repeat, the first time; whether it was the first."""
        id = _text(found.get("id"))
        if (table, id) in self._seen:
            return False
        self._seen.add((table, id))
        self._row(table, where, found)
        return True

    def _row(self, table: str, where: str, found: Object) -> Located:
        row = Located((name, _text(value)) for name, value in found.items())
        row.where = where
        if table not in ("service", "organization", "location", "taxonomy_term"):
            row["id"] = row.get("id") or stable_id(table, where)
        self.tables[table].append(row)
        return row


def _top(file: str, data: Any) -> Iterator[tuple[str, Any]]:
    """Where each service or organization is, and itself."""
    if isinstance(data, Mapping) and not isinstance(data.get("contents"), list):
        if "id" in data or "name" in data:
            yield file, data
            return
        raise DirectoryFaults([Fault(file, 0, "", problem("no_contents"))])
    name, listed = ("contents", data["contents"]) if isinstance(data, Mapping) else ("", data)
    if not isinstance(listed, list):
        raise DirectoryFaults([Fault(file, 0, "", problem("not_a_list"))])
    for number, found in enumerate(listed):
        yield f"{file}, {name}[{number}]", found


def _cells(file: str, data: Object, name: str, faults: FaultList) -> Iterator[Cells]:
    for inside, found in _objects(data, name):
        row = {column: _text(value) for column, value in found.items()}
        yield Cells(f"{file}, {inside}", row, 0, faults)


def _objects(holder: Object, name: str) -> Iterator[tuple[str, Object]]:
    listed = holder.get(name)
    for number, found in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(found, Mapping):
            yield f"{name}[{number}]", found


def _inside(holder: Object, name: str) -> Object:
    found = holder.get(name)
    return found if isinstance(found, Mapping) else {}


def _text(value: Any) -> str:
    """A JSON value as a cell; what is inside an object is read elsewhere."""
    if value is None or isinstance(value, (list, Mapping)):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value).strip()

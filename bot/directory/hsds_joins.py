"""The rows of one HSDS table found from those of another; a link that leads nowhere is a fault."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from bot.directory.dataset import FaultList
from bot.directory.fault_words import problem
from bot.directory.hsds_cells import Cells

# Table -> the column that names a service of service.csv.
OF_SERVICE = {
    "service_at_location": "service_id",
    "phone": "service_id",
    "schedule": "service_id",
    "service_area": "service_id",
    "language": "service_id",
    "cost_option": "service_id",
    "required_document": "service_id",
    "attribute": "link_id",
}


class Located(dict[str, str]):
    """A row that knows where it was: `where` is told in place of the table's file and row."""

    where: str = ""


class Tables:
    """Every table, with its rows grouped the way services need them."""

    def __init__(self, tables: Mapping[str, Sequence[dict[str, str]]], faults: FaultList) -> None:
        self._rows = {
            table: [_cells(table, row, n, faults) for n, row in enumerate(rows, start=2)]
            for table, rows in tables.items()
        }
        self._organizations = self._by_id("organization")
        self._locations = self._by_id("location")
        known = set(self._by_id("service"))
        self._groups = {t: self._grouped(t, column, known) for t, column in OF_SERVICE.items()}
        self._addresses = self._grouped("address", "location_id")
        self._accessibility = self._grouped("accessibility", "location_id")

    def rows(self, table: str) -> list[Cells]:
        return self._rows[table]

    def of(self, service_id: str, table: str) -> list[Cells]:
        """The rows of a table about one service, in the file's order."""
        return self._groups[table].get(service_id, [])

    def organization(self, service: Cells) -> Cells | None:
        found = self._organizations.get(service.required("organization_id"))
        if found is None:
            service.fault("organization_id", problem("no_such_row", file="organization.csv"))
        return found

    def location(self, service_id: str) -> Cells | None:
        """Where the service is; the first place when it has several."""
        links = self.of(service_id, "service_at_location")
        if not links:
            return None
        found = self._locations.get(links[0].required("location_id"))
        if found is None:
            links[0].fault("location_id", problem("no_such_row", file="location.csv"))
        return found

    def address(self, location: Cells | None) -> Cells | None:
        return _first(self._addresses, location)

    def accessibility(self, location: Cells | None) -> str | None:
        found = _first(self._accessibility, location)
        return found.text("description") if found else None

    def _by_id(self, table: str) -> dict[str, Cells]:
        found: dict[str, Cells] = {}
        for cells in self._rows[table]:
            id = cells.required("id")
            if id in found:
                cells.fault("id", problem("same_id", row=found[id].number))
            found[id] = cells
        return found

    def _grouped(
        self, table: str, column: str, known: set[str] | None = None
    ) -> Mapping[str, list[Cells]]:
        groups: defaultdict[str, list[Cells]] = defaultdict(list)
        for cells in self._rows[table]:
            id = cells.text(column) or ""
            if known is not None and cells.required(column) not in known:
                cells.fault(column, problem("no_such_row", file="service.csv"))
            groups[id].append(cells)
        return groups


def _first(rows: Mapping[str, list[Cells]], location: Cells | None) -> Cells | None:
    return next(iter(rows.get(location.required("id"), [])), None) if location else None


def _cells(table: str, row: Mapping[str, str], number: int, faults: FaultList) -> Cells:
    if isinstance(row, Located):
        return Cells(row.where, row, 0, faults)
    return Cells(f"{table}.csv", row, number, faults)

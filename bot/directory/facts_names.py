"""Names as they are said: a published name that does not fit a text message gets a shorter one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Row = Mapping[str, str]


class Names:
    """What organizations and services are called in an answer, from `judgements/names.csv`.

    A row without `service_name` is for every service of its organization; one with it is for that
    service alone, and wins. An empty cell leaves the published name.
    """

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self._rows = {(row["organization"], row["service_name"]): row for row in rows}

    def organization(self, cells: Row) -> str:
        """The organization's name as said."""
        return self._said(cells, "organization")

    def service(self, cells: Row) -> str:
        """The service's name as said."""
        return self._said(cells, "service")

    def published(self, cells: Row) -> tuple[str, ...]:
        """The organization's published name when another one is said: it stays an alias."""
        name = cells["organization"]
        return () if self.organization(cells) == name else (name,)

    def _said(self, cells: Row, what: str) -> str:
        organization, service = cells["organization"], cells["service_name"]
        for key in ((organization, service), (organization, "")):
            if said := self._rows.get(key, {}).get(f"said_{what}"):
                return said
        return organization if what == "organization" else service

"""The services told by the HSDS tables together, with what each table must hold for that."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import cast, get_args

from bot.directory.assumed import NOTHING_ASSUMED, Assumed
from bot.directory.dataset import FaultList
from bot.directory.fault_words import problem
from bot.directory.hsds_cells import Cells
from bot.directory.hsds_entities import HSDS_NAMES
from bot.directory.hsds_joins import Tables
from bot.directory.hsds_schedule import ROW_SAYS, hours_of_rows
from bot.directory.model import Precision, Service
from bot.directory.public_holidays import CALENDARS
from bot.directory.sanity import contradictions
from bot.directory.taxonomy import NEEDS, POPULATIONS

VOCABULARIES = {"needs": NEEDS, "populations": POPULATIONS}


class ServiceReader:
    """Joins the tables; every broken link between them is a fault."""

    def __init__(
        self,
        tables: Mapping[str, Sequence[dict[str, str]]],
        faults: FaultList,
        assumed: Assumed = NOTHING_ASSUMED,
    ) -> None:
        self._assumed = assumed
        self._tables = Tables(tables, faults)
        self._terms = self._known_terms()

    def services(self) -> tuple[Service, ...]:
        """Every active service, in the order of service.csv."""
        rows = self._tables.rows("service")
        return tuple(self._service(row) for row in rows if row.text("status") in (None, "active"))

    def _service(self, row: Cells) -> Service:
        id = row.required("id")
        organization = self._tables.organization(row)
        location = self._tables.location(id)
        address = self._tables.address(location)
        schedule = next(iter(self._tables.of(id, "schedule")), None)
        regions, territory = self._areas(row, id)
        service = Service(
            id=id,
            organization_id=row.text("organization_id") or "",
            organization=organization.required("name") if organization else "",
            name=row.required("name"),
            needs=self._coded("needs", id),
            region=regions[0] if regions else "",
            regions=frozenset(regions),
            source=row.text("source") or self._assumed.source or row.required("source"),
            confirmed=row.confirmed("confirmed") or row.confirmed("assured_date"),
            address=address.text("address_1") if address else None,
            city=address.text("city") if address else None,
            postal_code=address.text("postal_code") if address else None,
            area=location.text("name") if location else None,
            territory=territory,
            point=location.point() if location else None,
            precision=self._precision(location),
            phone=self._number(id, "voice"),
            text_phone=self._number(id, "text"),
            website=row.text("url"),
            hours=self._hours(id),
            hours_text=schedule.text("description") if schedule else None,
            valid_until=self._last_day(id),
            populations=self._coded("populations", id),
            min_age=row.integer("minimum_age"),
            max_age=row.integer("maximum_age"),
            languages=tuple(cells.required("code") for cells in self._tables.of(id, "language")),
            cost=self._cost(id),
            accessibility=self._tables.accessibility(location),
            pets=row.boolean("pets"),
            papers=self._papers(id),
            active_use=row.boolean("active_use"),
            conditions=row.text("eligibility_description"),
            confidential=bool(row.boolean("confidential")),
            aliases=_aliases(organization, row),
        )
        _check(service, row)
        return service

    def _areas(self, row: Cells, id: str) -> tuple[list[str], tuple[str, ...]]:
        """The regions served, the main one first, and the territories."""
        areas = self._tables.of(id, "service_area")
        regions = [c.required("name") for c in areas if c.text("description") == "region"]
        for cells in areas:
            if cells.text("description") == "region":
                cells.one_of("name", cells.required("name"), CALENDARS)
        if not regions and not self._assumed.region:
            known = ", ".join(CALENDARS)
            row.fault("id", problem("no_region_row", known=known))
        if not regions and self._assumed.region:
            regions = [self._assumed.region]
        others = [c.required("name") for c in areas if c.text("description") != "region"]
        return [region for region in regions if region in CALENDARS], tuple(others)

    def _coded(self, vocabulary: str, id: str) -> frozenset[str]:
        terms = (
            (cells, self._terms.get(cells.required("taxonomy_term_id")))
            for cells in self._tables.of(id, "attribute")
        )
        codes: set[str] = set()
        for cells, term in terms:
            if term is None:
                cells.fault("taxonomy_term_id", problem("no_such_row", file="taxonomy_term.csv"))
            elif term[0] == vocabulary:
                codes |= term[1]
        return frozenset(codes)

    def _known_terms(self) -> dict[str, tuple[str, frozenset[str]]]:
        """Id of a term -> (vocabulary, codes), for the two vocabularies the bot searches by, and
        for those of other tools that were said to mean some of our needs."""
        terms: dict[str, tuple[str, frozenset[str]]] = {}
        for cells in self._tables.rows("taxonomy_term"):
            vocabulary, code = cells.text("taxonomy") or "", cells.text("code") or ""
            if vocabulary in VOCABULARIES and not cells.one_of(
                "code", code, VOCABULARIES[vocabulary]
            ):
                continue
            codes = frozenset({code})
            if vocabulary not in VOCABULARIES:
                codes = self._assumed.needs_of(vocabulary, code, cells.text("name") or "")
                vocabulary = "needs" if codes else vocabulary
            terms[cells.required("id")] = (vocabulary, codes)
        return terms

    def _precision(self, location: Cells | None) -> Precision | None:
        value = location.text("precision") if location else None
        if location is None or value is None:
            return None
        return (
            cast(Precision, value)
            if location.one_of("precision", value, get_args(Precision))
            else None
        )

    def _number(self, id: str, kind: str) -> str | None:
        rows = (c for c in self._tables.of(id, "phone") if (c.text("type") or "voice") == kind)
        return next((cells.phone("number") for cells in rows), None)

    def _hours(self, id: str) -> str | None:
        """Our column where there is one, else what the weekly rows of other tools come to."""
        rows = self._tables.of(id, "schedule")
        told = next((row for row in rows if row.text("opening_hours")), None)
        return told.hours("opening_hours") if told else hours_of_rows(map(_week, rows))

    def _last_day(self, id: str) -> dt.date | None:
        """The day all its schedules end, or None while one of them does not."""
        days = [row.date("valid_to") for row in self._tables.of(id, "schedule")]
        return max((day for day in days if day), default=None) if all(days) else None

    def _cost(self, id: str) -> str | None:
        """What was written of it; another tool's amount of 0 and no words is "gratuit"."""
        first = next(iter(self._tables.of(id, "cost_option")), None)
        if first is None:
            return None
        free = re.fullmatch(r"0+(?:[.,]0+)?", first.text("amount") or "")
        return first.text("amount_description") or ("gratuit" if free else None)

    def _papers(self, id: str) -> str | None:
        """Every document asked for, as one phrase."""
        rows = self._tables.of(id, "required_document")
        return "; ".join(cells.required("document") for cells in rows) or None


def _week(row: Cells) -> dict[str, str]:
    return {name: row.text(name) or "" for name in ROW_SAYS}


def _aliases(organization: Cells | None, row: Cells) -> tuple[str, ...]:
    shared = organization.items("alternate_name") if organization else ()
    return tuple(sorted({*shared, *row.items("alternate_name")}))


def _check(service: Service, row: Cells) -> None:
    """What one cell alone cannot tell, under the column that HSDS has for it."""
    for field, message in contradictions(service):
        if field == "needs":
            row.fault("id", problem("no_need_row"))
        else:
            row.fault(HSDS_NAMES.get(field, field), message)

"""One service, as the rows of the HSDS tables that tell of it."""

from __future__ import annotations

from collections.abc import Iterable

from bot.directory.hsds import ENTITIES, stable_id
from bot.directory.hsds_schedule import monthly_rows, weekly_rows
from bot.directory.model import Service

Row = dict[str, str]
COUNTRIES = {"bruxelles": ("BE", "Bruxelles-Capitale"), "ontario": ("CA", "ON")}
YES_NO = {True: "true", False: "false", None: ""}


def service_rows(service: Service, shared: tuple[str, ...]) -> Iterable[tuple[str, Row]]:
    """(table, row) for every row a service needs; `shared` are its organization's aliases."""
    id = service.id
    own_aliases = [alias for alias in service.aliases if alias not in shared]
    yield (
        "service",
        {
            "id": id,
            "organization_id": service.organization_id,
            "name": service.name,
            "alternate_name": "; ".join(own_aliases),
            "url": service.website or "",
            "status": "active",
            "eligibility_description": service.conditions or "",
            "minimum_age": cell(service.min_age),
            "maximum_age": cell(service.max_age),
            "assured_date": _full_date(service.confirmed),
            "source": service.source,
            "confirmed": service.confirmed or "",
            "confidential": "true" if service.confidential else "",
            "pets": YES_NO[service.pets],
            "active_use": YES_NO[service.active_use],
        },
    )
    yield from _location_rows(service)
    for kind, number in (("voice", service.phone), ("text", service.text_phone)):
        if number:
            yield "phone", _row("phone", id, kind, service_id=id, number=number, type=kind)
    yield from _schedule_rows(service)
    for region in (service.region, *sorted(service.regions - {service.region})):
        yield (
            "service_area",
            _row("service_area", id, region, service_id=id, name=region, description="region"),
        )
    for name in service.territory:
        yield (
            "service_area",
            _row("service_area", id, name, service_id=id, name=name, description="territory"),
        )
    for code in service.languages:
        yield "language", _row("language", id, code, service_id=id, code=code)
    if service.cost:
        yield "cost_option", _row("cost", id, service_id=id, amount_description=service.cost)
    if service.papers:
        yield "required_document", _row("papers", id, service_id=id, document=service.papers)
    for vocabulary, terms in zip(ENTITIES, (service.needs, service.populations), strict=True):
        for term in sorted(terms):
            yield "attribute", _row(
                "attribute", id, vocabulary, term,
                link_id=id,
                taxonomy_term_id=stable_id("term", vocabulary, term),
                link_type=vocabulary,
                link_entity="service",
            )  # fmt: skip


def _schedule_rows(service: Service) -> Iterable[tuple[str, Row]]:
    """The first row tells everything, in our column; a plain week is told in HSDS's own too."""
    if not (service.hours or service.hours_text or service.valid_until):
        return
    until = service.valid_until.isoformat() if service.valid_until else ""
    rows = weekly_rows(service.hours) or monthly_rows(service.hours)
    for number, week in enumerate(rows or [{}]):
        told = {"description": service.hours_text or "", "opening_hours": service.hours or ""}
        yield (
            "schedule",
            _row("schedule", service.id, str(number), service_id=service.id, valid_to=until)
            | week
            | ({} if number else told),
        )


def _location_rows(service: Service) -> Iterable[tuple[str, Row]]:
    somewhere = (service.address, service.city, service.area, service.point, service.accessibility)
    if not any(somewhere):
        return
    location = stable_id("location", service.id)
    yield (
        "location",
        {
            "id": location,
            "location_type": "physical",
            "organization_id": service.organization_id,
            "name": service.area or "",
            "latitude": f"{service.point.latitude:.7f}" if service.point else "",
            "longitude": f"{service.point.longitude:.7f}" if service.point else "",
            "precision": service.precision or "",
        },
    )
    yield (
        "service_at_location",
        _row("service_at_location", service.id, service_id=service.id, location_id=location),
    )
    if service.address or service.city or service.postal_code:
        country, province = COUNTRIES.get(service.region, ("CA", "QC"))
        yield "address", _row(
            "address", service.id,
            location_id=location,
            address_1=service.address or "",
            city=service.city or "",
            state_province=province,
            postal_code=service.postal_code or "",
            country=country,
            address_type="physical",
        )  # fmt: skip
    if service.accessibility:
        yield (
            "accessibility",
            _row(
                "accessibility", service.id, location_id=location, description=service.accessibility
            ),
        )


def _row(*identity: str, **values: str) -> Row:
    return {"id": stable_id(*identity), **values}


def cell(value: int | None) -> str:
    """A number as a cell, empty when unknown."""
    return "" if value is None else str(value)


def _full_date(confirmed: str | None) -> str:
    """HSDS wants a whole date where ours may be only a year."""
    return confirmed if confirmed and len(confirmed) == 10 else ""

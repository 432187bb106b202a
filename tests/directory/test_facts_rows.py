"""A row of gathered facts, as a service: what was published, what a person judged of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from small_directory import BERRI, BERRI_METRO, MONTREAL_CITY, NORTH_1_KM, QUEBEC_CITY

from bot.directory.facts_rows import Reader
from bot.directory.model import Place

PLACES = (
    BERRI_METRO,
    MONTREAL_CITY,
    Place("Centre-Sud", "quartier", "montreal", NORTH_1_KM, (), "Ville-Marie"),
    Place("H2L", "fsa", "montreal", NORTH_1_KM),
    Place("Québec", "ville", "quebec", QUEBEC_CITY, ("Quebec",), wide=True),
)
READER = Reader(PLACES)


def read(judged: dict[str, str] | None = None, **cells: str) -> Any:
    row = {
        "organization": "Spectre de rue",
        "service_name": "Site fixe",
        "categories": "exchange_site;needle_disposal",
        "city": "Montréal",
        "source_url": "https://exemple.org",
    }
    return READER.service(row | cells, judged or {}, "montreal")


@pytest.mark.parametrize(
    ("cells", "judged", "field", "value"),
    [
        ({"source_says_date": "2017-11-15; 2025-05-30"}, {}, "confirmed", "2025-05-30"),
        ({"source_says_date": "2010; 2022-2023"}, {}, "confirmed", "2023"),
        ({"source_says_date": "2017-10"}, {}, "confirmed", "2017-10"),
        ({"source_says_date": ""}, {}, "confirmed", None),
        ({"pets": "Animaux acceptés (2021)"}, {}, "pets", True),
        ({"pets": "refusés"}, {}, "pets", False),
        ({"pets": ""}, {}, "pets", None),
        # "Mo-Fr" alone would mean day and night: nobody said that
        ({"opening_hours_osm": "Mo-Fr"}, {}, "hours", None),
        ({"opening_hours_osm": "Mo-Fr 10:00-17:00"}, {}, "hours", "Mo-Fr 10:00-17:00"),
        ({"opening_hours_osm": "24/7"}, {}, "hours", "24/7"),
        ({"opening_hours_osm": "Mo 10:00+"}, {"hours": "-"}, "hours", None),
        ({"notes": "Verify"}, {"conditions": "Appelle avant."}, "conditions", "Appelle avant."),
        ({"notes": "Verify"}, {}, "conditions", None),
        ({}, {"valid_until": "2026-03-31"}, "valid_until", dt.date(2026, 3, 31)),
        ({}, {"needs": "food"}, "needs", frozenset({"food"})),
        ({}, {"regions": "quebec;montreal"}, "region", "quebec"),
        ({"city": "Québec"}, {}, "region", "quebec"),
        ({"city": "Ailleurs"}, {}, "region", "montreal"),
        ({"borough_or_neighbourhood": "Villeray, Saint-Michel, Anjou"}, {}, "territory", ("Villeray", "Saint-Michel", "Anjou")),
        ({"borough_or_neighbourhood": "Centre-Sud, Plateau"}, {}, "territory", ()),
        ({"organization": "Head & Hands / À deux mains (ADM)"}, {"aliases": "J2K"}, "aliases", ("Head & Hands", "J2K", "À deux mains")),
        ({"organization": "Croix-Rouge / Ville de Montréal"}, {}, "aliases", ("Croix-Rouge",)),
        ({"source_url": "https://a.org | 002_5695.txt"}, {}, "source", "https://a.org"),
    ],
)  # fmt: skip
def test_a_cell(cells: dict[str, str], judged: dict[str, str], field: str, value: object) -> None:
    """Each cell, and what it becomes."""
    assert getattr(read(judged, **cells), field) == value


@pytest.mark.parametrize(
    ("cells", "judged", "point", "precision"),
    [
        ({"latitude": "45.5", "longitude": "-73.5"}, {}, (45.5, -73.5), "exact"),
        ({"nearest_metro": "Berri"}, {}, (BERRI.latitude, BERRI.longitude), "area"),
        ({"postal_code": "H2L 2L3"}, {}, (NORTH_1_KM.latitude, NORTH_1_KM.longitude), "postal"),
        ({"borough_or_neighbourhood": "Ville-Marie (Centre-Sud)"}, {}, (NORTH_1_KM.latitude, NORTH_1_KM.longitude), "area"),
        ({}, {"near": "Centre-Sud"}, (NORTH_1_KM.latitude, NORTH_1_KM.longitude), "area"),
        ({"borough_or_neighbourhood": "nulle part"}, {}, (BERRI.latitude, BERRI.longitude), "city"),
        ({"city": ""}, {}, None, None),
    ],
)  # fmt: skip
def test_where(
    cells: dict[str, str],
    judged: dict[str, str],
    point: tuple[float, float] | None,
    precision: str | None,
) -> None:
    """The best point there is, and how much it can be trusted."""
    service = read(judged, **cells)
    found = (service.point.latitude, service.point.longitude) if service.point else None
    assert (found, service.precision) == (point, precision)


def test_a_confidential_address_is_dropped() -> None:
    """It is not in the files at all, so no mistake can tell it."""
    service = read({"confidential": "true"}, street_address="12, rue X", postal_code="H2L 2L3")
    assert service.confidential
    assert (service.address, service.postal_code, service.point, service.precision) == (None,) * 4
    assert service.city == "Montréal"


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"opening_hours_osm": "10:00 tous les jours"}, "not an opening_hours expression"),
        ({"min_age": "dix"}, "not an age"),
    ],
)
def test_a_cell_that_cannot_be_used(cells: dict[str, str], words: str) -> None:
    """It stops the build, for a row that was judged good must be readable."""
    with pytest.raises(ValueError, match=words):
        read(**cells)


def test_the_same_names_give_the_same_ids() -> None:
    """A service keeps its id when its facts change, so buttons sent before still work."""
    assert read(phone="1").id == read(phone="2").id
    assert read().organization_id == read(service_name="TAPAJ").organization_id
    assert read().id != read(service_name="TAPAJ").id

"""Services given by a scenario instead of the directory's own."""

from __future__ import annotations

from typing import Any

import pytest
from small_directory import BERRI_METRO, MONTREAL_CITY

from bot.directory.given import given_services

ROW = {"organization": "La Halte", "service_name": "Refuge", "categories": "shelter;food"}


def given(**cells: Any) -> Any:
    (service,) = given_services([ROW | cells], (BERRI_METRO, MONTREAL_CITY), "quebec")
    return service


def test_a_row_of_any_types() -> None:
    """Numbers, lists and booleans are taken as TOML gives them; notes are said as they are."""
    service = given(
        categories=["shelter", "food"], min_age=18, latitude=45.5, longitude=-73.5,
        notes="Sonne à côté.", opening_hours_osm="20:00-08:00", city="Montréal",
    )  # fmt: skip
    assert service.needs == {"shelter", "food"}
    assert (service.min_age, service.precision, service.region) == (18, "exact", "montreal")
    assert (service.conditions, service.hours) == ("Sonne à côté.", "20:00-08:00")


def test_the_default_region() -> None:
    """A row that names no known town is in the scenario's region."""
    assert given().region == "quebec"
    assert given(region="bruxelles").region == "bruxelles"


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"organization": ""}, "row 1: organization is missing"),
        ({"categories": "abri"}, 'row 1, categories: "abri" is not one of: exchange_site'),
        ({"adresse": "1, rue A"}, "row 1: no column is named adresse"),
        ({"opening_hours_osm": "10:00 le soir"}, "row 1: '10:00 le soir' is not"),
        ({"region": "laval"}, 'row 1: region "laval" is not one of: montreal'),
    ],
)
def test_a_fault_names_the_row_and_the_column(cells: dict[str, Any], words: str) -> None:
    """Whoever writes a scenario is told what to mend."""
    with pytest.raises(ValueError, match=words):
        given(**cells)

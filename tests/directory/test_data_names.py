"""Names said in answers, and services somebody added since the facts were gathered."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from small_directory import MONTREAL_CITY

from bot.assembly import DIRECTORY_DATA
from bot.directory.dataset import Dataset
from bot.directory.facts_names import Names
from bot.directory.facts_rows import Reader
from bot.directory.hsds_read import load_folder

ROWS = (
    {"organization": "Groupe de rue (GRUE)", "service_name": "", "said_organization": "GRUE", "said_service": ""},
    {"organization": "Groupe de rue (GRUE)", "service_name": "Unité mobile de nuit", "said_organization": "", "said_service": "autobus"},
)  # fmt: skip
PUBLISHED = {"organization": "Groupe de rue (GRUE)", "service_name": "Unité mobile de nuit"}
LONGEST = 45  # a name, an address, an hour and a number in one segment


@pytest.fixture(scope="module")
def data() -> Dataset:
    """The shipped files."""
    return load_folder(Path(DIRECTORY_DATA))


def test_a_shorter_name_is_said() -> None:
    """Of the organization for all its services, of a service for itself."""
    names = Names(ROWS)
    assert (names.organization(PUBLISHED), names.service(PUBLISHED)) == ("GRUE", "autobus")
    other = PUBLISHED | {"service_name": "Local"}
    assert (names.organization(other), names.service(other)) == ("GRUE", "Local")


def test_the_published_name_is_still_known() -> None:
    """Whoever asks by the long name finds it, and its number in the files stays the same."""
    row = PUBLISHED | {
        "categories": "food",
        "city": "Montréal",
        "source_url": "https://exemple.org",
    }
    plain = Reader((MONTREAL_CITY,)).service(row, {}, "montreal")
    said = Reader((MONTREAL_CITY,), Names(ROWS)).service(row, {}, "montreal")
    assert said.id == plain.id
    assert "Groupe de rue (GRUE)" in said.aliases
    assert "Groupe de rue (GRUE)" not in plain.aliases


def test_names_fit_a_text_message(data: Dataset) -> None:
    """No organization's name eats a third of a segment."""
    assert not [s.organization for s in data.services if len(s.organization) > LONGEST]


def test_one_door_is_one_row(data: Dataset) -> None:
    """The same organization does not answer the same need twice from the same address."""
    doors = Counter(
        (service.organization, service.address, need)
        for service in data.services
        if service.address and not service.valid_until
        for need in service.needs & {"exchange_site", "shelter", "food", "hygiene", "day_centre"}
    )
    assert [door for door, times in doors.items() if times > 1] == []


def test_every_addition_says_where_and_when() -> None:
    """A source with its address or its catalogue; a date only when the source gives one."""
    path = Path(DIRECTORY_DATA) / "judgements" / "added.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        assert "." in row["source_url"] or "catalogue" in row["source_url"], row["organization"]
        assert (
            "sans date de relevé" not in row["source_url"]
            or "http" in row["source_url"]
            or not (row["source_says_date"])
        ), row["organization"]
    assert len({(row["organization"], row["service_name"]) for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("need", "region"),
    [
        ("income_support", "bruxelles"),
        ("income_support", "ontario"),
        ("identity_papers", "bruxelles"),
        ("identity_papers", "ontario"),
        ("drug_checking", "quebec"),
        ("naloxone", "ontario"),
        ("food", "lanaudiere"),
        ("shelter", "lanaudiere"),
        ("violence_help", "lanaudiere"),
    ],
)
def test_no_thin_category_is_empty(data: Dataset, need: str, region: str) -> None:
    """What people ask for has a door, a number or a site in that region."""
    found = [s for s in data.services if need in s.needs and region in s.regions]
    assert [s for s in found if s.address or s.phone or s.website]


def test_every_commune_of_brussels_has_its_cpas(data: Dataset) -> None:
    """One each: social aid there goes by commune."""
    communes = [p.name for p in data.places if p.kind == "commune" and p.region == "bruxelles"]
    cpas = [s.territory for s in data.services if s.organization.startswith("CPAS ")]
    assert sorted(cpas) == sorted((name,) for name in communes)

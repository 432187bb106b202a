"""Building the files: repeatable, every refusal named, nothing unjudged let through."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.directory.facts import build, gather
from bot.directory.facts_rows import FACT_COLUMNS
from bot.directory.hsds_read import load_folder

Rows = Iterable[dict[str, str]]
PLACE = {
    "name": "Montréal", "kind": "ville", "region": "Montréal", "latitude": "45.5", "longitude": "-73.6",
    "licence": "CC BY 4.0",
}  # fmt: skip


def service(organization: str, name: str = "Site", **cells: str) -> dict[str, str]:
    known = {"categories": "food", "city": "Montréal", "source_url": "https://exemple.org"}
    return {"organization": organization, "service_name": name, **known, **cells}


def judged(organization: str, name: str = "Site", **cells: str) -> dict[str, str]:
    key = {"file": "montreal", "organization": organization, "service_name": name}
    return {**key, "decision": "keep", **cells}


def table(path: Path, columns: Iterable[str], rows: Rows) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(columns), restval="")
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Facts of four services and one line, and what somebody judged of three of them."""
    facts, target = tmp_path / "facts", tmp_path / "directory"
    table(facts / "directory_facts" / "montreal.csv", FACT_COLUMNS, [
        service("Gardée", "Site", street_address="1, rue A", latitude="45.51", longitude="-73.56"),
        service("Gardée", "Clinique", street_address="1, rue A"),
        service("Refusée"),
        service("Oubliée"),
    ])  # fmt: skip
    table(facts / "directory_facts" / "quebec_ontario_brussels.csv", FACT_COLUMNS, [])
    helpline = ("region", "name", "purpose", "phone", "text_to", "hours", "languages", "audience", "source_url", "source_says_date")  # fmt: skip
    line = {"region": "QC", "name": "211", "phone": "211", "source_url": "https://exemple.org"}
    table(facts / "directory_facts" / "helplines.csv", helpline, [line])
    places = ("name", "kind", "alt_names", "parent", "region", "latitude", "longitude", "source", "licence")  # fmt: skip
    table(facts / "gazetteer" / "areas.csv", places, [PLACE])
    columns = ("file", "organization", "service_name", "decision", "reason", "conditions", "confidential")  # fmt: skip
    table(target / "judgements" / "services.csv", columns, [
        judged("Gardée", conditions="Appelle avant."),
        judged("Gardée", "Clinique"),
        judged("Refusée", decision="refuse", reason="closed for good"),
    ])  # fmt: skip
    lines = ("region", "name", "regions", "needs", "opening_hours", "hours_text", "populations", "minimum_age", "maximum_age", "languages")  # fmt: skip
    verdict = {"region": "QC", "name": "211", "regions": "montreal;quebec", "needs": "food"}
    table(target / "judgements" / "helplines.csv", lines, [verdict])
    return facts, target


def test_build(folders: tuple[Path, Path]) -> None:
    """What was judged good is in the files, and they load."""
    facts, target = folders
    built = build(facts, target)
    assert load_folder(target) == built.dataset
    assert [s.name for s in built.dataset.services] == ["Site", "Clinique"]
    assert [line.regions for line in built.dataset.helplines] == [{"montreal", "quebec"}]


def test_building_twice_gives_the_same_bytes(folders: tuple[Path, Path]) -> None:
    """Nothing in the files depends on the hour, the machine or chance."""
    facts, target = folders
    build(facts, target)
    first = {path.name: path.read_bytes() for path in target.iterdir() if path.is_file()}
    build(facts, target)
    assert {p.name: p.read_bytes() for p in target.iterdir() if p.is_file()} == first


def test_every_refusal_is_named(folders: tuple[Path, Path]) -> None:
    """With its file, row and reason; a row that nobody judged is refused too."""
    facts, target = folders
    build(facts, target)
    sources = (target / "SOURCES.md").read_text(encoding="utf-8")
    assert "- montreal.csv, row 4: Refusée, Site: closed for good." in sources
    assert "- montreal.csv, row 5: Oubliée, Site: nobody has judged it yet." in sources
    assert "| montreal.csv | 4 | 2 |" in sources
    assert "CC BY 4.0 (1 places)" in sources


def test_services_behind_one_door_share_its_point(folders: tuple[Path, Path]) -> None:
    """The point published for one service is that of the other at the same address."""
    facts, target = folders
    site, clinic = gather(facts, target / "judgements").dataset.services
    assert clinic.point == site.point
    assert clinic.precision == "exact"


def test_a_row_judged_good_that_cannot_be_read(folders: tuple[Path, Path]) -> None:
    """The build stops and names the row: silence would lose a service."""
    facts, target = folders
    table(
        facts / "directory_facts" / "montreal.csv",
        FACT_COLUMNS,
        [service("Gardée", min_age="dix-huit")],
    )
    with pytest.raises(ValueError, match=r"montreal.csv, row 2: .*not an age"):
        build(facts, target)


def test_places_somebody_added(folders: tuple[Path, Path]) -> None:
    """A park the gazetteer lacks is added with its source, beside the judgements."""
    facts, target = folders
    park = PLACE | {"name": "Square Cabot", "kind": "parc", "source": "Ville de Montréal"}
    columns = ("name", "kind", "alt_names", "parent", "region", "latitude", "longitude", "source", "licence")  # fmt: skip
    table(target / "judgements" / "places.csv", columns, [park])
    places = gather(facts, target / "judgements").dataset.places
    assert [place.name for place in places] == ["Montréal", "Square Cabot"]

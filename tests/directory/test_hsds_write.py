"""Out as HSDS and back in: nothing is lost, and twice the same bytes."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_directory import BERRI, BERRI_METRO, a_line, a_service

from bot.directory.dataset import Dataset, FaultList
from bot.directory.flat import read_row, row_of
from bot.directory.hsds import STIB_LICENCE, TABLES, stable_id
from bot.directory.hsds_cells import Cells
from bot.directory.hsds_json_read import read_page
from bot.directory.hsds_json_write import text_of
from bot.directory.hsds_read import load_folder, read_files
from bot.directory.hsds_schema import faults_of
from bot.directory.hsds_write import files_of, write
from bot.directory.model import Place, Service
from bot.directory.public_holidays import CALENDARS
from bot.directory.taxonomy import NEEDS, POPULATIONS

FULL = a_service(
    "Le Chaînon",
    needs=frozenset({"shelter", "food"}),
    regions=frozenset({"montreal", "lanaudiere"}),
    confirmed="2018-10-05",
    postal_code="H2W 1T2",
    area="Plateau",
    territory=("Villeray", "MRC Les Moulins"),
    point=BERRI,
    precision="postal",
    text_phone="438-555-0101",
    website="https://exemple.org",
    hours="Mo-Fr 09:00-17:00; PH off",
    hours_text='Du lundi au vendredi, "sauf fériés"',
    valid_until=dt.date(2026, 3, 31),
    populations=frozenset({"women", "families"}),
    min_age=18,
    max_age=99,
    languages=("fr", "en"),
    cost="7 $ la nuit",
    accessibility="entrée de plain-pied",
    pets=False,
    papers="pièce d'identité; preuve d'adresse",
    active_use=True,
    conditions="Appelle avant, demande l'accueil.",
    aliases=("Chaînon", "Le Chainon"),
)
BARE = a_service("Ligne nue", address=None, city=None, phone="811", pets=True)
SECRET = a_service("Maison", confidential=True, address=None, confirmed="2020")
STIB = Place("Flagey", "lieu_stib", "bruxelles", BERRI, ("place Flagey",), licence=STIB_LICENCE)
DATASET = Dataset((FULL, BARE, SECRET), (BERRI_METRO, STIB), (a_line(min_age=12, hours="24/7"),))


@pytest.mark.parametrize("name", ["folder", "directory.zip"])
def test_round_trip(tmp_path: Path, name: str) -> None:
    """What is written is read back the same, from a folder and from a zip."""
    write(DATASET, tmp_path / name)
    assert load_folder(tmp_path / name) == DATASET


def test_the_same_bytes_twice(tmp_path: Path) -> None:
    """Two exports of the same directory are identical, zips included."""
    write(DATASET, tmp_path / "a.zip")
    write(DATASET, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_the_stib_places_keep_their_own_file() -> None:
    """Another licence: they can be taken out with their file."""
    files = files_of(DATASET)
    assert "Flagey" in files["places_stib.csv"]
    assert "Flagey" not in files["places.csv"]
    without = {name: text.encode() for name, text in files.items() if name != "places_stib.csv"}
    assert read_files(without).places == (BERRI_METRO,)


def test_the_descriptor_tells_every_file_and_column() -> None:
    """datapackage.json and the files agree, and what is not HSDS says so."""
    files = files_of(DATASET)
    package = json.loads(files["datapackage.json"])
    described = {
        resource["path"]: [field["name"] for field in resource["schema"]["fields"]]
        for resource in package["resources"]
    }
    written = {
        name: next(csv.reader(io.StringIO(text)))
        for name, text in files.items()
        if name.endswith(".csv")
    }
    assert described == written
    service = next(r for r in package["resources"] if r["name"] == "service")
    (source,) = (f for f in service["schema"]["fields"] if f["name"] == "source")
    assert source["description"].startswith("Beyond HSDS.")
    assert set(TABLES) | {"places_stib"} == {r["name"] for r in package["resources"]}


TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=20).map(
    lambda text: " ".join(text.split()) or "x"
)
MAYBE = st.none() | TEXT


@st.composite
def any_service(draw: st.DrawFn) -> Service:
    """A service with any of its fields known or not."""
    region = draw(st.sampled_from(sorted(CALENDARS)))
    name = draw(TEXT)
    return a_service(
        name,
        id=draw(st.uuids().map(str)),
        organization_id=stable_id("organization", name),
        needs=draw(st.sets(st.sampled_from(sorted(NEEDS)), min_size=1).map(frozenset)),
        populations=draw(st.sets(st.sampled_from(sorted(POPULATIONS))).map(frozenset)),
        region=region,
        regions=draw(
            st.sets(st.sampled_from(sorted(CALENDARS))).map(lambda s: frozenset(s | {region}))
        ),
        conditions=draw(MAYBE),
        area=draw(MAYBE),
        cost=draw(MAYBE),
        hours_text=draw(MAYBE),
        address=draw(MAYBE),
        min_age=draw(st.none() | st.integers(0, 30)),
        max_age=draw(st.none() | st.integers(30, 99)),
        pets=draw(st.none() | st.booleans()),
        papers=draw(MAYBE),
        active_use=draw(st.none() | st.booleans()),
        confirmed=draw(st.sampled_from([None, "2020", "2025-09", "2025-09-12"])),
    )


@given(st.lists(any_service(), max_size=4, unique_by=lambda service: service.id))
def test_any_directory_comes_back(services: list[Service]) -> None:
    """Whatever is known or not of a service survives the tables, the JSON and the sheet."""
    dataset = Dataset(tuple(services))
    page = json.loads(text_of(dataset))
    assert list(faults_of(page)) == []
    assert read_page("a.json", page) == dataset
    cells = (Cells("a.csv", row_of(service), 2, FaultList()) for service in services)
    assert tuple(read_row(Service, each) for each in cells) == dataset.services
    files = {name: text.encode() for name, text in files_of(dataset).items()}
    assert read_files(files) == dataset

"""The directory that comes with the product: it loads, and it keeps its promises."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bot.assembly import DIRECTORY_DATA
from bot.directory.catalog import Directory
from bot.directory.dataset import Dataset
from bot.directory.hsds_read import load_folder
from bot.directory.hsds_write import files_of
from bot.directory.model import Service
from bot.directory.public_holidays import CALENDARS
from bot.directory.search import Query

# Person-first words only: https://eohu.ca/fr/my-health/safer-language
NEVER_SAID = ("toxicomane", "drogué", "junkie", "accro", "itinérant", "clochard", "SDF")


@pytest.fixture(scope="module")
def data() -> Dataset:
    """The shipped files, as an import reads them."""
    return load_folder(Path(DIRECTORY_DATA))


@pytest.fixture(scope="module")
def directory(data: Dataset) -> Directory:
    """The directory they make."""
    return Directory(data.services, data.places, data.helplines)


def first(directory: Directory, need: str, region: str, at: str, place: str = "") -> Service:
    found = directory.search(
        Query(
            need=need,
            region=region,
            at=datetime.fromisoformat(at),
            place=directory.place(place, region) if place else None,
        )
    )
    return found[0].service


def test_the_files_are_what_the_product_writes(data: Dataset) -> None:
    """Exporting the shipped directory gives the shipped files, byte for byte."""
    for name, content in files_of(data).items():
        assert (DIRECTORY_DATA / name).read_text(encoding="utf-8") == content, name


def test_every_service_can_be_reached(data: Dataset) -> None:
    """A door, a number, a site, or the words that say how to be referred."""
    for service in data.services:
        told = (service.address, service.phone, service.text_phone, service.website)
        referred = service.conditions or ""
        assert any(told) or len(referred) > 20, f"{service.organization}, {service.name}"


def test_confidential_houses_have_no_address(data: Dataset) -> None:
    """Violence shelters are in the directory, and their street is not."""
    secret = [service for service in data.services if service.confidential]
    assert len(secret) >= 4
    assert all(s.address is None and s.point is None and s.postal_code is None for s in secret)


def test_conditions_are_short_and_kind(data: Dataset) -> None:
    """They fit a text message, are in the informal voice, and name nobody by a substance."""
    for service in data.services:
        words = service.conditions or ""
        assert len(words) <= 120, words
        assert not [word for word in NEVER_SAID if word in words.lower()], words
        assert " vous " not in f" {words.lower()} ", words


def test_last_winter_is_over(data: Dataset, directory: Directory) -> None:
    """Winter measures have their end date and are never proposed after it."""
    ended = [service for service in data.services if service.valid_until]
    assert {service.organization for service in ended} >= {"Répit Basse-Ville"}
    for region in ("montreal", "quebec"):
        query = Query("shelter", region, datetime.fromisoformat("2026-11-21T23:40:00-05:00"))
        shown = {match.service.id for match in directory.search(query)}
        assert not shown & {service.id for service in ended}


def test_closed_consumption_sites_of_ontario(data: Dataset) -> None:
    """Those the law closed in 2025 are not named as sites; those left say to check first."""
    sites = [
        s for s in data.services if s.region == "ontario" and "supervised_consumption" in s.needs
    ]
    assert {s.organization for s in sites} == {
        "Fred Victor",
        "Parkdale Queen West CHC",
        "Kensington Market OPS",
    }
    assert all("2025" in (site.conditions or "") for site in sites)


def test_no_street_worker_is_called_at_home(data: Dataset) -> None:
    """PACT de rue's workers are reached through the office, as their organization asks."""
    pact = [service for service in data.services if service.organization == "PACT de rue"]
    assert {service.phone for service in pact} == {"514-278-9181"}


@pytest.mark.parametrize(
    ("place", "number"),
    [
        ("terrebonne", "450 471-2881"),
        ("mascouche", "450 471-2881"),
        ("J6W 1A1", "450 471-2881"),
        ("la plaine", "450 471-2881"),
        ("repentigny", "450 470-0770"),
        ("l'assomption", "450 470-0770"),
        ("charlemagne", "450 470-0770"),
        ("J5Y", "450 470-0770"),
        ("le gardeur", "450 470-0770"),
    ],
)
def test_the_right_door_of_lanaudiere(directory: Directory, place: str, number: str) -> None:
    """A town or a postal code gives the community organizer of its MRC."""
    at = "2026-11-23T10:00:00-05:00"
    assert first(directory, "community_organizing", "lanaudiere", at, place).phone == number


@pytest.mark.parametrize("region", CALENDARS)
def test_somebody_can_be_told_something_everywhere(directory: Directory, region: str) -> None:
    """At 3 in the morning, a bed and a voice have an answer in every region."""
    for need in ("shelter", "crisis_line", "violence_help"):
        assert first(directory, need, region, "2026-11-22T08:00:00+00:00").phone is not None or (
            need == "shelter"
        )


@pytest.mark.parametrize(
    ("said", "region", "organization"),
    [
        ("plein milieu", "montreal", "Plein Milieu"),
        ("cactus", "montreal", "CACTUS Montréal"),
        ("pech", "quebec", "Pech"),
        ("lauberiviere", "quebec", "Lauberivière"),
        ("clsc lamater", "lanaudiere", "CSSS du Sud de Lanaudière"),
        ("samu social", "bruxelles", "New Samusocial"),
        ("obm", "montreal", "Mission Old Brewery"),
        ("211", "ontario", "211 Ontario"),
        ("115", "france", "115 – Samu social"),
    ],
)
def test_organizations_by_the_names_people_use(
    directory: Directory, said: str, region: str, organization: str
) -> None:
    """The source documents' organizations, and those everybody shortens."""
    assert directory.named(said, region)[0].organization == organization


def test_every_fact_has_its_source(data: Dataset) -> None:
    """No service and no help line without where it was read."""
    assert all(service.source for service in data.services)
    assert all(line.source for line in data.helplines)
    assert all(place.source for place in data.places if place.point)

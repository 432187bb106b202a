"""Whose territory a place is in, on the shipped directory: the one right door."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.assembly import DIRECTORY_DATA
from bot.directory.catalog import Directory
from bot.directory.hsds_read import load_folder
from bot.directory.search import Match, Query

NOON = dt.datetime(2026, 11, 23, 15, tzinfo=dt.timezone.utc)
BRUSSELS_COMMUNES = 19


@pytest.fixture(scope="module")
def directory() -> Directory:
    """The shipped files."""
    data = load_folder(DIRECTORY_DATA)
    return Directory(data.services, data.places, data.helplines)


def found(directory: Directory, need: str, region: str, place: str) -> list[Match]:
    """What somebody who says that place is told of, best first."""
    known = directory.place(place, region)
    assert known is not None
    return directory.search(Query(need, region, NOON, place=known))


@pytest.mark.parametrize(
    ("place", "office"),
    [
        ("Anderlecht", "CPAS d'Anderlecht"),
        ("1070", "CPAS d'Anderlecht"),
        ("Matonge", "CPAS d'Ixelles"),
        ("Schaerbeek", "CPAS de Schaerbeek"),
        ("Molenbeek", "CPAS de Molenbeek-Saint-Jean"),
        ("Woluwe-Saint-Pierre", "CPAS de Woluwe-Saint-Pierre"),
    ],
)
def test_social_aid_goes_by_commune(directory: Directory, place: str, office: str) -> None:
    """The commune's own office comes first; the eighteen others say whose they are."""
    offices = [
        m
        for m in found(directory, "income_support", "bruxelles", place)
        if m.service.organization.startswith("CPAS")
    ]
    assert len(offices) == BRUSSELS_COMMUNES
    assert [m.service.organization for m in offices if m.fits] == [office]
    assert offices[0].service.organization == office
    assert {m.obstacle for m in offices[1:]} == {
        f"c'est pour {m.service.territory[0]}" for m in offices[1:]
    }


def test_a_station_between_two_communes_excludes_neither(directory: Directory) -> None:
    """Near a border nobody knows on which side they sleep: both offices are told."""
    offices = [
        m.service.organization
        for m in found(directory, "income_support", "bruxelles", "gare du Midi")
        if m.service.organization.startswith("CPAS") and m.fits
    ]
    assert "CPAS de Saint-Gilles" in offices
    assert len(offices) <= 3


def test_brussels_is_said_from_every_commune(directory: Directory) -> None:
    """ "Bruxelles" may be the city or the region: its office is first, none is excluded."""
    offices = [
        m
        for m in found(directory, "income_support", "bruxelles", "Bruxelles")
        if m.service.organization.startswith("CPAS")
    ]
    assert offices[0].service.organization == "CPAS de la Ville de Bruxelles"
    assert all(m.fits for m in offices)


@pytest.mark.parametrize(
    ("place", "need", "fits", "not_for_them"),
    [
        ("Terrebonne", "health_care", "CLSC Lamater", "CLSC Meilleur"),
        ("Mascouche", "health_care", "CLSC Lamater", "CLSC Meilleur"),
        ("Repentigny", "health_care", "CLSC Meilleur", "CLSC Lamater"),
        ("Lachenaie", "health_care", "CLSC Lamater", "CLSC Meilleur"),
        ("Mascouche", "food", "Paniers d'aide alimentaire", None),
        ("Terrebonne", "food", None, "Paniers d'aide alimentaire"),
        ("Terrebonne", "street_outreach", "Travail de rue – Terrebonne", None),
        ("Repentigny", "street_outreach", None, "Travail de rue – Terrebonne"),
    ],
)
def test_lanaudiere_goes_by_mrc_and_town(
    directory: Directory, place: str, need: str, fits: str | None, not_for_them: str | None
) -> None:
    """The door of that MRC or town; that of the next one is told as not for them."""
    matches = {
        name: match
        for match in found(directory, need, "lanaudiere", place)
        for name in (fits, not_for_them)
        if name and name in match.service.name
    }
    assert {name: match.fits for name, match in matches.items()} == {
        **({fits: True} if fits else {}),
        **({not_for_them: False} if not_for_them else {}),
    }
    if not_for_them:
        assert (matches[not_for_them].obstacle or "").startswith("c'est pour ")

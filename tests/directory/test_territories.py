"""Whose territory a place is in, on the shipped directory: the one right door."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.assembly import DIRECTORY_DATA
from bot.directory.catalog import Directory
from bot.directory.hsds_read import load_folder
from bot.directory.model import Point
from bot.directory.search import Match, Query
from bot.directory.territories import Territories

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


ANDERLECHT = Point(50.8363, 4.3140)
MIDI = Point(50.8354, 4.3365)
OLD_TERREBONNE = Point(45.699, -73.633)
NAMUR = Point(50.46, 4.86)


def offices_at(directory: Directory, at: Point) -> list[Match]:
    """Brussels' offices of social aid for somebody who only sent a position."""
    found = directory.search(Query("income_support", "bruxelles", NOON, point=at))
    return [match for match in found if match.service.organization.startswith("CPAS")]


def test_a_position_alone_has_its_one_door(directory: Directory) -> None:
    """In the middle of a commune no other's office will do."""
    offices = offices_at(directory, ANDERLECHT)
    assert [m.service.organization for m in offices if m.fits] == ["CPAS d'Anderlecht"]
    assert offices[0].service.organization == "CPAS d'Anderlecht"
    assert not offices[0].only_for


def test_between_two_communes_the_doubt_is_said(directory: Directory) -> None:
    """At the gare du Midi each office is told as for those of its commune, and the far ones not."""
    for offices in (
        offices_at(directory, MIDI),
        [
            m
            for m in found(directory, "income_support", "bruxelles", "gare du Midi")
            if m.service.organization.startswith("CPAS")
        ],
    ):
        told = {m.only_for for m in offices if m.fits}
        assert {("Anderlecht",), ("Saint-Gilles",)} <= told
        assert len(told) <= 4
        assert all(m.only_for == m.service.territory for m in offices if m.fits)
        assert not any(m.only_for for m in offices if not m.fits)


def test_a_position_far_from_all_we_know_excludes_nothing(directory: Directory) -> None:
    """Nobody knows whose door is theirs: no territory is told, nor refused."""
    offices = offices_at(directory, NAMUR)
    assert not any((m.obstacle or "").startswith("c'est pour") or m.only_for for m in offices)
    assert directory.territories.area_of(NAMUR, "bruxelles") is None


@pytest.mark.parametrize(
    ("at", "usual", "region", "area"),
    [
        (OLD_TERREBONNE, "lanaudiere", "lanaudiere", "Vieux-Terrebonne"),
        (OLD_TERREBONNE, "montreal", "lanaudiere", "Vieux-Terrebonne"),
        (Point(45.54, -73.87), "montreal", "montreal", "Laval-Ouest"),
        (Point(45.545, -73.62), "quebec", "montreal", "Villeray"),
        (Point(48.85, 2.35), "france", "france", None),  # no place of France is known
        (Point(48.85, 2.35), "montreal", "montreal", None),
    ],
)
def test_a_position_is_in_a_region_and_near_an_area(
    directory: Directory, at: Point, usual: str, region: str, area: str | None
) -> None:
    """Whoever crossed a river writes to the same number: the doors are those of where they are."""
    assert directory.territories.region_of(at, usual) == region
    assert directory.territories.area_of(at, region) == area


def test_positions_seldom_exclude_their_own_area(directory: Directory) -> None:
    """Each of Brussels' known places, were it unknown: its own commune is seldom refused to it, and
    the commune is sure for one in four."""
    places = [place for place in directory.places if place.region == "bruxelles"]
    landmarks = [place for place in places if place.point and not place.wide]
    refused = sure = 0
    for place in landmarks:
        where = Territories(p for p in places if p is not place).around(place.point, place.region)
        refused += bool(directory.territories.within(place) & where.outside)
        sure += not where.unsure
    assert refused <= len(landmarks) / 40
    assert sure >= len(landmarks) / 4

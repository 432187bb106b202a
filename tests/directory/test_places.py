"""Where people say they are."""

from __future__ import annotations

import pytest
from small_directory import BERRI, BERRI_METRO, MONTREAL_CITY, NORTH_1_KM, QUEBEC_CITY

from bot.directory.model import Place, Point
from bot.directory.places import Gazetteer
from bot.directory.territories import Territories

FAR = Point(45.50079, -73.70915)
PLACES = (
    BERRI_METRO,
    MONTREAL_CITY,
    Place("Guy-Concordia", "metro", "montreal", BERRI, ("Guy", "Concordia"), "Ligne verte"),
    Place("Parc", "metro", "montreal", NORTH_1_KM, (), "Ligne bleue"),
    Place("Longueuil", "ville", "montreal", FAR, wide=True),
    Place("Longueuil–Université-de-Sherbrooke", "metro", "montreal", BERRI, ("Longueuil",)),
    Place("Saint-Laurent", "arrondissement", "montreal", FAR, ("VSL",), "Montréal", wide=True),
    Place("Saint-Laurent", "metro", "montreal", BERRI, (), "Ligne verte"),
    Place("Villeray", "quartier", "montreal", NORTH_1_KM, (), "Villeray–Saint-Michel"),
    Place("Villeray–Saint-Michel", "arrondissement", "montreal", NORTH_1_KM, (), "Montréal"),
    Place("Mile-Ex", "quartier", "montreal", None, (), "Montréal"),
    Place("H2X", "fsa", "montreal", BERRI),
    Place("J6W", "fsa", "lanaudiere", FAR, (), "Terrebonne"),
    Place("Terrebonne", "municipalite", "lanaudiere", FAR, (), "MRC Les Moulins", wide=True),
    Place("MRC Les Moulins", "mrc", "lanaudiere", FAR, ("Les Moulins",), wide=True),
    Place("Saint-Roch", "quartier", "quebec", QUEBEC_CITY, ("Nouvo Saint-Roch",), "Québec"),
    Place("1000", "code_postal", "bruxelles", FAR, (), "Bruxelles-Ville"),
    Place("Gare du Midi", "metro", "bruxelles", FAR, ("Midi", "Bruxelles-Midi")),
    Place("Bruxelles-Midi", "gare", "bruxelles", FAR, ("gare du Midi",)),
)
GAZETTEER = Gazetteer(PLACES)
TERRITORIES = Territories(PLACES)


@pytest.mark.parametrize(
    ("said", "region", "found"),
    [
        ("berri", "montreal", ("Berri-UQAM", "metro")),
        ("métro Berri", "montreal", ("Berri-UQAM", "metro")),
        ("au metro berri uqam", "montreal", ("Berri-UQAM", "metro")),
        ("BERRY-UQAM", "montreal", ("Berri-UQAM", "metro")),
        ("mtl", "montreal", ("Montréal", "ville")),
        ("villrey", "montreal", ("Villeray", "quartier")),
        ("mile ex", "montreal", ("Mile-Ex", "quartier")),
        # words that are a station only after "métro"
        ("guy", "montreal", None),
        ("metro guy", "montreal", ("Guy-Concordia", "metro")),
        ("le parc", "montreal", None),
        ("metro parc", "montreal", ("Parc", "metro")),
        ("Parc", "montreal", ("Parc", "metro")),  # the gazetteer's own spelling
        ("longueuil", "montreal", ("Longueuil", "ville")),
        ("station longueuil", "montreal", ("Longueuil–Université-de-Sherbrooke", "metro")),
        ("st-laurent", "montreal", ("Saint-Laurent", "arrondissement")),
        ("metro st laurent", "montreal", ("Saint-Laurent", "metro")),
        # postal codes
        ("h2x", "montreal", ("H2X", "fsa")),
        ("H2X 1S7", "montreal", ("H2X", "fsa")),
        ("h2x1s7", "montreal", ("H2X", "fsa")),
        ("J6W", "montreal", ("J6W", "fsa")),
        ("H9Z", "montreal", None),
        ("1000", "bruxelles", ("1000", "code_postal")),
        # the region first, elsewhere only when spelt exactly
        ("saint roch", "quebec", ("Saint-Roch", "quartier")),
        ("st-roch", "montreal", ("Saint-Roch", "quartier")),
        ("st-rock", "montreal", None),
        ("gare du midi", "bruxelles", ("Gare du Midi", "metro")),
        # a corner, or nothing at all: better ask
        ("coin ontario et papineau", "montreal", None),
        ("ontario pis berri", "montreal", None),
        ("", "montreal", None),
        ("metro", "montreal", None),
        ("nulle part", "montreal", None),
    ],
)
def test_find(said: str, region: str, found: tuple[str, str] | None) -> None:
    """What people write, and the place it means there."""
    place = GAZETTEER.find(said, region)
    assert (place and (place.name, place.kind)) == found


def test_within_climbs_to_the_mrc() -> None:
    """A postal sector leads to its town, a town to its MRC: that is how territories match."""
    place = GAZETTEER.find("J6W", "lanaudiere")
    assert place is not None
    assert TERRITORIES.within(place) == {"j6w", "terrebonne", "mrc les moulins"}


def test_within_of_a_station_is_its_quartier() -> None:
    """A metro line is no territory; the nearest quartier is."""
    place = GAZETTEER.find("metro parc", "montreal")
    assert place is not None
    assert {"villeray", "villeray st michel", "montreal"} <= TERRITORIES.within(place)


def test_nearest() -> None:
    """The closest place of the kinds asked for, or None when the region has none."""
    found = TERRITORIES.nearest(NORTH_1_KM, "montreal", frozenset({"metro"}))
    assert found is not None
    assert found.name == "Parc"
    assert TERRITORIES.nearest(NORTH_1_KM, "ontario", frozenset({"metro"})) is None

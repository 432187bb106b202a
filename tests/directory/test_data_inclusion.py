"""data·inclusion: what somebody would ask for is read, the rest left out, faults in its own words."""

from __future__ import annotations

from typing import Any

import pytest

from bot.directory.assumed import Assumed
from bot.directory.data_inclusion import (
    ONLY_FOR,
    PUBLICS,
    THEMES,
    is_data_inclusion,
    read_services,
)
from bot.directory.dataset import DirectoryFaults
from bot.directory.model import Point, Service
from bot.directory.taxonomy import NEEDS, POPULATIONS

STRUCTURE = {
    "id": "dora--1",
    "source": "dora",
    "nom": "La Halte",
    "date_maj": "2026-01-02",
    "adresse": "1 rue Haute",
    "commune": "Metz",
    "code_postal": "57000",
    "latitude": 49.12,
    "longitude": 6.17,
    "telephone": "+33387000000",
    "horaires_accueil": "Mo-Fr 08:30-12:30; PH off",
    "site_web": "https://exemple.fr",
}
SERVICE = {
    "id": "dora--2",
    "source": "dora",
    "structure_id": "dora--1",
    "nom": "Douches et repas",
    "description": "Un repas chaud.",
    "date_maj": "2026-02-14",
    "lien_source": "https://exemple.fr/service",
    "thematiques": [
        "equipement-et-alimentation--alimentation",
        "numerique--acquerir-un-equipement",
    ],
    "publics": ["femmes", "personnes-exilees"],
    "frais": "gratuit",
    "conditions_acces": "Sans rendez-vous.",
}


def read(**changed: Any) -> Service:
    data = {"structures": [STRUCTURE], "services": [SERVICE | changed]}
    (service,) = read_services("a.json", data)[0].services
    return service


def test_a_service() -> None:
    """Its facts, with what its structure says where it says nothing; Metz keeps its holidays."""
    service = read()
    assert (service.organization, service.name) == ("La Halte", "Douches et repas")
    assert (service.needs, service.populations) == ({"food"}, {"women"})
    assert (service.address, service.city, service.postal_code) == ("1 rue Haute", "Metz", "57000")
    assert (service.point, service.precision) == (Point(49.12, 6.17), "exact")
    assert (service.phone, service.hours) == ("+33387000000", "Mo-Fr 08:30-12:30; PH off")
    assert (service.confirmed, service.source) == ("2026-02-14", "https://exemple.fr/service")
    assert (service.region, service.calendar) == ("france", "alsace-moselle")
    assert service.conditions == "Pour : personnes exilées. Sans rendez-vous"
    assert service.cost == "gratuit"


def test_what_is_done_at_a_distance_has_no_door() -> None:
    """Nobody is sent to an office that answers by telephone."""
    service = read(modes_accueil=["a-distance"])
    assert (service.address, service.point) == (None, None)
    assert service.by_phone_only


def test_who_must_ask() -> None:
    """A service that only professionals can ask for says so."""
    conditions = read(mobilisable_par=["professionnels"]).conditions or ""
    assert "Un professionnel doit en faire la demande" in conditions


def test_what_nobody_asks_this_bot() -> None:
    """A service without a theme of ours is left out, and named."""
    other = SERVICE | {"nom": "Permis", "thematiques": ["mobilite--preparer-un-permis"]}
    dataset, left_out = read_services("a.json", [other, SERVICE | {"structure": STRUCTURE}])
    assert (len(dataset.services), left_out) == (1, ("Permis",))


def test_faults_in_its_own_words() -> None:
    """Where in the file, what the schema calls it, and what to write."""
    data = {
        "structures": [STRUCTURE],
        "services": [
            SERVICE | {"horaires_accueil": "tous les jours"},
            SERVICE | {"structure_id": "perdue"},
            SERVICE | {"telephone": "demander Luc"},
        ],
    }
    with pytest.raises(DirectoryFaults) as raised:
        read_services("a.json", data)
    told = [str(fault) for fault in raised.value.faults]
    assert told[0].startswith("a.json, services[0], horaires_accueil: 'tous les jours' is not")
    assert told[1].startswith("a.json, services[1], structure_id: no such id")
    assert told[2].startswith('a.json, services[2], telephone: "demander Luc" is not')


def test_another_region_can_be_said() -> None:
    """The schema may be used elsewhere."""
    data = [SERVICE | {"structure": STRUCTURE}]
    assert read_services("a", data, Assumed("bruxelles"))[0].services[0].region == "bruxelles"


@pytest.mark.parametrize(
    ("data", "is_it"),
    [([SERVICE], True), ({"services": [SERVICE]}, True), ([{"name": "A"}], False), ([], False)],
)
def test_which_json_it_is(data: Any, is_it: bool) -> None:
    """Told apart from HSDS by its words."""
    assert is_data_inclusion(data) is is_it


def test_the_tables_use_our_words() -> None:
    """Each theme and public comes to a need or an audience there is."""
    assert set(THEMES.values()) <= set(NEEDS)
    assert set(PUBLICS.values()) <= set(POPULATIONS)
    assert not set(PUBLICS) & set(ONLY_FOR)

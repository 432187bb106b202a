"""What people ask of a door beyond what it does."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.directory.search import Query, search
from bot.directory.wishes import (
    AFTER_USE,
    FREE,
    IN_THEIR_TONGUE,
    NO_PAPERS,
    STEP_FREE,
    WISHES,
    concerns,
    grants,
)
from tests.directory.small_directory import a_service

NOON = dt.datetime(2026, 11, 20, 12, tzinfo=dt.timezone(dt.timedelta(hours=-5)))
ALWAYS = "24/7"


@pytest.mark.parametrize(
    ("facts", "wish", "granted"),
    [
        ({"cost": "gratuit"}, FREE, True),
        ({"cost": "Gratuit"}, FREE, True),
        ({"cost": "contribution volontaire"}, FREE, True),
        ({"cost": "possible sans argent"}, FREE, True),
        ({"cost": "0,75 $ le repas (2023)"}, FREE, False),
        ({"cost": "1,25 € le ticket"}, FREE, False),
        ({"cost": "loyer modique"}, FREE, False),
        ({"cost": "25 % du revenu (15 studios)"}, FREE, False),
        ({"cost": "petit-déjeuner gratuit; repas chaud 1 €"}, FREE, None),
        ({"cost": "gratuit; une pharmacie peut demander des frais"}, FREE, None),
        ({"cost": "gratuit ou à petit prix si tu es admissible"}, FREE, None),
        ({"cost": "appel gratuit"}, FREE, None),
        ({"cost": "selon l'admissibilité à l'aide juridique"}, FREE, None),
        ({}, FREE, None),
        ({"papers": "aucun"}, NO_PAPERS, True),
        ({"papers": "aucun : un intervenant confirme qui tu es"}, NO_PAPERS, True),
        ({"papers": "carte soleil pas obligatoire"}, NO_PAPERS, True),
        ({"papers": "pièce d'identité"}, NO_PAPERS, False),
        ({}, NO_PAPERS, None),
        ({"accessibility": "non accessible en fauteuil roulant"}, STEP_FREE, False),
        ({"accessibility": "Inaccessible"}, STEP_FREE, False),
        ({"accessibility": "trois marches à l'entrée"}, STEP_FREE, False),
        ({"accessibility": "entrée de plain-pied"}, STEP_FREE, True),
        (
            {"accessibility": "5 chambres adaptées aux personnes à mobilité réduite"},
            STEP_FREE,
            True,
        ),
        ({"accessibility": "sans marches"}, STEP_FREE, True),
        ({"accessibility": "sonne à la porte bleue"}, STEP_FREE, None),
        ({}, STEP_FREE, None),
        ({"active_use": True}, AFTER_USE, True),
        ({"active_use": False}, AFTER_USE, False),
        ({}, AFTER_USE, None),
        ({"needs": frozenset({"exchange_site", "day_centre"})}, AFTER_USE, True),
        ({"languages": ("fr", "en")}, IN_THEIR_TONGUE, True),
        ({"languages": ("fr",)}, IN_THEIR_TONGUE, False),
        ({}, IN_THEIR_TONGUE, None),
    ],
)
def test_what_is_known_of_a_wish(facts: dict[str, Any], wish: str, granted: bool | None) -> None:
    """Only words that leave no doubt grant or refuse; the rest is unknown."""
    assert grants(a_service("A", **facts), wish, "en") is granted


def asked(wish: str, *services: Any, need: str = "food", language: str | None = None) -> list[Any]:
    """What a search with one wish gives."""
    query = Query(need, "montreal", NOON, wishes=frozenset({wish}), language=language)
    return search(services, query)


def a_meal(name: str, **facts: Any) -> Any:
    return a_service(name, needs=frozenset({"food"}), **{"hours": ALWAYS, **facts})


def test_known_then_unknown_then_refused() -> None:
    """A door known to grant it is first, one nobody wrote of says so, the one that refuses is last."""
    found = asked(
        FREE,
        a_meal("payant", cost="2 $ le repas"),
        a_meal("inconnu"),
        a_meal("gratuit", cost="gratuit"),
    )
    assert [m.service.organization for m in found] == ["gratuit", "inconnu", "payant"]
    assert [(m.fits, m.granted, m.unsaid) for m in found] == [
        (True, (FREE,), ()),
        (True, (), (FREE,)),
        (False, (), ()),
    ]
    assert found[-1].obstacle == "c'est payant (2 $ le repas)"


def test_an_open_door_known_to_take_them_beats_all() -> None:
    """Open and granted, before hours unknown and granted, before open and nobody knows."""
    found = asked(
        STEP_FREE,
        a_meal("sait pas"),
        a_meal("accès", accessibility="plain-pied", hours=None),
        a_meal("ouvert", accessibility="plain-pied"),
    )
    assert [m.service.organization for m in found] == ["ouvert", "accès", "sait pas"]


def test_a_closed_door_stays_behind_an_open_one() -> None:
    """Who grants it but is closed does not pass an open door where one may ask."""
    closed = a_meal("fermé", cost="gratuit", hours="Mo 09:00-10:00")
    assert [m.service.organization for m in asked(FREE, closed, a_meal("ouvert"))] == [
        "ouvert",
        "fermé",
    ]


def test_where_nobody_said_hours_still_count() -> None:
    """When the wish is unknown everywhere, the open door is first as ever."""
    found = asked(FREE, a_meal("sans heures", hours=None), a_meal("ouvert"))
    assert [m.service.organization for m in found] == ["ouvert", "sans heures"]


@pytest.mark.parametrize(
    ("wish", "need", "concerned"),
    [
        (AFTER_USE, "shelter", True),
        (AFTER_USE, "naloxone", False),
        (NO_PAPERS, "identity_papers", False),
        (NO_PAPERS, "health_care", True),
        (FREE, "income_support", False),
        (STEP_FREE, "food", True),
    ],
)
def test_wishes_that_say_nothing(wish: str, need: str, concerned: bool) -> None:
    """Who looks for a card has none: that is not asked of the door."""
    assert concerns(a_service("A"), wish, need) is concerned


def test_a_telephone_has_no_steps() -> None:
    """Only the tongue is asked of a line."""
    line = a_service("ligne", address=None, city=None, area=None, phone="811")
    assert [wish for wish in WISHES if concerns(line, wish, "food")] == [IN_THEIR_TONGUE]


def test_the_tongue_asked_for() -> None:
    """A door where it is spoken is first; where it is known not to be, that is said."""
    found = asked(
        IN_THEIR_TONGUE,
        a_meal("français", languages=("fr",)),
        a_meal("on sait pas"),
        a_meal("les deux", languages=("fr", "en")),
        language="en",
    )
    assert [m.service.organization for m in found] == ["les deux", "on sait pas", "français"]
    assert found[-1].obstacle == "on n'y parle pas anglais"


@pytest.mark.parametrize(
    ("pets", "need", "pet", "granted", "unsaid"),
    [
        (True, "shelter", True, ("pet",), ()),
        (None, "shelter", True, (), ("pet",)),
        (False, "shelter", True, (), ()),  # the obstacle says it
        (None, "shelter", False, (), ()),
        (None, "naloxone", True, (), ()),  # nobody stays there
    ],
)
def test_an_animal_is_told_of_as_a_wish_is(
    pets: bool | None, need: str, pet: bool, granted: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    """Welcome, refused, or to ask before: never left out of the answer."""
    service = a_service(id="a", needs=frozenset({need}), pets=pets, hours=ALWAYS)
    (match,) = search([service], Query(need, "montreal", NOON, pet=pet))
    assert (match.granted, match.unsaid) == (granted, unsaid)
    assert match.fits is (pets is not False)

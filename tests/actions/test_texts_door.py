"""A door in the words of `actions.texts_door`: where, how far, for whom, how to reach it."""

from __future__ import annotations

from typing import Any

import pytest

from actions import texts_card, texts_door
from bot.directory.hours import Status
from bot.directory.matching import Match
from tests.actions.small_services import SATURDAY_NIGHT, a_match, a_service


@pytest.mark.parametrize(
    ("metres", "precision", "said"),
    [
        (None, "exact", None),
        (10, "exact", "~1 min à pied"),
        (600, "exact", "~10 min à pied"),
        (2700, "exact", "~45 min à pied"),
        (2800, "exact", "~3 km"),
        (600, "postal", None),
        (1501, "postal", "~2 km"),
        (4000, "area", "~4 km"),
    ],
)
def test_a_distance_is_said_only_where_it_is_true(
    metres: int | None, precision: Any, said: str | None
) -> None:
    """Minutes to a door only; near the centre of a sector nothing is said."""
    assert texts_door.walk_words(a_match(a_service(precision=precision), distance_m=metres)) == said


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"address": "1, rue Un", "area": "Village", "city": "Montréal"}, "1, rue Un, Village"),
        ({"address": "1, rue Un", "city": "Montréal"}, "1, rue Un, Montréal"),
        ({"address": None, "territory": ("Hochelaga",)}, "secteur Hochelaga"),
        ({"address": None, "area": "Village"}, "secteur Village"),
        ({"address": None, "city": "Joliette"}, "Joliette"),
        ({"address": None, "city": None}, None),
        ({"confidential": True, "area": "Village", "city": "Montréal"}, None),
    ],
)
def test_where_it_is(known: dict[str, Any], said: str | None) -> None:
    """An address, an area for who is in the streets, nothing at all of a house kept secret."""
    assert texts_door.where_words(a_service(**known)) == said


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"phone": "514-555-0100", "text_phone": "1234"}, "514-555-0100"),
        ({"phone": None, "text_phone": "1234"}, "texto 1234"),
        ({"phone": None}, None),
    ],
)
def test_how_to_reach_it(known: dict[str, Any], said: str | None) -> None:
    """The telephone first, then the number to text, or nothing invented."""
    assert texts_door.reach(a_service(**known)) == said


@pytest.mark.parametrize(
    ("organization", "only_for", "said"),
    [
        ("CPAS d'Anderlecht", (), "CPAS d'Anderlecht: "),
        ("CPAS d'Anderlecht", ("Anderlecht",), "CPAS d'Anderlecht (si tu es de là): "),
        ("CLSC Lamater", ("MRC Les Moulins",), "CLSC Lamater (pour la MRC Les Moulins): "),
        ("La Manne", ("Joliette", "Saint-Paul"), "La Manne (pour Joliette ou Saint-Paul): "),
    ],
)
def test_whose_door_it_is_is_said_in_doubt(
    organization: str, only_for: tuple[str, ...], said: str
) -> None:
    """Near where two areas touch, the person knows which one is theirs."""
    service = a_service(organization=organization)
    match = Match(service, Status(True), None, True, None, only_for=only_for)
    assert texts_card.card(match, SATURDAY_NIGHT, SATURDAY_NIGHT).startswith(said)


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"populations": frozenset({"men"})}, "hommes"),
        ({"populations": frozenset({"women", "families"})}, "femmes"),
        ({"populations": frozenset({"men", "women"})}, None),
        ({"populations": frozenset({"all", "youth"})}, None),
        ({"populations": frozenset()}, None),
        ({"populations": frozenset({"youth"})}, "jeunes"),
        ({"populations": frozenset({"youth"}), "min_age": 12, "max_age": 17}, "12-17 ans"),
        ({"populations": frozenset({"indigenous"})}, "Autochtones"),
        ({"populations": frozenset({"indigenous", "men", "women"})}, "Autochtones"),
        ({"populations": frozenset({"sex_workers"})}, None),
    ],
)
def test_whom_a_door_is_kept_for_is_said_beside_its_name(
    known: dict[str, Any], said: str | None
) -> None:
    """In a text message too: a man is not sent to a women's house for want of a word."""
    service = a_service(**known)
    assert texts_door.whom_words(service) == said
    begins = f"La Halte ({said}): " if said else "La Halte: "
    said_now = texts_card.card(a_match(service), SATURDAY_NIGHT, SATURDAY_NIGHT)
    assert said_now.startswith(begins)

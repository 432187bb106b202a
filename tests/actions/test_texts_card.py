"""A card of `actions.texts_card`: what one needs to go, in one breath, and how old it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from actions import texts_card
from bot.directory.hours import Status
from bot.directory.learned import Capacity
from bot.directory.matching import FULL
from tests.actions.small_services import SATURDAY_NIGHT, a_match, a_service, at


def test_a_card_says_what_one_needs_to_go() -> None:
    """Name, open or not, the obstacle, where, how far, the number, how old: in that order."""
    service = a_service(precision="exact", confirmed="2024-05", conditions="18 ans et plus.")
    match = a_match(
        service, Status(True, at("2026-11-22 08:00")), 600, obstacle="c'est pour les femmes"
    )
    head = "ouvert jusqu'à demain 8h, mais c'est pour les femmes. 1, rue Un, Montréal"
    tail = "~10 min à pied. 514-555-0100"
    assert texts_card.card(match, SATURDAY_NIGHT, SATURDAY_NIGHT) == (
        f"La Halte: {head}. {tail}. info de 2024."
    )
    assert texts_card.card(match, SATURDAY_NIGHT, SATURDAY_NIGHT, full=True) == (
        f"La Halte (Lits de nuit): {head}. {tail}. 18 ans et plus. info de 2024."
    )


@pytest.mark.parametrize(
    ("confirmed", "said"),
    [(None, "info à vérifier"), ("2020", "info de 2020"), ("2025-03-02", "info de 2025")],
)
def test_how_old_the_information_is(confirmed: str | None, said: str) -> None:
    """The year its source gives; without one, that it must be checked."""
    assert texts_card.freshness_words(a_service(confirmed=confirmed)) == said


COUNTED = at("2026-11-21 18:00")
TONIGHT = at("2026-11-22 02:00")


@pytest.mark.parametrize(
    ("beds", "needs", "now", "said"),
    [
        (12, {"shelter"}, SATURDAY_NIGHT, "12 lits à 18h"),
        (1, {"shelter"}, SATURDAY_NIGHT, "1 lit à 18h"),
        (3, {"food"}, SATURDAY_NIGHT, "3 places à 18h"),
        (2, {"shelter"}, at("2026-11-22 00:30"), "2 lits hier à 18h"),
        (0, {"shelter"}, SATURDAY_NIGHT, None),
    ],
)
def test_beds_are_told_with_the_hour_of_the_count(
    beds: int, needs: set[str], now: datetime, said: str | None
) -> None:
    """How many, and when somebody counted; a full house says so elsewhere."""
    left = Capacity(beds, COUNTED, TONIGHT)
    match = replace(a_match(a_service(needs=frozenset(needs))), capacity=left)
    assert texts_card.left_words(match, now) == said


def test_a_full_house_says_when() -> None:
    """Full is what stands in the way, as of the count; another obstacle has no hour."""
    full = replace(
        a_match(a_service()), capacity=Capacity(0, COUNTED, TONIGHT), fits=False, obstacle=FULL
    )
    assert texts_card.obstacle_words(full, SATURDAY_NIGHT) == ", mais c'était complet à 18h"
    young = replace(full, obstacle="c'est à partir de 18 ans")
    assert texts_card.obstacle_words(young, SATURDAY_NIGHT) == ", mais c'est à partir de 18 ans"


def test_what_is_contested_says_so() -> None:
    """Before how old it is: somebody says that it changed."""
    match = replace(a_match(a_service(confirmed="2026-11-01")), reported=True)
    assert texts_card.card(match, SATURDAY_NIGHT, SATURDAY_NIGHT).endswith("à vérifier.")

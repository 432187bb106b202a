"""Who can go where: an obstacle only when it is known, a doubt when somebody did not say."""

from __future__ import annotations

from typing import Any

import pytest
from small_directory import a_service

from bot.directory.eligibility import eligibility


@pytest.mark.parametrize(
    ("service", "populations", "age", "pet", "obstacle"),
    [
        ({}, {"men"}, None, False, None),
        ({"populations": {"all"}}, {"seniors"}, 70, False, None),
        ({"populations": {"women"}}, {"men"}, None, False, "c'est réservé aux femmes"),
        ({"populations": {"women"}}, {"women"}, None, False, None),
        ({"populations": {"women"}}, set(), None, False, None),
        ({"populations": {"men"}}, {"women"}, None, False, "c'est réservé aux hommes"),
        ({"populations": {"men", "women"}}, {"women"}, None, False, None),
        ({"populations": {"women", "families"}}, {"men", "families"}, None, False, "c'est réservé aux femmes"),
        ({"populations": {"women", "lgbtq"}}, {"men", "lgbtq"}, None, False, None),
        ({"populations": {"all", "women"}}, {"men"}, None, False, None),
        ({"min_age": 18}, set(), 17, False, "c'est à partir de 18 ans"),
        ({"min_age": 18}, set(), 18, False, None),
        ({"max_age": 25}, set(), 26, False, "c'est jusqu'à 25 ans"),
        ({"max_age": 25}, set(), 25, False, None),
        ({"populations": {"youth"}}, set(), 45, False, "c'est pour les jeunes"),
        ({"populations": {"youth"}}, {"seniors"}, None, False, "c'est pour les jeunes"),
        ({"populations": {"youth"}, "max_age": 35}, set(), 33, False, None),
        ({"pets": False}, set(), None, True, "les animaux ne sont pas acceptés"),
        ({"pets": False}, set(), None, False, None),
        ({"pets": None}, set(), None, True, None),
    ],
)  # fmt: skip
def test_obstacles(
    service: dict[str, Any], populations: set[str], age: int | None, pet: bool, obstacle: str | None
) -> None:
    """What is known to stand in the way, in words that follow "mais"."""
    known = {name: frozenset(v) if isinstance(v, set) else v for name, v in service.items()}
    found = eligibility(a_service(**known), frozenset(populations), age, pet)
    assert found.obstacle == obstacle


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ({"populations": frozenset({"all"})}, {"populations": frozenset({"women"})}),
        ({"populations": frozenset({"men", "women"})}, {"populations": frozenset({"indigenous"})}),
        ({"populations": frozenset({"all"})}, {"max_age": 25}),
    ],
)
def test_doubts_of_somebody_who_said_nothing(
    surer: dict[str, Any], less_sure: dict[str, Any]
) -> None:
    """Who said nothing is surer of a door open to all than of one that chooses."""
    nothing = (frozenset[str](), None, False)
    doubts = [eligibility(a_service(**known), *nothing).doubt for known in (surer, less_sure)]
    assert doubts[0] < doubts[1]


def test_a_minor_is_less_sure_at_adults_doors() -> None:
    """Houses for men or women seldom take minors, even when no source says so."""
    adults = a_service(populations=frozenset({"men", "women"}))
    young = a_service(populations=frozenset({"youth"}), min_age=12, max_age=17)
    assert eligibility(adults, frozenset(), 16, False).doubt > 1
    assert eligibility(young, frozenset(), 16, False).doubt == 0


def test_a_welcomed_pet_beats_an_unknown_one() -> None:
    """A place that says it takes animals comes before one that says nothing."""
    told = eligibility(a_service(pets=True), frozenset(), None, True).doubt
    unsaid = eligibility(a_service(pets=None), frozenset(), None, True).doubt
    assert told < unsaid


@pytest.mark.parametrize(
    ("audience", "populations", "unlikely"),
    [
        ({"men"}, {"couples"}, True),
        ({"women"}, {"couples"}, True),
        ({"men", "women"}, {"couples"}, False),
        ({"women", "couples"}, {"couples"}, False),
        ({"all"}, {"couples"}, False),
        (set(), {"couples"}, False),
        ({"men"}, {"families"}, True),
        ({"women"}, {"families"}, False),
        ({"women", "families"}, {"families"}, False),
    ],
)
def test_a_house_for_one_gender_seldom_takes_them_together(
    audience: set[str], populations: set[str], unlikely: bool
) -> None:
    """A couple or a family is not sent first where they would be parted."""
    service = a_service(populations=frozenset(audience))
    assert (eligibility(service, frozenset(populations), None, False).doubt > 1) is unlikely

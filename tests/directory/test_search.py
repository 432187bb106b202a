"""Which service first: usable, open, near; and what is never dressed up."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_directory import (
    BERRI,
    BERRI_METRO,
    MONTREAL_CITY,
    NORTH_1_KM,
    NORTH_9_KM,
    QUEBEC_CITY,
    SATURDAY_NOON,
    a_service,
    local,
)

from bot.directory.model import Service
from bot.directory.search import Query, search


def query(**known: Any) -> Query:
    facts: dict[str, Any] = {"need": "shelter", "region": "montreal", "at": SATURDAY_NOON}
    return Query(**(facts | known))


def names(services: list[Service], asked: Query) -> list[str]:
    return [match.service.organization for match in search(services, asked)]


def near(name: str, **known: Any) -> Service:
    return a_service(name, **({"point": NORTH_1_KM, "precision": "exact"} | known))


def far(name: str, **known: Any) -> Service:
    return a_service(name, **({"point": NORTH_9_KM, "precision": "exact"} | known))


OPEN, CLOSED = "24/7", "20:00-22:00"
FROM_BERRI = {"place": BERRI_METRO}


@pytest.mark.parametrize(
    ("first", "then", "asked"),
    [
        (near("A", hours=OPEN), near("B", hours=CLOSED), {}),
        (near("A", hours=OPEN), near("B", hours=None), {}),
        (near("A", hours=None), near("B", hours=CLOSED), {}),
        (near("A", hours="13:00-22:00"), near("B", hours=None), {}),  # opens in an hour
        (near("Z", hours=None), near("B", hours="13:00-22:00"), {"at_explicit": True}),
        (near("Z", hours="18:00-22:00"), near("B", hours="19:00-22:00"), {}),  # opens sooner
        (near("Z", hours=OPEN), far("B", hours=OPEN), FROM_BERRI),
        (far("Z", hours=OPEN), near("B", hours=None), FROM_BERRI),
        (near("Z", hours=None), a_service("B", point=QUEBEC_CITY, hours=OPEN), FROM_BERRI),
        (near("Z"), near("B", populations=frozenset({"women"})), {}),
        (near("Z"), near("B", populations=frozenset({"women"}), hours=OPEN), {"populations": frozenset({"men"})}),
        (near("Z"), near("B", min_age=18, hours=OPEN), {"age": 16}),
        (near("Z"), near("B", pets=False, hours=OPEN), {"pet": True}),
        (near("Z"), near("B", address=None, phone=None, hours=OPEN), {}),  # nobody can find it
        (far("Z"), a_service("B", address=None, city=None, hours=OPEN), {}),  # a line: last resort
        (a_service("Z", address=None, city=None, hours=OPEN), near("B", hours=CLOSED), {}),
        (near("Z", languages=("fr",)), near("B", languages=("en",)), {"language": "fr"}),
        (far("Z", territory=("Villeray",)), near("B"), {"place": BERRI_METRO, "within": frozenset({"villeray"})}),
    ],
)  # fmt: skip
def test_order(first: Service, then: Service, asked: dict[str, Any]) -> None:
    """Of two services, the one somebody should hear of first, however they come in."""
    expected = [first.organization, then.organization]
    assert names([first, then], query(**asked)) == expected
    assert names([then, first], query(**asked)) == expected


def test_ineligible_is_told_with_its_obstacle() -> None:
    """A women's house is not hidden from a man, and not proposed to him either."""
    house = near("Doris", populations=frozenset({"women"}), hours=OPEN)
    (match,) = search([house], query(populations=frozenset({"men"})))
    assert (match.fits, match.obstacle) == (False, "c'est réservé aux femmes")


def test_what_is_left_out() -> None:
    """Another need, another region, a season that ended."""
    services = [
        near("nourriture", needs=frozenset({"food"})),
        near("Québec", regions=frozenset({"quebec"})),
        near("hiver passé", valid_until=dt.date(2026, 3, 31)),
        near("hiver", valid_until=dt.date(2026, 11, 21)),
    ]
    assert names(services, query()) == ["hiver"]


def test_a_season_ends_at_midnight_there() -> None:
    """The last evening counts until midnight on the region's clocks, not on London's."""
    shelter = near("hiver", valid_until=dt.date(2026, 3, 31))
    assert names([shelter], query(at=local("2026-03-31 23:59").astimezone(dt.timezone.utc)))
    assert not names([shelter], query(at=local("2026-04-01 00:00")))


@pytest.mark.parametrize(
    ("service", "asked", "metres"),
    [
        (near("A"), {"place": BERRI_METRO}, 1001),
        (near("A"), {"point": BERRI}, 1001),
        (near("A", precision="postal"), {"place": BERRI_METRO}, 1001),
        (near("A", precision="city"), {"place": BERRI_METRO}, None),
        (near("A", precision="area", point=BERRI), {"place": BERRI_METRO}, None),
        (near("A", point=None), {"place": BERRI_METRO}, None),
        (near("A"), {"place": MONTREAL_CITY}, None),
        (near("A"), {"centre": BERRI}, None),
        (near("A"), {}, None),
    ],
)
def test_only_an_honest_distance_is_told(
    service: Service, asked: dict[str, Any], metres: int | None
) -> None:
    """No metres from or to a whole city, none between two centres of quartiers."""
    (match,) = search([service], query(**asked))
    assert match.distance_m == metres


def test_too_far_is_an_obstacle() -> None:
    """Another town's door is said to be far, with how far."""
    (match,) = search([near("A", point=QUEBEC_CITY)], query(place=BERRI_METRO))
    assert not match.fits
    assert match.obstacle == "c'est loin, à environ 230 km"
    assert match.no_use


def test_without_a_place_the_centre_goes_first() -> None:
    """Who says no place is not sent to the edge of the region, and is told no distance."""
    services = [far("A", hours=OPEN), near("Z", hours=OPEN)]
    assert names(services, query(centre=BERRI)) == ["Z", "A"]


def test_another_mrc_is_an_obstacle() -> None:
    """A door kept for one MRC is not for its neighbour; without a place, nobody knows."""
    clsc = near("CLSC", territory=("MRC Les Moulins",))
    asked = query(place=BERRI_METRO, outside=frozenset({"mrc les moulins", "verdun"}))
    assert search([clsc], asked)[0].obstacle == "c'est pour la MRC Les Moulins"
    two = near("CLSC", territory=("MRC Les Moulins", "Verdun"))
    assert search([two], asked)[0].obstacle == "c'est pour un autre territoire"
    also = near("CLSC", territory=("MRC Les Moulins", "Villeray"))
    assert search([also], asked)[0].fits
    assert search([clsc], query())[0].fits


def test_one_door_is_named_once_before_the_others() -> None:
    """Two services at one address do not take the first two lines of an answer."""
    first = near("Cactus", id="1", organization_id="cactus", address="1300, rue Sanguinet")
    second = near("Cactus", id="2", organization_id="cactus", address="1300, rue Sanguinet")
    other = far("Spectre", id="3")
    found = [m.service.id for m in search([first, second, other], query(place=BERRI_METRO))]
    assert found == ["1", "3", "2"]


def test_an_exchange_takes_back_needles() -> None:
    """Who wants to return needles is told of exchanges too, after the places meant for it."""
    services = [
        near("échange", needs=frozenset({"exchange_site"}), hours=OPEN),
        near("bac", needs=frozenset({"needle_disposal"})),
    ]
    assert names(services, query(need="needle_disposal")) == ["bac", "échange"]


def test_listening_lines_are_no_last_resort() -> None:
    """For needs a voice answers, an open line comes before a closed door and an unknown one."""
    line = a_service("ligne", needs=frozenset({"crisis_line"}), address=None, city=None, hours=OPEN)
    door = near("porte", needs=frozenset({"crisis_line"}), hours=None)
    assert names([door, line], query(need="crisis_line")) == ["ligne", "porte"]


SERVICES = st.lists(
    st.builds(
        near,
        st.sampled_from("ABCDEFGH"),
        id=st.uuids().map(str),
        hours=st.sampled_from([None, OPEN, CLOSED, "13:00-14:00", "Fr 13:00+"]),
        populations=st.sets(st.sampled_from(["all", "men", "women", "youth"])).map(frozenset),
        min_age=st.sampled_from([None, 12, 18]),
        pets=st.sampled_from([None, True, False]),
        cost=st.sampled_from([None, "gratuit", "2 $ le repas"]),
        accessibility=st.sampled_from([None, "plain-pied", "trois marches"]),
        point=st.sampled_from([None, BERRI, NORTH_1_KM, NORTH_9_KM, QUEBEC_CITY]),
    ),
    max_size=8,
)
QUERIES = st.builds(
    query,
    populations=st.sets(st.sampled_from(["men", "women", "youth"])).map(frozenset),
    age=st.sampled_from([None, 15, 40]),
    pet=st.booleans(),
    wishes=st.sets(st.sampled_from(["free", "step_free"])).map(frozenset),
    place=st.sampled_from([None, BERRI_METRO, MONTREAL_CITY]),
)


@given(SERVICES, QUERIES)
def test_whatever_is_asked(services: list[Service], asked: Query) -> None:
    """Nothing is lost or added, what fits goes first, an obstacle is said exactly when it does not."""
    found = search(services, asked)
    assert {match.service.id for match in found} == {service.id for service in services}
    assert [match.fits for match in found] == sorted((m.fits for m in found), reverse=True)
    assert all((match.obstacle is None) == match.fits for match in found)
    assert found == search(list(reversed(services)), asked)

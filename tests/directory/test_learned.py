"""What is learned since the files were written: it is believed, and it ends by itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from small_directory import BERRI, NORTH_1_KM, a_service, local

from bot.directory.catalog import Directory
from bot.directory.learned import Capacity, Closure, Learned, Reported
from bot.directory.matching import Match, Query
from bot.directory.search import search

DAILY = a_service("La Halte", hours="Mo-Su 09:00-17:00")
NIGHTS = a_service("Le Refuge", hours="Mo-Su 20:00-08:00")
UNKNOWN = a_service("Le Local", hours=None)
ALWAYS = a_service("L'Accueil", hours="24/7")


def closed(service_id: str, starts: str, until: str) -> Learned:
    return Learned(closures={service_id: (Closure(local(starts), local(until)),)})


@pytest.mark.parametrize(
    ("service", "at", "open", "until"),
    [
        (DAILY, "2026-11-21 12:00", True, "2026-11-21 17:00"),  # before it, as ever
        (DAILY, "2026-11-23 12:00", False, "2026-11-26 09:00"),
        (DAILY, "2026-11-23 20:00", False, "2026-11-26 09:00"),  # closed by its hours too
        (DAILY, "2026-11-21 20:00", False, "2026-11-22 09:00"),
        (DAILY, "2026-11-22 10:00", True, "2026-11-22 13:00"),  # closes early that day
        (DAILY, "2026-11-25 13:00", False, "2026-11-26 09:00"),  # it ends within the afternoon
        (DAILY, "2026-11-26 09:00", True, "2026-11-26 17:00"),
        (NIGHTS, "2026-11-24 23:00", False, "2026-11-25 20:00"),
        (ALWAYS, "2026-11-24 23:00", False, "2026-11-25 18:00"),
        (ALWAYS, "2026-11-21 23:00", True, "2026-11-22 13:00"),
        (ALWAYS, "2026-11-25 18:00", True, None),
        (UNKNOWN, "2026-11-24 23:00", False, "2026-11-25 18:00"),  # then it may be open
        (UNKNOWN, "2026-11-26 23:00", None, None),
    ],
)
def test_closed_for_a_time(service: object, at: str, open: bool | None, until: str | None) -> None:
    """Closed from Sunday 13:00 to Wednesday 18:00, never open in between, and open again after."""
    known = closed(service.id, "2026-11-22 13:00", "2026-11-25 18:00")  # type: ignore[attr-defined]
    state = known.status(service, local(at))  # type: ignore[arg-type]
    assert (state.open, state.until) == (open, until and local(until))


def test_closures_that_touch_are_one() -> None:
    """It does not open for the instant between two closures."""
    known = Learned(
        closures={
            ALWAYS.id: (
                Closure(local("2026-11-22 13:00"), local("2026-11-23 13:00")),
                Closure(local("2026-11-23 13:00"), local("2026-11-24 13:00")),
            )
        }
    )
    assert known.status(ALWAYS, local("2026-11-22 14:00")).until == local("2026-11-24 13:00")


def test_the_hours_of_a_day_lose_what_is_closed() -> None:
    """A closure over noon leaves the morning and the end of the afternoon."""
    known = closed(DAILY.id, "2026-11-23 11:00", "2026-11-23 14:00")
    assert known.spans_on(DAILY, dt.date(2026, 11, 23)) == [
        (local("2026-11-23 09:00"), local("2026-11-23 11:00")),
        (local("2026-11-23 14:00"), local("2026-11-23 17:00")),
    ]
    assert known.spans_on(DAILY, dt.date(2026, 11, 24)) == [
        (local("2026-11-24 09:00"), local("2026-11-24 17:00"))
    ]
    assert known.spans_on(UNKNOWN, dt.date(2026, 11, 23)) is None
    whole = closed(DAILY.id, "2026-11-23 08:00", "2026-11-23 18:00")
    assert whole.spans_on(DAILY, dt.date(2026, 11, 23)) == []


def found(learned: Learned, at: str = "2026-11-23 12:00") -> list[Match]:
    """Two doors open all day, and the one that learned facts are about first by its name."""
    services = (ALWAYS, replace(a_service("Zone", hours="24/7")))
    directory = Directory(services).having_learned(learned, (1, 1))
    query = Query("shelter", "montreal", local(at))
    matches = directory.search(query)
    assert matches == search(services, directory.completed(query))  # shelves agree
    return matches


def names(matches: list[Match]) -> list[str]:
    return [match.service.organization for match in matches]


def test_a_closed_door_is_never_shown_as_open() -> None:
    """It goes behind the open one, with when it opens; at the end it is first again."""
    known = closed(ALWAYS.id, "2026-11-22 13:00", "2026-11-25 18:00")
    matches = found(known)
    assert names(matches) == ["Zone", "L'Accueil"]
    assert matches[1].status.open is False
    assert names(found(known, "2026-11-25 18:00")) == ["L'Accueil", "Zone"]


def test_beds_are_told_until_they_expire() -> None:
    """12 beds at six; nothing is said before the count nor from its expiry on."""
    counted = Capacity(12, local("2026-11-23 18:00"), local("2026-11-23 23:00"))
    known = Learned(capacities={ALWAYS.id: counted})
    assert found(known, "2026-11-23 18:00")[0].capacity == counted
    assert found(known, "2026-11-23 17:59")[0].capacity is None
    assert found(known, "2026-11-23 23:00")[0].capacity is None


def test_a_counted_bed_is_worth_a_short_walk() -> None:
    """Where somebody counted room comes before the nearest, as long as the count holds."""
    services = (a_service("Loin", hours="24/7", point=NORTH_1_KM), replace(ALWAYS, point=BERRI))
    known = Learned(
        capacities={
            services[0].id: Capacity(3, local("2026-11-23 18:00"), local("2026-11-23 23:00"))
        }
    )
    directory = Directory(services).having_learned(known, (1, 1))
    for at, first in (("2026-11-23 20:00", "Loin"), ("2026-11-23 23:00", "L'Accueil")):
        query = Query("shelter", "montreal", local(at), point=BERRI)
        matches = directory.search(query)
        assert names(matches)[0] == first
        assert matches == search(services, directory.completed(query))


def test_a_full_house_is_not_shown_as_if_it_would_do() -> None:
    """No bed left is an obstacle, as long as the count holds."""
    counted = Capacity(0, local("2026-11-23 18:00"), local("2026-11-23 23:00"))
    known = Learned(capacities={ALWAYS.id: counted})
    matches = found(known, "2026-11-23 20:00")
    assert names(matches) == ["Zone", "L'Accueil"]
    assert (matches[1].fits, matches[1].obstacle) == (False, "c'était complet")
    assert names(found(known, "2026-11-23 23:00")) == ["L'Accueil", "Zone"]


def test_a_contested_service_is_lower_and_says_so() -> None:
    """One person lowers it among its equals; a second one, or a worker, behind all the others."""
    for said in (Reported(1), Reported(2), Reported(0, by_worker=True)):
        matches = found(Learned(reported={ALWAYS.id: said}))
        assert names(matches) == ["Zone", "L'Accueil"]
        assert [match.reported for match in matches] == [False, True]


def test_one_person_alone_hides_nothing() -> None:
    """The only open door stays before a closed one on a single word; not on two."""
    services = (ALWAYS, replace(DAILY, hours="Mo-Su 09:00-10:00"))
    at = local("2026-11-23 12:00")
    for people, first in ((1, "L'Accueil"), (2, "La Halte")):
        known = Learned(reported={ALWAYS.id: Reported(people)})
        directory = Directory(services).having_learned(known, (1, 1))
        assert names(directory.search(Query("shelter", "montreal", at)))[0] == first

"""Holes in the net: told once when they appear, again in the morning, no more when mended."""

from __future__ import annotations

from datetime import timedelta

import pytest
from stories import NIGHT, Story

from bot.db import transaction
from bot.paging import alarms, calendars, rota, workers
from bot.paging.faults import FeedFault
from bot.paging.workers import Worker

HOUR = timedelta(hours=1)
# The stories begin at 23:40 on a Saturday in Montréal.
GAP = "ALERTE GARDE: personne à partir de dim 03h40. Trouve quelqu'un."


@pytest.fixture
def chef(story: Story) -> Worker:
    """A coordinator; Marie is on shift for four hours more."""
    story.worker("Marie", level=1)
    return story.worker("Chef", role="coordinator")


def look(story: Story, **settings: str) -> list[tuple[str, str]]:
    with transaction(story.engine) as conn:
        alarms.look(conn, story.now, story.settings.with_values(settings))
    return [(one.who, one.text) for one in story.heard()]


def test_a_gap_is_told_at_once_and_once(story: Story, chef: Worker) -> None:
    """The hours of the next day that nobody covers; looking again says nothing again."""
    assert look(story) == [("Chef", GAP)]
    story.now += HOUR
    assert look(story) == []
    story.now += 4 * HOUR  # in the middle of the gap it is the same gap
    assert look(story) == []


def test_what_remains_is_told_every_morning(story: Story, chef: Worker) -> None:
    """At eight, once, whatever the night before; not in the night."""
    look(story)
    story.now += 8 * HOUR  # 07:40
    assert look(story) == []
    story.now += HOUR / 2  # 08:10
    told = [
        (
            "Chef",
            "ALERTE GARDE: personne maintenant, ni dans les 24 prochaines heures. Trouve quelqu'un.",
        )
    ]
    assert look(story) == told
    assert look(story) == []
    story.now += 23 * HOUR  # 07:10
    assert look(story) == []
    story.now += HOUR
    assert [who for who, _ in look(story)] == ["Chef"]


def test_a_gap_that_is_mended_may_come_back(story: Story, chef: Worker) -> None:
    """Filled, nothing is told; empty again, it is told again."""
    look(story)
    with transaction(story.engine) as conn:
        rota.add(conn, chef.id, 1, story.now, story.now + 30 * HOUR, "Chef", story.now)
    assert look(story) == []
    with transaction(story.engine) as conn:
        (shift,) = [
            s
            for s in rota.shifts.between(conn, story.now, story.now + HOUR)
            if s.worker_id == chef.id
        ]
        rota.remove(conn, shift.id, "Chef", story.now)
    assert look(story) == [("Chef", GAP)]


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        ("24/7", [GAP]),
        ("", []),
        ("Mo-Fr 09:00-17:00", []),
        ("Su 10:00-12:00", ["ALERTE GARDE: personne de dim 10h00 à dim 12h00. Trouve quelqu'un."]),
    ],
)
def test_only_the_hours_that_must_be_covered_count(
    story: Story, chef: Worker, hours: str, told: list[str]
) -> None:
    """A team that promises only some hours is not woken for the others."""
    assert [text for _, text in look(story, on_call_hours=hours)] == told


def test_somebody_on_shift_whom_nothing_reaches(story: Story, chef: Worker) -> None:
    """A name without a working number is a hole: it is told with the gap it makes."""
    with transaction(story.engine) as conn:
        sam = workers.add(conn, "Sam", "worker", {}, story.now)
        rota.add(conn, sam.id, 1, story.now + NIGHT / 2, story.now + 40 * HOUR, "Chef", story.now)
    assert [text for _, text in look(story)] == [
        GAP,
        "ALERTE GARDE: rien ne joint Sam. Ajoute un numéro ou trouve un remplacement.",
    ]


def test_without_a_coordinator_whoever_is_on_shift_hears(story: Story) -> None:
    """Somebody has to know."""
    story.worker("Marie", level=1)
    assert look(story) == [("Marie", GAP)]


def test_a_calendar_that_cannot_be_read_is_told(story: Story, chef: Worker) -> None:
    """The rota it gave stays, and somebody looks into it."""
    with transaction(story.engine) as conn:
        feed = calendars.add(conn, "Garde", "https://example.org/g.ics", 1, "Chef", story.now)
        calendars.failed(conn, feed.id, FeedFault.FETCH, "404")
    assert (
        "Chef",
        "ALERTE GARDE: le calendrier Garde ne se lit pas. L'horaire d'avant reste.",
    ) in look(story)

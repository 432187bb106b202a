"""How old is too old."""

from __future__ import annotations

import datetime as dt

import pytest
from small_directory import a_line, a_service

from bot.directory.freshness import months_ago, stale, why_stale
from bot.directory.learned import Learned, Reported

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("months", "day"),
    [
        (0, "2026-11-22"),
        (1, "2026-10-22"),
        (9, "2026-02-22"),
        (12, "2025-11-22"),
        (23, "2024-12-22"),
    ],
)
def test_months_ago(months: int, day: str) -> None:
    """The same day, so many months before."""
    assert months_ago(TODAY, months) == dt.date.fromisoformat(day)


def test_months_ago_of_a_long_month() -> None:
    """A month too short for the day gives its last one."""
    assert months_ago(dt.date(2026, 3, 31), 1) == dt.date(2026, 2, 28)


@pytest.mark.parametrize(
    ("known", "why"),
    [
        ({"confirmed": "2026-05-22"}, None),
        ({"confirmed": "2026-05-21"}, "confirmed 2026-05-21"),
        ({"confirmed": "2026-06"}, None),
        ({"confirmed": "2026"}, "confirmed 2026"),  # it may have been in January
        ({"confirmed": None}, "never dated"),
        ({"confirmed": "2026-11-01", "valid_until": dt.date(2026, 11, 21)}, "ended on 2026-11-21"),
        ({"confirmed": "2026-11-01", "valid_until": TODAY}, None),
    ],
)
def test_why_stale(known: dict[str, object], why: str | None) -> None:
    """With six months allowed: which services to call again, and why."""
    assert why_stale(a_service(**known), TODAY, 6) == why


def test_oldest_first() -> None:
    """Those nobody ever dated first, then by age; young ones are not listed."""
    services = [
        a_service(date or "?", confirmed=date) for date in ("2020", "2026-11", None, "2015")
    ]
    assert [why for _, why in stale(services, TODAY, 12)] == [
        "never dated",
        "confirmed 2015",
        "confirmed 2020",
    ]


def test_contested_before_all() -> None:
    """What somebody says is wrong is called first, however young; a help line ages too."""
    young, old = a_service("Jeune", confirmed="2026-11"), a_line("Ligne", confirmed="2020")
    learned = Learned(reported={young.id: Reported(2, by_worker=True)})
    assert stale([old, young], TODAY, 12, learned) == [
        (young, "reported by 2 people and a worker"),
        (old, "confirmed 2020"),
    ]

"""Instants and lengths of time, as the console says them."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from bot.console import said

MONTREAL = ZoneInfo("America/Toronto")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-5, "0 s"), (0, "0 s"), (59, "59 s"), (60, "1 min"), (3599, "59 min"), (3600, "1 h 00"),
     (7500, "2 h 05"), (172_799, "47 h 59"), (172_800, "2 j")],
)  # fmt: skip
def test_lengths(seconds: int, words: str) -> None:
    """The script in the page says them in the same words (console.js)."""
    assert said.lasting(timedelta(seconds=seconds)) == words


def test_moments_are_local_and_name_another_day(now: datetime) -> None:
    """Today by the clock; else the day too."""
    assert said.clock(now, MONTREAL) == "23:40"
    assert said.moment(now, now, MONTREAL) == "23:40"
    later = datetime(2026, 11, 22, 17, tzinfo=timezone.utc)
    assert said.moment(now, later, MONTREAL) == "sam. 21 nov., 23:40"
    assert said.day(now, MONTREAL) == "samedi 21 novembre"

"""Nobody is sent to a door at midnight because a holiday is over."""

from __future__ import annotations

import datetime as dt

import pytest

from bench.oracle import CASES, instant
from bot.directory.hours import Status, status
from bot.directory.promises import promised

OFF = "22:00-06:00; PH off"


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(f"{text}-04:00")


@pytest.mark.parametrize(
    ("expr", "when", "open", "until", "never_began"),
    [
        (OFF, "2026-06-24T20:00", False, "2026-06-25T22:00", False),  # not "ouvre à minuit"
        (OFF, "2026-06-25T03:00", None, None, True),
        (OFF, "2026-06-25T07:00", False, "2026-06-25T22:00", False),
        (OFF, "2026-06-25T23:00", True, "2026-06-26T06:00", False),
        ("22:00-06:00; Th off", "2026-06-26T00:30", None, None, True),
        ("Fr 22:00-06:00; Sa off", "2026-06-27T03:00", False, "2026-07-03T22:00", False),
        # open until midnight for sure, and on only by the letter
        ("17:00-03:00; Su 10:00-24:00", "2026-06-28T23:00", True, "2026-06-29T00:00", False),
        ("22:00-06:00; Th unknown", "2026-06-25T23:00", None, None, False),
        # an "off" that lasts a night takes away its end too
        ("00:00-24:00; We 22:00-06:00 off; PH 10:00-24:00", "2026-06-25T03:00", False, "2026-06-25T06:00", False),
    ],
)  # fmt: skip
def test_a_night_that_never_began_is_not_promised(
    expr: str, when: str, open: bool | None, until: str | None, never_began: bool
) -> None:
    """Around the Fête nationale, Wednesday 24 June 2026, and the days after it."""
    found = promised(expr, at(when), "montreal")
    told = found.until.isoformat(timespec="minutes")[:16] if found.until else None
    assert (found.open, told, found.never_began) == (open, until, never_began)


def test_hours_that_are_absent_are_unknown() -> None:
    """And not closed."""
    assert promised(None, at("2026-06-25T03:00"), "montreal") == Status(None)


def test_no_more_is_promised_than_the_hours_say() -> None:
    """In thousands of cases: open only where the hours say so, and for no longer; closed only where
    they do; unknown in few."""
    unsure = 0
    for expr, region, when, _, _ in CASES:
        letter, told = (answer(expr, instant(when), region) for answer in (status, promised))
        if told.open is None:
            unsure += told.never_began
            assert letter.open is not False
        else:
            assert told.open is letter.open
        if told.open and letter.until:
            assert told.until is not None
            assert told.until <= letter.until
    assert 0 < unsure < len(CASES) / 100

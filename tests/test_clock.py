"""The clock that tests and simulations turn by hand."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from bot.clock import HandClock, SystemClock

EASTERN = timezone(timedelta(hours=-5))
START = datetime(2026, 11, 21, 23, 40, tzinfo=EASTERN)


def test_it_stands_still_in_utc() -> None:
    """Whatever zone it was set in, it gives the same instant, in UTC, until it is turned."""
    clock = HandClock(START)
    assert clock.now() == clock.now() == START
    assert clock.now().tzinfo is timezone.utc


def test_it_is_turned_to_an_instant_or_by_a_step() -> None:
    """Both ways of turning it, in another zone too."""
    clock = HandClock(START)
    clock.advance(timedelta(minutes=20))
    assert clock.now() == datetime(2026, 11, 22, 5, 0, tzinfo=timezone.utc)
    clock.turn_to(datetime(2026, 11, 22, 1, 0, tzinfo=EASTERN))
    assert clock.now() == datetime(2026, 11, 22, 6, 0, tzinfo=timezone.utc)


@given(st.lists(st.integers(-86_400, 86_400), max_size=20))
def test_it_never_goes_back(seconds: list[int]) -> None:
    """Turned to any instants in any order, it shows the latest one."""
    clock = HandClock(START)
    shown = [clock.now()]
    for second in seconds:
        clock.turn_to(START + timedelta(seconds=second))
        shown.append(clock.now())
    assert shown == sorted(shown)
    assert shown[-1] == START + timedelta(seconds=max([0, *seconds]))


def test_the_machine_s_clock_is_aware() -> None:
    """The only place where real time comes in gives it in UTC."""
    assert SystemClock().now().utcoffset() == timedelta(0)

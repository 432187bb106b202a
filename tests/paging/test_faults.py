"""Each fault of the rota carries the code by which an interface finds its own words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

import pytest
from sqlalchemy import Connection, Engine

from bot.db import transaction
from bot.paging import calendar, calendars, patterns, rota, shifts, workers
from bot.paging.faults import Fault, RotaFault
from bot.paging.patterns import Pattern
from bot.paging.shifts import Shift

HOUR = timedelta(hours=1)
Act = Callable[[Connection, int, int, datetime], object]
"""What is asked, given a worker, a shift of theirs and the time."""

FAULTS: dict[Fault, Act] = {
    Fault.SHIFT_GONE: lambda conn, jo, shift, now: rota.remove(conn, 999, "Chef", now),
    Fault.ALREADY_THEIRS: lambda conn, jo, shift, now: rota.override(conn, shift, jo, "Chef", now),
    Fault.SAME_WORKER: lambda conn, jo, shift, now: rota.swap(conn, shift, shift, "Chef", now),
    Fault.ON_CALL_THEN: lambda conn, jo, shift, now: _given_twice(conn, jo, shift, now),
    Fault.LEVEL: lambda conn, jo, shift, now: shifts.add(conn, Shift(jo, 4, now, now + HOUR)),
    Fault.TIMES: lambda conn, jo, shift, now: shifts.add(conn, Shift(jo, 1, now, now)),
    Fault.GONE: lambda conn, jo, shift, now: patterns.end(conn, 999, "Chef", now),
    Fault.ADDRESS: lambda conn, jo, shift, now: calendars.add(conn, "A", "ftp://a", 1, "Chef", now),
    Fault.NAME: lambda conn, jo, shift, now: calendars.add(conn, " ", "https://a", 1, "Chef", now),
    Fault.FILE: lambda conn, jo, shift, now: calendar.read("rien", timezone.utc, now, now),
    Fault.EVENT: lambda conn, jo, shift, now: calendar.read(NO_TIMES, timezone.utc, now, now),
}  # fmt: skip


def _given_twice(conn: Connection, jo: int, shift: int, now: datetime) -> None:
    """Jo's shift given to Lou, who is on call during half of it."""
    lou = workers.add(conn, "Lou", "worker", {}, now).id
    shifts.add(conn, Shift(lou, 1, now + HOUR / 2, now + 2 * HOUR))
    rota.override(conn, shift, lou, "Chef", now)


NO_TIMES = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Jo\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize("fault", Fault)
def test_what_cannot_be_says_which_fault_it_is(engine: Engine, now: datetime, fault: Fault) -> None:
    """Every code there is, each from a call that really meets it."""
    with transaction(engine) as conn:
        jo = workers.add(conn, "Jo", "worker", {}, now)
        shifts.add(conn, Shift(jo.id, 1, now, now + HOUR))
        (shift,) = shifts.between(conn, now, now + HOUR)
        with pytest.raises(RotaFault) as met:
            FAULTS[fault](conn, jo.id, shift.id, now)
    assert met.value.fault is fault


def test_a_weekly_pattern_of_no_level_and_one_that_ends_first(
    engine: Engine, now: datetime
) -> None:
    """What unrolls into shifts has the shifts' own faults."""
    day = date(2026, 11, 1)
    with transaction(engine) as conn:
        jo = workers.add(conn, "Jo", "worker", {}, now)
        for level, ends_on, fault in ((7, None, Fault.LEVEL), (1, date(2026, 1, 1), Fault.TIMES)):
            with pytest.raises(RotaFault) as met:
                patterns.add(
                    conn, Pattern(jo.id, level, "24/7", "montreal", day, ends_on), "C", now
                )
            assert met.value.fault is fault

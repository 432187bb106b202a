"""Who is on call, and when nobody is."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from bot.db import transaction
from bot.paging import shifts, workers
from bot.paging.shifts import Shift

HOUR = timedelta(hours=1)


def test_a_shift_counts_from_its_first_instant_to_just_before_its_last(
    engine: Engine, now: datetime
) -> None:
    """At the change of shifts exactly one of the two is on."""
    with transaction(engine) as conn:
        early = workers.add(conn, "Early", "worker", {"sms": "+15145550101"}, now)
        late = workers.add(conn, "Late", "worker", {"sms": "+15145550102"}, now)
        shifts.add(conn, Shift(early.id, 1, now, now + HOUR))
        shifts.add(conn, Shift(late.id, 1, now + HOUR, now + 2 * HOUR))
        assert shifts.on_shift(conn, 1, now - timedelta(seconds=1)) == []
        assert shifts.on_shift(conn, 1, now) == [early]
        assert shifts.on_shift(conn, 1, now + HOUR) == [late]
        assert shifts.on_shift(conn, 2, now) == []
        assert shifts.next_start(conn, now) == now + HOUR
        assert shifts.next_start(conn, now + HOUR) is None


def test_coordinators_are_the_third_level_at_any_hour(engine: Engine, now: datetime) -> None:
    """Once each, even with a shift of their own; who cannot be reached does not count."""
    with transaction(engine) as conn:
        chef = workers.add(conn, "Chef", "coordinator", {"sms": "+15145550101"}, now)
        workers.add(conn, "Sans numéro", "coordinator", {}, now)
        shifts.add(conn, Shift(chef.id, 3, now, now + HOUR))
        assert shifts.on_call(conn, now) == {1: [], 2: [], 3: [chef.id]}
        assert shifts.on_call(conn, now + 9 * HOUR)[3] == [chef.id]


@pytest.mark.parametrize(
    ("level", "hours", "message"),
    [(4, 1, "level is 1, 2 or 3, not 4"), (1, 0, "ends after it starts"), (1, -1, "ends after")],
)
def test_a_bad_shift_is_refused(
    engine: Engine, now: datetime, level: int, hours: int, message: str
) -> None:
    """The message says what is wrong with it."""
    with transaction(engine) as conn:
        jo = workers.add(conn, "Jo", "worker", {}, now)
        with pytest.raises(shifts.BadShift, match=message):
            shifts.add(conn, Shift(jo.id, level, now, now + hours * HOUR))
        with pytest.raises(shifts.BadShift, match="time zone"):
            shifts.add(conn, Shift(jo.id, 1, now.replace(tzinfo=None), now + HOUR))


def test_a_calendar_replaces_what_it_said_before(engine: Engine, now: datetime) -> None:
    """A shift taken out of the calendar is gone, one that is over stays, others are not touched."""
    with transaction(engine) as conn:
        jo = workers.add(conn, "Jo", "worker", {"sms": "+15145550101"}, now)
        past = Shift(jo.id, 1, now - 3 * HOUR, now - 2 * HOUR, "garde.ics")
        first = Shift(jo.id, 1, now + HOUR, now + 2 * HOUR, "garde.ics")
        second = Shift(jo.id, 1, now + 3 * HOUR, now + 4 * HOUR, "garde.ics")
        by_hand = Shift(jo.id, 1, now + 5 * HOUR, now + 6 * HOUR)
        shifts.add(conn, by_hand)
        shifts.replace_source(conn, "garde.ics", [first], now)
        shifts.add(conn, past)
        for _ in range(2):
            shifts.replace_source(conn, "garde.ics", [past, second], now)
        free = shifts.gaps(conn, now - 4 * HOUR, now + 7 * HOUR)
    assert [(int((a - now) / HOUR), int((b - now) / HOUR)) for a, b in free] == [
        (-4, -3), (-2, 3), (4, 5), (6, 7),
    ]  # fmt: skip


@pytest.mark.parametrize("settings", ["sqlite"], indirect=True)
@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.lists(st.tuples(st.integers(0, 23), st.integers(1, 6)), max_size=6))
def test_gaps_are_exactly_the_hours_nobody_is_on(
    engine: Engine, now: datetime, spans: list[tuple[int, int]]
) -> None:
    """Hour by hour, an hour is in a gap exactly when `on_shift` names nobody."""
    with engine.connect() as conn, conn.begin() as undone:
        jo = workers.add(conn, "Jo", "worker", {"sms": "+15145550101"}, now)
        for start, length in spans:
            shifts.add(conn, Shift(jo.id, 1, now + start * HOUR, now + (start + length) * HOUR))
        holes = shifts.gaps(conn, now, now + 24 * HOUR)
        for hour in range(24):
            at = now + hour * HOUR
            in_gap = any(start <= at < end for start, end in holes)
            assert in_gap is not bool(shifts.on_shift(conn, 1, at))
        undone.rollback()


def test_a_shift_of_somebody_out_of_reach_is_a_gap(engine: Engine, now: datetime) -> None:
    """A name on the calendar is not coverage when nothing reaches it."""
    with transaction(engine) as conn:
        jo = workers.add(conn, "Jo", "worker", {"sms": "+15145550101"}, now)
        shifts.add(conn, Shift(jo.id, 1, now, now + HOUR))
        assert shifts.gaps(conn, now, now + HOUR) == []
        (way,) = workers.contacts_of(conn, jo.id)
        workers.opt_out(conn, way.id, now)
        assert shifts.gaps(conn, now, now + HOUR) == [(now, now + HOUR)]

"""The rota changed by hand: what each change leaves, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import Connection, Engine

from bot.db import transaction
from bot.paging import rota, shifts, workers
from bot.paging.shifts import BadShift, Shift

HOUR = timedelta(hours=1)
START = 2  # hours from now to the first shift


def rows(conn: Connection, now: datetime) -> list[tuple[str, int, int]]:
    """(name, from, to) in hours from now."""
    return [
        (
            workers.get(conn, s.worker_id).name,
            int((s.starts_at - now) / HOUR),
            int((s.ends_at - now) / HOUR),
        )
        for s in shifts.between(conn, now - 9 * HOUR, now + 99 * HOUR)
    ]


@pytest.fixture
def change(engine: Engine, now: datetime) -> Callable[..., list[tuple[str, int, int]]]:
    """Marie is on from 2 to 10, Sam from 10 to 18; do something to it, and give what is left."""

    def run(act: Callable[[Connection, Shift, Shift, int], None]) -> list[tuple[str, int, int]]:
        with transaction(engine) as conn:
            team = [workers.add(conn, name, "worker", {}, now) for name in ("Marie", "Sam", "Ali")]
            shifts.add(conn, Shift(team[0].id, 1, now + 2 * HOUR, now + 10 * HOUR, "calendar 1"))
            shifts.add(conn, Shift(team[1].id, 1, now + 10 * HOUR, now + 18 * HOUR))
            marie, sam = shifts.between(conn, now, now + 99 * HOUR)
            act(conn, marie, sam, team[2].id)
            return rows(conn, now)

    return run


def test_somebody_else_takes_the_whole_shift(change: Callable[..., object], now: datetime) -> None:
    """Her hours are his; hers are gone."""
    assert change(lambda conn, marie, _, ali: rota.override(conn, marie.id, ali, "Chef", now)) == [
        ("Ali", 2, 10), ("Sam", 10, 18),
    ]  # fmt: skip


def test_somebody_else_takes_a_part_of_it(change: Callable[..., object], now: datetime) -> None:
    """What is before and after stays hers."""

    def act(conn: Connection, marie: Shift, sam: Shift, ali: int) -> None:
        rota.override(
            conn, marie.id, ali, "Chef", now, starts_at=now + 4 * HOUR, ends_at=now + 6 * HOUR
        )

    assert change(act) == [("Marie", 2, 4), ("Ali", 4, 6), ("Marie", 6, 10), ("Sam", 10, 18)]


def test_a_swap_there_and_back(change: Callable[..., object], now: datetime) -> None:
    """Two shifts exchanged, and exchanged again, are what they were."""

    def act(conn: Connection, marie: Shift, sam: Shift, ali: int) -> None:
        rota.swap(conn, marie.id, sam.id, "Chef", now)
        assert rows(conn, now) == [("Sam", 2, 10), ("Marie", 10, 18)]
        rota.swap(
            conn, *(one.id for one in shifts.between(conn, now, now + 99 * HOUR)), "Chef", now
        )

    assert change(act) == [("Marie", 2, 10), ("Sam", 10, 18)]


def test_a_shift_that_runs_ends_now(engine: Engine, now: datetime) -> None:
    """What was worked stays in the rota; what was to come does not."""
    with transaction(engine) as conn:
        marie = workers.add(conn, "Marie", "worker", {}, now)
        rota.add(conn, marie.id, 1, now - 2 * HOUR, now + 4 * HOUR, "Chef", now)
        (running,) = shifts.between(conn, now, now + HOUR)
        rota.remove(conn, running.id, "Chef", now)
        assert rows(conn, now) == [("Marie", -2, 0)]


def test_what_was_taken_out_may_be_put_back_by_hand(engine: Engine, now: datetime) -> None:
    """A calendar does not bring it back; a coordinator does."""
    with transaction(engine) as conn:
        marie = workers.add(conn, "Marie", "worker", {}, now)
        planned = Shift(marie.id, 1, now + HOUR, now + 2 * HOUR, "calendar 1")
        shifts.replace_source(conn, "calendar 1", [planned], now)
        (shift,) = shifts.of_source(conn, "calendar 1", now)
        rota.remove(conn, shift.id, "Chef", now)
        shifts.replace_source(conn, "calendar 1", [planned], now)
        assert rows(conn, now) == []
        rota.add(conn, marie.id, 1, planned.starts_at, planned.ends_at, "Chef", now)
        assert rows(conn, now) == [("Marie", 1, 2)]


def test_who_changed_what_is_kept(
    change: Callable[..., object], engine: Engine, now: datetime
) -> None:
    """The history names who did it, whose shift it is, and when it is."""
    there = (now + 3 * HOUR).astimezone(timezone(-5 * HOUR))  # 02:40, as a coordinator types it
    change(
        lambda conn, marie, sam, ali: rota.override(
            conn, marie.id, ali, "Chef", now, starts_at=there
        )
    )
    with transaction(engine) as conn:
        (line,) = rota.history(conn)
    assert line.what == "shift replaced"
    assert line.said == "Chef: Ali for Marie 1 2026-11-22T07:40Z/2026-11-22T14:40Z"


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (lambda conn, marie, sam, ali, now: rota.remove(conn, 999, "Chef", now), "no shift 999"),
        (lambda conn, marie, sam, ali, now: rota.swap(conn, marie.id, marie.id, "Chef", now), "same worker"),
        (lambda conn, marie, sam, ali, now: rota.override(conn, marie.id, marie.worker_id, "Chef", now), "already"),
        (
            lambda conn, marie, sam, ali, now: rota.override(
                conn, marie.id, ali, "Chef", now, starts_at=now + 10 * HOUR, ends_at=now + 12 * HOUR
            ),
            "not inside",
        ),
    ],
)  # fmt: skip
def test_a_change_that_makes_no_sense_is_refused(
    change: Callable[..., object], now: datetime, act: Callable[..., None], message: str
) -> None:
    """The message says why; nothing changes."""
    with pytest.raises(BadShift, match=message):
        change(lambda *given: act(*given, now))


def test_nobody_is_given_hours_they_are_on_call_for_already(
    change: Callable[..., object], now: datetime
) -> None:
    """Replacing, swapping or moving: two shifts would become one, and somebody would be missing
    without a word. It says whom it is about, and when; the rota stays as it was."""

    def act(conn: Connection, marie: Shift, sam: Shift, ali: int) -> None:
        shifts.add(conn, Shift(sam.worker_id, 1, now + 8 * HOUR, now + 10 * HOUR))
        shifts.add(conn, Shift(ali, 1, now + 9 * HOUR, now + 12 * HOUR))
        (other,) = (
            one
            for one in shifts.between(conn, now, now + 9 * HOUR)
            if one.worker_id == sam.worker_id
        )
        before = rows(conn, now)
        for refused, hours in (
            (lambda: rota.override(conn, marie.id, sam.worker_id, "Chef", now), (8, 10)),
            (lambda: rota.swap(conn, marie.id, sam.id, "Chef", now), (8, 10)),
            (lambda: rota.move(conn, sam.id, now + 4 * HOUR, now + 9 * HOUR, "Chef", now), (8, 10)),
            (lambda: rota.override(conn, marie.id, ali, "Chef", now), (9, 12)),
        ):
            with pytest.raises(BadShift) as met:
                refused()
            assert met.value.when == tuple(now + hour * HOUR for hour in hours)
            assert met.value.about == ("Ali" if hours == (9, 12) else "Sam")
            assert met.value.about in str(met.value)
            assert rows(conn, now) == before
        ends = now + 9 * HOUR  # until Ali's own begins
        rota.override(conn, marie.id, ali, "Chef", now, ends_at=ends)
        assert ("Ali", 2, 9) in rows(conn, now)
        assert other in shifts.between(conn, now, now + 10 * HOUR)

    change(act)


def test_a_backup_may_step_up_and_two_of_one_night_may_swap_places(
    change: Callable[..., object], now: datetime
) -> None:
    """Hours of another level, hours that are over, and the very shift given in exchange stand in
    nobody's way."""

    def act(conn: Connection, marie: Shift, sam: Shift, ali: int) -> None:
        rota.add(conn, ali, 2, now + 2 * HOUR, now + 10 * HOUR, "Chef", now)
        backup = next(one for one in shifts.between(conn, now, now + 9 * HOUR) if one.level == 2)
        rota.swap(conn, marie.id, backup.id, "Chef", now)
        levels = {(one.worker_id, one.level) for one in shifts.between(conn, now, now + 9 * HOUR)}
        assert levels == {(ali, 1), (marie.worker_id, 2)}
        later = now + 15 * HOUR
        shifts.add(conn, Shift(ali, 1, now + 11 * HOUR, now + 12 * HOUR))
        rota.override(conn, sam.id, ali, "Chef", later)
        assert ("Ali", 10, 18) in rows(conn, now)

    change(act)


def test_moved_to_where_it_is_nothing_changes(change: Callable[..., object], now: datetime) -> None:
    """Dropped back on its own day: the same shift, and no line in the history."""

    def act(conn: Connection, marie: Shift, sam: Shift, ali: int) -> None:
        rota.move(conn, marie.id, marie.starts_at, marie.ends_at, "Chef", now + 5 * HOUR)
        assert rota.history(conn) == []
        rota.move(conn, marie.id, now + 20 * HOUR, now + 28 * HOUR, "Chef", now)

    assert change(act) == [("Sam", 10, 18), ("Marie", 20, 28)]

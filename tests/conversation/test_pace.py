"""How fast things may go: never faster than the limit, whoever asks, and urgent words first."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from bot.conversation import pace
from bot.conversation.pace import Limit, after_one
from bot.db import reading, transaction

START = datetime(2026, 11, 22, 4, 40, tzinfo=timezone.utc)
LIMITS = st.builds(
    Limit,
    every=st.integers(10, 5_000).map(lambda ms: timedelta(milliseconds=ms)),
    burst=st.integers(1, 20),
)
WAITS = st.lists(st.integers(0, 4_000).map(lambda ms: timedelta(milliseconds=ms)), max_size=80)


def patient(limit: Limit, waits: list[timedelta]) -> list[datetime]:
    """When things happen that are wanted after these waits, each done as soon as it may be."""
    now, open_at, done = START, None, []
    for wait in waits:
        now = max(now + wait, open_at) if open_at is not None else now + wait
        open_at = after_one(limit, open_at, now)
        done.append(now)
    return done


@given(LIMITS, WAITS)
def test_no_window_holds_more_than_the_limit(limit: Limit, waits: list[timedelta]) -> None:
    """Between any two of them, at most the burst and what time brought since."""
    done = patient(limit, waits)
    for first, start in enumerate(done):
        for last in range(first, len(done)):
            allowed = limit.burst + (done[last] - start) // limit.every
            assert last - first + 1 <= allowed


@given(LIMITS, WAITS)
def test_nothing_waits_that_need_not(limit: Limit, waits: list[timedelta]) -> None:
    """What is wanted no faster than the limit is never held up."""
    slow = [limit.every + wait for wait in waits]
    wanted, now = [], START
    for wait in slow:
        now += wait
        wanted.append(now)
    assert patient(limit, slow) == wanted


@given(LIMITS, st.integers(1, 30))
def test_what_was_done_early_is_owed(limit: Limit, early: int) -> None:
    """Urgent things wait for nobody; those after them wait for what they took, and no more."""
    open_at = None
    for _ in range(early):
        open_at = after_one(limit, open_at, START)
    assert open_at is not None
    assert open_at - START == limit.every * (early - limit.burst + 1)


def test_several_processes_share_one_limit(engine: Engine, now: datetime) -> None:
    """Two connections spend the same pace; the third thing of a burst of two is over it."""
    limit = Limit(timedelta(seconds=1), burst=2)
    kept = []
    for _ in range(3):
        with transaction(engine) as conn:
            kept.append(pace.spend(conn, "all sms", limit, now))
    assert kept == [True, True, False]
    with transaction(engine) as conn:
        assert pace.spend(conn, "all telegram", limit, now)


def test_the_longest_wait_asked_for_counts(engine: Engine, now: datetime) -> None:
    """A provider that asks for a minute, then for a second, is left alone for a minute."""
    with transaction(engine) as conn:
        pace.hold(conn, "held sms", now + timedelta(minutes=1))
        pace.hold(conn, "held sms", now + timedelta(seconds=1))
        assert pace.read(conn, "held sms") == now + timedelta(minutes=1)


def test_old_paces_are_dropped(engine: Engine, now: datetime) -> None:
    """A pace that has been open for hours is forgotten; one in force is kept."""
    with transaction(engine) as conn:
        pace.hold(conn, "to 1", now - timedelta(hours=2))
        pace.hold(conn, "to 2", now + timedelta(seconds=2))
        assert pace.forget(conn, now) == 1
    with reading(engine) as conn:
        assert conn.execute(sa.select(pace.paces.c.id)).scalars().all() == ["to 2"]

"""The ladder's rules: a table of steps, then what holds whatever happens."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.paging.rules import (
    LEVELS,
    Delays,
    Exhausted,
    Nothing,
    PageLevel,
    PageState,
    Step,
    Wait,
    next_step,
)  # fmt: skip

NOW = datetime(2026, 11, 22, 4, 40, tzinfo=timezone.utc)
MINUTE = timedelta(minutes=1)
DELAYS = Delays(climb=MINUTE, rounds=2)
SOON = NOW + MINUTE / 2
ALL = {1: [11, 12], 2: [21], 3: [31]}


def up(level: int, round_: int, due: datetime = NOW) -> PageState:
    return PageState(True, level, round_, due)


@pytest.mark.parametrize(
    ("page", "on_call", "step"),
    [
        (up(0, 0), ALL, PageLevel(1, 1, (11, 12), SOON)),
        (up(1, 1), ALL, PageLevel(1, 2, (11, 12), SOON)),
        (up(1, 2), ALL, PageLevel(2, 1, (21,), SOON)),
        (up(2, 2), ALL, PageLevel(3, 1, (31,), SOON)),
        (up(3, 2), ALL, Exhausted()),
        (up(1, 1, SOON), ALL, Wait(SOON)),  # not due yet
        (up(0, 0), {1: [], 2: [21]}, PageLevel(2, 1, (21,), SOON)),  # an empty level costs nothing
        (up(0, 0), {3: [31]}, PageLevel(3, 1, (31,), SOON)),
        (up(0, 0), {}, Exhausted()),
        (up(1, 1), {1: [], 2: [21]}, PageLevel(2, 1, (21,), SOON)),  # all of level 1 passed
        (up(1, 1), {1: [12], 2: [21]}, PageLevel(1, 2, (12,), SOON)),  # one of them did
        (up(2, 0), ALL, PageLevel(2, 1, (11, 12, 21), SOON)),  # worse: all who heard, anew
        (up(2, 0), {1: [11], 2: [11, 21]}, PageLevel(2, 1, (11, 21), SOON)),  # each once
        (up(2, 0), {3: [31]}, PageLevel(3, 1, (31,), SOON)),
        (PageState(False, 1, 1, NOW), ALL, Nothing()),
    ],
)
def test_the_steps(page: PageState, on_call: dict[int, list[int]], step: Step) -> None:
    """Where a page stands, and who is on call, decide one step."""
    assert next_step(page, on_call, NOW, DELAYS) == step


workers_on_call = st.dictionaries(
    st.sampled_from(LEVELS), st.lists(st.integers(1, 9), unique=True, max_size=3)
)
delays = st.builds(
    Delays, climb=st.timedeltas(timedelta(seconds=1), timedelta(hours=1)), rounds=st.integers(1, 4)
)


@given(workers_on_call, delays, st.lists(st.timedeltas(timedelta(0), timedelta(hours=2))))
def test_every_page_comes_to_an_end(
    on_call: dict[int, list[int]], delays: Delays, waits: list[timedelta]
) -> None:
    """Unanswered, a page pages every level in order, each `rounds` times, and then is exhausted;
    time never goes back, and the last level is left no sooner than the delays of all levels."""
    page, now, paged = up(0, 0), NOW, []
    late = iter(waits)
    while True:
        step = next_step(page, on_call, now, delays)
        if isinstance(step, Exhausted):
            break
        if isinstance(step, Wait):
            assert step.until > now
            now = step.until + next(late, timedelta(0))
            continue
        assert isinstance(step, PageLevel)
        assert step.until > now
        assert step.workers == tuple(on_call[step.level])
        paged.append((step.level, step.round))
        page = up(step.level, step.round, step.until)
    someone = [level for level in LEVELS if on_call.get(level)]
    assert paged == [(level, n) for level in someone for n in range(1, delays.rounds + 1)]
    almost = len(someone) * delays.climb - timedelta(milliseconds=1)  # rounds divide to the µs
    assert now - NOW >= almost


@given(workers_on_call, st.integers(0, 3), st.integers(0, 4), delays)
def test_nobody_on_call_is_skipped(
    on_call: dict[int, list[int]], level: int, round_: int, delays: Delays
) -> None:
    """A step never jumps over a level with somebody on it, and never ends above one."""
    step = next_step(up(level, round_), on_call, NOW, delays)
    reached = step.level if isinstance(step, PageLevel) else max(LEVELS) + 1
    assert not [n for n in LEVELS if level < n < reached and on_call.get(n)]

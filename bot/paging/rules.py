"""The ladder of a page: who is paged now, how long to wait, when everybody was asked in vain.

Pure: where the page stands, who is on call and `now` go in; the next step comes back as a value.
Level 1 is on shift, level 2 backs it up, level 3 is the coordination, always. Each level is paged
`rounds` times, evenly over the delay after which an unanswered page climbs. A level where nobody is
on call costs no time at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

LEVELS = (1, 2, 3)


@dataclass(frozen=True)
class PageState:
    """Where a page stands. `level` 0: nobody was paged yet. `round` 0: this level starts anew.

    `climbing` is False once it is taken, closed or exhausted. `next_at`: when the wait is over.
    """

    climbing: bool
    level: int
    round: int
    next_at: datetime


@dataclass(frozen=True)
class Delays:
    """`climb`: how long a level may stay silent. `rounds`: how often it is paged meanwhile."""

    climb: timedelta
    rounds: int

    @property
    def round(self) -> timedelta:
        return self.climb / self.rounds


@dataclass(frozen=True)
class PageLevel:
    """Page these workers now; look again at `until`."""

    level: int
    round: int
    workers: tuple[int, ...]
    until: datetime


@dataclass(frozen=True)
class Wait:
    """Nothing to do before `until`."""

    until: datetime


@dataclass(frozen=True)
class Exhausted:
    """Nobody is left to page."""


@dataclass(frozen=True)
class Nothing:
    """This page does not climb any more."""


Step = PageLevel | Wait | Exhausted | Nothing


def next_step(
    page: PageState, on_call: Mapping[int, Sequence[int]], now: datetime, delays: Delays
) -> Step:
    """What to do with this page at `now`.

    `on_call` holds, by level, the ids of the workers who can still be asked: on call, reachable,
    and who did not pass. Instants are aware.
    """
    if not page.climbing:
        return Nothing()
    if now < page.next_at:
        return Wait(page.next_at)
    until = now + delays.round
    if page.level and page.round == 0:
        again = _everyone(on_call, up_to=page.level)
        if again:
            return PageLevel(page.level, 1, again, until)
    elif page.level and page.round < delays.rounds and on_call.get(page.level):
        return PageLevel(page.level, page.round + 1, tuple(on_call[page.level]), until)
    for level in LEVELS:
        if level > page.level and on_call.get(level):
            return PageLevel(level, 1, tuple(on_call[level]), until)
    return Exhausted()


def _everyone(on_call: Mapping[int, Sequence[int]], up_to: int) -> tuple[int, ...]:
    """A page that got worse goes again to all who heard of it, each once."""
    known = [worker for level in LEVELS if level <= up_to for worker in on_call.get(level, ())]
    return tuple(dict.fromkeys(known))

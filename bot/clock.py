"""Where `now` comes from: the machine's clock, or one that a test or a simulation turns by hand.

Rules and services never read a clock; they are given `now`. Only the loops at the very edge ask one.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The present instant, aware, in UTC."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(timezone.utc)


class HandClock:
    """A clock that stands still until it is turned; it never goes back."""

    def __init__(self, start: datetime) -> None:
        self._now = start.astimezone(timezone.utc)

    def now(self) -> datetime:
        return self._now

    def turn_to(self, instant: datetime) -> None:
        """Move forward to `instant`; an earlier one leaves the clock where it is."""
        self._now = max(self._now, instant.astimezone(timezone.utc))

    def advance(self, step: timedelta) -> None:
        self.turn_to(self._now + step)

"""An observer that fails a journey in which anybody is texted before they wrote to us.

Workers excepted, an address may be written or called only after a message came from it: all else
(answers, follow-ups, warnings, a watch) is asked for in such a message. Who stopped may hear the
confirmation, and nothing more until they write again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from bot.conversation.keywords import Keyword, keyword
from bot.simulator.events import Event
from bot.simulator.scenario import Step

WAYS = ("sms", "telegram", "voice")


class Unasked(AssertionError):
    """Somebody was written to who had not written to us, or had asked us to stop."""


class Observer:
    """Sees a journey as it goes: what each telephone said, and what was sent to each."""

    def __init__(self, workers: Collection[str]) -> None:
        self._workers = frozenset(workers)
        self._wrote: set[str] = set()
        self._stopped: dict[str, int] = {}  # how many messages since each one's STOP
        self._unasked: list[str] = []

    def said(self, step: Step) -> None:
        """Just before a step is taken."""
        if step.sender is None:
            return
        self._wrote.add(step.sender)
        if keyword(step.text) is Keyword.STOP:
            self._stopped.setdefault(step.sender, 0)
        else:
            self._stopped.pop(step.sender, None)

    def sent(self, event: Event) -> None:
        """Something left for a telephone, whether it arrived or not."""
        if not event.to or event.to in self._workers:
            return
        if event.to not in self._wrote:
            self._unasked.append(f"a {event.kind} at {event.at} to who never wrote")
        elif event.to in self._stopped:
            self._stopped[event.to] += 1
            if self._stopped[event.to] > 1:
                self._unasked.append(f"a {event.kind} at {event.at} to who had stopped")

    def check(self) -> None:
        """Raises Unasked, naming what was sent and when."""
        if self._unasked:
            raise Unasked("; ".join(self._unasked))


def addresses(team: Mapping[str, Any]) -> set[str]:
    """Every way to reach the workers of a roster."""
    return {
        str(row[way]) for row in team.get("workers", ()) for way in WAYS if row.get(way) is not None
    }

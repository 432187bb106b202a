"""What to do after a failed send: try again and when, or give up. Pure; the row carries it out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from bot.channels.errors import SendError
from bot.conversation import outbox
from bot.conversation.outbox import Purpose

# Seconds to wait after the 1st, 2nd... failed try. Urgent words are tried fast, and soon go
# another way; an answer may wait out a provider's bad half hour. What a person in crisis is to do
# has no other way: it is tried every minute, for it still holds a quarter of an hour later. No wait
# a provider asks for is longer to them: its limit may be lifted, or have been another chat's.
URGENT_WAITS = (1, 3, 8, 20, 60)
CRISIS_WAITS = (*URGENT_WAITS, *[60] * 18)
WAITS = (2, 10, 30, 120, 600, 1800)
TOO_LONG = timedelta(seconds=8)  # urgent words that must wait longer look for another way
SLOW_DOWN = 1.0  # seconds a channel rests when its provider says "too fast" and not for how long


class Verdict(Enum):
    RETRY = "retry"
    GIVE_UP = "give up"


@dataclass(frozen=True)
class Next:
    """What to do after a failed send; `wait` only for RETRY."""

    verdict: Verdict
    wait: timedelta = timedelta(0)


def after_error(error: SendError, attempts: int, purpose: Purpose) -> Next:
    """Try again and when, or give up. `attempts` counts the try that just failed."""
    waits = _waits(purpose)
    if not error.retryable or attempts > len(waits):
        return Next(Verdict.GIVE_UP)
    seconds = error.retry_after if error.retry_after is not None else waits[attempts - 1]
    if is_urgent(purpose):
        seconds = min(seconds, waits[-1])
    return Next(Verdict.RETRY, timedelta(seconds=seconds))


def _waits(purpose: Purpose) -> tuple[int, ...]:
    if purpose is Purpose.CRISIS:
        return CRISIS_WAITS
    return URGENT_WAITS if is_urgent(purpose) else WAITS


def is_urgent(purpose: Purpose) -> bool:
    """Words to a person in crisis, and pages."""
    return outbox.PRIORITY[purpose] == 0

"""Why a change of the rota cannot be kept.

The message is for whoever runs the server, in English. An interface keys its own words by the
fault, never by the message.
"""

from __future__ import annotations

from enum import Enum


class Fault(str, Enum):
    SHIFT_GONE = "shift gone"  # taken out meanwhile, or never there
    GONE = "gone"  # the same, of a pattern, a calendar or a worker
    ALREADY_THEIRS = "already theirs"  # the replacement is the one to replace
    SAME_WORKER = "same worker"  # two shifts of one worker cannot be swapped
    LEVEL = "level"  # not 1, 2 or 3
    ADDRESS = "address"  # a calendar's address does not begin with https://
    NAME = "name"  # a calendar's name is empty or taken
    FILE = "file"  # no iCalendar file at all
    EVENT = "event"  # an event that says nothing usable; the message names it
    TIMES = "times"  # hours that end before they start, have no zone, or lie outside the shift


class RotaFault(ValueError):
    """What was asked of the rota cannot be done; `fault` says why, the message says what."""

    def __init__(self, fault: Fault, message: str) -> None:
        super().__init__(message)
        self.fault = fault

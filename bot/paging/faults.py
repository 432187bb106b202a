"""Why a change of the rota cannot be kept.

The message is for whoever runs the server, in English. An interface keys its own words by the
fault, never by the message.
"""

from __future__ import annotations

from datetime import datetime
from enum import Enum


class Fault(str, Enum):
    SHIFT_GONE = "shift gone"  # taken out meanwhile, or never there
    GONE = "gone"  # the same, of a pattern, a calendar or a worker
    ALREADY_THEIRS = "already theirs"  # the replacement is the one to replace
    SAME_WORKER = "same worker"  # two shifts of one worker cannot be swapped
    ON_CALL_THEN = "on call then"  # who would have it has another shift of that level at that time
    LEVEL = "level"  # not 1, 2 or 3
    ADDRESS = "address"  # a calendar's address does not begin with https://
    NAME = "name"  # a calendar's name is empty or taken
    FILE = "file"  # no iCalendar file at all
    EVENT = "event"  # an event that says nothing usable; the message names it
    TIMES = "times"  # hours that end before they start, have no zone, or lie outside the shift


class FeedFault(str, Enum):
    """Why a calendar at an address gives no shifts, or not all: kept beside it."""

    FETCH = "fetch"  # its address does not give it; about: the status answered, if one was
    LARGE = "large"  # more than is read of a calendar
    FILE = Fault.FILE.value
    EVENT = Fault.EVENT.value  # about: its title
    STRANGERS = "strangers"  # events that name no worker; about: their titles


class RotaFault(ValueError):
    """What was asked of the rota cannot be done; `fault` says why, the message says what.

    `about`: the title of the event or the name of the worker it is about, "" when it has none or
    is about none. `when`: the hours it is about, where hours are what stands in the way.
    """

    def __init__(
        self,
        fault: Fault,
        message: str,
        about: str = "",
        when: tuple[datetime, datetime] | None = None,
    ) -> None:
        super().__init__(message)
        self.fault = fault
        self.about = about
        self.when = when

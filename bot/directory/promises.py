"""What may be told of a door: as its hours say, but for the end of a night that never began.

By the specification "22:00-06:00; PH off" opens at midnight, when the holiday is over. Nobody unlocks
a door at midnight, and somebody told "ouvert" would have walked there for nothing: people are told
that it is not sure then, and of no opening or closing but those of nights that begin.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from bot.directory import openings
from bot.directory.hours import Status, status


def promised(expr: str | None, at: dt.datetime, region: str) -> Status:
    """As `hours.status`; unknown where it is open by the end of a night that never began only."""
    letter = status(expr, at, region)
    if letter.open is None or expr is None or not _may_not_begin(expr):
        return letter
    begun = status(expr, at, region, begun=True)
    if letter.open and begun.open is False:
        return Status(None, None, letter.holiday, never_began=True)
    return begun


@lru_cache(maxsize=16384)
def _may_not_begin(expr: str) -> bool:
    return openings.may_not_begin(expr)

"""When a door is open on one day: the spans to tell somebody who asks about "dimanche"."""

from __future__ import annotations

import datetime as dt

from bot.directory.hours import status
from bot.directory.public_holidays import calendar_of

Span = tuple[dt.datetime, dt.datetime | None]
"""Opens, closes; None when it does not close."""


def spans_on(expr: str, day: dt.date, region: str) -> list[Span] | None:
    """The openings that begin on `day`, or have lasted since before, in the region's zone.

    Empty when it stays closed; None when part of the day is unknown, for then nothing sure can be
    told. A night that began the evening before is left to that evening; one that never began has no
    end here (`promises`). Raises InvalidHours.
    """
    zone = calendar_of(region).zone
    instant = dt.datetime.combine(day, dt.time(0), zone)
    midnight, spans = instant, []
    while instant.date() == day:
        now = status(expr, instant, region, begun=True)
        if now.open is None:
            return None
        if now.open and not (instant == midnight and _began_before(expr, instant, region)):
            spans.append((instant, now.until))
        if now.until is None:
            break
        instant = now.until
    return spans


def _began_before(expr: str, midnight: dt.datetime, region: str) -> bool:
    """Open at midnight because of the night before, and closed again that same day."""
    eve = status(expr, midnight - dt.timedelta(minutes=1), region, begun=True)
    later = status(expr, midnight, region, begun=True).until
    return bool(eve.open) and later is not None and later.date() == midnight.date()

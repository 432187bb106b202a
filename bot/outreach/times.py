"""When we may write first: in humane hours of the person's region."""

from __future__ import annotations

from datetime import datetime, time, timedelta, tzinfo
from functools import lru_cache

from bot.regions import load_regions
from bot.settings import ROOT

EARLIEST = time(9)
LATEST = time(21)
USUAL = time(14)  # people who sleep outside are seldom up early


def humane(instant: datetime, zone: tzinfo) -> datetime:
    """`instant`, or the first moment after it between 9 and 21 o'clock in `zone`."""
    local = instant.astimezone(zone)
    if local.time() < EARLIEST:
        return _at(local, EARLIEST)
    if local.time() >= LATEST:
        return _at(local + timedelta(days=1), EARLIEST)
    return local


def tomorrow(now: datetime, zone: tzinfo) -> datetime:
    """Tomorrow at the usual hour; for who writes after midnight, tomorrow is after they slept."""
    local = now.astimezone(zone)
    ahead = 0 if local.hour < 5 else 1
    return _at(local + timedelta(days=ahead), USUAL)


@lru_cache
def zone_of(region: str) -> tzinfo:
    """The clocks of a region, by its key."""
    return load_regions(ROOT / "directory_data" / "regions")[region].zone


def _at(day: datetime, clock: time) -> datetime:
    """That day at that hour, as the wall clock there shows it."""
    return datetime.combine(day.date(), clock, tzinfo=day.tzinfo)

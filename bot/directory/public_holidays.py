"""The public holidays of each region, by local date, from the `holidays` package.

opening-hours-py carries holidays of whole countries only: it knows no 24 June in Québec, no Family
Day in Ontario. A day moved because it falls on a week-end ("observé") counts as a holiday too:
sending somebody to a closed door is worse than one telephone call too many.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays


@dataclass(frozen=True, slots=True)
class Calendar:
    """Where a region's clocks and holidays are read: time zone, country, province."""

    zone: ZoneInfo
    country: str
    subdivision: str | None = None


QUEBEC = Calendar(ZoneInfo("America/Toronto"), "CA", "QC")

CALENDARS: Mapping[str, Calendar] = {
    "montreal": QUEBEC,
    "quebec": QUEBEC,
    "lanaudiere": QUEBEC,
    "ontario": Calendar(ZoneInfo("America/Toronto"), "CA", "ON"),
    "bruxelles": Calendar(ZoneInfo("Europe/Brussels"), "BE"),
    "france": Calendar(ZoneInfo("Europe/Paris"), "FR"),
}


def calendar_of(region: str) -> Calendar:
    """The calendar of a region; ValueError naming the known ones for any other key."""
    try:
        return CALENDARS[region]
    except KeyError:
        known = ", ".join(CALENDARS)
        raise ValueError(f"unknown region {region!r}; use one of: {known}") from None


def holiday_name(day: dt.date, region: str) -> str | None:
    """The holiday's French name, or None on an ordinary day."""
    return holidays_around(day.year, region).get(day)


@lru_cache(maxsize=64)
def holidays_around(year: int, region: str) -> Mapping[dt.date, str]:
    """Date -> French name, from the year before `year` to the year after, in date order."""
    calendar = calendar_of(region)
    days = holidays.country_holidays(
        calendar.country,
        subdiv=calendar.subdivision,
        years=range(year - 1, year + 2),
        language="fr",
    )
    return dict(sorted(days.items()))

"""The holidays of each region, by local date: what `PH` and `SH` mean in its opening hours.

opening-hours-py carries holidays of whole countries only: it knows no 24 June in Québec, no Family
Day in Ontario. The days come from the `holidays` package and are those that the reference evaluator
of opening_hours counts too, whatever differs being named in tests/directory/test_hours_oracle.py:

- Easter Monday in Canada: Québec's employers choose it or Good Friday (CNESST), Ontario's public
  offices keep it. A door that may be closed is better said closed.
- Canada Day is 2 July when the 1st is a Sunday (Holidays Act; Québec's Labour Standards, s. 60).
- 25 June too when the 24th is a Sunday: the day off of those who do not work on Sundays (Québec's
  National Holiday Act, s. 2). The reference does not count it.
- Other days that fall on a week-end are not moved: no law moves Christmas for everybody.
- In Belgium Easter and Whit Sunday are Sundays, not among the ten legal holidays.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays
from dateutil.easter import easter  # type: ignore[import-untyped]

from bot.directory.school_holidays import is_school_holiday

A_DAY = dt.timedelta(days=1)
SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Calendar:
    """Where clocks and holidays are read: time zone, country, province; `schools` names the school
    calendars that may be meant there (`school_holidays`), none when each school board has its own."""

    zone: ZoneInfo
    country: str
    subdivision: str | None = None
    schools: tuple[str, ...] = ()


PARIS = ZoneInfo("Europe/Paris")
QUEBEC = Calendar(ZoneInfo("America/Toronto"), "CA", "QC")

CALENDARS: Mapping[str, Calendar] = {
    "montreal": QUEBEC,
    "quebec": QUEBEC,
    "lanaudiere": QUEBEC,
    "ontario": Calendar(ZoneInfo("America/Toronto"), "CA", "ON"),
    "bruxelles": Calendar(ZoneInfo("Europe/Brussels"), "BE", schools=("be-fr",)),
    "france": Calendar(PARIS, "FR", schools=("fr-a", "fr-b", "fr-c")),
}
"""The calendar of each region."""

ALSACE_MOSELLE, ILE_DE_FRANCE = "alsace-moselle", "ile-de-france"
LOCAL_CALENDARS: Mapping[str, Calendar] = {
    ALSACE_MOSELLE: Calendar(PARIS, "FR", "57", schools=("fr-b",)),
    ILE_DE_FRANCE: Calendar(PARIS, "FR", schools=("fr-c",)),
}
"""Parts of a region with holidays of their own."""

DEPARTMENTS = {
    **dict.fromkeys(("57", "67", "68"), ALSACE_MOSELLE),
    **dict.fromkeys(("75", "77", "78", "91", "92", "93", "94", "95"), ILE_DE_FRANCE),
}


def calendar_name(region: str, postal_code: str | None) -> str:
    """The calendar a door keeps: its region's or, in France, that of its department."""
    if region != "france":
        return region
    return DEPARTMENTS.get((postal_code or "")[:2], region)


def calendar_of(name: str) -> Calendar:
    """The calendar of a region, or of a part of one; ValueError naming the known ones for any
    other key."""
    calendar = CALENDARS.get(name) or LOCAL_CALENDARS.get(name)
    if calendar is None:
        known = ", ".join((*CALENDARS, *LOCAL_CALENDARS))
        raise ValueError(f"unknown region {name!r}; use one of: {known}")
    return calendar


def holiday_name(day: dt.date, region: str) -> str | None:
    """The holiday's French name, or None on an ordinary day."""
    return holidays_around(day.year, region).get(day)


@lru_cache(maxsize=64)
def holidays_around(year: int, region: str) -> Mapping[dt.date, str]:
    """Date -> French name, from the year before `year` to the year after, in date order."""
    calendar = calendar_of(region)
    days: dict[dt.date, str] = {}
    for each in range(year - 1, year + 2):
        found = holidays.country_holidays(
            calendar.country,
            subdiv=calendar.subdivision,
            years=each,
            observed=False,
            language="fr",
        )
        days |= AS_KEPT.get(calendar.country, _as_told)(dict(found), each, calendar)
    return dict(sorted(days.items()))


def school_holiday(day: dt.date, region: str) -> bool | None:
    """Whether schools are on holiday there; None when that is not known."""
    return is_school_holiday(day, calendar_of(region).schools)


Days = dict[dt.date, str]


def _as_told(days: Days, year: int, calendar: Calendar) -> Days:
    return days


def _in_canada(days: Days, year: int, calendar: Calendar) -> Days:
    days[easter(year) + A_DAY] = "Lundi de Pâques"
    canada_day, national_day = dt.date(year, 7, 1), dt.date(year, 6, 24)
    if canada_day.weekday() == SUNDAY:
        days[canada_day + A_DAY] = days.pop(canada_day)
    if calendar.subdivision == "QC" and national_day.weekday() == SUNDAY:
        days[national_day + A_DAY] = days[national_day]
    return days


def _in_belgium(days: Days, year: int, calendar: Calendar) -> Days:
    sundays = (easter(year), easter(year) + 49 * A_DAY)
    return {day: name for day, name in days.items() if day not in sundays}


AS_KEPT: Mapping[str, Callable[[Days, int, Calendar], Days]] = {
    "CA": _in_canada,
    "BE": _in_belgium,
}
"""Country -> what its holidays are there, of those the package tells for a year."""

"""School holidays, where one authority sets them for all schools: France's three zones, and the
schools of the French Community in Brussels. In Québec and Ontario each school board sets its own.

`directory_data/school_holidays.csv` has a calendar's name, a first and a last day, and what they
are; "known" spans the days of which all is known. Nothing is supposed beyond them. The calendars
are those of education.gouv.fr and enseignement.be, see `directory_data/SOURCES.md`.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.settings import ROOT

FILE = ROOT / "directory_data" / "school_holidays.csv"
KNOWN = "known"

Days = tuple[dt.date, dt.date]
"""The first and the last day, both included."""


@dataclass(frozen=True, slots=True)
class SchoolYears:
    """What is known of one calendar."""

    known: Days
    holidays: tuple[Days, ...]

    def holiday(self, day: dt.date) -> bool | None:
        """Whether schools are on holiday; None on a day of which nothing is known."""
        if not _holds(self.known, day):
            return None
        return any(_holds(days, day) for days in self.holidays)


@lru_cache(maxsize=1)
def school_years() -> Mapping[str, SchoolYears]:
    """Calendar -> what is known of it, from the file."""
    known: dict[str, Days] = {}
    holidays: defaultdict[str, list[Days]] = defaultdict(list)
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            days = dt.date.fromisoformat(row["first"]), dt.date.fromisoformat(row["last"])
            if row["what"] == KNOWN:
                known[row["calendar"]] = days
            else:
                holidays[row["calendar"]].append(days)
    return {name: SchoolYears(days, tuple(holidays[name])) for name, days in known.items()}


def is_school_holiday(day: dt.date, calendars: tuple[str, ...]) -> bool | None:
    """Whether schools are on holiday there; None when that is not known, or when the calendars
    that may be meant do not agree."""
    told = {school_years()[name].holiday(day) for name in calendars}
    return told.pop() if len(told) == 1 else None


def _holds(days: Days, day: dt.date) -> bool:
    return days[0] <= day <= days[1]

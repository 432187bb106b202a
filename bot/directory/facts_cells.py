"""Single cells of gathered facts, as values: dates, hours, ages, names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.directory.hours import validate

Row = Mapping[str, str]
DATES = re.compile(r"(?<![\d-])\d{4}(?:-\d{2}(?!\d)(?:-\d{2}(?!\d))?)?")
CLOCK = re.compile(r"\d{1,2}:\d{2}|24/7|\bunknown\b|\"")


def items(text: str) -> list[str]:
    """What a cell lists, separated by semicolons."""
    return [item.strip() for item in text.split(";") if item.strip()]


def sources_of(published: str) -> str:
    """Addresses and document names; a file name that leads nowhere is left out."""
    parts = re.split(r"\s+[|;]\s+", published)
    return " ; ".join(part for part in parts if not part.endswith(".txt"))


def latest_date(published: str) -> str | None:
    """The most recent date of "2018-10-04; 2025-01-15", as precise as it is given."""
    separate = re.sub(r"(\d{4})-(\d{4})", r"\1; \2", published)  # "2022-2023" is two years
    return max(DATES.findall(separate), default=None)


def hours_of(expr: str) -> str | None:
    """Hours that say a clock time. "Mo-Fr" alone would mean day and night: nobody said that."""
    if not expr or not CLOCK.search(expr):
        return None
    if problem := validate(expr):
        raise ValueError(problem)
    return expr


def age_of(text: str) -> int | None:
    if text and not text.isdigit():
        raise ValueError(f'"{text}" is not an age in years')
    return int(text) if text else None


def pets_of(text: str) -> bool | None:
    if "refus" in text.lower():
        return False
    return True if "accept" in text.lower() else None


def territory_of(cells: Row) -> tuple[str, ...]:
    """The quartiers or MRC a service is for, when a list of them is all its place."""
    if cells["territory"]:
        return tuple(items(cells["territory"]))
    area = cells["borough_or_neighbourhood"]
    return tuple(part.strip() for part in area.split(",")) if area.count(",") > 1 else ()


def names_in(area: str) -> list[str]:
    """Names to look up in "Ville-Marie (Centre-Sud)": the inner one first, then the outer."""
    inside = re.findall(r"\(([^)]*)\)", area)
    outside = re.sub(r"\([^)]*\)", "", area).strip()
    return [name for name in (*inside, outside) if name]


def aliases_of(cells: Row) -> tuple[str, ...]:
    """Names people use: those judged, and each partner of "Head & Hands / À deux mains (ADM)"."""
    organization = cells["organization"]
    partners = re.sub(r"\s*\([^)]*\)", "", organization).split(" / ")
    names = {*items(cells["aliases"]), *(name.strip() for name in partners)}
    useful = (name for name in names if not name.startswith("Ville de "))
    return tuple(sorted(name for name in useful if name and name != organization))

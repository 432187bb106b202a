"""The calendars regions are read in are those the region files name."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.assembly import DIRECTORY_DATA
from bot.directory.public_holidays import CALENDARS, holiday_name
from bot.regions import load_regions


def test_calendars_are_those_of_the_region_files() -> None:
    """Zone, country and province live in two places; they may not differ."""
    regions = load_regions(DIRECTORY_DATA / "regions")
    told = {key: (r.zone.key, r.country, r.subdivision) for key, r in regions.items()}
    ours = {key: (c.zone.key, c.country, c.subdivision) for key, c in CALENDARS.items()}
    assert ours == told


@pytest.mark.parametrize(
    ("day", "region", "name"),
    [
        ("2026-06-24", "quebec", "Fête nationale du Québec"),
        ("2026-06-24", "ontario", None),
        ("2026-02-16", "ontario", "Fête de la famille"),
        ("2026-12-26", "ontario", "Boxing Day"),
        ("2026-07-21", "bruxelles", "Fête nationale"),
        ("2026-05-08", "france", "Fête de la Victoire"),
        ("2027-12-27", "montreal", None),  # Christmas is on Saturday; no law moves it
        ("2029-06-25", "montreal", "Fête nationale du Québec"),  # the 24th is a Sunday
        ("2029-06-25", "ontario", None),
        ("2029-07-01", "montreal", None),  # a Sunday
        ("2029-07-02", "montreal", "Fête du Canada"),
        ("2026-04-06", "montreal", "Lundi de Pâques"),
        ("2026-04-06", "bruxelles", "Lundi de Pâques"),
        ("2026-04-05", "bruxelles", None),  # Easter is a Sunday as others
        ("2026-12-26", "france", None),
        ("2026-12-26", "alsace-moselle", "Saint Étienne"),
        ("2026-04-03", "alsace-moselle", "Vendredi saint"),
        ("2026-11-23", "montreal", None),
    ],
)
def test_holiday_names(day: str, region: str, name: str | None) -> None:
    """A holiday is told by its French name, one moved by law on the day it is kept."""
    assert holiday_name(dt.date.fromisoformat(day), region) == name

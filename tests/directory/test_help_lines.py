"""Two lists of help lines, one to search (helplines.csv), one said in a crisis (regions/*.toml): they
may not tell two different numbers or hours."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.assembly import DIRECTORY_DATA, regions
from bot.directory.hours import status
from bot.directory.hsds_read import load_folder
from bot.directory.model import Helpline
from bot.regions import Line, Region

LINES = load_folder(DIRECTORY_DATA).helplines
CASES = [
    (region.key, purpose, line)
    for region in regions().values()
    for purpose, line in region.lines.items()
]
A_WEEK = [
    dt.datetime(2026, 11, 23, tzinfo=dt.timezone.utc) + dt.timedelta(minutes=30 * half)
    for half in range(7 * 48)
]


def digits(number: str | None) -> str:
    return "".join(filter(str.isdigit, number or ""))


def week(hours: str, region: str) -> list[bool | None]:
    """Open or not, every half hour of a week."""
    return [status(hours, at, region).open for at in A_WEEK]


def searched(region: str, line: Line) -> list[Helpline]:
    """The lines of the directory with that number, from that region."""
    return [
        found
        for found in LINES
        if region in found.regions and digits(found.phone) == digits(line.phone)
    ]


@pytest.mark.parametrize(("region", "purpose", "line"), CASES)
def test_a_number_of_a_crisis_is_in_the_directory(region: str, purpose: str, line: Line) -> None:
    """The same number, open at the same hours, with the same number to text."""
    found = searched(region, line)
    assert found, f"{region}, {purpose}: {line.phone} is not in helplines.csv"
    if line.text_to:
        assert digits(line.text_to) in {digits(each.text_to) for each in found}
    hours = {each.hours for each in found if each.hours}
    if line.hours and hours:
        assert any(week(line.hours, region) == week(other, region) for other in hours), hours


@pytest.mark.parametrize("region", regions().values(), ids=lambda region: region.key)
def test_emergency_numbers_are_in_the_directory(region: Region) -> None:
    """Those that are said are those that are listed."""
    listed = {digits(line.phone) for line in LINES if region.key in line.regions}
    assert {region.emergency, region.police} <= listed

"""A week told to other HSDS tools, and theirs told to us."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.directory.hours import status
from bot.directory.hsds_schedule import DAYS, hours_of_rows, monthly_rows, weekly_rows


def rows(*weeks: tuple[str, str, str]) -> list[dict[str, str]]:
    names = ("byday", "opens_at", "closes_at")
    return [{"freq": "WEEKLY", **dict(zip(names, week, strict=True))} for week in weeks]


@pytest.mark.parametrize(
    ("expr", "told"),
    [
        ("Mo-We 10:00-17:00", [("MO,TU,WE", "10:00", "17:00")]),
        ("Mo,Fr 10:00-12:00,13:00-17:00", [("MO,FR", "10:00", "12:00"), ("MO,FR", "13:00", "17:00")]),
        ("Mo-Su 10:00-17:00; Tu-Su off; PH off", [("MO", "10:00", "17:00")]),
        ("24/7", [("MO,TU,WE,TH,FR,SA,SU", "00:00", "24:00")]),
        ("Sa 20:00-08:00", [("SA", "20:00", "08:00")]),
        # what a weekly row cannot say is said in our column only
        ("Nov-Mar 20:00-07:00", []),
        ("2025 Nov 10-2026 Apr 15 21:30-06:30", []),
        ("Fr 13:00+", []),
        ("Sa 08:00-16:00; Mo-Fr unknown", []),
        ('Mo 10:00-12:00 "sonne"', []),
        ("Mo[1] 10:00-12:00", []),
        (None, []),
    ],
)  # fmt: skip
def test_weekly_rows(expr: str | None, told: list[tuple[str, str, str]]) -> None:
    """A plain week as RFC 5545 days and clock times."""
    assert weekly_rows(expr) == rows(*told)


@pytest.mark.parametrize(
    ("weeks", "expr"),
    [
        ([("MO,TU", "09:00", "17:00")], "Mo,Tu 09:00-17:00"),
        ([("MO", "9:00", "12:00"), ("MO", "13:00:00Z", "17:00-05:00")], "Mo 09:00-12:00, Mo 13:00-17:00"),
        ([("", "09:00", "17:00")], None),
        ([("1MO", "09:00", "17:00")], None),
        ([("MO", "", "17:00")], None),
        ([("MO", "09:00", "17:00"), ("1MO", "18:00", "19:00")], None),  # not by halves
        ([("", "", "")], None),
        ([], None),
    ],
)  # fmt: skip
def test_hours_of_rows(weeks: list[tuple[str, str, str]], expr: str | None) -> None:
    """Rows of another tool as opening_hours; what they do not say stays unknown."""
    assert hours_of_rows(rows(*weeks)) == expr


MONTHLY = [("Mo[1] 10:00-12:00", "1MO"), ("Fr[-1],Tu[2] 10:00-12:00", "-1FR,2TU")]


@pytest.mark.parametrize(("expr", "byday"), MONTHLY)
def test_days_counted_in_the_month(expr: str, byday: str) -> None:
    """The first Monday, the last Friday, out and back."""
    told = {"freq": "MONTHLY", "byday": byday, "opens_at": "10:00", "closes_at": "12:00"}
    assert monthly_rows(expr) == [told]
    assert hours_of_rows([told]) == expr


@pytest.mark.parametrize("expr", ["Mo-Fr 10:00-12:00", "Mo[1] 10:00-12:00; We 10:00-12:00", "24/7"])
def test_what_is_not_counted_in_the_month(expr: str) -> None:
    """Anything else has no monthly rows."""
    assert monthly_rows(expr) == []


@pytest.mark.parametrize(
    ("said", "expr"),
    [
        ({"valid_from": "2026-11-15", "valid_to": "2027-03-31"}, "2026 Nov 15-2027 Mar 31 Sa 20:00-08:00"),
        ({"valid_to": "2027-03-31"}, "Sa 20:00-08:00"),  # the service ends then
        ({"interval": "1"}, "Sa 20:00-08:00"),
        ({"interval": "2"}, None),
        ({"bymonthday": "15"}, None),
        ({"count": "3"}, None),
    ],
)  # fmt: skip
def test_what_a_row_says_besides(said: dict[str, str], expr: str | None) -> None:
    """A season is kept; what opening_hours cannot say leaves the hours unknown."""
    (row,) = rows(("SA", "20:00", "08:00"))
    assert hours_of_rows([row | said]) == expr


WEEKS = st.lists(
    st.tuples(
        st.lists(st.sampled_from(DAYS), min_size=1, unique=True).map(",".join),
        st.integers(0, 11).map(lambda hour: f"{hour:02}:00"),
        st.integers(12, 23).map(lambda hour: f"{hour:02}:30"),
    ),
    min_size=1,
    max_size=3,
)


@given(WEEKS, st.datetimes(dt.datetime(2026, 11, 2), dt.datetime(2026, 11, 8, 23)))
def test_a_week_there_and_back(week: list[tuple[str, str, str]], local: dt.datetime) -> None:
    """Told as rows and read again, the door is open at the same times."""
    expr = "; ".join(f"{days} {opens}-{closes}" for days, opens, closes in week)
    at = local.replace(tzinfo=dt.timezone.utc)
    back = hours_of_rows(weekly_rows(expr))
    assert status(back, at, "montreal") == status(expr, at, "montreal")

"""Open or closed, until when: holidays of the province, nights, seasons, clocks that change."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.directory.hours import InvalidHours, Status, status, validate

WEEK = "Mo-Fr 10:00-17:00; PH off"
NIGHTS = "Mo-Fr 14:00-08:00; Sa,Su 16:00-08:00"


def told(found: Status) -> tuple[bool | None, str | None]:
    return found.open, found.until.isoformat(timespec="minutes") if found.until else None


@pytest.mark.parametrize(
    ("expr", "region", "at", "open", "until", "holiday"),
    [
        # the trap: a holiday of the province only
        (WEEK, "montreal", "2026-06-24T11:00-04:00", False, "2026-06-25T10:00-04:00", "Fête nationale du Québec"),
        (WEEK, "quebec", "2026-06-24T11:00-04:00", False, "2026-06-25T10:00-04:00", "Fête nationale du Québec"),
        (WEEK, "lanaudiere", "2026-06-24T11:00-04:00", False, "2026-06-25T10:00-04:00", "Fête nationale du Québec"),
        (WEEK, "ontario", "2026-06-24T11:00-04:00", True, "2026-06-24T17:00-04:00", None),
        (WEEK, "ontario", "2026-02-16T11:00-05:00", False, "2026-02-17T10:00-05:00", "Fête de la famille"),
        (WEEK, "montreal", "2026-02-16T11:00-05:00", True, "2026-02-16T17:00-05:00", None),
        (WEEK, "bruxelles", "2026-07-21T11:00+02:00", False, "2026-07-22T10:00+02:00", "Fête nationale"),
        (WEEK, "france", "2026-07-21T11:00+02:00", True, "2026-07-21T17:00+02:00", None),
        (WEEK, "france", "2026-07-14T11:00+02:00", False, "2026-07-15T10:00+02:00", "Fête nationale"),
        # Friday evening: the next opening jumps the week-end and the holiday Monday
        (WEEK, "montreal", "2026-05-15T18:00-04:00", False, "2026-05-19T10:00-04:00", None),
        # holidays with hours of their own, alone or in a list of days
        ("Mo-Fr 09:00-17:00; PH 10:00-14:00", "montreal", "2026-12-25T11:00-05:00", True, "2026-12-25T14:00-05:00", "Jour de Noël"),
        ("Mo-Fr 09:00-20:00; Sa,Su,PH 08:00-16:00", "montreal", "2026-06-24T15:00-04:00", True, "2026-06-24T16:00-04:00", "Fête nationale du Québec"),
        ("PH,Su 10:00-12:00", "montreal", "2026-06-24T11:00-04:00", True, "2026-06-24T12:00-04:00", "Fête nationale du Québec"),
        ("PH Mo-Fr 10:00-12:00", "montreal", "2026-06-24T11:00-04:00", True, "2026-06-24T12:00-04:00", "Fête nationale du Québec"),
        ("Mo-Su 10:00-17:00; PH -1 day 10:00-12:00", "montreal", "2026-06-23T13:00-04:00", False, "2026-06-24T10:00-04:00", None),
        ("Jul-Aug PH off; Mo-Fr 10:00-17:00 || PH off", "montreal", "2026-06-24T11:00-04:00", True, "2026-06-24T17:00-04:00", "Fête nationale du Québec"),
        ('Mo-Fr 10:00-17:00 open "PH off, non"', "montreal", "2026-06-24T11:00-04:00", True, "2026-06-24T17:00-04:00", "Fête nationale du Québec"),
        ('Mo-Fr 10:00-17:00 "PH off, non"', "montreal", "2026-06-24T11:00-04:00", None, None, "Fête nationale du Québec"),
        # nights
        ("20:00-08:00", "montreal", "2026-11-21T23:40-05:00", True, "2026-11-22T08:00-05:00", None),
        ("20:00-08:00", "montreal", "2026-11-22T03:00-05:00", True, "2026-11-22T08:00-05:00", None),
        ("18:00-12:00", "montreal", "2026-11-22T12:00-05:00", False, "2026-11-22T18:00-05:00", None),
        (NIGHTS, "montreal", "2026-11-21T03:00-05:00", False, "2026-11-21T16:00-05:00", None),
        ("Mo-Fr 14:00-08:00, Sa,Su 16:00-08:00", "montreal", "2026-11-21T03:00-05:00", True, "2026-11-21T08:00-05:00", None),
        (NIGHTS, "montreal", "2026-11-23T03:00-05:00", True, "2026-11-23T08:00-05:00", None),
        (NIGHTS, "montreal", "2026-11-21T12:00-05:00", False, "2026-11-21T16:00-05:00", None),
        ("Fr 22:00-06:00; Sa off", "montreal", "2026-11-21T03:00-05:00", False, "2026-11-27T22:00-05:00", None),
        ("Fr 22:00-06:00; Sa off", "montreal", "2026-11-20T23:00-05:00", True, "2026-11-21T00:00-05:00", None),
        # by the letter only: what people are told is in test_promises.py
        ("22:00-06:00; PH off", "montreal", "2026-06-24T03:00-04:00", False, "2026-06-25T00:00-04:00", "Fête nationale du Québec"),
        ("22:00-06:00; PH off", "montreal", "2026-06-25T03:00-04:00", True, "2026-06-25T06:00-04:00", None),
        # always, never, seasons
        ("24/7", "montreal", "2026-06-24T11:00-04:00", True, None, "Fête nationale du Québec"),
        ("24/7; PH off", "montreal", "2026-06-23T11:00-04:00", True, "2026-06-24T00:00-04:00", None),
        ("00:00-24:00", "montreal", "2026-06-23T11:00-04:00", True, None, None),
        ("off", "montreal", "2026-06-23T11:00-04:00", False, None, None),
        ("2025 Nov 10-2026 Apr 15 21:30-06:30", "quebec", "2026-04-15T22:00-04:00", True, "2026-04-16T06:30-04:00", None),
        ("2025 Nov 10-2026 Apr 15 21:30-06:30", "quebec", "2026-04-16T22:00-04:00", False, None, None),
        ("Nov-Mar 20:00-07:00", "montreal", "2026-10-31T23:00-04:00", False, "2026-11-01T20:00-05:00", None),
        # two shifts that touch are one opening; additional rules add
        ("Mo-Fr 08:00-12:00,12:00-16:00", "montreal", "2026-11-23T09:00-05:00", True, "2026-11-23T16:00-05:00", None),
        ("Mo-Fr 08:00-12:00, We 13:00-15:00", "montreal", "2026-11-25T14:00-05:00", True, "2026-11-25T15:00-05:00", None),
        ("Jan 01,Nov 25 off; Mo-Fr 08:00-12:00; Nov 25 off", "montreal", "2026-11-25T09:00-05:00", False, "2026-11-26T08:00-05:00", None),
        # what nobody said
        ("Fr 13:00+", "montreal", "2026-11-27T13:00-05:00", True, "2026-11-27T13:01-05:00", None),
        ("Fr 13:00+", "montreal", "2026-11-27T15:00-05:00", None, None, None),
        ("Fr 13:00-15:00+", "montreal", "2026-11-27T14:00-05:00", True, "2026-11-27T15:00-05:00", None),
        ("Fr 13:00-15:00+", "montreal", "2026-11-27T16:00-05:00", None, None, None),
        ("Sa,Su 08:00-16:00; Mo-Fr unknown", "montreal", "2026-11-23T09:00-05:00", None, None, None),
        ('"sur rendez-vous"', "montreal", "2026-11-23T09:00-05:00", None, None, None),
        ('Tu 18:00-21:00 || "appelle"', "montreal", "2026-11-23T09:00-05:00", None, None, None),
        (None, "montreal", "2026-06-24T11:00-04:00", None, None, "Fête nationale du Québec"),
        # a rule without days leaves those with days alone
        ("Mo-Fr 09:00-12:00; 20:00-22:00", "montreal", "2026-11-23T10:00-05:00", True, "2026-11-23T12:00-05:00", None),
        # clocks that change: 8 March has no 2:30, 1 November has it twice; Brussels on other days
        ("22:00-06:00", "montreal", "2026-03-08T01:30-05:00", True, "2026-03-08T06:00-04:00", None),
        ("Mo-Su 08:00-20:00", "montreal", "2026-03-08T01:30-05:00", False, "2026-03-08T08:00-04:00", None),
        ("22:00-06:00", "montreal", "2026-11-01T01:30-05:00", True, "2026-11-01T06:00-05:00", None),
        ("22:00-06:00", "bruxelles", "2026-10-25T02:30+01:00", True, "2026-10-25T06:00+01:00", None),
        ("22:00-06:00", "bruxelles", "2026-03-29T01:30+01:00", True, "2026-03-29T06:00+02:00", None),
        ("02:30-05:00", "montreal", "2026-03-08T01:30-05:00", False, "2026-03-08T03:00-04:00", None),
        ("21:00-02:30", "montreal", "2026-03-08T03:10-04:00", False, "2026-03-08T21:00-04:00", None),
        ("02:00-03:00", "montreal", "2026-03-08T01:30-05:00", False, "2026-03-09T02:00-04:00", None),
        ("21:00-01:30", "montreal", "2026-11-01T01:15-04:00", True, "2026-11-01T01:30-04:00", None),
        ("21:00-01:30", "montreal", "2026-11-01T01:15-05:00", False, "2026-11-01T21:00-05:00", None),
        # the instant may be told in any zone; the answer is in the region's
        ("Mo-Fr 10:00-17:00", "montreal", "2026-06-23T21:30+00:00", False, "2026-06-24T10:00-04:00", None),
    ],
)  # fmt: skip
def test_open_and_until(
    expr: str | None,
    region: str,
    at: str,
    open: bool | None,
    until: str | None,
    holiday: str | None,
) -> None:
    """Each line is a door somebody would walk to at that instant."""
    found = status(expr, dt.datetime.fromisoformat(at), region)
    assert (*told(found), found.holiday) == (open, until, holiday)


EXPRESSIONS = st.sampled_from(
    [
        WEEK, NIGHTS, "20:00-08:00", "24/7; PH off", "Fr 22:00-06:00; Sa off", "01:30-02:30", "21:00-01:30", "Nov-Mar 20:00-07:00",
        "Mo-Fr 08:00-12:00,13:00-16:00; PH 10:00-11:00", "Mo[1] 09:00-12:00", "18:00-12:00; Su off",
    ]
)  # fmt: skip
INSTANTS = st.datetimes(
    dt.datetime(2026, 1, 1), dt.datetime(2028, 12, 31), timezones=st.just(dt.timezone.utc)
)
REGIONS = st.sampled_from(["montreal", "ontario", "bruxelles", "france"])


@given(EXPRESSIONS, INSTANTS, REGIONS)
def test_until_is_the_very_change(expr: str, at: dt.datetime, region: str) -> None:
    """A minute before `until` nothing has changed yet; at `until` it has."""
    found = status(expr, at, region)
    assert found.until is not None
    assert found.until > at
    just_before = max(at, found.until.astimezone(dt.timezone.utc) - dt.timedelta(minutes=1))
    assert status(expr, just_before, region).open is found.open
    assert status(expr, found.until, region).open is not found.open


@given(st.dates(dt.date(2026, 1, 1), dt.date(2035, 12, 31)), REGIONS)
def test_a_holiday_off_is_closed_at_noon(day: dt.date, region: str) -> None:
    """ "PH off" closes exactly on the days that are said to be holidays."""
    noon = dt.datetime.combine(day, dt.time(16), dt.timezone.utc)
    found = status("00:00-24:00; PH off", noon, region)
    assert found.open is (found.holiday is None)


@pytest.mark.parametrize(
    ("expr", "words"),
    [
        ("", "are empty"),
        ("   ", "are empty"),
        ("lundi au vendredi", "character 1"),
        ("Mo-Fr 10:00-12:00 PH off", "character 19"),
        ("Mo-Fr 25:00-27:00", "opening_hours expression"),
        ("sunrise-sunset", "clock times"),
    ],
)
def test_a_fault_says_what_to_write(expr: str, words: str) -> None:
    """An expression that cannot be used is refused with a sentence, the same by both doors."""
    sentence = validate(expr)
    assert sentence is not None
    assert words in sentence
    with pytest.raises(InvalidHours, match=words):
        status(expr, dt.datetime(2026, 1, 1, tzinfo=dt.timezone.utc), "montreal")


@pytest.mark.parametrize("expr", ["24/7", WEEK, NIGHTS, '"appelle"', "Fr 13:00+", "PH off", "off"])
def test_good_hours_have_no_fault(expr: str) -> None:
    """What the directory holds is accepted."""
    assert validate(expr) is None


def test_a_naive_instant_is_refused() -> None:
    """Without a zone nobody knows which 11 o'clock it is."""
    with pytest.raises(ValueError, match="time zone"):
        status("24/7", dt.datetime(2026, 1, 1, 11), "montreal")


def test_an_unknown_region_is_refused() -> None:
    """The known ones are named."""
    with pytest.raises(ValueError, match="montreal, quebec"):
        status("24/7", dt.datetime(2026, 1, 1, tzinfo=dt.timezone.utc), "laval")

"""The week a coordinator looks at, and the calendars that come in and go out."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine

from bot.db import transaction
from bot.paging import calendar, calendar_out, calendars, shifts, week, workers
from bot.paging.calendar import BadCalendar
from bot.paging.faults import FeedFault
from bot.paging.shifts import Shift

MONTREAL = ZoneInfo("America/Toronto")
FEED = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//garde//
BEGIN:VEVENT
UID:a
SUMMARY:{title}
DTSTART;TZID=America/Toronto:20261123T200000
DTEND;TZID=America/Toronto:20261124T080000
RRULE:FREQ=DAILY;COUNT=2
END:VEVENT
END:VCALENDAR
"""


def montreal(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=MONTREAL)


def test_a_night_is_seen_on_both_its_days(engine: Engine, now: datetime) -> None:
    """Each day shows its part, and the hours that nobody covers."""
    with transaction(engine) as conn:
        marie = workers.add(conn, "Marie", "worker", {"sms": "+15145550101"}, now)
        sans = workers.add(conn, "Sans numéro", "worker", {}, now)
        workers.add(conn, "Chef", "coordinator", {"sms": "+15145550102"}, now)
        shifts.add(conn, Shift(marie.id, 1, montreal(23, 20), montreal(24, 8)))
        shifts.add(conn, Shift(sans.id, 1, montreal(24, 8), montreal(24, 20)))
        seen = week.week(conn, date(2026, 11, 26), MONTREAL)
    assert [day.on.day for day in seen.days] == [23, 24, 25, 26, 27, 28, 29]
    assert seen.coordinators == ("Chef",)
    monday, tuesday = seen.days[:2]
    assert [(d.name, d.starts_at.hour, d.goes_on) for d in monday.duties] == [("Marie", 20, False)]
    assert [(d.name, d.starts_at.hour, d.reachable) for d in tuesday.duties] == [
        ("Marie", 0, True), ("Sans numéro", 8, False),
    ]  # fmt: skip
    assert [(a.hour, b.hour) for a, b in monday.gaps[1]] == [(0, 20)]
    assert [(a.hour, b.hour) for a, b in tuesday.gaps[1]] == [(8, 0)]


def test_a_calendar_at_an_address_brings_its_shifts(engine: Engine, now: datetime) -> None:
    """Once due, not again for a quarter of an hour; a bad answer keeps what it gave before."""
    with transaction(engine) as conn:
        marie = workers.add(conn, "Marie Tremblay", "worker", {}, now)
        feed = calendars.add(conn, "Garde", "webcal://example.org/g.ics", 1, "Chef", now)
        assert feed.address == "https://example.org/g.ics"
        assert [one.id for one in calendars.due(conn, now)] == [feed.id]
        assert calendars.due(conn, now + timedelta(minutes=14)) == []
        text = FEED.format(title="Marie de garde")
        assert calendars.keep(conn, feed.id, calendars.read(text, MONTREAL, now), now) is None
        assert [s.worker_id for s in shifts.of_source(conn, feed.source, now)] == [marie.id] * 2
        assert (
            calendars.keep(conn, feed.id, calendars.read("<html>", MONTREAL, now), now)
            is FeedFault.FILE
        )
        assert len(shifts.of_source(conn, feed.source, now)) == 2
        assert calendars.feeds(conn)[0].fault == FeedFault.FILE
        calendars.remove(conn, feed.id, "Chef", now)
        assert shifts.of_source(conn, feed.source, now) == []


def test_events_that_name_nobody_are_told(engine: Engine, now: datetime) -> None:
    """A first name two workers share names neither; the whole name does."""
    with transaction(engine) as conn:
        workers.add(conn, "Marie Roy", "worker", {}, now)
        workers.add(conn, "Marie Côté", "worker", {}, now)
        feed = calendars.add(conn, "Garde", "https://example.org/g.ics", 1, "Chef", now)
        fault = calendars.keep(
            conn, feed.id, calendars.read(FEED.format(title="Marie"), MONTREAL, now), now
        )
        assert fault is FeedFault.STRANGERS
        assert [(one.fault, one.about) for one in calendars.feeds(conn)] == [("strangers", "Marie")]
        assert (
            calendars.keep(
                conn, feed.id, calendars.read(FEED.format(title="MARIE CÔTÉ"), MONTREAL, now), now
            )
            is None
        )
        assert len(shifts.of_source(conn, feed.source, now)) == 2


@pytest.mark.parametrize(
    ("address", "level"),
    [("ftp://example.org", 1), ("http://example.org/a", 1), ("", 1), ("https://example.org/a", 4)],
)
def test_a_calendar_that_cannot_be_asked_is_refused(
    engine: Engine, now: datetime, address: str, level: int
) -> None:
    """Only https, and a level there is."""
    with transaction(engine) as conn, pytest.raises(BadCalendar):
        calendars.add(conn, "Garde", address, level, "Chef", now)


def test_the_rota_goes_out_as_it_came_in(engine: Engine, now: datetime) -> None:
    """Written as iCalendar and read again it has the same hours, and no address."""
    with transaction(engine) as conn:
        marie = workers.add(conn, "Marie", "worker", {"sms": "+15145550101"}, now)
        sam = workers.add(conn, "Sam", "worker", {}, now)
        for one in (marie, sam):
            shifts.add(conn, Shift(one.id, 1, montreal(23, 20), montreal(24, 8)))
        everybody, hers = calendar_out.write(conn, now), calendar_out.write(conn, now, marie.id)
    read = calendar.read(hers, MONTREAL, montreal(20, 0), montreal(30, 0))
    assert [(s.title, s.starts_at, s.ends_at) for s in read] == [
        ("Marie (De garde)", montreal(23, 20), montreal(24, 8))
    ]
    assert everybody.count("BEGIN:VEVENT") == 2
    assert "555" not in everybody

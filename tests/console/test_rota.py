"""A fault of the rota in the console's own words."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from bot.console.planning import BadTimes
from bot.console.rota import SAID, UNREAD, feed_fault, in_french
from bot.db import transaction
from bot.paging import calendars
from bot.paging.faults import Fault, FeedFault, RotaFault
from bot.paging.planning import shift_calendars
from tests.console.browser import Site

NO_END = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Nuit de Jo\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize("fault", Fault)
def test_a_fault_is_said_by_its_code(fault: Fault) -> None:
    """Whatever its message: the operators' English never decides what the team reads."""
    message = "there is no shift, and it has that level already"
    assert in_french(RotaFault(fault, message), timezone.utc) == SAID[fault]
    assert in_french(RotaFault(fault, message, "Nuit"), timezone.utc) == f"{SAID[fault]} (Nuit)"


def test_whose_hours_stand_in_the_way_is_said() -> None:
    """Who, and when, by the clock on their wall."""
    start = datetime(2026, 11, 22, 1, tzinfo=timezone.utc)
    when = (start, start + timedelta(hours=12))
    said = in_french(RotaFault(Fault.ON_CALL_THEN, "", "Sam", when), ZoneInfo("America/Toronto"))
    assert said.endswith(" (Sam, samedi 21 novembre, 20:00 à 08:00)")


def test_what_was_mistyped_is_told_in_its_own_words() -> None:
    """The form's own checks speak French already; a file that is no text is no calendar."""
    assert (
        in_french(BadTimes("Choisis au moins un jour."), timezone.utc)
        == "Choisis au moins un jour."
    )
    assert (
        in_french(UnicodeDecodeError("utf-8", b"", 0, 1, "bad"), timezone.utc) == SAID[Fault.FILE]
    )


@pytest.mark.parametrize("fault", FeedFault)
def test_why_a_calendar_is_not_read_is_said_in_french(site: Site, fault: FeedFault) -> None:
    """On the page, by its code, with what it is about; each code has a sentence of its own."""
    now: datetime = site.clock.now()
    with transaction(site.engine) as conn:
        feed = calendars.add(conn, "Nuits", "https://example.org/g.ics", 1, "Chef", now)
        calendars.failed(conn, feed.id, fault, "Jo")
        (feed,) = calendars.feeds(conn)
    said = feed_fault(feed)
    assert said.endswith(" (Jo)")
    assert not said.startswith(UNREAD)
    page = site.signed_in("Chef", "coordinator").get("/shifts").text
    assert said.replace("'", "&#39;") in page


def test_an_event_that_cannot_be_used_is_named(site: Site) -> None:
    """Its title, so that the coordinator finds it in their calendar; what is wrong in French."""
    now = site.clock.now()
    with transaction(site.engine) as conn:
        feed = calendars.add(conn, "Nuits", "https://example.org/g.ics", 1, "Chef", now)
        assert (
            calendars.keep(conn, feed.id, calendars.read(NO_END, timezone.utc, now), now)
            is FeedFault.EVENT
        )
        (feed,) = calendars.feeds(conn)
    assert feed_fault(feed) == f"{SAID[Fault.EVENT]} (Nuit de Jo)"


def test_a_sentence_an_older_version_kept_is_not_shown(site: Site) -> None:
    """It was English; the next reading replaces it."""
    now = site.clock.now()
    with transaction(site.engine) as conn:
        calendars.add(conn, "Nuits", "https://example.org/g.ics", 1, "Chef", now)
        conn.execute(shift_calendars.update().values(fault="this is no iCalendar file: empty"))
        (feed,) = calendars.feeds(conn)
    assert feed_fault(feed) == UNREAD

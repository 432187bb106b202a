"""Rosters: the workers and shifts of a TOML file."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import tomli
from sqlalchemy import Engine

from bot.db import transaction
from bot.paging import calendars, patterns, roster, shifts
from bot.paging.roster import BadRoster

MONTREAL = ZoneInfo("America/Toronto")

GOOD = """
[[workers]]
name = "Marie"
sms = "+15145550101"

[[workers]]
name = "Sam"
telegram = 77

[[workers]]
name = "Chef"
role = "coordinator"
voice = "+15145550103"

[[shifts]]
workers = ["Marie"]
from = "2026-11-21T20:00:00-05:00"
to = 2026-11-22T08:00:00

[[shifts]]
workers = ["Marie", "Sam"]
level = 2
ics = "garde.ics"
"""

ICS = """BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Renfort Sam
DTSTART;TZID=America/Toronto:20261121T220000
DTEND;TZID=America/Toronto:20261122T060000
RRULE:FREQ=WEEKLY
END:VEVENT
BEGIN:VEVENT
SUMMARY:Renfort
DTSTART;TZID=America/Toronto:20261123T220000
DTEND;TZID=America/Toronto:20261124T060000
END:VEVENT
END:VCALENDAR
"""


def load(engine: Engine, text: str, folder: Path, now: datetime) -> None:
    with transaction(engine) as conn:
        roster.load(conn, tomli.loads(text), folder, MONTREAL, now)


def names_on(engine: Engine, level: int, at: datetime) -> list[str]:
    with transaction(engine) as conn:
        return [worker.name for worker in shifts.on_shift(conn, level, at)]


def test_a_roster_with_a_calendar(engine: Engine, tmp_path: Path, now: datetime) -> None:
    """Shifts by hand and by calendar; an event titled with a name is that worker's alone."""
    (tmp_path / "garde.ics").write_text(ICS.replace("\n", "\r\n"))
    for _ in range(2):  # loading again doubles nothing
        load(engine, GOOD, tmp_path, now)
    assert names_on(engine, 1, now) == ["Marie"]
    assert names_on(engine, 1, datetime(2026, 11, 22, 7, 59, tzinfo=MONTREAL)) == ["Marie"]
    assert names_on(engine, 1, datetime(2026, 11, 22, 8, 0, tzinfo=MONTREAL)) == []
    assert names_on(engine, 2, now) == ["Sam"]
    assert names_on(engine, 2, now + timedelta(weeks=5)) == ["Sam"]
    assert names_on(engine, 2, now + timedelta(days=2)) == ["Marie", "Sam"]
    assert names_on(engine, 3, now) == ["Chef"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("workers = 3", r"workers: expected \[\[workers\]\] tables"),
        ("[[workers]]\nsms = '+1514'", "workers 1: name: expected a text"),
        ("[[workers]]\nname = 'A'\nfax = '1'", "workers 1: unknown field 'fax'"),
        ("[[workers]]\nname = 'A'\nrole = 'x'", "workers 1: worker A: role is 'x'"),
        ("[[shifts]]\nlevel = 1", "shifts 1: workers: expected a list"),
        ("[[shifts]]\nworkers = ['Zoé']", "shifts 1: workers: nobody is called 'Zoé'"),
        (
            "[[workers]]\nname = 'A'\n[[shifts]]\nworkers = ['A']\nfrom = 'hier'",
            "shifts 1: from: expected an ISO 8601 time, got 'hier'",
        ),
        (
            "[[workers]]\nname = 'A'\n[[shifts]]\nworkers = ['A']\nlevel = 7\n"
            "from = 2026-11-21T20:00:00\nto = 2026-11-21T21:00:00",
            "shifts 1: a shift's level is 1, 2 or 3, not 7",
        ),
        (
            "[[workers]]\nname = 'A'\n[[shifts]]\nworkers = ['A']\nics = 'non.ics'",
            "shifts 1: ics: non.ics cannot be read",
        ),
        (
            "[[workers]]\nname = 'A'\n[[shifts]]\nworkers = ['A']\nics = 'bad.ics'",
            "shifts 1: ics: bad.ics: this is no iCalendar file",
        ),
    ],
)
def test_a_bad_roster_is_refused_with_the_entry_and_the_field(
    engine: Engine, tmp_path: Path, now: datetime, text: str, message: str
) -> None:
    """And nothing of it is kept."""
    (tmp_path / "bad.ics").write_text("rien")
    with pytest.raises(BadRoster, match=message):
        load(engine, text, tmp_path, now)
    assert names_on(engine, 3, now) == []


WEEKLY = """
[[workers]]
name = "Marie"
sms = "+15145550101"

[[workers]]
name = "Sam"
sms = "+15145550102"

[[shifts]]
workers = ["Marie", "Sam"]
hours = "Mo-Fr 08:00-20:00; PH off"
starts = 2026-11-16

[[shifts]]
name = "nuits"
ics = "https://example.org/nuits.ics"
"""


def test_a_roster_with_weekly_hours_and_a_calendar_at_an_address(
    engine: Engine, tmp_path: Path, now: datetime
) -> None:
    """Two workers at once, Monday to Friday; loaded twice, nothing is doubled."""
    for _ in range(2):
        load(engine, WEEKLY, tmp_path, now)
    assert names_on(engine, 1, now + timedelta(hours=6)) == []  # Sunday
    assert names_on(engine, 1, datetime(2026, 11, 23, 9, tzinfo=MONTREAL)) == ["Marie", "Sam"]
    assert names_on(engine, 1, datetime(2026, 12, 25, 9, tzinfo=MONTREAL)) == []  # a holiday
    with transaction(engine) as conn:
        assert len(patterns.living(conn)) == 2
        assert [feed.name for feed in calendars.feeds(conn)] == ["nuits"]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("hours = 'souvent'", "shifts 1: .*souvent"),
        ("hours = '24/7'\nstarts = 'lundi'", "shifts 1: starts: expected a day"),
        ("ics = 'http://example.org/a.ics'", "shifts 1: .*begins with https"),
    ],
)
def test_bad_weekly_hours_are_refused(
    engine: Engine, tmp_path: Path, now: datetime, entry: str, message: str
) -> None:
    """The message names the entry and the field."""
    text = f"[[workers]]\nname = 'A'\n[[shifts]]\nworkers = ['A']\n{entry}"
    with pytest.raises(BadRoster, match=message):
        load(engine, text, tmp_path, now)

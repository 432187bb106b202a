"""Shifts read from calendars, as calendar programs write them."""

from __future__ import annotations

from datetime import datetime, timezone
from zoneinfo import ZoneInfo

import pytest

from bot.paging.calendar import BadCalendar, Slot, read

MONTREAL = ZoneInfo("America/Toronto")
MONTH = (datetime(2026, 10, 26, tzinfo=MONTREAL), datetime(2026, 11, 30, tzinfo=MONTREAL))


def calendar(*events: str) -> str:
    body = "".join(f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//garde//\n{body}END:VCALENDAR\n"
    return text.replace("\n", "\r\n")


def local(slots: list[Slot]) -> list[str]:
    """ "10-31 22:00 > 06:00", in Montréal."""
    return [
        f"{slot.starts_at.astimezone(MONTREAL):%m-%d %H:%M} > "
        f"{slot.ends_at.astimezone(MONTREAL):%H:%M}"
        for slot in slots
    ]


NIGHTS = """
UID:nights
SUMMARY:Marie
DTSTART;TZID=America/Toronto:20261030T220000
DTEND;TZID=America/Toronto:20261031T060000
"""


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([NIGHTS], ["10-30 22:00 > 06:00"]),
        (
            # The clocks go back in the second night: it lasts an hour more, on the same clock.
            [NIGHTS + "RRULE:FREQ=DAILY;COUNT=3"],
            ["10-30 22:00 > 06:00", "10-31 22:00 > 06:00", "11-01 22:00 > 06:00"],
        ),
        (
            [NIGHTS + "RRULE:FREQ=WEEKLY;BYDAY=FR,SA;UNTIL=20261108T045959Z"],
            ["10-30 22:00 > 06:00", "10-31 22:00 > 06:00", "11-06 22:00 > 06:00",
             "11-07 22:00 > 06:00"],
        ),
        ([NIGHTS + "RRULE:FREQ=DAILY;UNTIL=20261031"], ["10-30 22:00 > 06:00", "10-31 22:00 > 06:00"]),
        (
            [NIGHTS + "RRULE:FREQ=DAILY;COUNT=3\nEXDATE;TZID=America/Toronto:20261031T220000"],
            ["10-30 22:00 > 06:00", "11-01 22:00 > 06:00"],
        ),
        (
            [NIGHTS + "RDATE;TZID=America/Toronto:20261105T220000"],
            ["10-30 22:00 > 06:00", "11-05 22:00 > 06:00"],
        ),
        (
            [
                NIGHTS + "RRULE:FREQ=DAILY;COUNT=2",
                "UID:nights\nSUMMARY:Sam\nRECURRENCE-ID;TZID=America/Toronto:20261031T220000\n"
                "DTSTART;TZID=America/Toronto:20261101T100000\n"
                "DTEND;TZID=America/Toronto:20261101T120000",
            ],
            ["10-30 22:00 > 06:00", "11-01 10:00 > 12:00"],
        ),
        (
            [
                NIGHTS + "RRULE:FREQ=DAILY;COUNT=2",
                "UID:nights\nSTATUS:CANCELLED\nRECURRENCE-ID;TZID=America/Toronto:20261031T220000\n"
                "DTSTART;TZID=America/Toronto:20261031T220000\n"
                "DTEND;TZID=America/Toronto:20261101T060000",
            ],
            ["10-30 22:00 > 06:00"],
        ),
        (["SUMMARY:x\nDTSTART:20261102T130000Z\nDURATION:PT2H"], ["11-02 08:00 > 10:00"]),
        (["SUMMARY:x\nDTSTART:20261102T080000\nDTEND:20261102T100000"], ["11-02 08:00 > 10:00"]),
        (["SUMMARY:x\nDTSTART;VALUE=DATE:20261102\nDTEND;VALUE=DATE:20261103"], ["11-02 00:00 > 00:00"]),
        (["SUMMARY:x\nDTSTART:20200101T080000Z\nDTEND:20200101T090000Z"], []),  # long over
        # Begun years ago, without an end: only this month is unrolled.
        (
            ["SUMMARY:x\nDTSTART;TZID=America/Toronto:20200106T090000\n"
             "DTEND;TZID=America/Toronto:20200106T170000\nRRULE:FREQ=MONTHLY;BYDAY=1MO"],
            ["11-02 09:00 > 17:00"],
        ),
    ],
)  # fmt: skip
def test_the_hours_of_events(events: list[str], expected: list[str]) -> None:
    """Single, repeated, limited, moved, cancelled, in another zone, whole days."""
    assert local(read(calendar(*events), MONTREAL, *MONTH)) == expected


def test_the_long_night_really_is_longer() -> None:
    """22:00 to 06:00 lasts nine hours when the clocks go back."""
    (slot,) = read(
        calendar(NIGHTS.replace("1030", "1031").replace("1031T06", "1101T06")), MONTREAL, *MONTH
    )
    assert (slot.ends_at - slot.starts_at).total_seconds() == 9 * 3600
    assert slot.starts_at.tzinfo is timezone.utc


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ceci n'est pas un calendrier", "no iCalendar file"),
        (calendar("SUMMARY:Jo\nDTEND:20261102T100000Z"), "event 'Jo': no usable DTSTART"),
        (
            calendar("SUMMARY:Jo\nDTSTART:20261102T100000Z\nDTEND:20261102T090000Z"),
            "event 'Jo': it ends before it starts",
        ),
        (
            calendar(
                "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261102T100000Z\n"
                "DTSTART:20261102T100000Z\nDTEND:20261102T110000Z"
            ),
            "RANGE: move days one by one",
        ),
        *(
            (calendar(NIGHTS + what), f"event 'Marie': {why}")
            for what, why in [
                ("RRULE:FREQ=DAILY;INTERVAL=0", "RRULE: INTERVAL is 1 or more"),
                ("RRULE:FREQ=SECONDLY", "RRULE: FREQ is one of DAILY"),
                ("RRULE:COUNT=3", "RRULE: FREQ is one of DAILY"),
                ("RRULE:FREQ=HOURLY", "RRULE: FREQ is one of DAILY"),
                (
                    "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                    "RRULE: a day that these months do not have",
                ),
                (
                    f"RRULE:FREQ=DAILY;BYHOUR={','.join(map(str, range(24)))};BYMINUTE=0,30",
                    "RRULE: more than 24 times a day",
                ),
                ("RRULE:FREQ=DAILY;BYHOUR=25", "it cannot be understood: hour must be"),
                ("RRULE:FREQ=DAILY;BYDAY=XX", "it cannot be understood"),
                ("EXDATE:demain", "it cannot be understood"),
                ("EXDATE;VALUE=PERIOD:20261102T100000Z/PT1H", "it cannot be understood"),
                ("RDATE:demain", "it cannot be understood"),
                ("RECURRENCE-ID:demain", "it cannot be understood"),
            ]
        ),
    ],
)
def test_a_bad_calendar_is_refused(text: str, message: str) -> None:
    """What is wrong is said, with the event's title."""
    with pytest.raises(BadCalendar, match=message):
        read(text, MONTREAL, *MONTH)

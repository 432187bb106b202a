"""Weekly patterns become shifts: nights, holidays, first and last days, the changes of clocks."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine

from bot.db import transaction
from bot.paging import patterns, rota, shifts, workers
from bot.paging.patterns import Pattern, spans
from bot.paging.shifts import BadShift

MONTREAL = ZoneInfo("America/Toronto")
WEEK = timedelta(days=7)


def local(moments: tuple[datetime, datetime]) -> str:
    start, end = (moment.astimezone(MONTREAL) for moment in moments)
    return f"{start:%m-%d %H:%M} > {end:%m-%d %H:%M}"


def unrolled(
    hours: str, start: str, end: str, first: str = "2026-01-01", last: str = ""
) -> list[str]:
    pattern = Pattern(
        1, 1, hours, "montreal", date.fromisoformat(first),
        date.fromisoformat(last) if last else None,
    )  # fmt: skip
    window = [datetime.fromisoformat(day).replace(tzinfo=MONTREAL) for day in (start, end)]
    return [local(span) for span in spans(pattern, *window)]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("Mo-Tu 20:00-08:00", "2026-11-23", "2026-11-29"),
         ["11-23 20:00 > 11-24 08:00", "11-24 20:00 > 11-25 08:00"]),
        # A night that began before the window and runs into it counts.
        (("Mo 20:00-08:00", "2026-11-24", "2026-11-25"), ["11-23 20:00 > 11-24 08:00"]),
        # 25 December is a holiday in Québec.
        (("Mo-Su 09:00-17:00; PH off", "2026-12-24", "2026-12-27"),
         ["12-24 09:00 > 12-24 17:00", "12-26 09:00 > 12-26 17:00"]),
        (("PH 10:00-12:00", "2026-12-24", "2026-12-27"), ["12-25 10:00 > 12-25 12:00"]),
        # The night of the last day ends the morning after; the eve of the first is not ours.
        (("20:00-08:00", "2026-11-20", "2026-11-30", "2026-11-24", "2026-11-25"),
         ["11-24 20:00 > 11-25 08:00", "11-25 20:00 > 11-26 08:00"]),
        # At any hour: a shift a day.
        (("24/7", "2026-11-23", "2026-11-25"),
         ["11-23 00:00 > 11-24 00:00", "11-24 00:00 > 11-25 00:00"]),
        # Clocks go back on 1 November: the same hours on the wall.
        (("Sa 22:00-06:00", "2026-10-31", "2026-11-02"), ["10-31 22:00 > 11-01 06:00"]),
    ],
)  # fmt: skip
def test_when_a_pattern_puts_somebody_on_call(
    arguments: tuple[str, ...], expected: list[str]
) -> None:
    """On the clock of the region, whatever the day."""
    assert unrolled(*arguments) == expected


def test_several_people_at_once_and_a_change_that_holds(engine: Engine, now: datetime) -> None:
    """Two workers every night; one of them is taken out of one night, and stays out of it."""
    with transaction(engine) as conn:
        team = [
            workers.add(conn, name, "worker", {"sms": f"+1514555010{n}"}, now)
            for n, name in enumerate(("Marie", "Sam"))
        ]
        for one in team:
            pattern = Pattern(one.id, 1, "20:00-08:00", "montreal", date(2026, 11, 1))
            patterns.add(conn, pattern, "Chef", now)
        assert shifts.on_shift(conn, 1, now) == team
        night = shifts.between(conn, now, now + timedelta(minutes=1))
        rota.remove(conn, night[0].id, "Chef", now)
        patterns.refresh(conn, now)
        assert shifts.on_shift(conn, 1, now + timedelta(minutes=1)) == team[1:]
        assert shifts.on_shift(conn, 1, now + timedelta(days=1)) == team


def test_a_pattern_that_ends_takes_back_what_it_had_promised(engine: Engine, now: datetime) -> None:
    """The shift that runs goes on to its end; none comes after it."""
    with transaction(engine) as conn:
        marie = workers.add(conn, "Marie", "worker", {"sms": "+15145550101"}, now)
        pattern = Pattern(marie.id, 1, "20:00-08:00", "montreal", date(2026, 11, 1))
        kept = patterns.add(conn, pattern, "Chef", now)
        patterns.end(conn, kept.id, "Chef", now)
        assert [local((s.starts_at, s.ends_at)) for s in shifts.between(conn, now, now + WEEK)] == [
            "11-21 20:00 > 11-22 08:00"
        ]
        assert patterns.living(conn) == []


def test_a_pattern_that_cannot_be_read_is_refused(engine: Engine, now: datetime) -> None:
    """The message quotes it."""
    day = date(2026, 11, 1)
    with transaction(engine) as conn:
        jo = workers.add(conn, "Jo", "worker", {}, now)
        unread = Pattern(jo.id, 1, "tous les soirs", "montreal", day)
        backwards = Pattern(jo.id, 1, "24/7", "montreal", day, day - WEEK)
        with pytest.raises(BadShift, match="tous les soirs"):
            patterns.add(conn, unread, "Chef", now)
        with pytest.raises(BadShift, match="ends after it starts"):
            patterns.add(conn, backwards, "Chef", now)

"""When a door is open, in the words of `actions.texts_hours`: hours and days as people say them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions import texts_hours
from bot.directory.hours import Status
from tests.actions.small_services import SATURDAY_NIGHT, a_service, at


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-22 09:00", "9h"),
        ("2026-11-22 09:30", "9h30"),
        ("2026-11-22 09:05", "9h05"),
        ("2026-11-22 12:00", "midi"),
        ("2026-11-22 12:15", "12h15"),
        ("2026-11-22 00:00", "minuit"),
        ("2026-11-22 00:30", "0h30"),
        ("2026-11-22 23:59", "23h59"),
    ],
)
def test_an_hour_is_said_as_people_do(moment: str, said: str) -> None:
    """Without "00", and with the two hours that have a name."""
    assert texts_hours.clock(at(moment)) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 21), "aujourd'hui"),
        (date(2026, 11, 22), "demain"),
        (date(2026, 11, 23), "lundi"),
        (date(2026, 11, 27), "vendredi"),
        (date(2026, 11, 28), "le 28 novembre"),
        (date(2026, 12, 1), "le 1er décembre"),
        (date(2027, 3, 3), "le 3 mars"),
        (date(2026, 11, 20), "le 20 novembre"),
    ],
)
def test_a_day_is_said_from_today(day: date, said: str) -> None:
    """By its name within the week, by its date beyond, where a name would be ambiguous."""
    assert texts_hours.day_name(day, date(2026, 11, 21)) == said


@pytest.mark.parametrize(
    ("now", "moment", "said"),
    [
        ("2026-11-21 15:00", "2026-11-21 17:00", "17h"),
        ("2026-11-21 23:40", "2026-11-22 00:00", "minuit"),
        ("2026-11-21 23:40", "2026-11-22 02:00", "2h cette nuit"),
        ("2026-11-21 23:40", "2026-11-22 06:00", "demain 6h"),
        ("2026-11-21 23:40", "2026-11-22 09:00", "demain 9h"),
        ("2026-11-21 01:00", "2026-11-21 06:00", "6h"),
        ("2026-11-21 01:00", "2026-11-22 02:00", "demain 2h"),
        ("2026-11-21 15:00", "2026-11-23 09:00", "lundi 9h"),
        ("2026-11-21 15:00", "2026-12-01 12:00", "le 1er décembre midi"),
    ],
)
def test_a_moment_is_said_from_now(now: str, moment: str, said: str) -> None:
    """Nobody at night takes "2h" for tomorrow afternoon's."""
    assert texts_hours.moment_words(at(moment), at(now)) == said


MINUTES = st.integers(0, 6 * 24 * 60)


@given(MINUTES, MINUTES)
def test_two_moments_of_a_week_are_never_said_alike(one: int, other: int) -> None:
    """Within six days no two different minutes have the same words."""
    first, second = (
        texts_hours.moment_words(SATURDAY_NIGHT + timedelta(minutes=m), SATURDAY_NIGHT)
        for m in (one, other)
    )
    assert (first == second) == (one == other)


@pytest.mark.parametrize(
    ("status", "later", "said"),
    [
        (Status(True), 0, "ouvert 24h/24"),
        (Status(True, at("2026-11-22 02:00")), 0, "ouvert jusqu'à 2h cette nuit"),
        (Status(False, at("2026-11-22 09:00")), 0, "fermé, ouvre demain 9h"),
        (Status(False), 0, "fermé"),
        (Status(None), 0, "heures pas connues"),
        (Status(None, never_began=True), 0, "pas sûr d'être ouvert cette nuit, appelle avant"),
        (Status(False, at("2026-11-22 09:00"), "Noël"), 0, "fermé (Noël), ouvre demain 9h"),
        (
            Status(True, at("2026-11-22 17:00")),
            10 * 60,
            "demain 9h40: ouvert jusqu'à demain 17h",
        ),
        (Status(False), 10 * 60, "demain 9h40: fermé"),
        (Status(True), 30, "ouvert 24h/24"),  # half an hour from now is now
    ],
)
def test_open_or_not_is_said(status: Status, later: int, said: str) -> None:
    """Now, or at the time asked about; unknown hours are said to be unknown, never guessed."""
    then = SATURDAY_NIGHT + timedelta(minutes=later)
    assert texts_hours.status_words(status, a_service(), then, SATURDAY_NIGHT) == said


def test_published_words_stand_for_hours_that_cannot_be_read() -> None:
    """ "Sur rendez-vous" is told as it was published."""
    service = a_service(hours_text="Sur rendez-vous")
    said = texts_hours.status_words(Status(None), service, SATURDAY_NIGHT, SATURDAY_NIGHT)
    assert said == "horaire: sur rendez-vous"


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        ([], "fermé"),
        ([("09:00", "17:00")], "9h à 17h"),
        ([("09:00", "12:00"), ("13:00", "17:30")], "9h à midi et 13h à 17h30"),
        ([("00:00", None)], "ouvert 24h/24"),
        ([("10:00", None)], "dès 10h"),
    ],
)
def test_the_hours_of_a_day_are_said(spans: list[tuple[str, str | None]], said: str) -> None:
    """Spans joined as one says them; closed; round the clock; from an hour on."""
    day = "2026-11-23 "
    moments = [(at(day + start), at(day + end) if end else None) for start, end in spans]
    assert texts_hours.spans_words(moments) == said


def test_a_night_is_said_by_its_two_hours() -> None:
    """It ends on another day, whose name would only confuse; a whole day is "24h/24"."""
    evening, morning = at("2026-11-23 22:00"), at("2026-11-24 06:00")
    assert texts_hours.spans_words([(evening, morning)]) == "22h à 6h"
    assert (
        texts_hours.spans_words([(at("2026-11-23 00:00"), at("2026-11-24 00:00"))])
        == "ouvert 24h/24"
    )

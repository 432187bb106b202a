"""Follow-ups agreed to: once, later, in humane hours, taken back with a word."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.outbox import Purpose
from bot.db import transaction
from bot.outreach import follow_ups
from bot.outreach.follow_ups import FollowUp, State
from bot.outreach.times import EARLIEST, LATEST, humane, tomorrow
from bot.regions import Region
from tests.outreach.conftest import Outreach
from tests.stories import REGIONS

DAYS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31))


@given(DAYS, st.sampled_from(sorted(REGIONS)))
def test_nobody_is_woken(day: datetime, region: str) -> None:
    """Whatever was wished: never before 9 nor from 21 on, on the wall clock there, and not sooner
    than wished."""
    zone = REGIONS[region].zone
    wished = day.replace(tzinfo=zone)
    moment = humane(wished, zone)
    assert EARLIEST <= moment.timetz().replace(tzinfo=None) < LATEST
    assert wished <= moment < wished + timedelta(days=1)


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("2026-11-21T14:00", "2026-11-22T14:00"),
        ("2026-11-21T23:40", "2026-11-22T14:00"),
        ("2026-11-22T02:30", "2026-11-22T14:00"),  # the same night, for who has not slept
        ("2026-11-22T06:00", "2026-11-23T14:00"),
    ],
)
def test_tomorrow_is_after_they_slept(written: str, asked: str) -> None:
    """Two in the afternoon of the day after; small hours belong to the evening before."""
    region: Region = REGIONS["montreal"]
    now = datetime.fromisoformat(written).replace(tzinfo=region.zone)
    assert tomorrow(now, region.zone) == datetime.fromisoformat(asked).replace(tzinfo=region.zone)


@pytest.fixture
def now() -> datetime:
    """Ten in the morning in Montreal."""
    return datetime(2026, 11, 22, 15, 0, tzinfo=timezone.utc)


def agree(story: Outreach, talk: int, hours: float = 6, need: str = "shelter") -> FollowUp:
    with transaction(story.engine) as conn:
        return follow_ups.agree(
            conn, talk, story.later(hours=hours), story.now, need=need, service_id="halte"
        )


def settle(story: Outreach, talk: int, worked: bool) -> FollowUp:
    with transaction(story.engine) as conn:
        found = follow_ups.awaiting(conn, talk, story.now)
        assert found is not None
        follow_ups.settle(conn, found, worked, story.now)
    return found


def test_asked_once_when_due_and_not_before(story: Outreach) -> None:
    """Nothing an hour before; one discreet question at the hour; never a second."""
    talk = story.person()
    agree(story, talk)
    story.wait(5 * 3600)
    assert story.heard_by("Alex") == []
    story.wait(3600)
    (asked,) = story.heard()
    assert asked.purpose is Purpose.NOTICE
    assert "ANNULER" in asked.text
    story.wait(5 * 24 * 3600)
    assert story.heard_by("Alex") == []


def test_the_question_says_nothing_to_who_reads_over_a_shoulder(story: Outreach) -> None:
    """No need, no place, no drug, no name of a service."""
    talk = story.person()
    agree(story, talk, need="exchange_site")
    story.wait(16 * 3600)
    (text,) = story.heard_by("Alex")
    assert not {"matériel", "seringue", "drogue", "halte", "consomm"} & set(text.lower().split())


def local(story: Outreach) -> datetime:
    return story.now.astimezone(REGIONS["montreal"].zone)


@pytest.mark.parametrize(
    ("written", "region", "offset"),
    [
        ("2026-10-31T15:00", "montreal", 25),  # clocks go back in the night
        ("2027-03-13T15:00", "montreal", 23),  # and forward
        ("2026-10-24T15:00", "bruxelles", 25),
        ("2027-03-27T15:00", "bruxelles", 23),
    ],
)
def test_two_o_clock_is_two_o_clock_when_clocks_change(
    written: str, region: str, offset: int
) -> None:
    """Tomorrow at two, on the wall clock there, though that night has an hour more or less."""
    zone = REGIONS[region].zone
    now = datetime.fromisoformat(written).replace(tzinfo=zone)
    due = humane(tomorrow(now, zone), zone)
    assert due.hour == 14
    elapsed = due.astimezone(timezone.utc) - now.astimezone(timezone.utc)
    assert elapsed == timedelta(hours=offset - 1)


def test_a_server_that_was_down_asks_by_day(story: Outreach) -> None:
    """Due at four, back at three in the morning: asked from nine on, once."""
    talk = story.person()
    agree(story, talk)
    story.now = story.later(hours=17)
    assert local(story).hour == 3
    story.tick()
    assert story.heard_by("Alex") == []
    story.wait(5.9 * 3600)
    assert story.heard_by("Alex") == []
    story.wait(0.2 * 3600)
    assert local(story).hour == 9
    assert len(story.heard_by("Alex")) == 1


def test_a_talk_held_in_the_evening_is_asked_the_day_after(story: Outreach) -> None:
    """A worker has the talk at half past eight; an hour later it is night: not then."""
    talk = story.person()
    agree(story, talk, hours=10.6)
    story.now = story.later(hours=10.5)
    sam = story.worker("Sam", level=1)
    story.asks_for_somebody(talk)
    story.worker_says(sam, "1")
    story.worker_says(sam, "je suis là")
    story.wait(600)
    story.worker_says(sam, "FIN")
    story.wait(9 * 3600)
    assert not [one for one in story.heard_by("Alex") if "ANNULER" in one]
    story.wait(5 * 3600)
    assert [one for one in story.heard_by("Alex") if "ANNULER" in one]


def test_one_word_takes_it_back(story: Outreach) -> None:
    """Cancelled, nothing is ever sent; there is nothing left to cancel."""
    talk = story.person()
    agree(story, talk)
    with transaction(story.engine) as conn:
        assert follow_ups.cancel(conn, talk, story.now)
        assert not follow_ups.cancel(conn, talk, story.now)
    story.wait(48 * 3600)
    assert story.heard_by("Alex") == []


def test_agreeing_again_replaces(story: Outreach) -> None:
    """One at a time: the later agreement stands alone."""
    talk = story.person()
    agree(story, talk, hours=5)
    agree(story, talk, hours=10, need="food")
    story.wait(6 * 3600)
    assert story.heard_by("Alex") == []
    story.wait(5 * 3600)
    assert len(story.heard_by("Alex")) == 1


def test_an_answer_counts_for_two_days(story: Outreach) -> None:
    """After that a "oui" is to something else, and the journal says that nobody answered."""
    talk = story.person()
    agree(story, talk, hours=1)
    story.wait(2 * 3600)
    with transaction(story.engine) as conn:
        assert follow_ups.awaiting(conn, talk, story.now) is not None
    story.wait(48 * 3600)
    with transaction(story.engine) as conn:
        assert follow_ups.awaiting(conn, talk, story.now) is None
    assert "follow-up silent" in story.diary()


def test_twice_in_vain_is_not_a_third_address(story: Outreach) -> None:
    """The second failure for the same need is known as such; a success in between starts anew."""
    talk = story.person()
    agree(story, talk, hours=1)
    story.wait(3700)
    assert not settle(story, talk, worked=False).round_trips
    agree(story, talk, hours=1)
    story.wait(3700)
    assert settle(story, talk, worked=False).round_trips
    agree(story, talk, hours=1, need="food")
    story.wait(3700)
    assert not settle(story, talk, worked=True).round_trips
    assert story.diary().count("follow-up failed") == 2


def test_a_worker_who_has_the_talk_is_not_spoken_over(story: Outreach) -> None:
    """While a person is on it the question waits; it comes once the bot has the talk again."""
    sam = story.worker("Sam", level=1)
    talk = story.person()
    agree(story, talk, hours=1)
    story.asks_for_somebody(talk)
    story.worker_says(sam, "1")
    story.worker_says(sam, "je cherche avec toi")
    story.wait(1.5 * 3600)
    assert not [one for one in story.heard_by("Alex") if "ANNULER" in one]
    story.worker_says(sam, "FIN")
    story.wait(2 * 3600)
    assert [one for one in story.heard_by("Alex") if "ANNULER" in one]


def test_a_new_subject_leaves_it_without_an_answer(story: Outreach) -> None:
    """Asked whether it worked, they ask for a meal: no "oui" that follows is taken for it."""
    talk = story.person()
    agree(story, talk, hours=1)
    story.wait(3700)
    with transaction(story.engine) as conn:
        follow_ups.let_go(conn, talk, story.now)
        assert follow_ups.awaiting(conn, talk, story.now) is None
    assert story.diary().count("follow-up silent") == 1


def test_states_end(story: Outreach) -> None:
    """Whatever is over is never open again."""
    assert set(follow_ups.OPEN) == {State.WAITING.value, State.ASKED.value}

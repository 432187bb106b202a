"""What never arrived: another way at once, or somebody else at once."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import sqlalchemy as sa
from stories import Story

from bot.conversation import conversations
from bot.conversation.conversations import Holder
from bot.db import transaction
from bot.paging import service
from bot.paging.tables import PageStatus
from bot.privacy import contacts
from bot.safety.crisis import Crisis


def test_a_page_that_is_lost_makes_the_telephone_ring(story: Story) -> None:
    """No delay is burnt: the call leaves in the tick that learns of the loss."""
    story.worker("Marie", level=1, channels=("sms", "voice"))
    story.crisis(story.person(), Crisis.OVERDOSE)
    (page,) = [one for one in story.heard() if one.who == "Marie"]
    assert page.channel == "sms"
    story.lose(page)
    assert story.next_due() <= story.now  # type: ignore[operator]
    story.tick()
    (call,) = story.heard()
    assert call.channel == "voice"
    assert call.text == "Fanal. Appel 1 0. Surdose. Fais le 1 pour prendre. Fais le 2 pour passer."


def test_a_level_that_nothing_reaches_is_left_at_once(story: Story) -> None:
    """When every page of a level is lost the next level is paged in the same tick."""
    story.worker("Un", level=1)
    story.worker("Deux", level=2)
    story.crisis(story.person(), Crisis.DISTRESS)
    story.lose(*[one for one in story.heard() if one.who == "Un"])
    story.tick()
    assert [one.who for one in story.heard()] == ["Deux"]


def test_one_of_two_lost_leaves_time_to_the_other(story: Story) -> None:
    """Somebody of the level has the page: it does not climb before its delay."""
    story.worker("Un", level=1)
    story.worker("Une", level=1)
    story.worker("Deux", level=2)
    talk = story.person()
    story.crisis(talk, Crisis.DISTRESS)
    story.lose(*[one for one in story.heard() if one.who == "Un"])
    story.tick()
    assert story.heard() == []
    assert story.page(talk).level == 1


def test_everything_lost_ends_in_the_truth(story: Story) -> None:
    """Nobody can be reached: the person is told within the tick, not after the delays."""
    story.worker("Un", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.lose(*[one for one in story.heard() if one.who == "Un"])
    story.tick()
    assert story.heard_by("Alex") == ["Personne de l'équipe n'a pu répondre. Appelle le 911."]


def test_who_heard_nothing_is_asked_again(story: Story) -> None:
    """A provider is away and the page ends with nobody reached: five minutes later those on call
    are tried again, and so on; the person is not told twice that nobody answered."""
    sam = story.worker("Sam", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.lose(*[one for one in story.heard() if one.who == "Sam"])
    story.tick()
    assert story.page(talk).state is PageStatus.EXHAUSTED
    story.heard()
    story.wait(5 * 60)
    again = story.heard()
    assert [one.who for one in again] == ["Sam"]
    assert "SURDOSE" in again[0].text
    story.lose(*again)
    story.tick()
    assert story.heard() == []
    story.wait(6 * 60)
    assert story.heard()[0].who == "Sam"
    story.worker_says(sam, "1")
    assert story.page(talk).state is PageStatus.TAKEN


def test_a_telephone_that_stays_off_is_not_tried_without_end(story: Story) -> None:
    """Each try waits longer than the one before, half an hour at most."""
    story.worker("Sam", level=1)
    story.crisis(story.person(), Crisis.OVERDOSE)
    tried = []
    end = story.now + timedelta(hours=3)
    while story.now < end:
        heard = [one for one in story.heard() if one.who == "Sam"]
        if heard:
            tried.append(story.now)
            story.lose(*heard)
        story.wait(60)
    between = [later - first for first, later in pairwise(tried)]
    assert between == sorted(between)
    assert timedelta(minutes=29) < between[-1] < timedelta(minutes=36)


def test_one_telephone_that_is_off_wakes_nobody_all_night_for_a_talk(story: Story) -> None:
    """A coordinator who heard of somebody who wants to talk is not called again each half hour
    because the telephone of the one on call is off; in a crisis they would be."""
    story.worker("Ana", level=1)
    story.worker("Bo", role="coordinator")
    story.asks_for_somebody(story.person())
    heard = []
    for _ in range(6 * 60):
        now = story.heard()
        story.lose(*[one for one in now if one.who == "Ana"])
        heard += [one for one in now if one.who == "Bo"]
        story.wait(60)
    assert 1 <= len(heard) <= 3


def test_first_words_that_do_not_leave_raise_the_alarm(story: Story) -> None:
    """They are no page's: those who know of the page still hear at once that nothing arrives."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    first = next(one for one in story.heard() if one.who == "Alex")
    story.worker_says(marie, "1")
    story.heard()
    with transaction(story.engine) as conn:
        service.undelivered(conn, first.row, story.now, story.settings)
    assert story.heard_by("Marie") == [
        "ALERTE 10: nos messages par SMS n'arrivent plus à la personne."
    ]


def test_a_loss_is_acted_upon_once(story: Story) -> None:
    """Ticks that follow do not make the telephone ring again."""
    story.worker("Marie", level=1, channels=("sms", "voice"))
    story.crisis(story.person(), Crisis.OVERDOSE)
    story.lose(*[one for one in story.heard() if one.who == "Marie"])
    story.tick()
    story.heard()
    story.tick()
    assert story.heard() == []


def test_the_sender_can_say_so_before_it_gives_up(story: Story) -> None:
    """`undelivered` takes another way while the provider is still being retried."""
    story.worker("Marie", level=1, channels=("sms", "voice"))
    story.crisis(story.person(), Crisis.OVERDOSE)
    (page,) = [one for one in story.heard() if one.who == "Marie"]
    for _ in range(2):
        with transaction(story.engine) as conn:
            service.undelivered(conn, page.row, story.now, story.settings)
    assert [one.channel for one in story.heard()] == ["voice"]


def test_a_row_that_is_no_page_is_left_alone(story: Story) -> None:
    """`undelivered` may be called for any row of the outbox."""
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    first = story.heard()[0]
    with transaction(story.engine) as conn:
        service.undelivered(conn, first.row, story.now, story.settings)
        service.undelivered(conn, 999_999, story.now, story.settings)
    assert story.heard() == []


def test_words_of_the_talk_follow_the_worker_to_another_channel(story: Story) -> None:
    """A relay that is lost on SMS comes by Telegram, and so does what follows."""
    sam = story.worker("Sam", level=1, channels=("sms", "telegram"))
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(sam, "1")
    story.heard()
    story.person_says(talk, "t'es là?")
    story.lose(*story.heard())
    story.tick()
    (again,) = story.heard()
    assert (again.channel, again.text) == ("telegram", "#10: t'es là?")
    story.person_says(talk, "allo")
    (next_one,) = story.heard()
    assert next_one.channel == "telegram"


def test_a_worker_out_of_reach_loses_the_talk_to_the_others(story: Story) -> None:
    """Nobody stays with a worker whom nothing reaches."""
    sam = story.worker("Sam", level=1)
    story.worker("Chef", role="coordinator")
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(sam, "1")
    story.heard()
    story.person_says(talk, "t'es là?")
    story.lose(*story.heard())
    story.tick()
    heard = story.heard()
    assert "n'a pas pu répondre" in next(one.text for one in heard if one.who == "Alex")
    assert "REPRISE" in next(one.text for one in heard if one.who == "Chef")
    assert story.talk(talk).holder is Holder.WAITING
    assert story.page(talk).state is PageStatus.OPEN


def test_a_person_whom_nothing_reaches_raises_an_alarm_once(story: Story) -> None:
    """Those who know of the page hear that our words do not arrive; again if the person was there
    in between."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.SUICIDE)
    story.worker_says(marie, "1")
    story.lose(*[one for one in story.heard() if one.who == "Alex"])
    story.tick()
    assert story.heard_by("Marie") == [
        "ALERTE 10: nos messages par SMS n'arrivent plus à la personne."
    ]
    story.worker_says(marie, "allo?")
    story.lose(*story.heard())
    story.tick()
    assert story.heard() == []
    story.wait(60)
    with transaction(story.engine) as conn:
        conversations.note(conn, talk, last_in_at=story.now)
    story.person_says(talk, "allo")
    story.worker_says(marie, "me lis-tu?")
    story.lose(*[one for one in story.heard() if one.who == "Alex"])
    story.tick()
    assert len(story.heard_by("Marie")) == 1


def test_a_person_who_stops_in_a_crisis_raises_an_alarm(story: Story) -> None:
    """STOP in the middle of a crisis is known to the workers, paged or talking."""
    story.worker("Marie", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.SUICIDE)
    said = [one for one in story.heard() if one.who == "Alex"]
    with transaction(story.engine) as conn:
        service.person_stopped(conn, talk, story.now)
    assert story.heard_by("Marie") == [
        "ALERTE 10: la personne a écrit STOP. On ne peut plus lui écrire ici."
    ]
    story.lose(*said)  # which follows from it, and is no news
    story.tick()
    assert story.heard() == []


def test_a_way_that_failed_before_is_not_trusted_alone(story: Story) -> None:
    """Their last SMS did not arrive: the first page rings the telephone too."""
    story.worker("Marie", level=1, channels=("sms", "voice"))
    with transaction(story.engine) as conn:
        sms = conn.execute(
            sa.select(contacts.contacts.c.id).where(contacts.contacts.c.channel == "sms")
        ).scalar_one()
        contacts.mark_unreachable(conn, sms, "30003", story.now)
    story.crisis(story.person(), Crisis.OVERDOSE)
    assert {one.channel for one in story.heard() if one.who == "Marie"} == {"sms", "voice"}


def test_the_telephone_rings_from_the_second_round(story: Story) -> None:
    """A text that wakes nobody is followed by a call."""
    story.worker("Marie", level=1, channels=("sms", "voice"))
    story.crisis(story.person(), Crisis.OVERDOSE)
    assert {one.channel for one in story.heard() if one.who == "Marie"} == {"sms"}
    story.wait(30)
    assert {one.channel for one in story.heard()} == {"sms", "voice"}

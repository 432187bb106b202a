"""Two at once, on both databases: one page, one owner, one step."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from sqlalchemy import Connection
from stories import Story

from bot.db import transaction
from bot.paging import pages, service, workers
from bot.paging.tables import PageStatus
from bot.paging.workers import Worker
from bot.safety.crisis import Crisis


def at_once(story: Story, *works: Callable[[Connection], object]) -> list[object]:
    """Do these in transactions of their own, started together; what each gave."""
    gate = threading.Barrier(len(works))
    given: list[object] = [None] * len(works)

    def run(number: int, work: Callable[[Connection], object]) -> None:
        gate.wait()
        with transaction(story.engine) as conn:
            given[number] = work(conn)

    threads = [threading.Thread(target=run, args=each) for each in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return given


def test_of_workers_answering_together_one_has_it(story: Story) -> None:
    """Everybody else gets None, and the person hears one name."""
    team = [story.worker(f"W{n}", level=1) for n in range(4)]
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.heard()
    page = story.page(talk)
    takes = [
        lambda conn, one=one: service.take(conn, page, one, None, story.now, story.settings)
        for one in team
    ]
    won = [given for given in at_once(story, *takes) if given is not None]
    assert len(won) == 1
    now_held = story.page(talk)
    assert now_held.state is PageStatus.TAKEN
    assert now_held.worker_id == story.talk(talk).worker_id
    assert len(story.heard_by("Alex")) == 1


def test_of_messages_arriving_together_one_opens_the_page(story: Story) -> None:
    """The edge's screen and the brain may both raise the same crisis."""
    story.worker("Marie", level=1)
    talk = story.person()

    def raise_it(conn: Connection) -> int:
        return service.raise_page(conn, talk, Crisis.SUICIDE.value, story.now, story.settings).id

    ids = at_once(story, raise_it, raise_it, raise_it)
    assert len(set(ids)) == 1
    assert len(story.heard_by("Marie")) == 1


def test_pages_opened_together_have_codes_of_their_own(story: Story) -> None:
    """A code is one person's, and a bad dose in a crowd is more than a few at the same instant."""
    talks = [story.person(f"p{n}") for n in range(12)]

    def open_one(talk: int) -> Callable[[Connection], int]:
        return lambda conn: (
            service.raise_page(conn, talk, "talk_to_worker", story.now, story.settings).code
        )

    codes = at_once(story, *(open_one(talk) for talk in talks))
    assert None not in codes
    assert len(set(codes)) == 12


def test_ticks_together_take_one_step(story: Story) -> None:
    """Two edges on one database page a level once."""
    story.worker("Marie", level=1)
    story.crisis(story.person(), Crisis.OVERDOSE)
    story.heard()
    due = story.next_due()
    assert due is not None
    story.now = due

    def tick(conn: Connection) -> None:
        service.tick(conn, story.now, story.settings)

    at_once(story, tick, tick, tick)
    assert [one.who for one in story.heard()] == ["Marie"]


def test_an_answer_and_a_tick_together_leave_a_sound_page(story: Story) -> None:
    """Taken while the ladder ends: whichever came first, the worker has the talk."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.wait(30)
    due = story.next_due()
    assert due is not None
    story.now = due

    def take(conn: Connection) -> object:
        page = pages.of_conversation(conn, talk)
        assert page is not None
        return service.take(conn, page, marie, None, story.now, story.settings)

    at_once(story, take, lambda conn: service.tick(conn, story.now, story.settings))
    assert story.page(talk).state is PageStatus.TAKEN
    assert story.talk(talk).worker_id == marie.id


def beside(story: Story, worker: Worker, text: str, act: Callable[[Connection], object]) -> None:
    """The worker writes this while the other, who began before, has not finished yet."""
    begun, done = threading.Event(), threading.Event()

    def other() -> None:
        with transaction(story.engine) as conn:
            act(conn)
            begun.set()
            done.wait(0.3)

    thread = threading.Thread(target=other)
    thread.start()
    begun.wait()
    story.worker_says(worker, text)
    done.set()
    thread.join()


@pytest.mark.parametrize("said", ["STOP", "FIN"])
def test_what_a_colleague_takes_over_meanwhile_is_the_colleague_s(story: Story, said: str) -> None:
    """Marie gives the talk to Zoé; her STOP or FIN, a moment after Zoé's yes, takes nothing back."""
    marie, zoe = story.worker("Marie", level=1), story.worker("Zoé", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    page = story.page(talk)
    story.worker_says(marie, f"{page.code} à Zoé")

    def takes(conn: Connection) -> object:
        (way,) = workers.contacts_of(conn, zoe.id)
        return service.take(conn, page, zoe, way.id, story.now, story.settings)

    beside(story, marie, said, takes)
    assert (story.page(talk).state, story.page(talk).worker_id) == (PageStatus.TAKEN, zoe.id)


def test_a_word_said_while_a_colleague_takes_over_leaves_the_colleague_s_clock(
    story: Story,
) -> None:
    """Marie writes in the instant Zoé says yes: the person still waits for Zoé, and not for hours."""
    marie, zoe = story.worker("Marie", level=1), story.worker("Zoé", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    page = story.page(talk)
    story.worker_says(marie, f"{page.code} à Zoé")

    def takes(conn: Connection) -> object:
        (way,) = workers.contacts_of(conn, zoe.id)
        return service.take(conn, page, zoe, way.id, story.now, story.settings)

    beside(story, marie, f"#{page.code} je te laisse", takes)
    held = story.page(talk)
    assert held.worker_id == zoe.id
    assert held.unanswered_since == story.now


def test_nobody_offers_what_a_colleague_has_just_taken_over(story: Story) -> None:
    """Marie offers the talk to Lou in the instant Zoé says yes: it is not hers to offer any more."""
    marie, zoe = story.worker("Marie", level=1), story.worker("Zoé", level=1)
    lou = story.worker("Lou")
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    page = story.page(talk)
    story.worker_says(marie, f"{page.code} à Zoé")
    story.heard()

    def takes(conn: Connection) -> object:
        (way,) = workers.contacts_of(conn, zoe.id)
        return service.take(conn, page, zoe, way.id, story.now, story.settings)

    beside(story, marie, f"{page.code} à Lou", takes)
    assert story.heard_by("Lou") == []
    story.worker_says(lou, f"1 {page.code}")
    assert story.page(talk).worker_id == zoe.id

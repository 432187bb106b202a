"""Killed at every write of every step: what was agreed to stands, and is said exactly once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.conversation import conversations, requests
from bot.conversation.requests import Kind
from bot.db import transaction
from bot.outreach import alerts, follow_ups, plans, subscriptions, watches, watching
from bot.outreach.tables import alert_sends
from bot.outreach.texts import WATCH_ALARM, WATCH_QUESTION
from tests.kills import killed_everywhere
from tests.outreach.conftest import Outreach

pytestmark = pytest.mark.parametrize("settings", ["sqlite", "postgresql"], indirect=True)


def killed(story: Outreach, step: Callable[[], object]) -> int:
    """At each of its writes in turn, then through; the writes must be several for it to mean
    something."""
    return killed_everywhere(story.engine, step)


def next_step(story: Outreach) -> None:
    """Go to the next instant the clock asks for, and die there at every write."""
    due = story.next_due()
    assert due is not None
    story.now = max(story.now, due)
    assert killed(story, story.tick) >= 2


def test_a_follow_up(story: Outreach) -> None:
    """Agreed once, asked once, settled once, whatever died in between."""
    talk = story.person()

    def agree() -> None:
        with transaction(story.engine) as conn:
            follow_ups.agree(conn, talk, story.later(hours=15), story.now, need="shelter")

    def settle() -> None:
        with transaction(story.engine) as conn:
            found = follow_ups.awaiting(conn, talk, story.now)
            assert found is not None
            follow_ups.settle(conn, found, False, story.now)

    assert killed(story, agree) >= 2
    assert story.diary().count("follow-up agreed") == 1
    next_step(story)
    assert len(story.heard_by("Alex")) == 1
    assert killed(story, settle) >= 2
    assert story.diary().count("follow-up failed") == 1
    story.wait(5 * 24 * 3600)
    assert story.heard_by("Alex") == []


def test_an_alert_is_paced_and_told_once_each(story: Outreach) -> None:
    """Killed while it is written and at every sending: five people, one each, two a minute."""
    story.settings = story.settings.with_values({"alerts_per_minute": 2})
    names = ["Ana", "Bo", "Cy", "Dee", "Eve"]
    for name in names:
        talk = story.person(name)

        def ask(talk: int = talk) -> None:
            with transaction(story.engine) as conn:
                subscriptions.subscribe(conn, talk, "montreal", None, story.now)

        assert killed(story, ask) >= 2

    def warn() -> None:
        with transaction(story.engine) as conn:
            alerts.write(
                conn, "pilules bleues", "montreal", None, 24, lambda one, other: False,
                story.settings, story.now,
            )  # fmt: skip

    assert killed(story, warn) >= 7
    began, heard = story.now, []
    for minute in range(3):
        story.now = began + timedelta(minutes=minute)
        killed(story, story.tick)
        heard.append([one.who for one in story.heard()])
    assert [len(some) for some in heard] == [2, 2, 1], "paced"
    assert sorted(who for some in heard for who in some) == names, "once each"
    with transaction(story.engine) as conn:
        states = set(conn.execute(sa.select(alert_sends.c.state)).scalars())
    assert states == {"said"}


def test_leaving_the_alerts_while_they_go_out(story: Outreach) -> None:
    """Who leaves before their turn gets nothing, even if the leaving died halfway at first."""
    story.settings = story.settings.with_values({"alerts_per_minute": 1})
    first, second = story.person("Ana"), story.person("Bo")
    with transaction(story.engine) as conn:
        for talk in (first, second):
            subscriptions.subscribe(conn, talk, "montreal", None, story.now)
        alerts.write(
            conn, "pilules bleues", "montreal", None, 24, lambda one, other: False,
            story.settings, story.now,
        )  # fmt: skip
    story.tick()

    def leave() -> None:
        with transaction(story.engine) as conn:
            subscriptions.leave(conn, second, story.now)

    assert killed(story, leave) >= 2
    story.wait(3600)
    assert [one.who for one in story.heard()] == ["Ana"]


def test_a_watch(story: Outreach) -> None:
    """Proposed, accepted, asked, asked again, missed: each step dies at each write, and the team is
    called once, with the plan."""
    sam = story.worker("Sam", level=1)
    talk = story.person()

    def propose() -> None:
        with transaction(story.engine) as conn:
            watches.propose(conn, talk, "12, rue Fictive", "le 911", story.now, story.settings)

    assert killed(story, propose) >= 4
    assert story.diary().count("watch proposed") == 1
    story.worker_says(sam, "1")
    assert killed(story, story.tick) >= 3
    assert story.diary().count("watch accepted") == 1
    story.heard()
    for expected in (WATCH_QUESTION, WATCH_ALARM):
        with transaction(story.engine) as conn:
            due = watching.next_due(conn)
        assert due is not None
        story.now = due
        assert killed(story, story.tick) >= 2
        assert story.heard_by("Alex") == [expected]
    with transaction(story.engine) as conn:
        due = watching.next_due(conn)
    assert due is not None
    story.now = due
    assert killed(story, story.tick) >= 3
    assert story.diary().count("watch missed") == 1
    plan = [one for one in story.heard_by("Sam") if "12, rue Fictive" in one]
    assert len(plan) == 1


def test_a_watch_answered_after_the_crash(story: Outreach) -> None:
    """The question went out, everything died, they answer: the timer starts over, nobody is called."""
    sam = story.worker("Sam", level=1)
    talk = story.person()
    with transaction(story.engine) as conn:
        watches.propose(conn, talk, "ici", "le 911", story.now, story.settings)
    story.worker_says(sam, "1")
    story.tick()
    with transaction(story.engine) as conn:
        story.now = watching.next_due(conn) or story.now
    killed(story, story.tick)
    story.now = story.later(seconds=20)
    with transaction(story.engine) as conn:
        conversations.note(conn, talk, last_in_at=story.now)
    story.person_says(talk, "oui")
    assert killed(story, story.tick) >= 2
    assert "watch answered" in story.diary()
    assert "watch missed" not in story.diary()


def test_a_referral_and_a_guided_request(story: Outreach) -> None:
    """Written once, completed, taken by one worker: no double in the queue."""
    talk = story.person()
    sam = story.worker("Sam", level=1)
    numbers: list[int] = []

    def write() -> None:
        with transaction(story.engine) as conn:
            numbers.append(
                requests.write(conn, Kind.REFERRAL, talk, story.now, subject="halte", reason="incomplet")
            )  # fmt: skip

    def complete() -> None:
        with transaction(story.engine) as conn:
            requests.fill(conn, numbers[-1], details={"what": "y aller"}, reason=None)

    def take() -> None:
        with transaction(story.engine) as conn:
            assert requests.take(conn, numbers[-1], sam.id, story.now)

    for step in (write, complete, take):
        assert killed(story, step) >= 1
    with transaction(story.engine) as conn:
        (request,) = requests.waiting(conn)
    assert (request["state"], request["worker_id"]) == ("taken", sam.id)
    assert request["details"] == {"what": "y aller"}


def test_a_plan_is_the_last_one_kept_whole(story: Outreach) -> None:
    """Dying while the plan is kept leaves the one before, never half of the new one."""
    talk = story.person()

    def keep(step: int) -> None:
        with transaction(story.engine) as conn:
            plans.keep(conn, talk, {"told": {"roof": "dehors"}, "step": step}, story.now)

    keep(0)
    assert killed(story, lambda: keep(1)) >= 1
    with transaction(story.engine) as conn:
        assert plans.recall(conn, talk) == {"told": {"roof": "dehors"}, "step": 1}

"""Who asked for warnings can be warned, long after their last word; then it ends, said once."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection

from bot.conversation import conversations
from bot.db import transaction
from bot.outreach import alerts, service, subscriptions
from bot.outreach.texts import ALERTS_LAPSED
from bot.privacy import contacts, retention
from tests.outreach.conftest import Outreach


def ask(story: Outreach, talk: int) -> None:
    with transaction(story.engine) as conn:
        subscriptions.subscribe(conn, talk, "montreal", "Hochelaga", story.now)


def purge(story: Outreach) -> None:
    with transaction(story.engine) as conn:
        retention.purge(conn, story.now, story.settings)


def reachable(story: Outreach, talk: int) -> bool:
    with transaction(story.engine) as conn:
        return contacts.address_of(conn, conversations.get(conn, talk).contact_id) is not None


def days(story: Outreach, count: float) -> None:
    """Time passes with its ticks and its purges."""
    for _ in range(int(count)):
        story.wait(24 * 3600)
        purge(story)


def test_a_warning_comes_after_a_hundred_silent_days(story: Outreach) -> None:
    """Others who wrote that day are forgotten since; who asked for warnings is told."""
    asked, other = story.person("Ana"), story.person("Bo")
    ask(story, asked)
    story.now = story.later(days=100)
    purge(story)
    assert reachable(story, asked)
    assert not reachable(story, other)
    with transaction(story.engine) as conn:
        alerts.write(
            conn, "pilules bleues", "montreal", None, 24, lambda one, two: False,
            story.settings, story.now,
        )  # fmt: skip
    story.tick()
    assert [one.who for one in story.heard()] == ["Ana"]


def test_who_left_is_forgotten_like_anybody(story: Outreach) -> None:
    """QUITTER, then sixty days of silence: the address goes, and the row of the subscription."""
    talk = story.person()
    ask(story, talk)
    story.now = story.later(days=70)
    with transaction(story.engine) as conn:
        assert subscriptions.leave(conn, talk, story.now)
    purge(story)
    assert not reachable(story, talk)
    story.now = story.later(days=8)
    purge(story)
    with transaction(story.engine) as conn:
        assert not subscriptions.leave(conn, talk, story.now), "nothing left to leave"


def test_half_a_year_of_silence_ends_it_and_says_so(story: Outreach) -> None:
    """Once, by day, naming no drug; then the address goes too."""
    talk = story.person()
    ask(story, talk)
    story.wait(179 * 24 * 3600)
    assert story.heard_by("Alex") == []
    story.wait(2 * 24 * 3600)
    assert story.heard_by("Alex") == [ALERTS_LAPSED]
    purge(story)
    assert not reachable(story, talk)
    story.wait(30 * 24 * 3600)
    assert story.heard_by("Alex") == []
    assert story.diary().count("alerts lapsed") == 1


def test_of_two_edges_one_says_that_it_ends(
    story: Outreach, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other was faster by a hair: nothing is said a second time."""
    ask(story, story.person())
    leave = subscriptions.leave

    def beaten(conn: Connection, conversation_id: int, now: datetime, why: str) -> bool:
        assert leave(conn, conversation_id, now, why)
        return leave(conn, conversation_id, now, why)

    monkeypatch.setattr(subscriptions, "leave", beaten)
    story.wait(200 * 24 * 3600)
    assert story.diary().count("alerts lapsed") == 1
    assert ALERTS_LAPSED not in story.heard_by("Alex")


def test_a_word_of_anything_keeps_it(story: Outreach) -> None:
    """Somebody who writes now and then is warned as long as they do not leave."""
    talk = story.person()
    ask(story, talk)
    story.now = story.later(days=170)
    with transaction(story.engine) as conn:
        conversations.note(conn, talk, last_in_at=story.now)
    story.wait(30 * 24 * 3600)
    with transaction(story.engine) as conn:
        assert subscriptions.is_subscribed(conn, talk)


def test_the_last_word_is_said_by_day_everywhere(story: Outreach) -> None:
    """Asked for at three in the morning: told at a humane hour of Montreal and of Brussels."""
    talk = story.person()
    story.now = story.now.replace(hour=8, minute=0)
    ask(story, talk)
    with transaction(story.engine) as conn:
        conversations.note(conn, talk, last_in_at=story.now)
        due = service.next_due(conn)
    assert due is not None
    assert subscriptions.FROM <= due.timetz() < subscriptions.UNTIL
    assert due - story.now >= subscriptions.LAPSES_AFTER
    assert due - story.now < subscriptions.LAPSES_AFTER + timedelta(days=1)


def test_erasing_all_ends_it(story: Outreach) -> None:
    """EFFACER: no warning is ever sent again."""
    talk = story.person()
    ask(story, talk)
    with transaction(story.engine) as conn:
        service.forget(conn, talk, story.now)
        assert not subscriptions.is_subscribed(conn, talk)

"""Test pages, and the fault that the heartbeat stands for."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from stories import Story

from bot.conversation import outbox
from bot.db import transaction
from bot.paging import drill, ladder, rounds
from bot.paging.drill import NoDrill
from bot.safety.crisis import Crisis

WORDS = "FANAL 10: ESSAI. Les appels se rendent. Rien à faire, pas besoin de répondre."


def rounds_at(story: Story, **settings: str) -> None:
    with transaction(story.engine) as conn:
        rounds.tick(conn, story.now, story.settings.with_values({"on_call_hours": "", **settings}))


def fault(story: Story) -> str | None:
    with transaction(story.engine) as conn:
        return rounds.fault(conn, story.now)


def test_a_test_page_goes_out_by_the_clock_and_closes_itself(story: Story) -> None:
    """To the coordinators, by text; delivered, it is over, and the next one comes a day later."""
    story.worker("Marie", level=1)
    story.worker("Chef", role="coordinator", channels=("sms", "voice"))
    rounds_at(story, drill_hours="24")
    heard = story.heard()
    assert [(one.who, one.channel, one.text) for one in heard] == [("Chef", "sms", WORDS)]
    story.wait(3)
    assert story.diary()[-2:] == ["drill arrived", "closed"]
    assert fault(story) is None
    story.wait(3600)
    rounds_at(story, drill_hours="24")
    assert story.heard() == []
    story.wait(24 * 3600)
    rounds_at(story, drill_hours="24")
    assert len(story.heard()) == 1


def test_a_test_page_that_does_not_arrive_is_an_alarm(story: Story) -> None:
    """After a minute the coordinators hear it, and the heartbeat stops."""
    spare = story.worker("Essai", channels=("telegram",))
    story.worker("Chef", role="coordinator")
    rounds_at(story, drill_hours="24", drill_worker=spare.name)
    story.lose(*story.heard())
    story.wait(61)
    (told,) = story.heard()
    assert (told.who, told.text) == (
        "Chef",
        "ALERTE: un appel d'essai ne s'est pas rendu. Appelle qui gère le serveur (fanal doctor).",
    )
    assert fault(story) == "the last test page did not arrive"


def test_a_test_page_needs_somebody(story: Story) -> None:
    """The message says how to name one; the rounds go on without it."""
    with transaction(story.engine) as conn, pytest.raises(NoDrill, match="FANAL_DRILL_WORKER"):
        drill.begin(conn, story.now, story.settings)
    rounds_at(story, drill_hours="24")
    assert story.heard() == []


def test_one_drill_at_a_time(story: Story) -> None:
    """Asked twice, one page is up."""
    story.worker("Chef", role="coordinator")
    with transaction(story.engine) as conn:
        assert drill.begin(conn, story.now, story.settings) is not None
        assert drill.begin(conn, story.now, story.settings) is None


def test_a_test_page_without_reports_counts_as_sent(story: Story) -> None:
    """Where no delivery report can come back, "sent" is all there is to know."""
    story.worker("Chef", role="coordinator")
    with transaction(story.engine) as conn:
        drill.begin(conn, story.now, story.settings)
        conn.execute(sa.update(outbox.outbox).values(state="sent"))
    story.wait(61)
    assert story.diary()[-2:] == ["drill arrived", "closed"]


def test_the_heart_stops_when_pages_do(story: Story) -> None:
    """A ladder that nobody climbs, urgent words that nobody sends."""
    story.worker("Marie", level=1)
    story.crisis(story.person(), Crisis.OVERDOSE)
    assert fault(story) is None
    story.now += timedelta(seconds=61)
    assert fault(story) == "urgent words wait to be sent"
    story.heard()
    story.now += timedelta(seconds=30)
    assert fault(story) == "a page waits for its ladder"
    story.tick()
    story.heard()
    assert fault(story) is None


def test_the_heart_stops_while_a_page_fails_each_time(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is put off for five seconds at a time: never late, and nobody climbs. Once it is well again
    so is the heart, and the journal was not filled meanwhile."""
    story.worker("Marie", level=1)
    story.crisis(story.person(), Crisis.OVERDOSE)
    story.heard()
    with monkeypatch.context() as broken:
        broken.setattr(ladder, "climb", lambda *rest: 1 / 0)
        for _ in range(60):
            story.wait(5)
        assert fault(story) == "a page cannot be attended"
        assert story.diary().count("page not attended") <= 6
    story.wait(70)
    story.heard()
    assert fault(story) is None

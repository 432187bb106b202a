"""The bot is silent while a worker has the talk: whatever people, workers and time do.

But for one thing: the first words of a new crisis which the worker left unanswered for as long as
`owner_grace` says. A machine drives the real services on a real database through any interleaving it can think of.
"""

from __future__ import annotations

import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from stories import Story

from bot import db
from bot.conversation.conversations import Holder
from bot.conversation.outbox import Purpose
from bot.db import transaction
from bot.paging import pages as page_rows
from bot.paging.tables import STILL_UP, PageStatus
from bot.paging.tables import pages as pages_table
from bot.safety.crisis import Crisis
from bot.settings import Settings

START = datetime(2026, 11, 22, 4, 40, tzinfo=timezone.utc)
PEOPLE = ("Alex", "Bo")
people = st.sampled_from(PEOPLE)
team = st.integers(0, 2)


class TalkMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        chosen = Settings(data_dir=Path(self._folder.name))
        engine = db.create_engine(chosen)
        db.metadata.create_all(engine)
        self.story = Story(engine, chosen, START)
        self.team = [
            self.story.worker("Un", level=1, channels=("sms", "telegram")),
            self.story.worker("Deux", level=2),
            self.story.worker("Chef", role="coordinator"),
        ]
        self.talks = {name: self.story.person(name) for name in PEOPLE}
        self.unanswered: dict[str, datetime] = {}  # a new crisis the owner has not answered

    def teardown(self) -> None:
        self.story.engine.dispose()
        self._folder.cleanup()

    def said_to(self, name: str) -> list[Purpose]:
        return [one.purpose for one in self.story.heard() if one.who == name]

    @rule(name=people, kind=st.sampled_from(list(Crisis)))
    def a_crisis(self, name: str, kind: Crisis) -> None:
        """In a talk with a worker the person hears nothing of the screen's."""
        held = self.story.talk(self.talks[name]).holder is Holder.WORKER
        self.story.heard()
        self.story.crisis(self.talks[name], kind)
        assert bool(self.said_to(name)) is not held
        if held:
            self.unanswered.setdefault(name, self.story.now)

    @rule(name=people)
    def asks_for_somebody(self, name: str) -> None:
        held = self.story.talk(self.talks[name]).holder is Holder.WORKER
        self.story.heard()
        self.story.asks_for_somebody(self.talks[name])
        assert bool(self.said_to(name)) is not held

    @rule(name=people, text=st.sampled_from(["allo", "bot", "1", "stop"]))
    def a_person_writes(self, name: str, text: str) -> None:
        """Their words go to the worker exactly when one has the talk, else to the bot."""
        held = self.story.talk(self.talks[name]).holder is Holder.WORKER
        assert self.story.person_says(self.talks[name], text) is held

    @rule(
        number=team,
        text=st.sampled_from(
            ["1", "1 10", "1 11", "2", "2 10", "fin", "fin 11", "#10 allo", "allo", "oui", "qui"]
        ),
        console=st.booleans(),
    )
    def a_worker_writes(self, number: int, text: str, console: bool) -> None:
        self.story.heard()
        self.story.worker_says(self.team[number], text, "console" if console else "sms")
        for one in self.story.heard():
            if one.who in PEOPLE and one.purpose is Purpose.RELAY:
                self.unanswered.pop(one.who, None)

    @rule(name=people)
    def a_false_alarm(self, name: str) -> None:
        self.story.false_alarm(self.talks[name])

    @rule(seconds=st.sampled_from([1, 30, 60, 180, 601, 4000, 30_000]))
    def time_passes(self, seconds: int) -> None:
        """Who is still with the same worker heard nothing, or the first words kept back."""
        before = {
            name: self.story.page(talk) for name, talk in self.talks.items() if self.held(talk)
        }
        self.story.heard()
        self.story.wait(seconds)
        for one in self.story.heard():
            if one.who not in before or before[one.who].taken_at != self.taken_at(one.who):
                continue
            assert one.purpose is Purpose.CRISIS
            asked = self.unanswered[one.who]
            assert self.story.now - asked >= timedelta(seconds=self.story.settings.owner_grace)

    def held(self, talk: int) -> bool:
        return self.story.talk(talk).holder is Holder.WORKER

    def taken_at(self, name: str) -> datetime | None:
        talk = self.talks[name]
        return self.story.page(talk).taken_at if self.held(talk) else None

    @rule(take=st.integers(0, 5))
    def something_is_lost(self, take: int) -> None:
        self.story.lose(*self.story.heard()[take : take + 1])
        self.story.tick()

    @invariant()
    def a_worker_has_the_talk_exactly_while_they_have_the_page(self) -> None:
        for talk_id in self.talks.values():
            talk = self.story.talk(talk_id)
            with transaction(self.story.engine) as conn:
                page = page_rows.of_conversation(conn, talk_id)
            taken = page is not None and page.state is PageStatus.TAKEN
            assert (talk.holder is Holder.WORKER) is taken
            assert talk.worker_id == (page.worker_id if page is not None else None)
            if talk.holder is Holder.WAITING:
                assert page is not None
                assert page.state is PageStatus.OPEN

    @invariant()
    def every_page_that_is_up_has_a_next_instant(self) -> None:
        """Nothing waits for ever: whatever its state, time alone will bring it on."""
        limit = self.story.now + timedelta(hours=12)
        with transaction(self.story.engine) as conn:
            due = conn.execute(sa.select(pages_table.c.next_at).where(STILL_UP)).scalars().all()
        assert all(instant is not None and instant <= limit for instant in due)


TestTalk = TalkMachine.TestCase
TestTalk.settings = settings(
    max_examples=15, stateful_step_count=25, deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)  # fmt: skip

"""Who said they are under 18, by the words of this talk or by the age it remembers."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from stories import Story

from bot.conversation import inbox, talks
from bot.conversation.inbox import Body
from bot.conversation.young import LOOKED_AT, said_young
from bot.db import transaction
from bot.settings import Settings

HOUR = timedelta(hours=1)


@pytest.fixture
def story(engine: Engine, settings: Settings, now: datetime) -> Story:
    return Story(engine, settings, now)


def told(story: Story, *texts: str) -> int:
    talk = story.person()
    with transaction(story.engine) as conn:
        for number, text in enumerate(texts):
            inbox.accept(conn, "sms", f"SM{number}", Body(text), story.now, conversation_id=talk)
    return talk


@pytest.mark.parametrize(
    ("texts", "young"),
    [
        (("j'ai 14 ans jveux mourir",), True),
        (("jai 15 ans", "y est parti", "ok"), True),
        (("j'ai 34 ans", "mon fils a 14 ans"), False),
        (("salut",), False),
    ],
)
def test_an_age_in_their_own_words(story: Story, texts: tuple[str, ...], young: bool) -> None:
    talk = told(story, *texts)
    with transaction(story.engine) as conn:
        assert said_young(conn, talk, story.now - HOUR) is young
        assert not said_young(conn, talk, story.now + HOUR)


@pytest.mark.parametrize(("age", "young"), [(17, True), (18, False), ("17", False), (None, False)])
def test_an_age_the_talk_remembers(story: Story, age: object, young: bool) -> None:
    talk = story.person()
    with transaction(story.engine) as conn:
        talks.keep(conn, talk, {"slots": {"age": age}}, story.now)
        assert said_young(conn, talk, story.now - HOUR) is young


def test_only_the_last_messages_are_read(story: Story) -> None:
    """Somebody who wrote hundreds is not kept waiting for all of them to be opened."""
    talk = told(story, "j'ai 14 ans", *(f"mot {n}" for n in range(LOOKED_AT)))
    with transaction(story.engine) as conn:
        assert not said_young(conn, talk, story.now - HOUR)


def test_a_memory_no_key_opens_is_no_reason_to_fail(story: Story) -> None:
    """A crisis asks this as it is accepted: it would be refused with all that it sets off."""
    talk = told(story, "j'ai 15 ans")
    with transaction(story.engine) as conn:
        talks.keep(conn, talk, {"slots": {"age": 15}}, story.now)
        conn.execute(sa.text("UPDATE talks SET state = :junk"), {"junk": b"another key's"})
        assert said_young(conn, talk, story.now - HOUR)
        assert not said_young(conn, talk, story.now)

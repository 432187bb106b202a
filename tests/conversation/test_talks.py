"""The memory of a talk: the last state kept, until it is too old or erased."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Engine

from bot.conversation import talks
from bot.conversation.conversations import Conversation
from bot.db import transaction

Meet = Callable[[], Conversation]
STATE: dict[str, Any] = {"slots": {"place": {"name": "Saint-Michel"}, "age": 17}, "loop": None}


def test_a_talk_never_had_is_none(engine: Engine, meet: Meet, now: datetime) -> None:
    """Somebody new has no memory, rather than an empty one."""
    talk = meet()
    with transaction(engine) as conn:
        assert talks.recall(conn, talk.id, now) is None


def test_the_last_state_is_the_one_remembered(engine: Engine, meet: Meet, now: datetime) -> None:
    """Each turn's state takes the place of the one before; nobody else's is touched."""
    ana, ben = meet(), meet()
    with transaction(engine) as conn:
        talks.keep(conn, ana.id, {"slots": {"need": "food"}}, now)
        talks.keep(conn, ana.id, STATE, now)
        talks.keep(conn, ben.id, {}, now)
        assert talks.recall(conn, ana.id, now) == STATE
        assert talks.recall(conn, ben.id, now) == {}


def test_an_old_talk_is_begun_anew(engine: Engine, meet: Meet, now: datetime) -> None:
    """A state last kept before `since` is not recalled; one kept just then is."""
    talk = meet()
    with transaction(engine) as conn:
        talks.keep(conn, talk.id, STATE, now)
        assert talks.recall(conn, talk.id, now) == STATE
        assert talks.recall(conn, talk.id, now + timedelta(seconds=1)) is None


def test_a_memory_no_key_opens_begins_anew(engine: Engine, meet: Meet, now: datetime) -> None:
    """A key that was lost silences nobody: the next state takes the place of the one it sealed."""
    talk = meet()
    with transaction(engine) as conn:
        talks.keep(conn, talk.id, STATE, now)
        conn.execute(sa.text("UPDATE talks SET state = :junk"), {"junk": b"another key's"})
        assert talks.recall(conn, talk.id, now) is None
        talks.keep(conn, talk.id, STATE, now)
        assert talks.recall(conn, talk.id, now) == STATE


def test_what_is_forgotten_is_gone(engine: Engine, meet: Meet, now: datetime) -> None:
    """Forgetting removes the row itself, of this talk alone."""
    ana, ben = meet(), meet()
    with transaction(engine) as conn:
        talks.keep(conn, ana.id, STATE, now)
        talks.keep(conn, ben.id, STATE, now)
        talks.forget(conn, ana.id)
        assert conn.execute(sa.select(talks.talks.c.id)).scalars().all() == [ben.id]

"""What people ask of the team, kept for it and sealed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from bot.conversation import requests
from bot.conversation.conversations import Conversation
from bot.conversation.requests import Kind
from bot.db import transaction

Meet = Callable[[], Conversation]


@pytest.mark.parametrize("kind", Kind)
def test_a_request_is_kept_whole(engine: Engine, meet: Meet, now: datetime, kind: Kind) -> None:
    """Of every kind: new, with who asked, where, about what, and in which words."""
    talk = meet()
    with transaction(engine) as conn:
        written = requests.write(
            conn, kind, talk.id, now, place="parc Émilie", subject="food", words="venez vite"
        )
        row = conn.execute(sa.select(requests.requests)).one()
    assert tuple(row) == (
        written, kind.value, talk.id, "parc Émilie", "food", "venez vite", now, "new",
    )  # fmt: skip


def test_where_somebody_says_they_are_is_not_readable(
    engine: Engine, meet: Meet, now: datetime
) -> None:
    """The place may be the person's own words: like them it is sealed in the table."""
    talk = meet()
    with transaction(engine) as conn:
        requests.write(conn, Kind.NEEDLE, talk.id, now, place="derrière chez moi", words="ici")
        raw = conn.execute(sa.text("SELECT place, words FROM requests")).one()
    assert b"chez moi" not in bytes(raw.place)
    assert b"ici" not in bytes(raw.words)


def test_a_place_may_be_long(engine: Engine, meet: Meet, now: datetime) -> None:
    """However much is said of the place, the request is kept: it is never lost for its length."""
    talk = meet()
    with transaction(engine) as conn:
        requests.write(conn, Kind.UNMET, talk.id, now, place="près de " * 40)
        assert conn.execute(sa.select(requests.requests.c.place)).scalar_one() == "près de " * 40

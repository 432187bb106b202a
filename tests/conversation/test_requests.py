"""What people ask of the team, kept for it and sealed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

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
    assert tuple(row)[:8] == (
        written, kind.value, talk.id, "parc Émilie", "food", "venez vite", now, "new",
    )  # fmt: skip
    assert row.team == requests.TEAMS[kind]


def test_the_most_pressing_comes_first(engine: Engine, meet: Meet, now: datetime) -> None:
    """A queue is read by priority, then by when it is wanted, then by age; each team has its own."""
    talk, later = meet(), now + timedelta(hours=3)
    with transaction(engine) as conn:
        old = requests.write(conn, Kind.MEDIATION, talk.id, now)
        pressing = requests.write(conn, Kind.MEDIATION, talk.id, now, priority=2)
        dated = requests.write(conn, Kind.MEDIATION, talk.id, now, wanted_at=later)
        requests.write(conn, Kind.NEEDLE, talk.id, now)
        queue = [one["number"] for one in requests.waiting(conn, team="mediation")]
    assert queue == [pressing, dated, old]


def test_a_request_is_taken_let_go_and_done_once(engine: Engine, meet: Meet, now: datetime) -> None:
    """It has one owner at a time; once done or refused nothing moves it any more."""
    talk = meet()
    with transaction(engine) as conn:
        number = requests.write(conn, Kind.GROUP, talk.id, now, details={"who": "locataires"})
        assert requests.take(conn, number, 7, now)
        (shown,) = requests.waiting(conn)
        assert (shown["state"], shown["worker_id"]) == ("taken", 7)
        assert shown["details"] == {"who": "locataires"}
        assert requests.let_go(conn, number, now)
        assert requests.waiting(conn)[0]["worker_id"] is None
        assert requests.refuse(conn, number, "hors territoire", now)
        assert not requests.mark_done(conn, number, now)
        assert requests.waiting(conn) == []


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

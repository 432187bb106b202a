"""Time alone: pages climb when due, the purge runs by the hour, however often one asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from bot.channels.base import Inbound
from bot.conversation import inbox, pace
from bot.conversation.journal import journal
from bot.conversation.pace import Limit
from bot.db import transaction
from bot.edge import clockwork, marks
from bot.settings import Settings

Receive = Callable[[Inbound], bool]


def words_left(engine: Engine) -> int:
    query = sa.select(sa.func.count()).where(inbox.inbox.c.body.is_not(None))
    with transaction(engine) as conn:
        return conn.execute(query).scalar_one()


def journal_length(engine: Engine) -> int:
    with transaction(engine) as conn:
        return conn.execute(sa.select(sa.func.count()).select_from(journal)).scalar_one()


def test_the_purge_runs_at_once_then_by_the_hour(
    engine: Engine, settings: Settings, now: datetime, receive: Receive
) -> None:
    """At the first tick; not again within the hour; again after it."""
    receive(Inbound("sms", "SM1", "+15145550101", "STOP"))
    week = timedelta(days=settings.retention_days)
    clockwork.tick(engine, settings, now + week)
    assert words_left(engine) == 1
    clockwork.tick(engine, settings, now + week + timedelta(minutes=59))
    assert words_left(engine) == 1
    clockwork.tick(engine, settings, now + week + timedelta(hours=1))
    assert words_left(engine) == 0


def test_a_clock_put_back_holds_nobody_up(
    engine: Engine, settings: Settings, now: datetime, receive: Receive
) -> None:
    """The machine ran a day ahead, was written to, and was put right: who writes is not "too many",
    what leaves does not wait a day, and the purge goes on."""
    ahead = now + timedelta(days=1)
    contact = "1"
    with transaction(engine) as conn:
        for name in (pace.OVERALL + "sms", pace.CHAT + contact, pace.INBOUND + contact):
            pace.spend(conn, name, Limit(timedelta(seconds=1)), ahead)
        pace.hold(conn, pace.HELD + "sms", ahead)
    clockwork.tick(engine, settings, ahead)
    clockwork.tick(engine, settings, now)
    with transaction(engine) as conn:
        left = [row.id for row in conn.execute(sa.select(pace.paces.c.id))]
        assert left == [pace.HELD + "sms"]
        assert marks.read(conn, clockwork.LAST_PURGE) == now.isoformat()


def test_a_page_climbs_when_it_is_due_and_not_before(
    engine: Engine, settings: Settings, now: datetime, receive: Receive
) -> None:
    """`next_due` says when; a tick before changes nothing; at that instant the ladder moves."""
    assert clockwork.next_due(engine) is None
    receive(Inbound("sms", "SM1", "+15145550101", "il respire plus, les lèvres bleues"))
    due = clockwork.next_due(engine)
    while due is not None and due <= now:
        clockwork.tick(engine, settings, now)
        later = clockwork.next_due(engine)
        assert later != due
        due = later
    lines = journal_length(engine)
    clockwork.tick(engine, settings, now)
    assert journal_length(engine) == lines
    if due is not None:
        clockwork.tick(engine, settings, due)
        assert clockwork.next_due(engine) != due


def test_a_part_that_fails_stops_no_other(
    engine: Engine, settings: Settings, now: datetime, receive: Receive,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """The purge runs although paging fails; the failure is raised, so that no heart beats on it."""

    def fails(*_: object) -> None:
        raise RuntimeError

    receive(Inbound("sms", "SM1", "+15145550101", "STOP"))
    for part in (clockwork.paging, clockwork.rounds, clockwork.outreach):
        monkeypatch.setattr(part, "tick", fails)
    with pytest.raises(RuntimeError):
        clockwork.tick(engine, settings, now + timedelta(days=settings.retention_days, hours=1))
    assert words_left(engine) == 0

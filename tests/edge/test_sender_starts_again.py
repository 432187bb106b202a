"""A sender that starts again, reports that come too early, rows sealed with a key that is gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from bot.channels.base import SendStatus, StatusUpdate
from bot.clock import HandClock
from bot.conversation import conversations, outbox, reports
from bot.conversation.outbox import LEASE, Outgoing, Purpose, State
from bot.db import transaction
from bot.edge.sender import Sender
from bot.edge.statuses import note_status
from bot.privacy import contacts
from bot.settings import Settings

pytestmark = pytest.mark.anyio
Say = Callable[..., int]


@pytest.fixture
def say(engine: Engine, clock: HandClock) -> Say:
    def words(text: str, number: str = "+15145550101") -> int:
        with transaction(engine) as conn:
            contact = contacts.meet(conn, "sms", number, clock.now())
            talk, _ = conversations.open_with(conn, contact.id, "sms", "montreal", clock.now())
            out = Outgoing(contact.id, "sms", text, Purpose.PAGE, talk.id)
            return outbox.enqueue(conn, out, clock.now())

    return words


def row(engine: Engine, letter_id: int) -> sa.Row[Any]:
    with transaction(engine) as conn:
        query = sa.select(outbox.outbox.c.state, outbox.outbox.c.error_code)
        return conn.execute(query.where(outbox.outbox.c.id == letter_id)).one()


async def test_a_sender_that_starts_again_goes_on_at_once(
    engine: Engine, settings: Settings, clock: HandClock, sms: Any, say: Say
) -> None:
    """Killed in the middle of a send: the next process of that name does not wait for the lease,
    looks whether the words left, and says them once."""
    say("vite")
    killed = Sender(engine, {"sms": sms}, settings, clock)
    await killed.recover()
    assert killed._claim() is not None
    again = Sender(engine, {"sms": sms}, settings, clock)
    assert (letter := await again.step()) is not None
    assert letter.uncertain
    assert sms.texts == ["vite"]


async def test_a_sender_of_another_name_waits_for_the_lease(
    engine: Engine, settings: Settings, clock: HandClock, sms: Any, say: Say
) -> None:
    """It may be alive: only its lease tells."""
    say("vite")
    alive = Sender(engine, {"sms": sms}, settings.with_values({"port": 8026}), clock)
    await alive.recover()
    assert alive._claim() is not None
    other = Sender(engine, {"sms": sms}, settings, clock)
    assert await other.step() is None
    clock.advance(LEASE)
    assert await other.step() is not None


async def test_a_report_quicker_than_our_own_mark_is_kept(
    engine: Engine, settings: Settings, clock: HandClock, sender: Sender, say: Say
) -> None:
    """ "Undelivered" before "sent": the row ends undelivered, and nothing is kept of the report."""
    letter = say("vite")
    early = StatusUpdate("SM1", SendStatus.UNDELIVERED, "30003")
    for update in (StatusUpdate("SM1", SendStatus.SENT), early, early):
        with transaction(engine) as conn:
            note_status(conn, update, clock.now(), settings)
    await sender.step()
    assert tuple(row(engine, letter)) == (State.UNDELIVERED.value, "30003")
    with transaction(engine) as conn:
        assert reports.take(conn, "SM1") == []


async def test_a_report_nobody_claims_is_forgotten(
    engine: Engine, settings: Settings, clock: HandClock
) -> None:
    """After a day it is about a message that is not ours."""
    with transaction(engine) as conn:
        note_status(conn, StatusUpdate("SM9", SendStatus.FAILED), clock.now(), settings)
        reports.forget_old(conn, clock.now() + timedelta(hours=23))
        assert reports.take(conn, "SM9") == [("failed", None)]
        note_status(conn, StatusUpdate("SM9", SendStatus.FAILED), clock.now(), settings)
        reports.forget_old(conn, clock.now() + timedelta(hours=25))
        assert reports.take(conn, "SM9") == []


@pytest.mark.parametrize("broken", ["body", "address"])
async def test_what_no_key_opens_stands_in_nobodys_way(
    engine: Engine, sender: Sender, sms: Any, say: Say, broken: str
) -> None:
    """The row is given up with its reason; the next one leaves."""
    lost, sound = say("perdu", "+15145550101"), say("bonjour", "+15145550102")
    with transaction(engine) as conn:
        table = {"body": outbox.outbox, "address": contacts.contacts}[broken].name
        conn.execute(
            sa.text(
                f"UPDATE {table} SET {broken} = :junk WHERE id = (SELECT MIN(id) FROM {table})"
            ),
            {"junk": b"sealed with another key"},
        )
    while await sender.step() is not None:
        pass
    assert tuple(row(engine, lost)) == (State.FAILED.value, outbox.UNREADABLE)
    assert row(engine, sound).state == State.SENT.value
    assert sms.texts == ["bonjour"]

"""The edge's verbs: accept, report, send, tick; and its web application."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from starlette.testclient import TestClient

from bot.channels.base import Inbound, SendStatus, StatusUpdate, Unavailable
from bot.channels.registry import Channels
from bot.clock import HandClock
from bot.conversation import inbox, outbox
from bot.conversation.outbox import Outgoing, Purpose
from bot.db import reading, transaction
from bot.edge.app import build
from bot.edge.edge import Edge
from bot.privacy import contacts
from bot.regions import load_regions
from bot.settings import ROOT, Settings

pytestmark = pytest.mark.anyio
HELLO = Inbound("telegram", "501", "77001", "allo")


@pytest.fixture
def edge(engine: Engine, settings: Settings, clock: HandClock) -> Edge:
    """An edge with no provider configured."""
    regions = load_regions(ROOT / "directory_data" / "regions")
    return Edge(engine, Channels(), regions, settings, clock)


def waiting(engine: Engine) -> int:
    with reading(engine) as conn:
        return inbox.waiting(conn)


def lose_tables(engine: Engine) -> None:
    """The database is there and useless, as during a botched restore."""
    with transaction(engine) as conn:
        conn.execute(sa.text("ALTER TABLE contacts RENAME TO elsewhere"))
        conn.execute(sa.text("ALTER TABLE outbox RENAME TO elsewhere_too"))
        conn.execute(sa.text("ALTER TABLE inbox RENAME TO elsewhere_as_well"))


async def test_what_is_accepted_is_durable(engine: Engine, edge: Edge) -> None:
    """When `accept` returns, the message stands."""
    await edge.accept(HELLO)
    assert waiting(engine) == 1


async def test_polling_goes_on_after_the_last_update(edge: Edge, clock: HandClock) -> None:
    """At the start Telegram gives the oldest it has; then what follows; and after a silent week
    the oldest again, for its numbers may then begin anew, below ours."""
    assert await edge._listening.next_update() is None
    await edge.accept(HELLO)
    assert await edge._listening.next_update() == 502
    clock.advance(timedelta(days=6))
    assert await edge._listening.next_update() is None


async def test_without_a_database_and_a_disk_nothing_is_accepted(
    engine: Engine, edge: Edge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The provider is told to bring the message, or the report, again."""

    def refuse(record: str) -> None:
        raise OSError(28, "No space left on device")

    lose_tables(engine)
    monkeypatch.setattr(edge.spool, "keep", refuse)
    with pytest.raises(Unavailable):
        await edge.accept(HELLO)
    with pytest.raises(Unavailable):
        await edge.report(StatusUpdate("SM1", SendStatus.DELIVERED))


async def test_a_report_moves_its_row(engine: Engine, edge: Edge, now: datetime) -> None:
    """Delivered, as the carrier says."""
    with transaction(engine) as conn:
        contact = contacts.meet(conn, "sms", "+15145550101", now)
        letter = outbox.enqueue(conn, Outgoing(contact.id, "sms", "un", Purpose.REPLY), now)
        outbox.mark_sent(conn, letter, "SM1", now)
    await edge.report(StatusUpdate("SM1", SendStatus.DELIVERED))
    with reading(engine) as conn:
        assert outbox.by_provider_id(conn, "SM1") == (letter, outbox.State.DELIVERED)


async def test_words_for_a_channel_that_is_off_are_not_forgotten(
    engine: Engine, edge: Edge, now: datetime
) -> None:
    """Without an account they cannot leave: the row says so, so that another way is taken."""
    with transaction(engine) as conn:
        contact = contacts.meet(conn, "sms", "+15145550101", now)
        outbox.enqueue(conn, Outgoing(contact.id, "sms", "un", Purpose.REPLY), now)
    assert await edge.send_one() is not None
    with reading(engine) as conn:
        row = conn.execute(sa.select(outbox.outbox)).one()
    assert (row.state, row.error_code) == ("failed", "off")
    assert await edge.send_one() is None


def test_health_tells_how_many_wait(engine: Engine, edge: Edge) -> None:
    """A watcher sees 200 and the number of unanswered messages, nothing about anybody."""
    client = TestClient(build(edge))
    assert client.get("/health").json() == {"waiting": 0, "on_disk": 0, "refused": 0}
    with transaction(engine) as conn:
        inbox.accept(conn, "sms", "SM1", inbox.Body("allo"), edge.clock.now())
    assert client.get("/health").json()["waiting"] == 1


def test_health_tells_when_the_database_is_away(engine: Engine, edge: Edge) -> None:
    """503, without the error's words."""
    client = TestClient(build(edge))
    lose_tables(engine)
    answer = client.get("/health")
    assert answer.status_code == 503
    assert answer.json() == {"database": "away", "on_disk": 0, "refused": 0}

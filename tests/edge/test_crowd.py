"""Too much from one contact, and groups: bounded, told once, and a crisis still served."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from bot.channels.base import Inbound
from bot.clock import HandClock
from bot.conversation import inbox, outbox
from bot.conversation.pace import after_one
from bot.db import reading
from bot.edge.crowd import INBOUND
from bot.paging.tables import pages

Receive = Callable[[Inbound], bool]


def flood(receive: Receive, count: int, text: str = "allo", start: int = 0) -> None:
    for number in range(start, start + count):
        receive(Inbound("sms", f"SM{number}", "+15145550101", text))


def said(engine: Engine) -> list[str]:
    with reading(engine) as conn:
        rows = conn.execute(sa.select(outbox.outbox.c.body).order_by(outbox.outbox.c.id))
        return [json.loads(body)["text"] for body in rows.scalars()]


def states(engine: Engine) -> Counter[str]:
    with reading(engine) as conn:
        return Counter(conn.execute(sa.select(inbox.inbox.c.state)).scalars())


@pytest.fixture
def a_thousand(engine: Engine, receive: Receive) -> None:
    """One contact sends a thousand messages in an instant."""
    flood(receive, 1000)


@pytest.mark.usefixtures("a_thousand")
def test_a_thousand_messages_are_kept_and_twenty_answered(engine: Engine) -> None:
    """All are written down; the brain sees the first twenty; one notice, with a number to call."""
    assert states(engine) == {"pending": INBOUND.burst, "done": 1000 - INBOUND.burst}
    (notice,) = said(engine)
    assert "911" in notice


@pytest.mark.usefixtures("a_thousand")
def test_a_crisis_in_a_flood_is_served(engine: Engine, receive: Receive) -> None:
    """The thousand and first message says that somebody does not breathe: words and page at once."""
    receive(Inbound("sms", "SMx", "+15145550101", "elle respire pu, ses lèvres sont bleues"))
    assert any("911" in text and "naloxone" in text.lower() for text in said(engine)[1:])
    with reading(engine) as conn:
        assert conn.execute(sa.select(pages.c.kind)).scalars().all() == ["crisis_overdose"]


@pytest.mark.usefixtures("a_thousand")
def test_a_flood_of_crises_is_one_crisis(engine: Engine, receive: Receive) -> None:
    """Said two hundred times over, a crisis is answered as often as a person can read."""
    flood(receive, 200, "elle respire pu, ses lèvres sont bleues", start=1000)
    assert len(said(engine)) < 10


def test_a_flood_ends(engine: Engine, receive: Receive, clock: HandClock) -> None:
    """A minute of quiet later the same person is answered again."""
    flood(receive, 30)
    clock.advance(timedelta(minutes=1))
    before = states(engine)["pending"]
    flood(receive, 1, "j'ai faim", start=30)
    assert states(engine)["pending"] == before + 1


def test_others_are_not_held_up(engine: Engine, receive: Receive) -> None:
    """Somebody else, in the middle of it, is heard."""
    flood(receive, 50)
    receive(Inbound("sms", "SMy", "+15145550102", "j'ai faim"))
    assert states(engine)["pending"] == INBOUND.burst + 1


def test_stop_is_obeyed_in_a_flood(engine: Engine, receive: Receive) -> None:
    """STOP stops, whatever came before it; nothing more is said."""
    flood(receive, 50)
    flood(receive, 1, "STOP", start=50)
    with reading(engine) as conn:
        open_rows = sa.select(outbox.outbox.c.id).where(outbox.outbox.c.state == "pending")
        assert conn.execute(open_rows).all() == []


def test_a_person_who_types_fast_is_no_flood(now: datetime) -> None:
    """A text every three seconds for an hour, then fifteen in one go, is within the limit."""
    open_at = None
    for number in range(1215):
        assert open_at is None or open_at <= now
        open_at = after_one(INBOUND, open_at, now)
        now += timedelta(seconds=3 if number < 1200 else 0)


def test_a_group_is_refused_politely_once_a_day(
    engine: Engine, receive: Receive, clock: HandClock
) -> None:
    """A group learns once that we answer in private, with the emergency number; nothing of it is
    kept but that it wrote."""
    for number in range(5):
        receive(Inbound("telegram", str(number), "-100200", "", kind="group"))
    (text,) = said(engine)
    assert "privé" in text
    assert "911" in text
    assert states(engine) == {"done": 5}
    clock.advance(timedelta(days=1))
    receive(Inbound("telegram", "9", "-100200", "", kind="group"))
    assert len(said(engine)) == 2

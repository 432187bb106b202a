"""A long SMS in parts: read as one message, and a crisis cut in two is still seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from bot.channels.base import Inbound
from bot.clock import HandClock
from bot.conversation import inbox
from bot.db import reading, transaction
from bot.edge.parts import HOLD, looks_cut
from bot.paging.tables import pages

Receive = Callable[[Inbound], bool]
ANA = "+15145550101"
BREATH = (
    "on était tranquilles au parc depuis tantot avec mon amie, on jasait, on mangeait des chips pis "
    "là je la regarde, je comprends pas ce qui se passe, elle r"
)
REST = "espire plus, ses lèvres sont bleues"


def sms(text: str, name: str) -> Inbound:
    return Inbound("sms", name, ANA, text)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("a" * 153, True),
        ("a" * 152, True),  # an escaped pair is not cut
        ("a" * 160, True),
        ("a" * 150, False),
        ("a" * 161, False),  # joined already
        ("ê" * 67, True),
        ("ê" * 70, True),
        ("ê" * 60, False),
        ("j'ai faim", False),
    ],
)
def test_a_text_that_fills_a_segment_may_go_on(text: str, cut: bool) -> None:
    """To the last letter, in either alphabet."""
    assert looks_cut(sms(text, "SM1")) is cut
    assert not looks_cut(Inbound("telegram", "1", "77001", text))


def waiting(engine: Engine, clock: HandClock) -> list[str]:
    """What a brain would be given now, one after the other."""
    found = []
    with transaction(engine) as conn:
        while (message := inbox.claim(conn, clock.now())) is not None:
            found.append(message.body.text)
            inbox.finish(conn, message, clock.now())
    return found


def test_the_rest_is_joined(engine: Engine, receive: Receive, clock: HandClock) -> None:
    """Two parts, one message: no brain sees the first without the second."""
    receive(sms("x" * 153, "SM1"))
    assert waiting(engine, clock) == []
    clock.advance(timedelta(seconds=1))
    receive(sms("y", "SM2"))
    assert waiting(engine, clock) == ["x" * 153 + "y"]


def test_three_parts_are_one(engine: Engine, receive: Receive, clock: HandClock) -> None:
    """Every full part makes us wait for the next."""
    for number, text in enumerate(("x" * 153, "y" * 153, "z")):
        receive(sms(text, f"SM{number}"))
        clock.advance(timedelta(seconds=1))
    assert waiting(engine, clock) == ["x" * 153 + "y" * 153 + "z"]


def test_a_full_message_alone_waits_a_moment_only(
    engine: Engine, receive: Receive, clock: HandClock
) -> None:
    """Nothing follows: it is answered as it is, and what comes later is another message."""
    receive(sms("x" * 153, "SM1"))
    with reading(engine) as conn:
        assert inbox.next_due(conn) == clock.now() + HOLD
    clock.advance(HOLD)
    receive(sms("y", "SM2"))
    assert waiting(engine, clock) == ["x" * 153, "y"]


def test_a_crisis_cut_in_two_is_seen(engine: Engine, receive: Receive) -> None:
    """Neither half says it; both together do: words and page at once."""
    receive(sms(BREATH, "SM1"))
    assert len(BREATH) == 153
    with reading(engine) as conn:
        assert conn.execute(sa.select(pages.c.id)).all() == []
    receive(sms(REST, "SM2"))
    with reading(engine) as conn:
        assert conn.execute(sa.select(pages.c.kind)).scalars().all() == ["crisis_overdose"]


def test_a_crisis_in_the_first_part_does_not_wait(engine: Engine, receive: Receive) -> None:
    """The first part says enough: it is acted upon now, and once."""
    receive(sms("elle respire plus, ses lèvres sont bleues ".ljust(153, "."), "SM1"))
    with reading(engine) as conn:
        before = conn.execute(sa.text("SELECT count(*) FROM outbox")).scalar_one()
        assert conn.execute(sa.select(pages.c.kind)).scalars().all() == ["crisis_overdose"]
    receive(sms("viens vite", "SM2"))
    with reading(engine) as conn:
        assert conn.execute(sa.text("SELECT count(*) FROM outbox")).scalar_one() == before


def test_a_part_brought_twice_is_one(engine: Engine, receive: Receive, clock: HandClock) -> None:
    """The provider repeats the second part: its words are there once."""
    receive(sms("x" * 153, "SM1"))
    receive(sms("y", "SM2"))
    assert not receive(sms("y", "SM2"))
    assert waiting(engine, clock) == ["x" * 153 + "y"]

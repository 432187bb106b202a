"""The database away: accepted on disk, taken in order when it is back, and only a crisis answered."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from bot.channels.base import Inbound, SendStatus, StatusUpdate, Unavailable
from bot.channels.errors import NotReached
from bot.channels.registry import Channels
from bot.channels.twilio_voice import Key
from bot.clock import HandClock
from bot.conversation import inbox, outbox
from bot.db import reading, transaction
from bot.edge import alone, keeping
from bot.edge.alone import WAITS, Alone
from bot.edge.edge import Edge
from bot.edge.reception import Reception
from bot.edge.told import Told
from bot.paging.tables import pages
from bot.regions import load_regions
from bot.safety.crisis import Crisis
from bot.safety.protocols import first_response
from bot.sealing import Seal, new_key
from bot.settings import ROOT, Settings

pytestmark = pytest.mark.anyio

REGIONS = load_regions(ROOT / "directory_data" / "regions")
ENOUGH = 20.0  # seconds: nothing here waits for as long, unless it fails
BLUE = "elle respire pu, ses lèvres sont bleues"


@pytest.fixture
def edge(engine: Engine, settings: Settings, clock: HandClock, sms: Any) -> Iterator[Edge]:
    """An edge whose SMS channel is a list."""
    made = Edge(engine, Channels(), REGIONS, settings, clock)
    made._alone = Alone({"sms": sms}, REGIONS["montreal"], made._alone.told, _no_pause)
    yield made
    made.keeper.close()


async def _no_pause(seconds: float) -> None:
    """Time is not waited for here."""


def by_itself(sms: Any, folder: Path) -> Alone:
    """Who speaks without a database, with no edge around."""
    return Alone({"sms": sms}, REGIONS["montreal"], Told(folder, Seal([new_key()])), _no_pause)


def take_away(engine: Engine) -> None:
    with transaction(engine) as conn:
        conn.execute(sa.text("ALTER TABLE contacts RENAME TO elsewhere"))


def bring_back(engine: Engine) -> None:
    with transaction(engine) as conn:
        conn.execute(sa.text("ALTER TABLE elsewhere RENAME TO contacts"))


def text(words: str, name: str, address: str = "+15145550101") -> Inbound:
    return Inbound("sms", name, address, words)


def kept(engine: Engine) -> list[tuple[str, str]]:
    with reading(engine) as conn:
        rows = conn.execute(sa.select(inbox.inbox).order_by(inbox.inbox.c.id)).all()
    return [(row.provider_id, json.loads(row.body)["text"]) for row in rows]


async def test_what_comes_while_it_is_away_is_taken_in_order(engine: Engine, edge: Edge) -> None:
    """Before, during and after: all are there once, in the order they came."""
    await edge.accept(text("un", "SM1"))
    take_away(engine)
    await edge.accept(text("deux", "SM2"))
    await edge.accept(text("trois", "SM3"))
    await edge.accept(text("deux", "SM2"))  # the provider repeats itself
    await edge.replay()
    assert edge.keeper.away
    bring_back(engine)
    await edge.accept(text("quatre", "SM4"))  # back, but those before it come first
    assert [name for name, _ in kept(engine)] == ["SM1"]
    await edge.replay()
    assert kept(engine) == [("SM1", "un"), ("SM2", "deux"), ("SM3", "trois"), ("SM4", "quatre")]
    assert not edge.keeper.away
    await edge.accept(text("cinq", "SM5"))
    assert kept(engine)[-1] == ("SM5", "cinq")


async def test_a_file_that_cannot_be_opened_is_a_database_away(
    engine: Engine, edge: Edge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The operating system's refusal, not the database's: nothing is lost, nothing set aside."""

    def refuse(*_: Any, **__: Any) -> bool:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(type(edge._reception), "receive", refuse)
        await edge.accept(text("un", "SM1"))
        assert edge.keeper.away
        await edge.replay()
        assert edge.spool.refused() == 0
    await edge.replay()
    assert kept(engine) == [("SM1", "un")]


async def test_what_cannot_be_taken_stands_in_nobody_s_way(
    engine: Engine, edge: Edge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A message that fails by itself is set aside on disk; the provider goes on to the next ones."""
    receive = Reception.receive

    def picky(self: Reception, conn: Any, inbound: Inbound, *more: Any, **named: Any) -> bool:
        if inbound.text == "poison":
            raise KeyError
        return receive(self, conn, inbound, *more, **named)

    monkeypatch.setattr(Reception, "receive", picky)
    await edge.accept(text("poison", "SM1"))
    await edge.accept(text("allo", "SM2", "+15145550102"))
    await edge.replay()
    assert edge.spool.refused() == 1
    assert [name for name, _ in kept(engine)] == ["SM2"]


async def test_reports_and_keys_wait_too(engine: Engine, edge: Edge) -> None:
    """A delivery report is not lost, and a key pressed in a call is answered as noted."""
    take_away(engine)
    await edge.report(StatusUpdate("SM1", SendStatus.DELIVERED))
    assert "noté" in await edge.pressed(Key("CA1", "+15145550199", "1"))
    bring_back(engine)
    await edge.replay()
    assert edge.spool.size() == 0
    assert edge.spool.refused() == 0


async def test_a_crisis_is_answered_without_a_database(
    engine: Engine, edge: Edge, sms: Any
) -> None:
    """The first words leave at once; back, the page is raised and the words are not said again."""
    take_away(engine)
    await edge.accept(text(BLUE, "SM1"))
    await edge.spoken()
    assert "911" in sms.texts[0]
    assert {message.address for message in sms.sent} == {"+15145550101"}
    bring_back(engine)
    await edge.replay()
    with reading(engine) as conn:
        assert conn.execute(sa.select(pages.c.kind)).scalars().all() == ["crisis_overdose"]
        rows = conn.execute(sa.select(outbox.outbox.c.body)).scalars().all()
    assert not {json.loads(row)["text"] for row in rows} & set(sms.texts)
    assert rows


@pytest.fixture
def another(
    engine: Engine, settings: Settings, clock: HandClock, sms: Any
) -> Iterator[Callable[[], Edge]]:
    """Another edge process on the same database and folder: the next one, or the one beside."""
    made: list[Edge] = []

    def one() -> Edge:
        made.append(Edge(engine, Channels(), REGIONS, settings, clock))
        told = made[-1]._alone.told
        made[-1]._alone = Alone({"sms": sms}, REGIONS["montreal"], told, _no_pause)
        return made[-1]

    yield one
    for edge in made:
        edge.close()


async def test_an_edge_that_starts_again_does_not_say_them_again(
    engine: Engine, edge: Edge, sms: Any, another: Callable[[], Edge]
) -> None:
    """Killed with the words said and the message on disk: the next edge hears the same crisis while
    the database is still away, then takes both in. The words stay said once, and the page leaves."""
    take_away(engine)
    await edge.accept(text(BLUE, "SM1"))
    await edge.spoken()
    said = list(sms.texts)
    after = another()
    await after.accept(text(BLUE, "SM2"))
    await after.accept(text(BLUE, "SM1"))  # its provider heard nothing, and brings it again
    await after.spoken()
    bring_back(engine)
    await after.replay()
    assert sms.texts == said
    with reading(engine) as conn:
        assert conn.execute(sa.select(pages.c.kind)).scalars().all() == ["crisis_overdose"]
        rows = conn.execute(sa.select(outbox.outbox.c.body)).scalars().all()
    assert not {json.loads(row)["text"] for row in rows} & set(said)
    assert kept(engine) == [("SM1", BLUE), ("SM2", BLUE)]


async def test_what_a_killed_edge_did_not_say_is_said_once(
    engine: Engine, edge: Edge, sms: Any, another: Callable[[], Edge]
) -> None:
    """Killed with the message on disk and nothing said: their next message gets the words, and the
    first, taken in later, does not get them again."""
    take_away(engine)
    await edge.accept(text("allo", "SM0"))
    await edge.keeper._to_disk(text(BLUE, "SM1"))
    after = another()
    await after.accept(text(BLUE, "SM2"))
    await after.spoken()
    assert "911" in sms.texts[0]
    bring_back(engine)
    await after.replay()
    with reading(engine) as conn:
        rows = conn.execute(sa.select(outbox.outbox.c.body)).scalars().all()
    assert not {json.loads(row)["text"] for row in rows} & set(sms.texts)


async def test_the_edge_beside_does_not_say_them_again(
    engine: Engine, edge: Edge, sms: Any, another: Callable[[], Edge]
) -> None:
    """Two edges on one folder: what one said, the other neither says nor has said by the database,
    whichever takes it in. The next time the database is away, the words are said anew."""
    beside = another()
    take_away(engine)
    await beside.accept(text("allo", "SM0"))
    await edge.accept(text(BLUE, "SM1"))
    await edge.spoken()
    said = list(sms.texts)
    await beside.accept(text(BLUE, "SM2"))
    await beside.spoken()
    bring_back(engine)
    await beside.replay()
    await edge.replay()
    assert sms.texts == said
    with reading(engine) as conn:
        rows = conn.execute(sa.select(outbox.outbox.c.body)).scalars().all()
    assert not {json.loads(row)["text"] for row in rows} & set(said)
    take_away(engine)
    await beside.accept(text(BLUE, "SM3"))
    await beside.spoken()
    assert sms.texts == [*said, *said]


async def test_the_words_that_are_missing_are_said_when_it_is_back(
    engine: Engine, edge: Edge, sms: Any
) -> None:
    """The provider took the first text and refused the next: the database says the others only."""
    sms.errors = [None, *[NotReached("", "0")] * (len(WAITS) + 1)]
    take_away(engine)
    await edge.accept(text(BLUE, "SM1"))
    await edge.spoken()
    assert len(sms.texts) == 1
    bring_back(engine)
    await edge.replay()
    with reading(engine) as conn:
        rows = conn.execute(sa.select(outbox.outbox).where(outbox.outbox.c.purpose == "crisis"))
        later = [json.loads(row.body)["text"] for row in rows.all()]
    words = first_response(Crisis.OVERDOSE, REGIONS["montreal"])
    assert tuple([*sms.texts, *later][: len(words)]) == words
    assert sms.texts[0] not in later


async def test_words_that_did_not_leave_are_said_when_it_is_back(
    engine: Engine, edge: Edge, sms: Any
) -> None:
    """No provider either: the crisis waits on disk, whole."""
    sms.errors = [NotReached("", "0")] * (len(WAITS) + 1)
    take_away(engine)
    await edge.accept(text(BLUE, "SM1"))
    await edge.spoken()
    assert sms.texts == []
    bring_back(engine)
    await edge.replay()
    with reading(engine) as conn:
        rows = conn.execute(sa.select(outbox.outbox.c.purpose)).scalars().all()
    assert "crisis" in rows


@pytest.mark.parametrize("words", ["j'ai faim", "STOP", "c'est quoi les signes d'une overdose"])
async def test_nothing_else_is_answered_without_a_database(
    engine: Engine, edge: Edge, sms: Any, words: str
) -> None:
    """Who stopped, and what is open, cannot be known: only a sure crisis is answered."""
    take_away(engine)
    await edge.accept(text(words, "SM1"))
    await edge.spoken()
    assert sms.texts == []


async def test_the_same_crisis_gets_its_words_once(sms: Any, tmp_path: Path) -> None:
    """Three messages of one crisis, one answer; another person's is theirs."""
    speaks = by_itself(sms, tmp_path)
    for name in ("SM1", "SM2", "SM3"):
        assert await speaks.answer(text(BLUE, name))
    once = len(sms.texts)
    await speaks.answer(text(BLUE, "SM4", "+15145550102"))
    assert len(sms.texts) == 2 * once
    assert speaks.told.of_message("sms", "SM3") == once


@pytest.mark.parametrize(
    "errors", [[NotReached("", "0")], [NotReached("", "0")] * len(WAITS), [KeyError("unforeseen")]]
)
async def test_words_are_tried_again(sms: Any, tmp_path: Path, errors: list[Exception]) -> None:
    """A provider that comes back within seconds says them, before all else it has to say."""
    sms.errors = list(errors)
    assert await by_itself(sms, tmp_path).answer(text(BLUE, "SM1"))
    assert "911" in sms.texts[0]
    assert all(message.urgent for message in sms.sent)


class Slow:
    """A database that takes nothing until told to."""

    def __init__(self, edge: Edge, monkeypatch: pytest.MonkeyPatch) -> None:
        self.goes_on, self.begun = threading.Event(), threading.Event()
        take = edge._reception.receive

        def slowly(_: Any, *args: Any, **more: Any) -> bool:
            self.begun.set()
            self.goes_on.wait(20)
            return take(*args, **more)

        monkeypatch.setattr(type(edge._reception), "receive", slowly)
        monkeypatch.setattr(keeping, "QUICK_SECONDS", 0.0)
        edge.keeper.hurry()


async def test_nobody_waits_for_a_slow_database(
    engine: Engine, edge: Edge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it does not take in a moment is on disk, and what comes after too: once, in order."""
    slow = Slow(edge, monkeypatch)
    await edge.accept(text("un", "SM1"))
    await edge.accept(text("deux", "SM2"))
    assert edge.keeper.behind
    assert not edge.keeper.away
    assert kept(engine) == []
    slow.goes_on.set()
    await edge.replay()
    assert kept(engine) == [("SM1", "un"), ("SM2", "deux")]
    assert not edge.keeper.behind


async def test_one_person_keeps_her_order_while_all_takers_are_busy(
    engine: Engine, edge: Edge
) -> None:
    """Her second message comes while her first waits for a taker, in vain: it goes to disk. A taker
    is free then, but not for the second before the first."""
    goes_on = threading.Event()
    for _ in range(keeping.TAKERS):
        edge.keeper._takers.submit(goes_on.wait, ENOUGH)
    edge.keeper._quick = 0.01
    first = asyncio.create_task(edge.accept(text("un", "SM1")))
    await asyncio.sleep(0)
    edge.keeper._quick = ENOUGH
    second = asyncio.create_task(edge.accept(text("deux", "SM2")))
    await first
    goes_on.set()
    await second
    await edge.replay()
    assert kept(engine) == [("SM1", "un"), ("SM2", "deux")]


async def test_a_crisis_passes_what_the_same_person_wrote_before(
    engine: Engine, edge: Edge
) -> None:
    """Her first message still waits for the database: her cry does not wait for it."""
    goes_on = threading.Event()
    for _ in range(keeping.TAKERS):
        edge.keeper._takers.submit(goes_on.wait, ENOUGH)
    edge.keeper._quick = ENOUGH
    first = asyncio.create_task(edge.accept(text("un", "SM1")))
    await asyncio.sleep(0)
    edge.keeper._quick = 0.0
    await edge.accept(text(BLUE, "SM2"))  # on disk, and waiting for the database as well
    assert not first.done()
    assert edge.keeper.behind
    goes_on.set()
    await first
    await edge.replay()
    assert sorted(kept(engine)) == [("SM1", "un"), ("SM2", BLUE)]
    await edge.spoken()


async def test_a_crisis_waits_behind_nobody(
    engine: Engine, edge: Edge, sms: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With others before it on disk it goes to the database at once; its words are said once."""
    slow = Slow(edge, monkeypatch)
    await edge.accept(text("un", "SM1", "+15145550102"))
    slow.begun.clear()
    slow.goes_on.set()
    edge.keeper._quick = 20
    await edge.accept(text(BLUE, "SM2"))
    assert ("SM2", BLUE) in kept(engine)
    await edge.replay()
    assert sorted(kept(engine)) == [("SM1", "un"), ("SM2", BLUE)]
    await edge.spoken()
    assert sms.texts == []  # the outbox says them


async def test_a_crisis_that_a_slow_database_takes_is_said_by_it(
    engine: Engine, edge: Edge, sms: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was taken before anybody had to speak without it."""
    taken = asyncio.Event()

    async def until_taken(seconds: float) -> None:
        await taken.wait()

    monkeypatch.setattr(edge._alone, "_pause", until_taken)
    slow = Slow(edge, monkeypatch)
    await edge.accept(text(BLUE, "SM1"))
    slow.goes_on.set()
    await edge.replay()
    taken.set()
    await edge.spoken()
    assert sms.texts == []
    assert kept(engine) == [("SM1", BLUE)]


async def test_a_database_that_hangs_is_away(
    engine: Engine, edge: Edge, sms: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crisis gets its words without it. It takes the message after all, but too late: the message
    waits on disk too, and is one."""
    monkeypatch.setattr(keeping, "PATIENCE_SECONDS", 0.0)
    slow = Slow(edge, monkeypatch)
    await edge.accept(text(BLUE, "SM1"))
    await edge.spoken()
    assert edge.keeper.away
    assert "911" in sms.texts[0]
    slow.goes_on.set()
    await edge.replay()
    assert kept(engine) == [("SM1", BLUE)]
    assert not edge.keeper.away


async def test_first_words_do_not_wait_for_a_database_that_hangs(
    sms: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked whether it took the message, it answers never: it is asked once, and the words leave."""
    monkeypatch.setattr(alone, "LOOK_SECONDS", 0.0)
    goes_on, asked = threading.Event(), []

    def hang(inbound: Inbound) -> bool:
        asked.append(inbound.provider_id)
        return goes_on.wait(ENOUGH)

    speaks = by_itself(sms, tmp_path)
    try:
        await asyncio.wait_for(speaks.stand_in(text(BLUE, "SM1"), lambda: False, hang), ENOUGH / 2)
    finally:
        goes_on.set()
    assert "911" in sms.texts[0]
    assert len(asked) <= 1


async def test_threads_that_hang_leave_some_for_the_others(
    engine: Engine, settings: Settings, clock: HandClock
) -> None:
    """Twenty wait for the database; who needs none, such as a name looked up, still gets a turn."""
    goes_on = threading.Event()
    made = Edge(engine, Channels(), REGIONS, settings, clock, lambda: goes_on.wait(ENOUGH))
    working = asyncio.create_task(made.run())
    await asyncio.sleep(0)
    hung = [asyncio.create_task(asyncio.to_thread(goes_on.wait, ENOUGH)) for _ in range(20)]
    try:
        assert await asyncio.wait_for(asyncio.to_thread(lambda: "found"), ENOUGH / 2) == "found"
    finally:
        goes_on.set()
        working.cancel()
        await asyncio.gather(working, *hung, return_exceptions=True)
        made.keeper.close()


async def test_a_crisis_that_is_kept_nowhere_gets_its_words_once(
    engine: Engine, edge: Edge, sms: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No database, and a full disk: the provider is told to bring it again, the person what to do.
    However often it comes, that is said once; back, it pages."""

    def refuse(*_: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(edge.spool, "keep", refuse)
    take_away(engine)
    for _ in range(3):
        with pytest.raises(Unavailable):
            await edge.accept(text(BLUE, "SM1"))
        await edge.spoken()
        await edge.replay()
    assert "911" in sms.texts[0]
    assert len(sms.texts) == len(set(sms.texts))
    bring_back(engine)
    await edge.replay()
    await edge.accept(text("allo", "SM2", "+15145550102"))
    await edge.replay()
    await edge.accept(text(BLUE, "SM1"))
    with reading(engine) as conn:
        assert conn.execute(sa.select(pages.c.kind)).scalars().all() == ["crisis_overdose"]
        rows = conn.execute(sa.select(outbox.outbox.c.body)).scalars().all()
    assert not {json.loads(row)["text"] for row in rows} & set(sms.texts)


async def test_words_said_for_what_was_kept_nowhere_are_said_anew_hours_later(
    engine: Engine, edge: Edge, sms: Any, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody has written since the disk was full: the same chat's next overdose is another one."""

    def refuse(*_: str) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(edge.spool, "keep", refuse)
        take_away(engine)
        with pytest.raises(Unavailable):
            await edge.accept(text(BLUE, "SM1"))
        await edge.spoken()
    assert "911" in sms.texts[0]
    bring_back(engine)
    await edge.replay()
    clock.advance(timedelta(hours=6))
    await edge.replay()
    await edge.accept(text(BLUE, "SM2"))
    with reading(engine) as conn:
        rows = conn.execute(sa.select(outbox.outbox.c.body)).scalars().all()
    assert {json.loads(row)["text"] for row in rows} >= set(sms.texts)


async def test_an_edge_starts_without_a_database(
    engine: Engine, settings: Settings, clock: HandClock
) -> None:
    """Not yet prepared: what comes in waits on disk, and is taken once it is."""
    made = Edge(engine, Channels(), REGIONS, settings, clock, prepare=lambda: None)
    await made.accept(text("un", "SM1"))
    assert kept(engine) == []
    await made._prepared()
    assert kept(engine) == [("SM1", "un")]

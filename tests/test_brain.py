"""The brain: a turn is kept whole or undone whole, in order, by one brain at a time."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from bot import thinking
from bot.brain import BUTTONS, Answers, Brain, wording
from bot.clock import HandClock
from bot.conversation import asked, conversations, inbox, journal, outbox, talks
from bot.conversation.conversations import Conversation
from bot.conversation.inbox import LEASE, MAX_ATTEMPTS, Body
from bot.conversation.outbox import Button
from bot.conversation.turn import Reply, Turn
from bot.conversation.understood import Understood
from bot.db import transaction
from bot.directory import curation, repository
from bot.directory.catalog import Directory
from bot.directory.dataset import Dataset
from bot.directory.model import Place, Service
from bot.paging import service, workers
from bot.privacy import contacts
from bot.regions import load_regions
from bot.settings import ROOT, Settings

pytestmark = pytest.mark.anyio
REGIONS = load_regions(ROOT / "directory_data" / "regions")
Write = Callable[..., Conversation]


class Echo:
    """Answers "re: <words>", and keeps them as the talk's state; fails on the first tries told."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.heard: list[str] = []

    async def answer(self, turn: Turn, text: str) -> str | None:
        self.heard.append(text)
        turn.replies.append(Reply(f"re: {text}"))
        talks.keep(turn.conn, turn.conversation.id, {"last": text}, turn.now)
        if self.failures:
            self.failures -= 1
            raise RuntimeError("je veux un lit")
        return "greet"


class Saying:
    """Answers every message with these replies."""

    def __init__(self, *replies: Reply) -> None:
        self._replies = replies

    async def answer(self, turn: Turn, text: str) -> str | None:
        turn.replies.extend(self._replies)
        return "greet"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def clock(now: datetime) -> HandClock:
    return HandClock(now)


@pytest.fixture
def make(engine: Engine, settings: Settings, clock: HandClock) -> Callable[[Answers], Brain]:
    """A brain of this database that answers so."""
    return lambda runner: Brain(engine, runner, Directory(()), REGIONS, settings, clock)


Make = Callable[[Answers], Brain]


@pytest.fixture
def write(engine: Engine, now: datetime) -> Write:
    """Somebody at this number sent these texts."""

    def texts(*said: str, number: str = "+15145550101") -> Conversation:
        with transaction(engine) as conn:
            contact = contacts.meet(conn, "sms", number, now)
            talk, _ = conversations.open_with(conn, contact.id, "sms", "montreal", now)
            for text in said:
                name = f"{number} {text}"
                inbox.accept(conn, "sms", name, Body(text), now, conversation_id=talk.id)
        return talk

    return texts


async def think(brain: Brain) -> None:
    while await brain.step():
        pass


def said(engine: Engine) -> list[str]:
    rows = outbox.outbox
    with transaction(engine) as conn:
        found = conn.execute(sa.select(rows.c.body).order_by(rows.c.id)).scalars()
        return [json.loads(body)["text"] for body in found]


def states(engine: Engine) -> list[tuple[str, int]]:
    """(state, tries) of each message."""
    rows = inbox.inbox.c
    with transaction(engine) as conn:
        found = conn.execute(sa.select(rows.state, rows.attempts).order_by(rows.id))
        return [(row.state, row.attempts) for row in found]


def remembered(engine: Engine, talk: Conversation, now: datetime) -> object:
    with transaction(engine) as conn:
        return talks.recall(conn, talk.id, now)


def diary(engine: Engine) -> list[str]:
    table = journal.journal
    with transaction(engine) as conn:
        return list(conn.execute(sa.select(table.c.what).order_by(table.c.id)).scalars())


async def test_messages_are_answered_in_order(
    engine: Engine, make: Make, write: Write, now: datetime
) -> None:
    """Three messages, three answers, in the order they came; then there is nothing to do."""
    talk = write("un", "deux", "trois")
    brain = make(Echo())
    await think(brain)
    assert said(engine) == ["re: un", "re: deux", "re: trois"]
    assert states(engine) == [("done", 1)] * 3
    assert remembered(engine, talk, now) == {"last": "trois"}
    assert not await brain.step()


def test_several_brains_never_share_a_conversation(
    engine: Engine, make: Make, write: Write
) -> None:
    """Four brains on four people: each message once, each person's in order, never two at a time."""
    order, busy, shared = defaultdict(list), set(), []

    class Watching:
        async def answer(self, turn: Turn, text: str) -> str | None:
            talk = turn.conversation.id
            if talk in busy:
                shared.append(text)
            busy.add(talk)
            turn.conn.execute(sa.select(sa.func.count()).select_from(inbox.inbox))
            order[talk].append(text)
            busy.discard(talk)
            return None

    wanted = {}
    for person in range(4):
        texts = [f"{person}.{number}" for number in range(4)]
        wanted[write(*texts, number=f"+1514555010{person}").id] = texts
    brains = [make(Watching()) for _ in range(4)]
    while [state for state, _ in states(engine) if state != "done"]:
        with ThreadPoolExecutor(4) as threads:
            list(threads.map(lambda brain: asyncio.run(think(brain)), brains))
    assert order == wanted
    assert shared == []
    assert states(engine) == [("done", 1)] * 16


async def test_a_turn_that_fails_is_undone_and_tried_again(
    engine: Engine, make: Make, write: Write, now: datetime
) -> None:
    """Nothing of the failed turn is kept, neither words nor memory; the next try answers."""
    talk = write("un", "deux")
    brain = make(Echo(failures=1))
    await brain.step()
    assert said(engine) == []
    assert remembered(engine, talk, now) is None
    assert states(engine) == [("pending", 1), ("pending", 0)]
    await think(brain)
    assert said(engine) == ["re: un", "re: deux"]
    assert states(engine) == [("done", 2), ("done", 1)]


async def test_three_failures_end_in_a_true_apology(
    engine: Engine, make: Make, write: Write, now: datetime
) -> None:
    """The person is told once that nothing was answered; the message is kept as failed; the talk
    goes on with the next one."""
    write("un", "deux")
    runner = Echo(failures=MAX_ATTEMPTS)
    await think(make(runner))
    apology, answer = said(engine)
    assert "je n'ai pas pu te répondre" in apology
    assert "911" in apology
    assert answer == "re: deux"
    assert runner.heard == ["un"] * MAX_ATTEMPTS + ["deux"]
    assert [state for state, _ in states(engine)] == ["failed", "done"]
    assert "not understood" in diary(engine)
    with transaction(engine) as conn:
        body = conn.execute(sa.select(inbox.inbox.c.body).order_by(inbox.inbox.c.id)).scalars()
        assert Body.from_json(next(iter(body)) or "").text == "un"


async def test_one_person_s_failing_message_stops_nobody_else(
    engine: Engine, make: Make, write: Write
) -> None:
    """Whatever happens to Ana's message, Ben is answered."""

    class Choking(Echo):
        async def answer(self, turn: Turn, text: str) -> str | None:
            if text == "ana":
                raise ValueError
            return await super().answer(turn, text)

    write("ana")
    write("ben", number="+15145550102")
    await think(make(Choking()))
    assert "re: ben" in said(engine)


async def test_what_no_key_opens_is_answered_truthfully_and_holds_nobody(
    engine: Engine, make: Make, write: Write
) -> None:
    """A message sealed with a key that is gone: an apology to that person, answers to the others."""
    first, second = write("perdu"), write("bonjour", number="+15145550102")
    with transaction(engine) as conn:
        broken = sa.text("UPDATE inbox SET body = :junk WHERE conversation_id = :talk")
        conn.execute(broken, {"junk": b"sealed with another key", "talk": first.id})
    brain = make(Echo())
    while await brain.step():
        pass
    with transaction(engine) as conn:
        states = dict(
            conn.execute(sa.select(inbox.inbox.c.conversation_id, inbox.inbox.c.state)).all()
        )
        noted = conn.execute(sa.select(journal.journal.c.what)).scalars().all()
    assert states == {first.id: "failed", second.id: "done"}
    assert "unreadable" in noted
    assert any("je n'ai pas pu te répondre" in text for text in said(engine))
    assert "re: bonjour" in said(engine)


async def test_an_apology_that_fails_does_not_hold_the_others(
    engine: Engine, make: Make, write: Write
) -> None:
    """A conversation that cannot even be apologised to waits out its lease; others go on."""
    broken = write("ana")
    write("ben", number="+15145550102")
    with transaction(engine) as conn:
        conversations.note(conn, broken.id, region="nulle-part")
    await think(make(Echo()))
    assert said(engine) == ["re: ben"]
    assert states(engine) == [("claimed", MAX_ATTEMPTS + 1), ("done", 1)]


async def test_a_brain_that_dies_leaves_its_message(
    engine: Engine, make: Make, write: Write, clock: HandClock
) -> None:
    """Claimed and never finished: the next brain has it once the lease is over."""
    write("un")
    with transaction(engine) as conn:
        assert inbox.claim(conn, clock.now()) is not None
    brain = make(Echo())
    assert not await brain.step()
    clock.advance(LEASE)
    assert await brain.step()
    assert said(engine) == ["re: un"]


async def test_a_lost_claim_commits_nothing(
    engine: Engine, make: Make, write: Write, clock: HandClock, now: datetime
) -> None:
    """Our lease ran out in the middle and another brain answered: what we wrote is not kept."""

    class Slow(Echo):
        async def answer(self, turn: Turn, text: str) -> str | None:
            # The other brain's claim, as it stands once ours is over.
            turn.conn.execute(sa.update(inbox.inbox).values(claim="of another brain"))
            return await super().answer(turn, text)

    talk = write("un")
    await make(Slow()).step()
    assert said(engine) == []
    assert remembered(engine, talk, now) is None
    assert states(engine) == [("claimed", 1)]
    clock.advance(LEASE + timedelta(seconds=1))
    await think(make(Echo()))
    assert said(engine) == ["re: un"]


async def test_crisis_words_leave_before_the_others(
    engine: Engine, make: Make, write: Write, now: datetime
) -> None:
    """What the turn marks as crisis overtakes; empty replies are not sent at all."""
    write("un")
    button = Button("Plus", "more")
    replies = (
        Reply("", ask_location=True),
        Reply("ordinaire", (button,)),
        Reply("911", crisis=True),
    )
    await make(Saying(*replies)).step()
    with transaction(engine) as conn:
        first, second = (outbox.claim(conn, now, ("sms",)) for _ in range(2))
    assert first is not None
    assert second is not None
    assert (first.out.text, second.out.text) == ("911", "ordinaire")
    assert second.out.buttons == (button,)
    assert len(said(engine)) == 2


async def test_a_map_without_words_is_sent(engine: Engine, make: Make, write: Write) -> None:
    """A position is an answer by itself."""
    write("un")
    await make(Saying(Reply("", location=(45.5, -73.6)))).step()
    assert said(engine) == [""]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (Body("  où dormir? "), "où dormir?"),
        (Body("/crisis_overdose"), "crisis_overdose"),
        (Body('/crisis_overdose{"substance": "x"}'), 'crisis_overdose{"substance": "x"}'),
        (Body(" / /affirm"), "affirm"),
        (Body("//// /deny"), "deny"),
        (Body("/\u00a0/deny"), "deny"),
        (Body("1/2 tablette"), "1/2 tablette"),
        (Body(""), "/empty"),
        (Body(" / "), "/empty"),
        (Body("", media=("image/jpeg",)), "/media"),
        (Body("", kind="media"), "/media"),
        (Body("regarde", media=("image/jpeg",)), "regarde"),
        (Body("", kind="location", location=(45.5, -73.6)), "/inform"),
        (Body("", kind="button", button="yes"), "/affirm"),
        (Body("/affirm", kind="button", button="/crisis_overdose"), "/empty"),
        (Body("", kind="button"), "/empty"),
    ],
)
def test_a_person_never_names_an_intent(body: Body, words: str) -> None:
    """Only our own buttons and what is no text stand for an intent; a typed "/" is taken off."""
    assert wording(body) == words


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (Body("", kind="location", location=(45.5, -73.6)), "/in_crisis"),
        (Body("", media=("audio/ogg",)), "/in_crisis"),
        (Body("regarde", media=("image/jpeg",)), "regarde"),
        (Body(""), "/empty"),
    ],
)
def test_what_is_shown_in_a_crisis_is_about_it(body: Body, words: str) -> None:
    """A position or a voice is no wish for a service while a page is up; words are understood."""
    assert wording(body, crisis=True) == words


def test_every_button_stands_for_an_intent_of_the_domain() -> None:
    """A button's word leads to an intent that a rule answers."""
    domain = (ROOT / "domain.yml").read_text()
    assert [intent for intent in BUTTONS.values() if f"\n  - {intent[1:]}\n" not in domain] == []
    assert all(len(word.encode()) <= 64 for word in BUTTONS)  # Telegram's limit


async def test_thinking_goes_on_after_a_failure(
    make: Make, write: Write, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database is away for a moment: the loop waits and answers once it is back."""
    brain, failures, waits = make(Echo()), [OSError("away")], []
    step, pause = brain.step, asyncio.sleep

    async def failing() -> bool:
        if failures:
            raise failures.pop()
        return await step()

    async def waiting(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 2:
            raise asyncio.CancelledError
        await pause(0)

    write("un")
    monkeypatch.setattr(brain, "step", failing)
    monkeypatch.setattr(asyncio, "sleep", waiting)
    with pytest.raises(asyncio.CancelledError):
        await thinking.think(brain)
    assert said(engine) == ["re: un"]
    assert waits == [thinking.FAILURE_SECONDS, thinking.IDLE_SECONDS]


DOOR = Service(
    "halte",
    "o",
    "La Halte",
    "Lits",
    frozenset({"shelter"}),
    "montreal",
    frozenset({"montreal"}),
    "x",
)


async def test_what_is_reported_is_known_in_the_next_answer(
    make: Make, write: Write, engine: Engine, now: datetime
) -> None:
    """A change to the directory is taken up before the message after it is answered."""
    with transaction(engine) as conn:
        repository.store(conn, Dataset((DOOR,)), now)
    brain = make(Echo())
    write("un")
    await think(brain)
    assert brain.directory.service("halte") == DOOR
    with transaction(engine) as conn:
        curation.report(conn, "halte", "Marie", now)
    write("deux")
    await think(brain)
    assert "halte" in brain.directory.learned.reported


class Finding:
    """Answers every message as somebody who asks for a bed, in the area that the words name."""

    async def answer(self, turn: Turn, text: str) -> str | None:
        conversations.note(turn.conn, turn.conversation.id, area=text)
        turn.understood = Understood("find_shelter", 0.9)
        return "find_shelter"


async def test_a_need_is_counted_where_it_was_asked_and_not_by_whom(
    engine: Engine, make: Make, write: Write, now: datetime
) -> None:
    """One more for the month, the area and the need; an area nobody knows is not written down."""
    place = Place("Rosemont", "arrondissement", "montreal")
    with transaction(engine) as conn:
        repository.store(conn, Dataset((), (place,)), now)
    write("Rosemont", "chez ma tante")
    write("Rosemont", number="+15145550102")
    brain = make(Finding())
    await think(brain)
    with transaction(engine) as conn:
        assert asked.by_area(conn, "2026-11") == {"Rosemont": 2, asked.ELSEWHERE: 1}
        assert set(asked.asked.c.keys()) == {"id", "month", "region", "area", "need", "times"}


class Erasing:
    """Answers every message as somebody who asks that their words be erased, and names a place."""

    async def answer(self, turn: Turn, text: str) -> str | None:
        turn.intent = "delete_my_data"
        turn.understood = Understood("delete_my_data", 0.9, heard={"place": "Hochelaga"})
        return turn.intent


async def test_nothing_is_kept_of_the_message_that_asks_to_keep_nothing(
    engine: Engine, make: Make, write: Write
) -> None:
    """Nor the place it names."""
    write("efface ce que j'ai dit à Hochelaga")
    await think(make(Erasing()))
    with transaction(engine) as conn:
        assert conn.execute(sa.text("SELECT count(*) FROM understood")).scalar_one() == 0


async def test_a_brain_that_comes_back_does_not_bring_old_words_again(
    engine: Engine, make: Make, write: Write, clock: HandClock, settings: Settings
) -> None:
    """While no brain was there a worker took the page and read what waited: it is not relayed after
    newer words. What came later, and what is too old for them to have read, is."""
    write("un lit svp")
    clock.advance(timedelta(hours=2))
    with transaction(engine) as conn:
        sam = workers.add(conn, "Sam", "coordinator", {"sms": "+15145550199"}, clock.now())
        contact = contacts.find(conn, "sms", "+15145550101")
        assert contact is not None
        talk, _ = conversations.open_with(conn, contact.id, "sms", "montreal", clock.now())
        for name, text in (("SM7", "je veux mourir"), ("SM8", "allo?")):
            inbox.accept(conn, "sms", name, Body(text), clock.now(), conversation_id=talk.id)
        page = service.raise_page(conn, talk.id, "crisis_suicide", clock.now(), settings)
        (way,) = workers.contacts_of(conn, sam.id)
        clock.advance(timedelta(minutes=1))
        service.take(conn, page, sam, way.id, clock.now(), settings)
        clock.advance(timedelta(seconds=1))
        inbox.accept(conn, "sms", "SM9", Body("t'es là?"), clock.now(), conversation_id=talk.id)
    await think(make(Echo()))
    relayed = [text for text in said(engine) if text.startswith("#")]
    assert relayed == [f"#{page.code}: un lit svp", f"#{page.code}: t'es là?"]

"""Destruction: every sealed column has its fate, the old is emptied, the unfinished is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection, Engine

from bot.conversation import conversations, inbox, journal, outbox, requests, talks, understood
from bot.conversation.conversations import Conversation
from bot.conversation.inbox import Body
from bot.conversation.outbox import Outgoing, Purpose
from bot.conversation.understood import Understood
from bot.db import transaction
from bot.paging import pages, workers
from bot.paging.tables import PageStatus
from bot.privacy import contacts, retention
from bot.privacy.retention import ADDRESS, FATES, KEPT
from bot.sealing import Sealed
from bot.settings import Settings
from bot.tables import metadata

DAY = timedelta(days=1)


@dataclass
class Written:
    """Everything one person left, in every table that keeps words of an ordinary talk."""

    talk: Conversation
    message: int
    letter: int


@pytest.fixture
def write(engine: Engine) -> Callable[[str, datetime], Written]:
    """Somebody at this number writes, is answered, is remembered, asks something of the team."""

    def somebody(number: str, at: datetime) -> Written:
        with transaction(engine) as conn:
            contact = contacts.meet(conn, "sms", number, at)
            talk, _ = conversations.open_with(conn, contact.id, "sms", "montreal", at)
            message = inbox.accept(
                conn, "sms", f"SM{number}", Body("mots"), at, conversation_id=talk.id
            )
            out = Outgoing(contact.id, "sms", "réponse", Purpose.REPLY, talk.id)
            letter = outbox.enqueue(conn, out, at)
            talks.keep(conn, talk.id, {"slots": {}}, at)
            conversations.note(conn, talk.id, area="Hochelaga")
            requests.write(conn, requests.Kind.NEEDLE, talk.id, at, place="ici", words="mots")
            assert message is not None
            return Written(talk, message, letter)

    return somebody


Write = Callable[[str, datetime], Written]


def answered(conn: Connection, written: Written, now: datetime) -> None:
    inbox.close(conn, written.message, now)
    outbox.mark(conn, written.letter, outbox.State.DELIVERED)


def words_left(conn: Connection, talk: int) -> set[str]:
    """Where something readable (with the key) still stands of this conversation."""
    left = set()
    for fate in FATES:
        table = metadata.tables[fate.table]
        query = sa.select(table.c[fate.column]).where(table.c[fate.talk] == talk)
        if any(value is not None for value in conn.execute(query).scalars()):
            left.add(f"{fate.table}.{fate.column}")
    return left


ORDINARY = ("inbox", "outbox", "talks", "requests", "conversations")  # what `write` fills
EVERYTHING = {f"{fate.table}.{fate.column}" for fate in FATES if fate.table in ORDINARY} - {
    "requests.details"
}


def test_every_sealed_column_has_its_fate() -> None:
    """Whoever adds a sealed column says when it is destroyed, here, or this fails."""
    sealed = {
        (table.name, column.name)
        for table in metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, Sealed)
    }
    fates = [(fate.table, fate.column) for fate in FATES]
    assert sealed <= {*fates, ADDRESS, *KEPT}
    assert len(fates) == len(set(fates))


@pytest.mark.parametrize("fate", FATES, ids=lambda fate: f"{fate.table}.{fate.column}")
def test_every_fate_names_columns_that_are_there(fate: retention.Fate) -> None:
    """Its date is an instant, its talk a column, its states states of that table."""
    table = metadata.tables[fate.table]
    assert {fate.column, fate.dated, fate.talk} <= set(table.c.keys())
    states = {"inbox": inbox.State, "outbox": outbox.State, "pages": PageStatus}.get(fate.table)
    assert {state.value for state in states or ()} >= set(fate.done)
    assert bool(fate.done) == (states is not None)
    assert fate.delete_row or table.c[fate.column].nullable


@pytest.mark.parametrize("table", ["inbox", "outbox"])
def test_a_state_is_either_open_or_done(table: str) -> None:
    """Only what still waits to be answered or sent keeps its words past their time."""
    (fate,) = [fate for fate in FATES if fate.table == table]
    still = {"inbox": {"pending", "claimed"}, "outbox": {"pending", "sending"}}[table]
    states: type[inbox.State] | type[outbox.State] = {
        "inbox": inbox.State, "outbox": outbox.State
    }[table]  # fmt: skip
    assert {state.value for state in states} == set(fate.done) | still


def test_only_the_old_is_emptied(
    engine: Engine, settings: Settings, now: datetime, write: Write
) -> None:
    """Past the days of retention nothing readable is left; a minute before, all of it is there."""
    old = write("+15145550101", now - 7 * DAY - timedelta(minutes=1))
    young = write("+15145550102", now - 7 * DAY + timedelta(minutes=1))
    with transaction(engine) as conn:
        answered(conn, old, now)
        answered(conn, young, now)
        assert retention.purge(conn, now, settings) == len(EVERYTHING)
        assert words_left(conn, old.talk.id) == set()
        assert words_left(conn, young.talk.id) == EVERYTHING
        assert retention.purge(conn, now, settings) == 0


def test_what_is_not_finished_keeps_its_words(
    engine: Engine, settings: Settings, now: datetime, write: Write
) -> None:
    """An unanswered message and an unsent answer are not emptied, however old."""
    old = write("+15145550101", now - 30 * DAY)
    with transaction(engine) as conn:
        retention.purge(conn, now, settings)
        assert words_left(conn, old.talk.id) == {"inbox.body", "outbox.body"}
        message = inbox.claim(conn, now)
        letter = outbox.claim(conn, now, ("sms",))
    assert message is not None
    assert message.body.text == "mots"
    assert letter is not None
    assert letter.out.text == "réponse"


def test_an_emptied_message_is_still_known(
    engine: Engine, settings: Settings, now: datetime, write: Write
) -> None:
    """The provider brings an emptied message once more: it is still "already received"."""
    old = write("+15145550101", now - 30 * DAY)
    with transaction(engine) as conn:
        answered(conn, old, now)
        retention.purge(conn, now, settings)
        again = inbox.accept(
            conn, "sms", "SM+15145550101", Body("mots"), now, conversation_id=old.talk.id
        )
    assert again is None


def test_the_silent_are_forgotten_and_workers_are_not(
    engine: Engine, settings: Settings, now: datetime, write: Write
) -> None:
    """After sixty days of silence a person's address is destroyed; a worker keeps theirs."""
    silent = write("+15145550101", now - 61 * DAY).talk
    heard = write("+15145550102", now - 59 * DAY).talk
    with transaction(engine) as conn:
        marie = workers.add(conn, "Marie", "worker", {"sms": "+15145550103"}, now - 100 * DAY)
        (way,) = workers.contacts_of(conn, marie.id)
        retention.purge(conn, now, settings)
        assert contacts.address_of(conn, silent.contact_id) is None
        assert contacts.address_of(conn, heard.contact_id) == "+15145550102"
        assert contacts.address_of(conn, way.id) == "+15145550103"


def test_who_asks_is_erased_at_once(engine: Engine, now: datetime, write: Write) -> None:
    """Their answered words go now, of any age; what waits to be said, and others' words, stay."""
    ana, ben = write("+15145550101", now), write("+15145550102", now)
    with transaction(engine) as conn:
        inbox.close(conn, ana.message, now)
        retention.erase_words(conn, ana.talk.id)
        assert words_left(conn, ana.talk.id) == {"outbox.body"}
        outbox.mark(conn, ana.letter, outbox.State.SENT)
        retention.erase_words(conn, ana.talk.id)
        assert words_left(conn, ana.talk.id) == set()
        assert words_left(conn, ben.talk.id) == EVERYTHING


def test_what_waited_when_they_asked_goes_once_it_is_done(
    engine: Engine, settings: Settings, now: datetime, write: Write
) -> None:
    """Erased while a message waits for its answer, and words to leave: each is emptied by the purge
    after it is done, with what was understood of it. What they write later is theirs to ask again."""
    ana, ben = write("+15145550101", now), write("+15145550102", now)
    later = now + timedelta(minutes=5)
    with transaction(engine) as conn:
        retention.erase_words(conn, ana.talk.id)
        journal.write(conn, now, retention.ERASED, conversation_id=ana.talk.id)
        retention.purge(conn, later, settings)
        assert words_left(conn, ana.talk.id) == {"inbox.body", "outbox.body"}
        answered(conn, ana, later)
        answered(conn, ben, later)
        understood.keep(
            conn, ana.message, ana.talk.id, Understood("find_shelter", 0.9, heard={"a": "b"}), later
        )
        inbox.accept(conn, "sms", "SM9", Body("encore"), later, conversation_id=ana.talk.id)
        retention.purge(conn, later, settings)
        assert words_left(conn, ana.talk.id) == {"inbox.body"}  # the later message
        assert inbox.texts_since(conn, ana.talk.id, now - DAY) == ["encore"]
        assert words_left(conn, ben.talk.id) == EVERYTHING


def test_where_a_page_was_is_forgotten_once_it_is_over(
    engine: Engine, settings: Settings, now: datetime, write: Write
) -> None:
    """Workers need the neighbourhood while the page is up; after it and its days it is emptied."""
    up, over = write("+15145550101", now).talk, write("+15145550102", now).talk
    week = timedelta(days=settings.retention_days, minutes=1)
    with transaction(engine) as conn:
        for talk in (up, over):
            pages.open_new(conn, talk.id, "crisis_overdose", "Hochelaga", now)
        closed = pages.of_conversation(conn, over.id)
        assert closed is not None
        pages.update(conn, closed, state=PageStatus.CLOSED.value)
        retention.purge(conn, now + week, settings)
        assert "pages.area" in words_left(conn, up.id)
        assert "pages.area" not in words_left(conn, over.id)


@pytest.mark.parametrize("passing", retention.PASSING, ids=lambda passing: passing.table)
def test_what_passes_goes_though_nobody_comes_again(
    engine: Engine, settings: Settings, now: datetime, passing: retention.Passing
) -> None:
    """Who was signed in, from where wrong names were tried, a file sent and forgotten: deleted at
    their time, not at the next visit."""
    table, moment = metadata.tables[passing.table], timedelta(seconds=1)
    account = {
        "id": 1, "name": "Marie", "role": "editor", "active": True, "toured": True, "created_at": now
    }  # fmt: skip
    rows: dict[str, dict[str, object]] = {
        "console_sessions": {"account_id": 1, "form_token": "x", "seen_at": now, "locked": False},
        "console_tries": {"who": "x"},
        "console_files": {"account_id": 1, "name": "a.csv", "content": b"x", "keep": True},
    }
    with transaction(engine) as conn:
        conn.execute(sa.insert(metadata.tables["console_accounts"]).values(account))
        for number, age in enumerate((passing.lasts + moment, passing.lasts - moment)):
            row = {**rows[passing.table], passing.dated: now - age}
            if "digest" in table.c:
                row["digest"] = str(number)
            conn.execute(sa.insert(table).values(row))
        assert retention.purge(conn, now, settings) == 1
        (kept,) = conn.execute(sa.select(table.c[passing.dated])).scalars()
    assert kept == now - passing.lasts + moment

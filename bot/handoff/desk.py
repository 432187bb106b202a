"""The desk between workers and people: what each writes goes where it must, numbers unseen."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection

from bot.conversation import outbox
from bot.conversation.conversations import Conversation
from bot.conversation.inbox import Body
from bot.conversation.outbox import Outgoing
from bot.handoff import answers, coverage, duty, relay
from bot.handoff.caller import Caller, Replies, Reply
from bot.paging import letters, pages, service, telling, texts, workers
from bot.paging.pages import Page
from bot.paging.tables import PageStatus
from bot.paging.workers import Worker
from bot.settings import Settings

CONSOLE = "console"


class Contact(Protocol):
    """Where a worker writes from (`bot.privacy.contacts.Contact` is one)."""

    @property
    def id(self) -> int: ...

    @property
    def channel(self) -> str: ...


def from_worker(
    conn: Connection,
    worker: Worker,
    contact: Contact,
    body: Body,
    now: datetime,
    settings: Settings,
    about: Page | None = None,
) -> Replies:
    """Do what a worker wrote (take, pass, end, say to a person, ask who is on, stop), and answer.

    `about` is the page of the message they wrote under: it stands for a code they do not give.
    A key pressed during a call is a button `key:1`. Everything is answered: what was done is said,
    and what could not be done is said to have gone nowhere. Gives what was answered in writing.
    """
    caller = Caller(conn, worker, contact.id, contact.channel, now, settings)
    replies = _handle(caller, body, about)
    for reply in replies:
        _answer(caller, reply)
    return replies


def from_console(
    conn: Connection, worker: Worker, body: Body, now: datetime, settings: Settings
) -> tuple[str, ...]:
    """The same from the workers' web page; the answers come back instead of being sent."""
    caller = Caller(conn, worker, None, CONSOLE, now, settings)
    return tuple(reply.text for reply in _handle(caller, body))


def from_person(
    conn: Connection, conversation: Conversation, body: Body, now: datetime, settings: Settings
) -> bool:
    """Relay to the worker who holds the talk. True: done, the bot says nothing.

    False: nobody holds it, the bot answers. The word "bot" alone brings the bot back.
    """
    pages.lock(conn, conversation.id)
    page = pages.of_conversation(conn, conversation.id)
    if page is None or page.state is not PageStatus.TAKEN:
        return False
    if answers.wants_bot(body.text):
        telling.those_who_know(conn, page, texts.to_worker.left_by_person(page.code), now)
        service.close(conn, page, now, why="asked for the bot", word=texts.to_person.BOT_AS_ASKED)
    else:
        relay.to_worker(conn, page, body, now, settings)
    return True


def was_read(conn: Connection, conversation: Conversation, received_at: datetime) -> bool:
    """Whether whoever holds the talk read this message on taking it: a brain that comes back late
    must not bring it again, after newer ones."""
    page = pages.of_conversation(conn, conversation.id)
    if page is None or page.taken_at is None:
        return False
    return relay.shown_since(conn, page, page.taken_at) <= received_at <= page.taken_at


def _handle(caller: Caller, body: Body, about: Page | None = None) -> Replies:
    answer = answers.parse(body)
    if about is not None and answers.names_no_page(answer):
        up = pages.by_code(caller.conn, about.code)
        if up is None or up.id != about.id:  # the code may be another page's by now
            return [Reply(texts.in_answer.is_over(about.code))]
        answer = answers.under(answer, about.code, held=about.worker_id == caller.worker.id)
    if isinstance(answer, answers.Take):
        return duty.take(caller, answer, body)
    if isinstance(answer, answers.Pass):
        return duty.pass_on(caller, answer, body)
    if isinstance(answer, answers.End):
        return duty.end(caller, answer)
    if isinstance(answer, answers.Give):
        return duty.give(caller, answer)
    if isinstance(answer, answers.OptOut):
        return coverage.opt_out(caller)
    if isinstance(answer, answers.OptIn):
        return coverage.opt_in(caller)
    if isinstance(answer, answers.Say):
        return duty.say(caller, answer, body)
    said = answer.said
    if said and not said.isupper() and pages.held_by(caller.conn, caller.worker.id):
        # "qui?" is said to the person; "QUI", as our texts write it, is asked of us
        return duty.say(caller, answers.Say(None, said), body)
    return (
        coverage.who_is_on(caller)
        if isinstance(answer, answers.WhoIsOn)
        else [Reply(texts.in_answer.HELP)]
    )


def _answer(caller: Caller, reply: Reply) -> None:
    """Send a worker their answer: in writing, even to one who pressed a key."""
    way = _way_back(caller)
    if way is None:
        return
    if reply.page is not None:
        page = pages.get(caller.conn, reply.page.id)
        letters.to_worker(
            caller.conn, page, caller.worker.id, way, reply.text, reply.purpose, caller.now,
            reply.location,
        )  # fmt: skip
    else:
        out = Outgoing(way.id, way.channel, reply.text, reply.purpose)
        outbox.enqueue(caller.conn, out, caller.now)


def _way_back(caller: Caller) -> workers.Way | None:
    for way in workers.contacts_of(caller.conn, caller.worker.id):
        if way.id == caller.via and way.channel in letters.TEXT_CHANNELS:
            return way
    return letters.writing_way(caller.conn, caller.worker.id)

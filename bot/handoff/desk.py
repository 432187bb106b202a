"""The desk between workers and people: what each writes goes where it must, numbers unseen."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection

from bot.conversation.conversations import Conversation
from bot.conversation.inbox import Body
from bot.paging.workers import Worker
from bot.settings import Settings


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
) -> None:
    """Do what a worker wrote: take, pass, end, say to a person, ask who is on, stop."""
    raise NotImplementedError


def from_console(
    conn: Connection, worker: Worker, body: Body, now: datetime, settings: Settings
) -> tuple[str, ...]:
    """The same from the workers' web page; the answers come back instead of being sent."""
    raise NotImplementedError


def from_person(
    conn: Connection, conversation: Conversation, body: Body, now: datetime, settings: Settings
) -> bool:
    """Relay to the worker who holds the talk. True: done, the bot must say nothing. False: the
    bot holds the talk and answers."""
    raise NotImplementedError

"""What one turn of talk has in its hands: the transaction, the person's message, the time.

Rasa calls actions by name with a dispatcher, a tracker and a domain; the turn they belong to
travels beside that call, in a context variable.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from bot.conversation.conversations import Conversation
from bot.conversation.inbox import Message
from bot.conversation.outbox import Button
from bot.conversation.understood import Understood
from bot.directory.catalog import Directory
from bot.regions import Region
from bot.settings import Settings


@dataclass(frozen=True)
class Reply:
    """One message the bot decided to say in a turn."""

    text: str
    buttons: tuple[Button, ...] = ()
    location: tuple[float, float] | None = None
    ask_location: bool = False
    crisis: bool = False  # leaves before everything else


@dataclass
class Turn:
    """One message being answered. All writes go through `conn`, kept or undone together."""

    conn: Connection
    conversation: Conversation
    message: Message
    region: Region
    directory: Directory
    settings: Settings
    now: datetime
    crisis: str | None = None  # the kind of the page that is up, if nobody holds the talk yet
    awaiting: str | None = None  # a question asked days before whose answer we wait for
    replies: list[Reply] = field(default_factory=list)
    intent: str | None = None  # what the message was settled to mean
    understood: Understood | None = None  # and why
    failure: Exception | None = None  # an action's error: the turn is undone and tried again

    @property
    def sms(self) -> bool:
        """Whether the person reads this as text messages, counted and paid by segment."""
        return self.conversation.channel == "sms"


_current: ContextVar[Turn] = ContextVar("fanal_turn")


@contextmanager
def taking(turn: Turn) -> Iterator[Turn]:
    token = _current.set(turn)
    try:
        yield turn
    finally:
        _current.reset(token)


def current_turn() -> Turn:
    """The turn under way. Raises LookupError outside of one."""
    return _current.get()

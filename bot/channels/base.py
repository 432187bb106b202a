"""The contract of a channel: what comes in, what goes out, and how a send can end.

A channel is one provider in one file: it verifies, parses, sends, and reads receipts. It decides
nothing: retries, order and pacing belong to the outbox, meaning to the brain. Every object that
holds an address or a text keeps it out of its `repr`, so that none reaches a log by accident.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Literal, Protocol

ChannelName = Literal["sms", "telegram", "voice"]
Kind = Literal["text", "location", "button", "media", "group", "other"]
OptOut = Literal["stop", "start", "help"]


class Unavailable(Exception):
    """The message cannot be made durable just now: the provider is told to bring it again (503)."""


class BadPayload(ValueError):
    """A webhook body that cannot be read. Its message names the field and holds no content."""


@dataclass(frozen=True)
class Inbound:
    """One message from a person or a worker, as the provider brought it.

    `provider_id` is unique for its channel: the same id twice is the same message. `address` is an
    E.164 number or a Telegram chat id. `location` is (latitude, longitude) in degrees.
    `kind` "group" was said before others: its words are left out, and it is refused politely.
    "other" is something we cannot answer where it was written (a broadcast, an unknown update): it
    is recorded, never answered.
    """

    channel: ChannelName
    provider_id: str
    address: str = field(repr=False)
    text: str = field(repr=False)
    kind: Kind = "text"
    location: tuple[float, float] | None = field(default=None, repr=False)
    button: str | None = field(default=None, repr=False)
    media: tuple[str, ...] = ()  # content types: files themselves are not fetched here
    files: tuple[str, ...] = field(default=(), repr=False)  # what the provider calls them
    language: str | None = None  # IETF tag, when the provider tells it
    opt_out: OptOut | None = None  # what the provider itself understood and already acted on
    replies_to: str | None = None  # the `Receipt.provider_id` of ours that it was written under


@dataclass(frozen=True)
class Button:
    """A choice under a message. `data` comes back as `Inbound.button`: at most 64 bytes."""

    label: str
    data: str


@dataclass(frozen=True)
class OutgoingMessage:
    """One message to send, small enough for one call to the provider (see `Channel.split`).

    `location`, (latitude, longitude), adds a pin where the channel can show one: the text must
    already hold the address. `ask_location` adds a key to share one's position, where possible;
    it cannot go with `buttons`. `silent` arrives without a sound, where possible, and `urgent`
    before all else. `key` is our own name for it, the same at every try, where a provider takes one.
    """

    address: str = field(repr=False)
    text: str = field(repr=False)
    buttons: tuple[Button, ...] = field(default=(), repr=False)
    location: tuple[float, float] | None = field(default=None, repr=False)
    ask_location: bool = False
    silent: bool = False
    urgent: bool = False
    key: str = ""


class SendStatus(Enum):
    """How far a message went. Ordered by what we believe once all reports are in."""

    QUEUED = 0  # the provider has it
    SENT = 1  # the carrier has it; nobody has seen it yet
    DELIVERED = 2  # the telephone has it
    UNDELIVERED = 3  # the carrier gave up
    FAILED = 4  # the provider gave up


def merge(old: SendStatus, new: SendStatus) -> SendStatus:
    """The status after both reports: any order and any repetition of reports ends the same.

    Progress never goes back, and a failure is never hidden by a "delivered": where a provider says
    both, somebody may be without their answer, so the doubt counts as a failure.
    """
    return max(old, new, key=lambda status: status.value)


@dataclass(frozen=True)
class Receipt:
    """The provider took the message: its name for it, and how far it already is."""

    provider_id: str
    status: SendStatus


@dataclass(frozen=True)
class StatusUpdate:
    """A later report on a message sent. `error_code` reads through the channel's code table."""

    provider_id: str
    status: SendStatus
    error_code: str | None = None


class Channel(Protocol):
    """A provider that carries messages both ways."""

    @property
    def name(self) -> ChannelName:
        """Which channel this is, as written in `Inbound.channel`."""
        ...

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Hand one message to the provider, in one call; raise a `SendError` otherwise."""
        ...

    async def find(
        self, message: OutgoingMessage, since: datetime, known: Collection[str] = ()
    ) -> Receipt | None:
        """After an uncertain send: did the provider take this message since then?

        `known` are the provider ids that already belong to other messages. None means that it did
        not, or that this provider cannot tell. Raises `SendError` when it cannot be asked.
        """
        ...

    def split(self, text: str) -> tuple[str, ...]:
        """The text in parts that `send` accepts, each cut between words when it can be."""
        ...

    async def close(self) -> None:
        """Give back the connections."""
        ...

"""An edge without providers: a channel that is a list, a clock by hand, both databases."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

import pytest
from sqlalchemy import Engine

from bot.channels.base import ChannelName, Inbound, OutgoingMessage, Receipt, SendStatus
from bot.channels.errors import SendError
from bot.clock import HandClock
from bot.db import transaction
from bot.edge.reception import Reception
from bot.edge.sender import Sender
from bot.regions import load_regions
from bot.settings import ROOT, Settings

REGIONS = load_regions(ROOT / "directory_data" / "regions")


class FakeChannel:
    """A provider in memory. `errors` are met by the next sends, one each; None lets one through.

    With `taken_anyway`, the provider has the message even where the send failed.
    """

    def __init__(self, name: ChannelName = "sms") -> None:
        self._name: ChannelName = name
        self.errors: list[SendError | None] = []
        self.find_errors: list[SendError] = []
        self.taken_anyway = False
        self.status = SendStatus.QUEUED
        self.sent: list[OutgoingMessage] = []

    @property
    def name(self) -> ChannelName:
        return self._name

    async def send(self, message: OutgoingMessage) -> Receipt:
        error = self.errors.pop(0) if self.errors else None
        if error is None or self.taken_anyway:
            self.sent.append(message)
        if error is not None:
            raise error
        return Receipt(f"SM{len(self.sent)}", self.status)

    async def find(
        self, message: OutgoingMessage, since: datetime, known: Collection[str] = ()
    ) -> Receipt | None:
        if self.find_errors:
            raise self.find_errors.pop(0)
        for number, old in enumerate(self.sent, start=1):
            same = (old.address, old.text) == (message.address, message.text)
            if same and f"SM{number}" not in known:
                return Receipt(f"SM{number}", self.status)
        return None

    def split(self, text: str) -> tuple[str, ...]:
        """Parts are written with a bar between them."""
        return tuple(text.split("|"))

    async def close(self) -> None:
        """Nothing is open."""

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.sent]


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def clock(now: datetime) -> HandClock:
    return HandClock(now)


@pytest.fixture
def sms() -> FakeChannel:
    return FakeChannel()


@pytest.fixture
def sender(engine: Engine, sms: FakeChannel, settings: Settings, clock: HandClock) -> Sender:
    return Sender(engine, {"sms": sms}, settings, clock)


Receive = Callable[[Inbound], bool]


@pytest.fixture
def receive(engine: Engine, settings: Settings, clock: HandClock) -> Receive:
    """One message received, in its own transaction; whether it was new."""
    reception = Reception(settings, REGIONS)

    def one(inbound: Inbound) -> bool:
        with transaction(engine) as conn:
            return reception.receive(conn, inbound, clock.now())

    return one

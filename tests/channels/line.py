"""Both ends of a channel under test, and the wire between them."""

from dataclasses import dataclass, field

import httpx
from starlette.applications import Starlette
from starlette.types import Receive, Scope, Send

from bot.channels.base import Inbound, StatusUpdate, Unavailable
from bot.channels.registry import Channels
from bot.channels.telegram import Telegram
from bot.channels.twilio_sms import TwilioSms
from bot.channels.twilio_voice import Key, TwilioVoice, spoken_twiml
from bot.clock import HandClock
from bot.simulator.providers.app import Providers


@dataclass
class Product:
    """Our side: keeps what its routes are given, and can be out of order."""

    accepted: list[Inbound] = field(default_factory=list)
    reports: list[StatusUpdate] = field(default_factory=list)
    keys: list[Key] = field(default_factory=list)
    available: bool = True
    app: Starlette | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert self.app is not None
        await self.app(scope, receive, send)

    async def accept(self, inbound: Inbound) -> None:
        if not self.available:
            raise Unavailable
        self.accepted.append(inbound)

    async def report(self, update: StatusUpdate) -> None:
        if not self.available:
            raise Unavailable
        self.reports.append(update)

    async def pressed(self, key: Key) -> str:
        self.keys.append(key)
        return spoken_twiml("C'est noté.")


@dataclass
class Line:
    """Everything of one test: both ends and the wire between them."""

    providers: Providers
    product: Product
    channels: Channels
    ours: str
    theirs: str
    clock: HandClock
    client: httpx.AsyncClient

    @property
    def sms(self) -> TwilioSms:
        assert self.channels.sms is not None
        return self.channels.sms

    @property
    def telegram(self) -> Telegram:
        assert self.channels.telegram is not None
        return self.channels.telegram

    @property
    def voice(self) -> TwilioVoice:
        assert self.channels.voice is not None
        return self.channels.voice

    async def bring(self, request: httpx.Request | None) -> int:
        """A provider makes this webhook call; the status we answer."""
        assert request is not None
        return await self.providers.deliver(request, self.client)

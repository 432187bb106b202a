"""The real channels, on real loopback HTTP, between simulated providers and a small product."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timezone

import httpx
import pytest
from starlette.applications import Starlette
from starlette.types import Receive, Scope, Send

from bot.channels.base import Inbound, StatusUpdate, Unavailable
from bot.channels.registry import Channels, build
from bot.channels.routes import routes
from bot.channels.telegram import Telegram
from bot.channels.twilio_sms import TwilioSms
from bot.channels.twilio_voice import Key, TwilioVoice, spoken_twiml
from bot.clock import HandClock
from bot.settings import Settings
from bot.simulator.providers.app import Providers
from bot.simulator.providers.server import serving

NOW = datetime(2026, 11, 22, 4, 40, tzinfo=timezone.utc)
PATIENCE = 0.3  # seconds the channels wait for a provider in these tests
SECRET = "a-webhook-secret"


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
    secret: str
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


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def providers(clock: HandClock) -> Providers:
    return Providers(clock.now)


@pytest.fixture
def servers(providers: Providers) -> Iterator[tuple[Product, str, str]]:
    """Our product and the providers, each listening: (product, its URL, the providers' URL)."""
    product = Product()
    with serving(product) as ours, serving(providers.app) as theirs:
        yield product, ours, theirs


@pytest.fixture
async def line(
    servers: tuple[Product, str, str], providers: Providers, clock: HandClock
) -> AsyncIterator[Line]:
    """Both channels built from settings, as in production, only pointed at the simulation."""
    product, ours, theirs = servers
    account = providers.twilio.account
    account.public_url = ours
    settings = Settings(
        public_url=ours,
        twilio_account_sid=account.sid,
        twilio_auth_token=account.token,
        twilio_number=account.number,
        twilio_base_url=theirs,
        telegram_token=providers.telegram.token,
        telegram_secret=SECRET,
        telegram_base_url=theirs,
    )
    channels = build(settings, PATIENCE)
    product.app = Starlette(
        routes=routes(channels, product.accept, product.report, product.pressed)
    )
    async with httpx.AsyncClient() as client:
        yield Line(providers, product, channels, ours, theirs, SECRET, clock, client)
    await channels.close()

"""The real channels, on real loopback HTTP, between simulated providers and a small product."""

from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timezone

import httpx
import pytest
from starlette.applications import Starlette

from bot.channels.registry import build
from bot.channels.routes import routes
from bot.clock import HandClock
from bot.settings import Settings
from bot.simulator.providers.app import Providers
from bot.simulator.providers.server import serving
from tests.channels.line import Line, Product

NOW = datetime(2026, 11, 22, 4, 40, tzinfo=timezone.utc)
PATIENCE = 0.3  # seconds the channels wait for a provider in these tests
SECRET = "a-webhook-secret"


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
        yield Line(providers, product, channels, ours, theirs, clock, client)
    await channels.close()

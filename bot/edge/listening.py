"""Telegram's updates, by the way the settings name: posted to us, or fetched by us."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.channels.base import Inbound
from bot.channels.polling import poll
from bot.channels.telegram import Telegram
from bot.clock import Clock
from bot.edge.loops import forever
from bot.settings import Settings

RETRY_SECONDS = 10.0  # before Telegram is asked again what it refused or did not answer
# After a week without an update Telegram may go on with any number, also a smaller one.
NUMBERS_LAST = timedelta(days=6)


class Listening:
    """Where we are in Telegram's updates."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._read_to: tuple[int, datetime] | None = None

    def note(self, inbound: Inbound) -> None:
        """This message is durable; of another channel, it says nothing here."""
        if inbound.channel == "telegram" and inbound.provider_id.isdigit():
            self._read_to = int(inbound.provider_id), self._clock.now()

    async def next_update(self) -> int | None:
        """The next update to ask Telegram for. None asks for the oldest it still has: what we know
        already is recognised, and nothing is missed when its numbers begin anew."""
        if self._read_to is None:
            return None
        number, read_at = self._read_to
        return number + 1 if self._clock.now() - read_at < NUMBERS_LAST else None

    async def run(self, telegram: Telegram, accept: Callable[[Inbound], Awaitable[None]]) -> None:
        """Bring the updates to `accept`, until cancelled."""

        async def hook() -> None:
            """Tell Telegram where to post; once told, there is nothing more to do here."""
            await telegram.use_webhook(f"{self._settings.public_url}/telegram/webhook")
            await asyncio.Event().wait()

        async def fetch() -> None:
            """Until something unforeseen; then the loop starts it again."""
            await telegram.use_polling()
            await poll(telegram, self.next_update, accept, asyncio.sleep)

        await forever(hook if self._settings.telegram_secret else fetch, RETRY_SECONDS)

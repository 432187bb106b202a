"""The edge at work: takes messages in, sends what is written, keeps time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.channels.base import Inbound, StatusUpdate, Unavailable
from bot.channels.polling import poll
from bot.channels.registry import Channels
from bot.channels.twilio_voice import Key
from bot.clock import Clock
from bot.conversation import outbox
from bot.conversation.outbox import Letter
from bot.db import reading, transaction
from bot.edge import clockwork, marks
from bot.edge.carriers import carriers
from bot.edge.reception import Reception
from bot.edge.sender import Sender, note_status
from bot.edge.voice import key_pressed
from bot.privacy.logs import trace
from bot.regions import Region
from bot.settings import Settings

log = logging.getLogger(__name__)

IDLE_SECONDS = 0.1  # how long a loop with nothing to do waits before it looks again
TICK_SECONDS = 1.0
RETRY_SECONDS = 10.0  # before Telegram is asked again what it refused or did not answer
SENDERS = 4
Done = TypeVar("Done")
TELEGRAM_MARK = "telegram update"


class Edge:
    """One edge process's work. Several may stand on one database."""

    def __init__(
        self,
        engine: Engine,
        channels: Channels,
        regions: Mapping[str, Region],
        settings: Settings,
        clock: Clock,
    ) -> None:
        self.engine = engine
        self.channels = channels
        self.settings = settings
        self.clock = clock
        self._reception = Reception(settings, regions)
        by_name = carriers(channels)
        self.carried = tuple(by_name)
        self._sender = Sender(engine, by_name, settings, clock)

    async def accept(self, inbound: Inbound) -> None:
        """Make a message durable, with what it sets off. Raises Unavailable when it cannot be."""
        await self._durably(lambda: self._take(inbound))

    async def report(self, update: StatusUpdate) -> None:
        """Make a delivery report durable. Raises Unavailable when it cannot be."""
        await self._durably(lambda: self._note(update))

    async def pressed(self, key: Key) -> str:
        """A key pressed in one of our calls, made durable; the TwiML that answers it."""
        return await self._durably(lambda: self._press(key))

    async def send_one(self) -> Letter | None:
        """Try to send one due message: the one tried, or None when none is due."""
        if not await asyncio.to_thread(self._sends_wait):
            return None
        return await self._sender.step()

    def tick(self) -> None:
        clockwork.tick(self.engine, self.settings, self.clock.now())

    async def run(self) -> None:
        """All loops, until cancelled."""
        loops = [self._forever(self.send_one) for _ in range(SENDERS)]
        loops.append(self._forever(self._tick, TICK_SECONDS))
        if self.channels.telegram is not None:
            fetch = self._hook if self.settings.telegram_secret else self._poll
            loops.append(self._forever(fetch, RETRY_SECONDS))
        await asyncio.gather(*loops)

    async def _hook(self) -> None:
        """Tell Telegram where to post; once told, there is nothing more to do here."""
        assert self.channels.telegram is not None  # `run` asked
        await self.channels.telegram.use_webhook(f"{self.settings.public_url}/telegram/webhook")
        await asyncio.Event().wait()

    async def _poll(self) -> None:
        """Fetch Telegram's updates until something unforeseen; then the loop starts it again."""
        assert self.channels.telegram is not None  # `run` asked
        await self.channels.telegram.use_polling()
        await poll(self.channels.telegram, self._offset, self.accept, asyncio.sleep)

    def _take(self, inbound: Inbound) -> None:
        with transaction(self.engine) as conn:
            self._reception.receive(conn, inbound, self.clock.now())
            if inbound.channel == "telegram" and inbound.provider_id.isdigit():
                marks.write(conn, TELEGRAM_MARK, inbound.provider_id)

    def _note(self, update: StatusUpdate) -> None:
        with transaction(self.engine) as conn:
            note_status(conn, update, self.clock.now(), self.settings)

    def _press(self, key: Key) -> str:
        with transaction(self.engine) as conn:
            return key_pressed(conn, key, self.clock.now(), self.settings)

    async def _durably(self, work: Callable[[], Done]) -> Done:
        try:
            return await asyncio.to_thread(work)
        except SQLAlchemyError as error:
            log.error("the database did not take a message: %s", trace(error))
            raise Unavailable("the database is away") from error

    def _sends_wait(self) -> bool:
        with reading(self.engine) as conn:
            due = outbox.next_due(conn, self.carried)
        return due is not None and due <= self.clock.now()

    async def _tick(self) -> bool:
        await asyncio.to_thread(self.tick)
        return False

    async def _offset(self) -> int | None:
        def read() -> str | None:
            with reading(self.engine) as conn:
                return marks.read(conn, TELEGRAM_MARK)

        last = await asyncio.to_thread(read)
        return None if last is None else int(last) + 1

    @staticmethod
    async def _forever(work: Callable[[], Awaitable[object]], idle: float = IDLE_SECONDS) -> None:
        """Do the work again and again; a failure is logged and waited out, never the end."""
        while True:
            try:
                busy = bool(await work())
            except Exception as error:
                log.error("a loop of the edge failed and goes on: %s", trace(error))
                busy, idle = False, max(idle, 1.0)
            if not busy:
                await asyncio.sleep(idle)

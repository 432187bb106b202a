"""The edge at work: takes messages in, sends what is written, keeps time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.channels.base import Inbound, StatusUpdate, Unavailable
from bot.channels.registry import Channels
from bot.channels.twilio_voice import Key, spoken_twiml
from bot.clock import Clock
from bot.conversation import inbox, outbox
from bot.conversation.outbox import Letter
from bot.db import reading, transaction
from bot.edge import clockwork
from bot.edge.alone import Alone, is_crisis
from bot.edge.carriers import carriers
from bot.edge.errands import Errands
from bot.edge.keeping import Keeper
from bot.edge.listening import Listening
from bot.edge.loops import IDLE_SECONDS, forever
from bot.edge.reception import Reception
from bot.edge.records import Record
from bot.edge.sender import Sender
from bot.edge.spool import Spool
from bot.edge.statuses import note_status
from bot.edge.told import Told
from bot.edge.voice import HEARD, key_pressed
from bot.paging.held import SAY_AGAIN
from bot.privacy.logs import trace
from bot.regions import Region
from bot.sealing import seal_of
from bot.settings import Settings

log = logging.getLogger(__name__)

TICK_SECONDS = 1.0
ERRANDS_SECONDS = 5.0
RETRY_SECONDS = 10.0  # before the database is asked again to be ready
REPLAY_SECONDS = 0.2  # how often we try to take what waits on disk into the database
SENDERS = 4
THREADS = 32  # a database that hangs holds some of them; names are looked up with the others
MEGABYTE = 1_000_000


class Edge:
    """One edge process's work. Several may stand on one database.

    Raises BadSetting when what comes in could not be kept on disk while the database is away.
    `prepare` brings the database up to date; until it has, everything is kept on disk.
    """

    def __init__(
        self,
        engine: Engine,
        channels: Channels,
        regions: Mapping[str, Region],
        settings: Settings,
        clock: Clock,
        prepare: Callable[[], object] | None = None,
    ) -> None:
        self.engine = engine
        self.channels = channels
        self.settings = settings
        self.clock = clock
        self._reception = Reception(settings, regions)
        by_name = carriers(channels)
        self.carried = tuple(by_name)
        self._sender = Sender(engine, by_name, settings, clock)
        folder, seal = settings.data_dir / "spool", seal_of(engine.dialect)
        self.spool = Spool(folder, seal, settings.spool_mb * MEGABYTE)
        self.spool.open()
        self.keeper = Keeper(self.spool, self._take)
        self._alone = Alone(by_name, regions[settings.region], Told(folder, seal))
        self._errands = Errands(engine, settings, clock, regions[settings.region].zone)
        self._ticked_at: datetime | None = None
        # When a message was last kept nowhere, and will be brought again.
        self._unkept: datetime | None = None
        self._listening = Listening(settings, clock)
        self._nothing_before = 0.0  # by the event loop's clock
        self._prepare = prepare
        if prepare is not None:
            self.keeper.set_away()

    async def accept(self, inbound: Inbound) -> None:
        """Make a message durable, with what it sets off. Raises Unavailable when it cannot be.

        While the database is away it waits on disk, and only a crisis is answered: also one that
        neither takes.
        """
        try:
            kept = await self.keeper.keep(inbound, partial(is_crisis, inbound))
        except Unavailable:
            self._unkept = self.clock.now()
            if is_crisis(inbound):
                self._speak(inbound)
            raise
        if kept is not None:
            self._unkept = None
        elif is_crisis(inbound):
            self._speak(inbound)
        self._listening.note(inbound)

    async def report(self, update: StatusUpdate) -> None:
        """Make a delivery report durable. Raises Unavailable when it cannot be."""
        await self.keeper.keep(update)

    async def pressed(self, key: Key) -> str:
        """A key pressed in one of our calls, made durable; the TwiML that answers it."""
        return await self.keeper.keep(key) or spoken_twiml(HEARD)

    async def spoken(self) -> None:
        """Return once all that is being said without a database has left, or cannot."""
        await self._alone.spoken()

    def close(self) -> None:
        """No more work on the disk; what was begun ends."""
        self.keeper.close()
        self._alone.close()

    async def send_one(self) -> Letter | None:
        """Try to send one due message: the one tried, or None when none is due."""
        await self._sender.recover()
        if not await asyncio.to_thread(self._sends_wait):
            return None
        return await self._sender.step()

    def tick(self) -> None:
        clockwork.tick(self.engine, self.settings, self.clock.now())

    async def run(self) -> None:
        """All loops, until cancelled."""
        threads = ThreadPoolExecutor(THREADS, thread_name_prefix="edge")
        asyncio.get_running_loop().set_default_executor(threads)
        await asyncio.gather(self._work(), self._listen())

    async def _work(self) -> None:
        """What needs the database, once it is ready."""
        await self._prepared()
        loops = [forever(self._send_in_turn) for _ in range(SENDERS)]
        loops.append(forever(self._tick, TICK_SECONDS))
        loops.append(forever(self._run_errands, ERRANDS_SECONDS))
        loops.append(forever(self.replay, REPLAY_SECONDS))
        self.keeper.hurry()
        await asyncio.gather(*loops)

    async def _listen(self) -> None:
        """Telegram brings its updates, whether there is a database or not."""
        if self.channels.telegram is not None:
            await self._listening.run(self.channels.telegram, self.accept)

    async def replay(self) -> None:
        """Take what waits on disk into the database, as far as it lets us."""
        await self.keeper.replay()
        lately = self._unkept is not None and self.clock.now() - self._unkept < SAY_AGAIN
        if not self.keeper.behind and not lately:
            await self._alone.forget()

    async def _prepared(self) -> None:
        """Have the database ready; while it is away, we wait for it, with our doors open."""
        while self._prepare is not None:
            try:
                await asyncio.to_thread(self._prepare)
                self._prepare = None
            except Exception as error:
                log.error("the database cannot be prepared yet: %s", trace(error))
                await asyncio.sleep(RETRY_SECONDS)
        await self.replay()

    def _speak(self, inbound: Inbound) -> None:
        self._alone.speak(inbound, lambda: self.keeper.away, self._is_taken)

    def _is_taken(self, inbound: Inbound) -> bool:
        try:
            with reading(self.engine) as conn:
                return inbox.known(conn, inbound.channel, inbound.provider_id)
        except SQLAlchemyError as error:
            log.debug("the database cannot be asked: %s", trace(error))
            return False

    def _take(self, record: Record) -> str:
        """All that a record sets off, in one transaction; the TwiML that answers a key."""
        now = self.clock.now()
        with transaction(self.engine) as conn:
            if isinstance(record, StatusUpdate):
                note_status(conn, record, now, self.settings)
            elif isinstance(record, Key):
                return key_pressed(conn, record, now, self.settings)
            else:
                self._reception.receive(conn, record, now, told=self._alone.said(record))
        return ""

    async def _send_in_turn(self) -> bool:
        """Where one sender just found nothing to do the others need not look."""
        time = asyncio.get_running_loop().time
        if time() < self._nothing_before:
            return False
        letter = await self.send_one()
        if letter is None:
            self._nothing_before = time() + IDLE_SECONDS
        return letter is not None

    def _sends_wait(self) -> bool:
        with reading(self.engine) as conn:
            due = outbox.next_due(conn, self.carried)
        return due is not None and due <= self.clock.now()

    async def _run_errands(self) -> bool:
        await self._errands.run(self._ticked_at, behind=self.keeper.behind)
        return False

    async def _tick(self) -> bool:
        await asyncio.to_thread(self.tick)
        self._ticked_at = self.clock.now()
        return False

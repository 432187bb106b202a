"""Making what comes in durable: in the database, or on disk when the database is away or slow.

A provider is told "received" as soon as one of the two has it: a database that does not take a
record in a moment may still do so later, but nobody waits for it. Once something waits on disk all
that comes after goes there too, so that nothing overtakes it, until the disk is empty again; and a
person's message waits until their last one is in one of the two. Only what is urgent goes to the
database at once, whatever waits, unless the database is away: it then waits its turn on disk like
all else. What is in both is taken once: messages and keys have unique ids, and a report said twice
changes nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from weakref import WeakValueDictionary

from sqlalchemy.exc import DataError, IntegrityError, SQLAlchemyError

from bot.channels.base import Inbound, Unavailable
from bot.edge.disk import Disk
from bot.edge.records import Record, from_json, to_json
from bot.edge.spool import Outcome, Spool, SpoolFull
from bot.privacy.logs import trace

log = logging.getLogger(__name__)

QUICK_SECONDS = 0.06  # for the database, before a record is written to disk too
PATIENCE_SECONDS = 4.0  # for the database, before it counts as away
TAKERS = 4  # records given to the database at once
AWAY = (SQLAlchemyError, OSError)  # also a file of it that this account cannot open


class Keeper:
    """Keeps records with `take`, which does all a record sets off, in one transaction."""

    def __init__(self, spool: Spool, take: Callable[[Record], str]) -> None:
        self._spool = spool
        self._take = take
        self._away = False
        self._quick = PATIENCE_SECONDS
        self._disk = Disk(spool)
        # One a person, for as long as something of theirs is on its way.
        self._turns: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()
        # What waits for the database must not take the threads of those who send.
        self._takers = ThreadPoolExecutor(max_workers=TAKERS, thread_name_prefix="take")

    @property
    def away(self) -> bool:
        """Whether the database takes nothing at present."""
        return self._away

    @property
    def behind(self) -> bool:
        """Whether something waits on disk, be it that the database is away or that it is slow."""
        return self._disk.writing or self._spool.size() > 0

    def set_away(self) -> None:
        """Begin on disk: the database has not been prepared yet."""
        self._away = True

    def hurry(self) -> None:
        """From now on `replay` is called again and again: nobody needs to wait for the database."""
        self._quick = QUICK_SECONDS

    async def keep(self, record: Record, urgent: Callable[[], bool] = lambda: False) -> str | None:
        """Make it durable: what `take` answered, or None when it waits on disk.

        `urgent` is asked only when it counts. Raises Unavailable when neither the database nor the
        disk takes it.
        """
        if not isinstance(record, Inbound):
            return await self._keep(record, urgent)
        who = (record.channel, record.address)
        turn = self._turns.setdefault(who, asyncio.Lock())
        if turn.locked() and urgent():
            return await self._keep(record, urgent)
        async with turn:
            return await self._keep(record, urgent)

    async def _keep(self, record: Record, urgent: Callable[[], bool]) -> str | None:
        if self._away or (self.behind and not urgent()):
            await self._to_disk(record)
            return None
        begun = self._takers.submit(self._take, record)
        taking = asyncio.wrap_future(begun)
        await asyncio.wait({taking}, timeout=self._quick)
        if not taking.done():
            if urgent() or not begun.cancel():
                self._wait_for(taking)
        elif not self._failed(taking):
            if taking.cancelled() or (error := taking.exception()) is None:
                return taking.result()
            # Brought again it would fail again, before all that comes after it.
            log.error("a message that cannot be taken is kept on disk: %s", trace(error))
        await self._to_disk(record)
        return None

    async def replay(self) -> None:
        """Take what waits on disk into the database, as far as it lets us."""
        done = await asyncio.to_thread(self._spool.replay, self._again) if self.behind else 0
        if done:
            log.info("%s messages kept on disk were taken into the database", done)
        if not self.behind:
            self._away = False

    def close(self) -> None:
        self._disk.close()
        self._takers.shutdown(wait=False)

    def _wait_for(self, taking: asyncio.Future[str]) -> None:
        """It may be taken yet: how that ends says whether the database is there."""
        loop = asyncio.get_running_loop()
        late = loop.call_later(PATIENCE_SECONDS - self._quick, self._given_up, taking)

        def ended(taking: asyncio.Future[str]) -> None:
            late.cancel()
            self._failed(taking)

        taking.add_done_callback(ended)

    def _given_up(self, taking: asyncio.Future[str]) -> None:
        if not taking.done():
            log.error("the database did not take a message in %s seconds", PATIENCE_SECONDS)
            self._away = True

    def _failed(self, taking: asyncio.Future[str]) -> bool:
        """Whether the database is why it was not taken; what else went wrong is for who asks."""
        if taking.cancelled():
            return False
        error = taking.exception()
        if not isinstance(error, AWAY):
            return False
        log.error("the database did not take a message: %s", trace(error))
        self._away = True
        return True

    async def _to_disk(self, record: Record) -> None:
        try:
            await self._disk.keep(to_json(record))
        except (OSError, SpoolFull) as error:
            log.error("a message could be kept nowhere: %s", trace(error))
            raise Unavailable("neither the database nor the disk takes it") from error

    def _again(self, text: str) -> Outcome:
        try:
            self._take(from_json(text))
        except (DataError, IntegrityError) as error:
            log.error("a message kept on disk is refused: %s", trace(error))
            return Outcome.REFUSED
        except AWAY as error:
            log.debug("the database is still away: %s", trace(error))
            self._away = True
            return Outcome.WAIT
        except Exception as error:
            log.error("a message kept on disk cannot be taken: %s", trace(error))
            return Outcome.REFUSED
        self._away = False
        return Outcome.TAKEN

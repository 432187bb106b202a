"""Making what comes in durable: in the database, or on disk while the database is away.

Once something waits on disk all that comes after goes there too, so that nothing overtakes it,
until the disk is empty again. What is in both, because the database answered too late, is taken
once: messages and keys have unique ids, and a report said twice changes nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy.exc import DataError, IntegrityError, SQLAlchemyError

from bot.channels.base import Unavailable
from bot.edge.records import Record, from_json, to_json
from bot.edge.spool import Outcome, Spool, SpoolFull
from bot.privacy.logs import trace

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 4.0  # for the database; Twilio waits 15 seconds for our answer


class Keeper:
    """Keeps records with `take`, which does all a record sets off, in one transaction."""

    def __init__(self, spool: Spool, take: Callable[[Record], str]) -> None:
        self._spool = spool
        self._take = take
        self._away = False
        # A database that hangs must not take the disk's thread with it.
        self._disk = ThreadPoolExecutor(max_workers=1, thread_name_prefix="spool")

    @property
    def away(self) -> bool:
        """Whether what comes in goes to disk at present."""
        return self._away or self._spool.size() > 0

    def set_away(self) -> None:
        """Begin on disk: the database has not been prepared yet."""
        self._away = True

    async def keep(self, record: Record) -> str | None:
        """Make it durable: what `take` answered, or None when it waits on disk.

        Raises Unavailable when neither the database nor the disk takes it.
        """
        if not self.away:
            try:
                return await asyncio.wait_for(
                    asyncio.to_thread(self._take, record), PATIENCE_SECONDS
                )
            except (SQLAlchemyError, asyncio.TimeoutError) as error:
                log.error("the database did not take a message: %s", trace(error))
        await self._to_disk(record)
        return None

    async def replay(self) -> None:
        """Take what waits on disk into the database, as far as it lets us."""
        if not self._spool.size():
            self._away = False
            return
        done = await asyncio.to_thread(self._spool.replay, self._again)
        if done:
            log.info("%s messages kept on disk were taken into the database", done)
        self._away = self._spool.size() > 0

    def close(self) -> None:
        self._disk.shutdown(wait=False)

    async def _to_disk(self, record: Record) -> None:
        loop = asyncio.get_running_loop()
        try:
            await loop.run_in_executor(self._disk, self._spool.keep, to_json(record))
        except (OSError, SpoolFull) as error:
            log.error("a message could be kept nowhere: %s", trace(error))
            raise Unavailable("neither the database nor the disk takes it") from error

    def _again(self, text: str) -> Outcome:
        try:
            self._take(from_json(text))
        except (DataError, IntegrityError) as error:
            log.error("a message kept on disk is refused: %s", trace(error))
            return Outcome.REFUSED
        except SQLAlchemyError as error:
            log.debug("the database is still away: %s", trace(error))
            return Outcome.WAIT
        except Exception as error:
            log.error("a message kept on disk cannot be taken: %s", trace(error))
            return Outcome.REFUSED
        return Outcome.TAKEN

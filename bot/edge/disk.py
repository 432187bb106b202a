"""Writing to the spool from the event loop: all that waits goes in one write, synced once.

A sync takes a disk some milliseconds, whether for one line or for a hundred: a crowd that came at
once is not kept one by one.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from bot.edge.spool import Spool, SpoolFull


class Disk:
    """The spool of one process. A database that hangs does not take its thread."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="spool")
        self._waiting: list[tuple[str, asyncio.Future[None]]] = []
        self._writer: asyncio.Task[None] | None = None

    @property
    def writing(self) -> bool:
        """Whether something is on its way to the disk."""
        return self._writer is not None

    async def keep(self, record: str) -> None:
        """Return once it is on the disk for good. Raises SpoolFull, or OSError."""
        loop = asyncio.get_running_loop()
        kept: asyncio.Future[None] = loop.create_future()
        self._waiting.append((record, kept))
        if self._writer is None:
            self._writer = loop.create_task(self._write())
        await kept

    def close(self) -> None:
        self._thread.shutdown(wait=False)

    async def _write(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, []
                await self._write_all(batch)
        finally:
            self._writer = None

    async def _write_all(self, batch: list[tuple[str, asyncio.Future[None]]]) -> None:
        loop = asyncio.get_running_loop()
        try:
            await loop.run_in_executor(
                self._thread, self._spool.keep, *(record for record, _ in batch)
            )
        except SpoolFull as error:
            if len(batch) == 1:
                _tell(batch, error)
            else:  # what is small enough still fits
                for one in batch:
                    await self._write_all([one])
        except Exception as error:
            _tell(batch, error)
        else:
            _tell(batch, None)


def _tell(batch: list[tuple[str, asyncio.Future[None]]], error: Exception | None) -> None:
    for _, kept in batch:
        if kept.done():  # nobody waits for it any more
            continue
        if error is None:
            kept.set_result(None)
        else:
            kept.set_exception(error)

"""Work done again and again, whatever fails."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.privacy.logs import trace

log = logging.getLogger(__name__)

IDLE_SECONDS = 0.1  # how long a loop with nothing to do waits before it looks again
FAILURE_SECONDS = 1.0  # before a loop that failed is tried again


async def forever(work: Callable[[], Awaitable[object]], idle: float = IDLE_SECONDS) -> None:
    """Do the work again and again, at once while it says that there is more; a failure is waited
    out, never the end. Of a failure that lasts only the beginning and the end are logged."""
    failing = False
    while True:
        try:
            busy = bool(await work())
            if failing:
                log.info("a loop of the edge that failed works again")
            failing = False
        except Exception as error:
            if not failing:
                log.error("a loop of the edge failed and is tried again: %s", trace(error))
            busy, failing = False, True
        if not busy:
            await asyncio.sleep(max(idle, FAILURE_SECONDS) if failing else idle)

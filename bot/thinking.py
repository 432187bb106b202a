"""A brain at work, until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from bot.brain import Brain
from bot.privacy.logs import trace

log = logging.getLogger(__name__)

IDLE_SECONDS = 0.1
FAILURE_SECONDS = 1.0
REFRESH_SECONDS = 30.0


async def think(brain: Brain, refresh: Callable[[], None]) -> None:
    """Answer messages until cancelled; `refresh` is called now and then (the directory changes).

    A failure of the database is waited out: the messages are still there when it is back.
    """
    loop = asyncio.get_running_loop()
    refreshed = loop.time()
    while True:
        try:
            busy = await brain.step()
            if loop.time() - refreshed > REFRESH_SECONDS:
                refreshed = loop.time()
                refresh()
        except Exception as error:
            log.error("the brain goes on after a failure: %s", trace(error))
            await asyncio.sleep(FAILURE_SECONDS)
            continue
        if not busy:
            await asyncio.sleep(IDLE_SECONDS)

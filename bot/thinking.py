"""A brain at work, until it is told to stop."""

from __future__ import annotations

import asyncio
import logging

from bot.brain import Brain
from bot.privacy.logs import trace

log = logging.getLogger(__name__)

IDLE_SECONDS = 0.1
FAILURE_SECONDS = 1.0


async def think(brain: Brain) -> None:
    """Answer messages until cancelled.

    A failure of the database is waited out: the messages are still there when it is back.
    """
    while True:
        try:
            busy = await brain.step()
        except Exception as error:
            log.error("the brain goes on after a failure: %s", trace(error))
            await asyncio.sleep(FAILURE_SECONDS)
            continue
        if not busy:
            await asyncio.sleep(IDLE_SECONDS)

"""Telegram by long polling, for a server nobody can call: fetch, keep, and only then move on."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from bot.channels.base import BadPayload, Inbound, Unavailable
from bot.channels.errors import SendError
from bot.channels.telegram import Telegram
from bot.channels.telegram_update import callback_id, parse_update

WAIT_SECONDS = 50  # how long Telegram holds an empty request
PAUSE_SECONDS = 3.0  # before asking again after a failure

Accept = Callable[[Inbound], Awaitable[None]]
Pause = Callable[[float], Awaitable[None]]
NextOffset = Callable[[], Awaitable[int | None]]

log = logging.getLogger(__name__)


async def poll(
    telegram: Telegram,
    next_offset: NextOffset,
    accept: Accept,
    pause: Pause,
    wait_seconds: int = WAIT_SECONDS,
) -> None:
    """Bring updates to `accept` until cancelled.

    `next_offset` is read from what was made durable: the last update id kept, plus one, or None at
    the first start. `accept` returns once the message is durable, or raises Unavailable: the same
    updates are then fetched again after a pause. A message may come twice, never not at all.
    """
    while True:
        try:
            offset = await next_offset()
            for update in await telegram.updates(offset, wait_seconds):
                await _take(telegram, update, accept)
        except SendError as error:
            log.warning("Telegram cannot be polled: %s", error)
            await pause(error.retry_after or PAUSE_SECONDS)
        except Unavailable:
            log.warning("Telegram updates wait: they cannot be kept just now")
            await pause(PAUSE_SECONDS)


async def _take(telegram: Telegram, update: Any, accept: Accept) -> None:
    try:
        inbound = parse_update(update)
    except BadPayload as error:
        log.error("An update was passed over: %s", error)
        return
    await accept(inbound)
    if pressed := callback_id(update):
        try:
            await telegram.answer_button(pressed)
        except SendError as error:
            log.info("A pressed button keeps spinning: %s", error)

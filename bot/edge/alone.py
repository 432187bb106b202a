"""What the edge can still say while the database is away: the first words of a sure crisis.

Who is on call, who stopped and who is a worker stand in the database, so nobody can be paged and
nothing else is answered. But somebody beside a person who does not breathe needs these words now,
and they depend on nobody: they are sent straight away, tried a few times, and remembered (`told`) so
that the message, once taken into the database, pages without saying them again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor

from bot.channels.base import Channel, Inbound, OutgoingMessage
from bot.channels.errors import SendError
from bot.edge.reception import MAX_TEXT
from bot.edge.told import Told
from bot.privacy.logs import trace
from bot.regions import Region
from bot.safety.age import says_minor
from bot.safety.crisis import Crisis, Finding
from bot.safety.protocols import first_response
from bot.safety.screen import screen

log = logging.getLogger(__name__)

WAITS = (1.0, 3.0, 8.0)  # seconds after the 1st, 2nd... failed try
LOOKS = 16  # times, a quarter of a second apart, at a database that may only be slow
LOOK_SECONDS = 0.25  # also the most that one look is waited for
KINDS = ("text", "media")

Pause = Callable[[float], Awaitable[None]]


class Alone:
    """Speaks without a database. `told` knows what was said, whichever process said it."""

    def __init__(
        self,
        channels: Mapping[str, Channel],
        region: Region,
        told: Told,
        pause: Pause = asyncio.sleep,
    ) -> None:
        self.told = told
        self._channels = channels
        self._region = region
        self._pause = pause
        self._speaking: set[tuple[str, str, str]] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        # A database that hangs does not take its thread, and nobody's words wait for it.
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="told")

    def close(self) -> None:
        self._thread.shutdown(wait=False)

    def said(self, inbound: Inbound) -> int:
        """How many of the first words of this message's crisis were said: to it, or since the
        database is away to another message of the same chat."""
        if self.told.nothing():
            return 0
        finding = _sure(inbound)
        if finding is None or finding.kind is None:
            return 0
        chat = self.told.of_chat(inbound.channel, inbound.address, finding.kind.value)
        return max(chat, self.told.of_message(inbound.channel, inbound.provider_id))

    def speak(
        self, inbound: Inbound, away: Callable[[], bool], taken: Callable[[Inbound], bool]
    ) -> None:
        """`stand_in`, without having its provider wait."""
        task = asyncio.get_running_loop().create_task(self.stand_in(inbound, away, taken))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def spoken(self) -> None:
        """Return once all that is being said has left, or cannot."""
        while self._tasks:
            await asyncio.gather(*self._tasks)

    async def stand_in(
        self, inbound: Inbound, away: Callable[[], bool], taken: Callable[[Inbound], bool]
    ) -> None:
        """Answer, unless the database turns out to be there and takes the message in time.

        `taken` looks in the database; a worker's words, for one, are then known to be a worker's.
        """
        looking: asyncio.Future[bool] | None = None
        for _ in range(LOOKS):
            if away():
                break
            if looking is None:
                looking = asyncio.get_running_loop().run_in_executor(None, taken, inbound)
            await asyncio.wait({looking}, timeout=LOOK_SECONDS)
            if not looking.done():
                continue  # it hangs: one thread of ours does, not one more each time
            if looking.result():
                return
            looking = None
            await self._pause(LOOK_SECONDS)
        if looking is not None:
            looking.cancel()
        await self.answer(inbound)

    async def answer(self, inbound: Inbound) -> bool:
        """Say the first words if this is surely a crisis; whether they are known to be said.

        The same crisis of the same chat gets them once while the database is away.
        """
        finding = _sure(inbound)
        if finding is None or finding.kind is None:
            return False
        minor = says_minor(inbound.text)
        words = first_response(finding.kind, self._region, minor=minor, topic=finding.topic)
        chat = (inbound.channel, inbound.address, finding.kind.value)
        if chat in self._speaking:
            await self._note(inbound, finding.kind, len(words))
            return True
        self._speaking.add(chat)
        try:
            return await self._say(inbound, finding.kind, words)
        finally:
            self._speaking.discard(chat)

    async def _say(self, inbound: Inbound, kind: Crisis, words: tuple[str, ...]) -> bool:
        """What the chat has not heard of it yet."""
        said = self.told.of_chat(inbound.channel, inbound.address, kind.value)
        for number, text in enumerate(words[said:], said + 1):
            if not await self._sent(inbound, text):
                return False
            await self._note(inbound, kind, number)
        if said >= len(words) > self.told.of_message(inbound.channel, inbound.provider_id):
            await self._note(inbound, kind, len(words))
        return True

    async def _note(self, inbound: Inbound, kind: Crisis, words: int) -> None:
        name = (inbound.channel, inbound.provider_id)
        self.told.note(*name, inbound.address, kind.value, words)
        await self._on_disk(self.told.write)

    async def forget(self) -> None:
        """The database is back: the next time it is away is another time."""
        await self._on_disk(self.told.forget_chats)

    async def _on_disk(self, work: Callable[[], None]) -> None:
        await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def _sent(self, inbound: Inbound, text: str) -> bool:
        channel = self._channels[inbound.channel]
        for wait in (*WAITS, None):
            try:
                await channel.send(OutgoingMessage(inbound.address, text, urgent=True))
                return True
            except SendError as error:
                log.warning("first words without a database did not leave: %s", error.code)
                if not error.retryable:
                    return False
            except Exception as error:  # nobody foresaw this: it may work the next time
                log.error("first words without a database did not leave: %s", trace(error))
            if wait is not None:
                await self._pause(wait)
        return False


def is_crisis(inbound: Inbound) -> bool:
    """Whether this is surely a crisis, as far as its words alone tell."""
    return _sure(inbound) is not None


def _sure(inbound: Inbound) -> Finding | None:
    if inbound.kind not in KINDS:
        return None
    finding = screen(inbound.text[:MAX_TEXT])
    return finding if finding.kind is not None and finding.certainty == "sure" else None

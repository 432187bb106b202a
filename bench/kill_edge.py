"""The edge of the kill matrix: a process that goes through a story and may be told to die in it.

It runs what `fanal serve` runs (application, channels, sender, clockwork), under a clock by hand. Told to
die at the n-th write, commit or provider call of a step, it sends itself SIGKILL there.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timezone
from multiprocessing.connection import Connection as Pipe
from typing import Any

import anyio._backends._asyncio  # noqa: F401  # else each process imports these at its first call
import httpcore  # noqa: F401
import httpx
import sqlalchemy as sa
import twilio.rest.api.v2010.account.call
import twilio.rest.api.v2010.account.message  # noqa: F401

from bot import assembly, db
from bot.channels.registry import build
from bot.clock import HandClock
from bot.conversation import outbox
from bot.db import reading
from bot.edge import app as edge_app
from bot.edge import clockwork, keeping, lines
from bot.edge.edge import Edge
from bot.edge.errands import Errands
from bot.settings import Settings

WRITES = ("INSERT", "UPDATE", "DELETE")
KINDS = ("write", "commit", "call", "answer", "disk")
PATIENCE = 10.0  # seconds for a provider on this machine, however busy
UNHURRIED = 60.0  # and for its database


@dataclass(frozen=True)
class Kill:
    """Die in step `step` at its `number`-th event of this kind, counted from 1.

    "write": before the statement; "commit": before it; "call": before a request leaves for a
    provider; "answer": when the provider has done it and we have not heard; "disk": before lines are
    written to the disk.
    """

    step: int
    kind: str
    number: int


class Fuse:
    """Counts what happens in each step, and burns through where it was told to."""

    def __init__(self, kill: Kill | None) -> None:
        self.kill = kill
        self.step = 0
        self.seen: Counter[tuple[int, str]] = Counter()

    def pass_(self, kind: str) -> None:
        self.seen[self.step, kind] += 1
        if self.kill == Kill(self.step, kind, self.seen[self.step, kind]):
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self, engine: sa.Engine) -> None:
        """Every write and commit of this engine, every call of httpx, every line kept on disk pass
        through here."""

        def execute(conn: Any, cursor: Any, statement: str, *rest: Any) -> None:
            if statement.lstrip().startswith(WRITES):
                self.pass_("write")

        sa.event.listen(engine, "before_cursor_execute", execute)
        sa.event.listen(engine, "commit", lambda conn: self.pass_("commit"))
        send = httpx.AsyncHTTPTransport.handle_async_request

        async def watched(transport: Any, request: httpx.Request) -> httpx.Response:
            self.pass_("call")
            response = await send(transport, request)
            await response.aread()
            self.pass_("answer")
            return response

        httpx.AsyncHTTPTransport.handle_async_request = watched  # type: ignore[method-assign]
        synced = lines._synced

        def watched_disk(descriptor: int, data: bytes) -> None:
            self.pass_("disk")
            synced(descriptor, data)

        lines._synced = watched_disk


def work(settings: Settings, first: int, kill: Kill | None, clock: Any, pipe: Pipe) -> None:
    """Go through the story from step `first` on, as the other end of the pipe tells it."""
    asyncio.run(_Life(settings, kill, clock, pipe).run(first))


class _Life:
    def __init__(self, settings: Settings, kill: Kill | None, shared: Any, pipe: Pipe) -> None:
        # A machine busy with other things is no database that went away: that is `bench load`'s.
        keeping.QUICK_SECONDS = keeping.PATIENCE_SECONDS = UNHURRIED
        self.shared, self.pipe, self.fuse = shared, pipe, Fuse(kill)
        self.clock = HandClock(self._told())
        self.engine = db.create_engine(settings)
        self.fuse.watch(self.engine)
        self.away = False
        sa.event.listen(self.engine, "before_cursor_execute", self._perhaps_away)
        channels = build(settings, PATIENCE)
        self.edge: Edge = assembly.build_edge(self.engine, channels, settings, self.clock)
        self.errands = Errands(self.engine, settings, self.clock, timezone.utc)
        web = httpx.ASGITransport(app=edge_app.build(self.edge))
        self.client = httpx.AsyncClient(transport=web, base_url=settings.public_url)
        self.settings = settings

    async def run(self, first: int) -> None:
        step = first
        while (told := self._ask("step", step)) is not None:
            self.fuse.step = step
            until, self.away, request = told
            if request is not None:
                status = await self._post(request)
                self._ask("accepted", (step, status))
            await self._live_until(until)
            if not self.away:
                await self.errands.run(self.clock.now())
            self._ask("counts", dict(self.fuse.seen))
            step += 1
        opened = [(await self.client.get(path)).status_code for path in self._ask("links", None)]
        self._ask("opened", opened)
        await self.edge.channels.close()

    async def _live_until(self, until: datetime) -> None:
        """All that is due, from one due instant to the next."""
        await self.edge.spoken()
        if self.away:
            self._turn(until)
            return
        while True:
            await self.edge.replay()
            worked = self.edge.keeper.behind  # a slow database left something on disk
            worked = await self.edge.send_one() is not None or worked
            await asyncio.to_thread(clockwork.tick, self.engine, self.settings, self.clock.now())
            for request in self._ask("reports", None):
                worked = True
                await self._post(request)
            due = self._next_due()
            if worked or (due is not None and due <= self.clock.now()):
                continue
            if due is None or due > until:
                self._turn(until)
                return
            self._turn(due)

    def _perhaps_away(self, *statement: Any) -> None:
        if self.away:
            raise sa.exc.OperationalError("(any)", None, Exception("the database is away"))

    async def _post(self, request: tuple[str, str, dict[str, str], bytes]) -> int:
        method, url, headers, body = request
        response = await self.client.request(method, url, headers=headers, content=body)
        return response.status_code

    def _next_due(self) -> datetime | None:
        with reading(self.engine) as conn:
            dues = [outbox.next_due(conn, self.edge.carried)]
        dues.append(clockwork.next_due(self.engine))
        return min((due for due in dues if due is not None), default=None)

    def _turn(self, instant: datetime) -> None:
        self.clock.turn_to(instant)
        self.shared.value = self.clock.now().timestamp()

    def _told(self) -> datetime:
        return datetime.fromtimestamp(self.shared.value, timezone.utc)

    def _ask(self, what: str, about: Any) -> Any:
        self.pipe.send((what, about))
        return self.pipe.recv()

"""Pages that change by themselves: one stream of server-sent events a browser.

A stream says only that something changed; the page then asks for the parts it shows, through the
doors that check who asks. What changed is read from the database, so that it does not matter which
process wrote it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import sqlalchemy as sa
from sqlalchemy import Engine
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.requests import Request
from starlette.responses import Response

from bot.console import doors
from bot.console.desk import Console
from bot.console.sessions import Session
from bot.console.tables import notes
from bot.conversation.inbox import inbox
from bot.conversation.journal import journal
from bot.conversation.outbox import outbox
from bot.conversation.requests import requests
from bot.db import reading
from bot.paging.tables import shifts

LOOK_SECONDS = 0.2  # a change is told within this, and its page asked for at once
SESSION_SECONDS = 3.0
PING_SECONDS = 15
ANYWAY_SECONDS = 30.0  # time alone changes a page: who is on call, what has waited too long
LAST = 100  # messages whose delivery is watched


def mark(engine: Engine) -> str:
    """Changes when anything a page shows does. A handful of look-ups by index."""
    newest = [sa.func.max(table.c.id) for table in (journal, inbox, outbox, shifts, notes)]
    still = sa.func.count().filter(requests.c.state == "new")
    recent = sa.select(outbox.c.state).order_by(outbox.c.id.desc()).limit(LAST)
    open_ = (
        sa.select(sa.func.count())
        .select_from(inbox)
        .where(inbox.c.state.in_(["pending", "claimed"]))
    )
    with reading(engine) as conn:
        values = [conn.execute(sa.select(one)).scalar() for one in (*newest, still)]
        states = [state[0] for state in conn.execute(recent).scalars()]
        values.append(conn.execute(open_).scalar())
    return f"{values} {''.join(states)}"


class Pulse:
    """The mark, read once for all the streams that ask within the same instant."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = asyncio.Lock()
        self._read_at = float("-inf")
        self._mark = ""

    async def mark(self) -> str:
        async with self._lock:
            time = asyncio.get_running_loop().time()
            if time - self._read_at >= LOOK_SECONDS / 2:
                self._mark = await asyncio.to_thread(mark, self._engine)
                self._read_at = asyncio.get_running_loop().time()
            return self._mark


def stream(console: Console) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint. Its events are "change", and "lock" once the session shows nothing more.

    A page that is locked already is told of changes too: it rings, and shows nobody.
    """
    pulse: Pulse | None = None

    async def endpoint(request: Request) -> Response:
        nonlocal pulse
        pulse = pulse or Pulse(console.engine)
        session = await _session(console, request)
        if session is None:
            return doors.dress(Response(status_code=204), console)  # 204: do not come back
        told = _events(pulse, console, request, session.locked)
        events = EventSourceResponse(told, ping=PING_SECONDS)
        return doors.dress(events, console)

    return endpoint


async def _events(
    pulse: Pulse, console: Console, request: Request, locked: bool
) -> AsyncIterator[ServerSentEvent]:
    loop = asyncio.get_running_loop()
    known, checked, told = await pulse.mark(), loop.time(), loop.time()
    # A page may have been drawn before the stream began: have it look once.
    yield ServerSentEvent(event="change", data="")
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        if loop.time() - checked > SESSION_SECONDS:
            checked = loop.time()
            session = await _session(console, request)
            if session is None or (session.locked and not locked):
                yield ServerSentEvent(event="lock", data="")
                return
        present = await pulse.mark()
        if present != known or loop.time() - told > ANYWAY_SECONDS:
            known, told = present, loop.time()
            yield ServerSentEvent(event="change", data="")


async def _session(console: Console, request: Request) -> Session | None:
    return await asyncio.to_thread(doors.session_of, console, request)

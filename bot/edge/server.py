"""The web server, wary of who calls: heads bounded in size and time, callers bounded in number."""

from __future__ import annotations

import asyncio
import resource
from typing import Any

import h11
import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.edge import sparing
from bot.settings import Settings

LARGEST_HEAD = 32 * 1024  # bytes of request line and headers
HEAD_SECONDS = 5.0  # to have said them all
KEEP_ALIVE_SECONDS = 15  # a connection with nothing more to say is closed
MOST_CALLERS = 2000  # at once; beyond, 503, and the provider brings its message again
OPEN_FILES = 16_384


class WaryProtocol(H11Protocol):
    """uvicorn's HTTP, hanging up on a caller that dribbles its headers: it has no such limit."""

    _hurry: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._calm()

    def _watch(self) -> None:
        """Count the seconds while a head is awaited, and no longer."""
        if self.conn.their_state is not h11.IDLE:
            self._calm()
        elif self._hurry is None:
            self._hurry = self.loop.call_later(HEAD_SECONDS, self.transport.abort)

    def _calm(self) -> None:
        if self._hurry is not None:
            self._hurry.cancel()
            self._hurry = None


def config(app: ASGIApp, settings: Settings, **more: Any) -> uvicorn.Config:
    """How Fanal is served. Nothing is said of what serves it, and no call is logged: URLs and
    bodies are the callers'."""
    return uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        http=WaryProtocol,
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        h11_max_incomplete_event_size=LARGEST_HEAD,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        limit_concurrency=MOST_CALLERS,
        **more,
    )


def ready(app: ASGIApp, settings: Settings) -> uvicorn.Server:
    """The server of this process, which holds as many connections as we accept, and whose log a
    crowd of refusals cannot fill."""
    allow_callers()
    sparing.spare()
    return uvicorn.Server(config(app, settings))


def allow_callers() -> None:
    """Let this process hold as many connections as we accept, as far as the system lets it."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = OPEN_FILES if hard == resource.RLIM_INFINITY else min(OPEN_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))

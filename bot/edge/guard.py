"""Around every door: a body must come in time, and every answer carries its security headers.

Headers: https://owasp.org/www-project-secure-headers/. A page that needs others sets its own.
"""

from __future__ import annotations

import asyncio
import logging

from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger(__name__)

BODY_SECONDS = 15.0  # to have said a body; the largest we take fits in far less
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
ONLY_TLS = "max-age=31536000"


class SlowBody(Exception):
    """The caller did not say its body in time."""


class Guard:
    """An ASGI application around another. `tls`: people reach it by https alone."""

    def __init__(self, app: ASGIApp, *, tls: bool, body_seconds: float = BODY_SECONDS) -> None:
        self._app = app
        self._headers = HEADERS | ({"Strict-Transport-Security": ONLY_TLS} if tls else {})
        self._body_seconds = body_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def answer(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                self._add(message)
            await send(message)

        try:
            await self._app(scope, self._in_time(receive), answer)
        except ClientDisconnect:
            log.info("a caller hung up before it had said all")
        except SlowBody:
            if not begun:
                headers = {"Connection": "close"}
                await Response(status_code=408, headers=headers)(scope, receive, answer)

    def _in_time(self, receive: Receive) -> Receive:
        """The same messages, as long as the whole body comes within its time."""
        loop = asyncio.get_running_loop()
        until, more = loop.time() + self._body_seconds, True

        async def next_message() -> Message:
            nonlocal more
            if not more:  # all was said: what may come now is only that the caller hangs up
                return await receive()
            try:
                message = await asyncio.wait_for(receive(), until - loop.time())
            except asyncio.TimeoutError:
                raise SlowBody from None
            more = bool(message.get("more_body", False))
            return message

        return next_message

    def _add(self, start: Message) -> None:
        headers = MutableHeaders(scope=start)
        for name, value in self._headers.items():
            headers.setdefault(name, value)

"""Every way out of this machine shut, but to the simulated providers on its loopback; and who tried.

Python tells an audit hook of each name looked up and each connection made, in any thread
(https://docs.python.org/3/library/audit_events.html). A hook cannot be taken away again, so there is
one, which does nothing while no journey runs.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

HERE = ("127.0.0.1", "::1", "localhost")
NAMES = ("socket.getaddrinfo", "socket.gethostbyname")
CALLS = ("socket.connect", "socket.sendto")


class CalledOut(AssertionError):
    """Something tried to reach another machine."""


class Ways:
    """Who was called on this machine, and who was tried outside, since the ways were last shut."""

    def __init__(self) -> None:
        self.here: list[str] = []
        self.outside: list[str] = []
        self._shut = False
        self._hooked = False

    @contextmanager
    def shut(self) -> Iterator[None]:
        """Refuse every way out meanwhile. Raises CalledOut when one was tried, even if whoever
        tried it took the refusal in silence."""
        if not self._hooked:
            sys.addaudithook(self._heard)
            self._hooked = True
        self.here, self.outside, self._shut = [], [], True
        try:
            yield
        finally:
            self._shut = False
        if self.outside:
            raise CalledOut(f"tried to reach {', '.join(sorted(set(self.outside)))}")

    def _heard(self, event: str, args: tuple[Any, ...]) -> None:
        if not self._shut or event not in (*NAMES, *CALLS):
            return
        to = args[0] if event in NAMES else args[1]
        if event in CALLS and not isinstance(to, tuple):
            return  # a socket that is a file on this machine
        where = str(to[0] if isinstance(to, tuple) else to)
        if where in HERE:
            self.here.append(where)
            return
        self.outside.append(where)
        raise ConnectionRefusedError("nothing calls home")


def run(work: Coroutine[Any, Any, None]) -> None:
    """As asyncio.run, on Python's own event loop: a faster one, when one is installed, connects
    beneath Python's audit."""
    loop = asyncio.SelectorEventLoop()
    try:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(work)
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.run_until_complete(loop.shutdown_default_executor())
    finally:
        asyncio.set_event_loop(None)
        loop.close()


ways = Ways()

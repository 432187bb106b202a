"""A tracer that fails a journey when anything of anybody leaks: into a log line, an exception of
ours, or the address of a call made to us.

It knows what must not appear: the numbers and chats of everybody in the journey, what they wrote,
and the product's secrets. Logs are read twice: as the code writes them, at every level, and as the
production handler would.
"""

from __future__ import annotations

import io
import json
import logging
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import httpx

from bot.privacy import logs
from bot.simulator.providers.app import TELEGRAM_TOKEN
from bot.simulator.providers.twilio_model import TwilioAccount
from bot.simulator.simulation import INSIDE, SECRET

OURS = ("bot", "actions", "nlu")
PROVIDERS = "bot.simulator.providers"
ADDRESS = re.compile(r"\+\d{7,15}|\b8\d{6}\b")  # telephones, and the chats of the journeys
SHORTEST = 6  # letters; shorter words are everybody's


class Leak(AssertionError):
    """Something of somebody was told where it must not be."""


class Tracer:
    """Listens while `watching`; `check` raises Leak."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._secrets = set(secrets)
        self._heard: list[tuple[str, str]] = []
        self._written = io.StringIO()

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Hear all logs, exceptions of ours and calls to us made by this process meanwhile."""
        root = logging.getLogger()
        before = list(root.handlers), root.level
        logs.set_up(self._written)
        root.handlers.insert(0, _Raw(self._heard))  # before the other strikes anything out
        root.setLevel(logging.DEBUG)
        send, told = httpx.AsyncClient.send, self._heard

        async def seen(client: httpx.AsyncClient, request: httpx.Request, **more: Any) -> Any:
            if str(request.url).startswith(INSIDE):
                told.append(("URL", str(request.url)))
            return await send(client, request, **more)

        httpx.AsyncClient.send = seen  # type: ignore[method-assign,assignment]
        kinds = {kind: kind.__init__ for kind in _kinds(Exception)}
        for kind, made in kinds.items():
            kind.__init__ = self._listening(made)  # type: ignore[method-assign]
        try:
            yield
        finally:
            for kind, made in kinds.items():
                kind.__init__ = made  # type: ignore[method-assign]
            httpx.AsyncClient.send = send  # type: ignore[method-assign]
            root.handlers[:], level = before
            root.setLevel(level)

    def check(self) -> None:
        """Raises Leak, naming where, when a secret appears in what was heard."""
        heard = [*self._heard, ("the log", self._written.getvalue())]
        for where, words in heard:
            for secret in self._secrets:
                if secret in words:
                    raise Leak(f"{secret!r} leaked into {where}: {words[-300:]!r}")

    def _listening(self, made: Callable[..., None]) -> Callable[..., None]:
        """The same exception, heard as it is made: whether it is caught or not."""

        def init(error: Exception, *args: Any, **more: Any) -> None:
            made(error, *args, **more)
            self._heard.append((f"an exception, {type(error).__name__}", f"{error!r} {error}"))

        return init


def _kinds(kind: type[Exception]) -> Iterator[type[Exception]]:
    """Every kind of exception that our rooms define; the simulated providers' are the providers'."""
    for each in kind.__subclasses__():
        yield from _kinds(each)
        ours = each.__module__.partition(".")[0] in OURS
        if ours and not each.__module__.startswith(PROVIDERS):
            yield each


class _Raw(logging.Handler):
    """What the code wrote, before anything is struck out, from our own rooms at every level."""

    def __init__(self, heard: list[tuple[str, str]]) -> None:
        super().__init__(logging.DEBUG)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.partition(".")[0] in OURS:
            self._heard.append((f"a log line of {record.name}", logging.Formatter().format(record)))


def secrets_of(steps: Iterable[Mapping[str, Any]], team: str) -> set[str]:
    """What must not appear: addresses, whole texts, and the simulated product's secrets."""
    said = [str(step.get("text", "")) for step in steps]
    written = json.dumps([dict(step) for step in steps]) + team
    addresses = {found.lstrip("+") for found in ADDRESS.findall(written)}
    texts = {text for text in said if len(text) >= SHORTEST and " " in text}
    return addresses | texts | {TwilioAccount().token, TELEGRAM_TOKEN, SECRET}

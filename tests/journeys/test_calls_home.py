"""Nothing but the channels ever opens a connection out."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from typing import Any

import pytest
from telling import CHAT, Play, at, chat, heard, text, worker

LOOPBACK = ("127.0.0.1", "::1", "localhost")
_seen: list[str] = []
_hooked = False


def _watch() -> None:
    """Note where every socket of this process connects and every name it looks up, from now on."""
    global _hooked
    if _hooked:
        return
    _hooked = True

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if event == "socket.connect" and isinstance(args[1], tuple):
            _seen.append(str(args[1][0]))
        elif event == "socket.getaddrinfo":
            _seen.append(str(args[0]))

    sys.addaudithook(hook)


def _run_on_the_plain_loop(work: Coroutine[Any, Any, None]) -> None:
    loop = asyncio.SelectorEventLoop()
    try:
        loop.run_until_complete(work)
    finally:
        loop.close()


@pytest.mark.model
def test_a_whole_journey_calls_only_the_providers(
    journey: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Understanding, answering, paging and relaying connect to nothing but the simulated providers,
    which stand on the loopback."""
    _watch()
    _seen.clear()
    # A faster event loop, when one is installed, connects beneath Python's audit: not here.
    monkeypatch.setattr(asyncio, "run", _run_on_the_plain_loop)
    events = journey(
        [
            text(at("12:00"), "jai faim a berri"),
            chat(at("12:01"), "mon ami respire pu"),
            worker(at("12:01:20"), "Camille", "1"),
            worker(at("12:01:40"), "Camille", "j'arrive"),
        ]
    )
    assert heard(events)
    assert heard(events, CHAT)
    assert _seen, "the sends to the simulated providers must have been seen"
    assert not [where for where in _seen if where not in LOOPBACK]

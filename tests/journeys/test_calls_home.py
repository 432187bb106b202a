"""Nothing but the channels ever opens a connection out: every journey runs with all ways out shut.

Training is held to the same in tests/nlu/test_calls_home.py.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from typing import Any

import pytest
from outgoing import CalledOut, ways
from telling import CHAT, Play, at, chat, heard, text, worker

from bot import brain

NOBODYS = "192.0.2.1"  # RFC 5737


def connect() -> None:
    socket.create_connection((NOBODYS, 9), timeout=1)


def look_up() -> None:
    socket.getaddrinfo("telemetry.example.org", 443)


def send() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
        out.sendto(b"x", (NOBODYS, 9))


@pytest.mark.parametrize("call", [connect, look_up, send])
def test_who_tries_is_refused_and_named(call: Callable[[], object]) -> None:
    """By name, by address, in a thread of its own, with the refusal swallowed."""

    def quietly() -> None:
        with contextlib.suppress(OSError):
            call()

    @ways.shut()
    def meanwhile() -> None:
        thread = threading.Thread(target=quietly)
        thread.start()
        thread.join()

    with pytest.raises(CalledOut):
        meanwhile()


def test_this_machine_may_be_called() -> None:
    """The simulated providers stand there."""
    with socket.create_server(("127.0.0.1", 0)) as server, ways.shut():
        socket.create_connection(server.getsockname()).close()
    assert ways.here
    assert not ways.outside


@pytest.mark.model
def test_a_whole_journey_calls_only_the_providers(journey: Play) -> None:
    """Understanding, answering, paging and relaying connect to nothing but the simulated providers,
    which stand on the loopback."""
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
    assert ways.here, "the sends to the simulated providers must have been seen"


@pytest.mark.model
def test_a_product_that_calls_home_fails_its_journey(
    journey: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault planted in the brain, which reports each answer somewhere and hides that it could
    not."""
    say = brain.say

    def tell(turn: Any) -> None:
        say(turn)
        with contextlib.suppress(OSError):
            connect()

    monkeypatch.setattr(brain, "say", tell)
    with pytest.raises(CalledOut, match=NOBODYS):
        journey([text(at("12:00"), "jai faim a berri")])

"""The web server and its guard, over real connections: what callers cannot do to it."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.edge import server
from bot.edge.guard import HEADERS, Guard
from bot.settings import Settings

pytestmark = pytest.mark.anyio
MUCH = 2_000_000  # bytes: more than one read of the socket brings
GET = b"GET /health HTTP/1.1\r\nHost: x\r\n"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


async def echo(request: Request) -> Response:
    """How many bytes were sent; a page with a header of its own."""
    return PlainTextResponse(str(len(await request.body())), headers={"Cache-Control": "private"})


def application(body_seconds: float = 15.0) -> ASGIApp:
    guard = Middleware(Guard, tls=True, body_seconds=body_seconds)
    return Starlette(routes=[Route("/health", echo, methods=["GET", "POST"])], middleware=[guard])


@contextmanager
def served(app: ASGIApp) -> Iterator[tuple[str, int]]:
    """The application as `fanal serve` serves it, on a free port."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        running = uvicorn.Server(server.config(app, Settings()))
        thread = threading.Thread(target=running.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not running.started:
            thread.join(0.01)
        yield listener.getsockname()[:2]
        running.should_exit = True
        thread.join(10)


async def talk(address: tuple[str, int], *words: bytes) -> bytes:
    """Say these bytes, then read until the server hangs up."""
    reader, writer = await asyncio.open_connection(*address)
    for word in words:
        writer.write(word)
    try:
        return await reader.read()
    except ConnectionError:
        return b""
    finally:
        writer.close()


async def test_every_answer_carries_its_headers() -> None:
    """Found or not found; a page's own header stays; nothing says what serves it."""
    with served(application()) as (host, port):
        async with httpx.AsyncClient(base_url=f"http://{host}:{port}") as client:
            found, missing = await client.get("/health"), await client.get("/nowhere")
    for name, value in HEADERS.items():
        assert missing.headers[name] == value
    assert found.headers["Cache-Control"] == "private"
    assert found.headers["Strict-Transport-Security"]
    assert "server" not in found.headers


async def test_who_dribbles_a_head_is_hung_up_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """A head never finished, a first one or one after a whole request, ends the connection; others
    are served meanwhile."""
    monkeypatch.setattr(server, "HEAD_SECONDS", 0.2)
    with served(application()) as address:
        slow = asyncio.gather(
            talk(address, GET),
            talk(address),
            talk(address, GET + b"\r\n", b"GET /hea"),
        )
        assert b"200 OK" in await talk(address, GET + b"Connection: close\r\n\r\n")
        first, silent, second = await slow
    assert (first, silent) == (b"", b"")
    assert second.count(b"200 OK") == 1


async def test_who_dribbles_a_body_is_told() -> None:
    """A body announced and never finished: 408, and the connection ends."""
    with served(application(body_seconds=0.2)) as address:
        answer = await talk(
            address, b"POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345"
        )
    assert b" 408 " in answer.partition(b"\r\n")[0]


@pytest.mark.parametrize(
    "head",
    [
        GET + b"X: " + b"a" * MUCH + b"\r\n\r\n",
        b"GET /" + b"a" * MUCH + b" HTTP/1.1\r\n\r\n",
        b"\x16\x03\x01\x02\x00" * 10 + b"\r\n\r\n",
        GET + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n",
        GET + b"Content-Length: -1\r\n\r\n",
    ],
    ids=["header", "path", "tls on the plain port", "two lengths", "negative length"],
)
async def test_a_head_that_is_none_is_refused(head: bytes) -> None:
    """Endless, of another protocol, or ambiguous: 400, and the server goes on."""
    with served(application()) as address:
        answer = await talk(address, head)  # nothing, when it hangs up on what we still say
        assert not answer or b" 400 " in answer.partition(b"\r\n")[0]
        assert b"200 OK" in await talk(address, GET + b"Connection: close\r\n\r\n")


async def test_too_many_callers_are_told_to_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the limit 503, at once; when they leave there is room again."""
    monkeypatch.setattr(server, "MOST_CALLERS", 5)
    with served(application()) as address:
        crowd = [await asyncio.open_connection(*address) for _ in range(5)]
        assert b" 503 " in await talk(address, GET + b"Connection: close\r\n\r\n")
        for _, writer in crowd:
            writer.close()
            await writer.wait_closed()
        answer = b""
        while b"200 OK" not in answer:  # as soon as the server has seen them go
            answer = await talk(address, GET + b"Connection: close\r\n\r\n")

"""Those who bring webhooks: plain connections kept open, as a provider's are, and what each took.

The client is as small as can be: whatever it spends is taken from the product on the same machine.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field

import httpx

PATIENCE = 30.0  # seconds for an answer
AGAIN_SECONDS = 1.0  # before a message that was refused is brought again


@dataclass
class Phase:
    """What was brought while something went on, and how fast it was accepted."""

    name: str
    seconds: list[float] = field(default_factory=list)
    refused: int = 0
    lasted: float = 0.0

    def line(self) -> str:
        ordered = sorted(self.seconds)
        p50, p99 = (ordered[int(len(ordered) * part)] * 1000 for part in (0.50, 0.99))
        within = sum(second <= 0.2 for second in ordered) / len(ordered)
        return (
            f"load: {self.name}: {len(ordered)} webhooks, {len(ordered) / self.lasted:.0f} a second, "
            f"median {p50:.0f} ms, p99 {p99:.0f} ms, {within:.1%} within 200 ms, "
            f"{self.refused} refused"
        )


class Callers:
    """So many connections to one port of this machine."""

    def __init__(self, port: int, most: int) -> None:
        self._port = port
        self._room = asyncio.Semaphore(most)
        self._idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    async def bring(self, request: httpx.Request, phase: Phase) -> None:
        """Bring it, again and again until it is accepted, as Twilio does."""
        while True:
            async with self._room:
                before = time.perf_counter()
                status = await self._status(request)
                phase.seconds.append(time.perf_counter() - before)
            if status == 200:
                return
            phase.refused += 1
            await asyncio.sleep(AGAIN_SECONDS)

    async def close(self) -> None:
        for _, writer in self._idle:
            writer.close()

    async def _status(self, request: httpx.Request) -> int:
        """What was answered; 0 when nothing was."""
        try:
            line = await self._line()
            answer = await asyncio.wait_for(_exchange(line, _wire(request)), PATIENCE)
        except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError):
            return 0
        head = answer.lower()
        if b"connection: close" in head:
            line[1].close()
        else:
            self._idle.append(line)
        return int(head.split(b" ", 2)[1])

    async def _line(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """One that is open: those left idle for long were closed on the other side."""
        while self._idle:
            line = self._idle.pop()
            if not line[0].at_eof():
                return line
            line[1].close()
        return await asyncio.open_connection("127.0.0.1", self._port)


async def _exchange(line: tuple[asyncio.StreamReader, asyncio.StreamWriter], said: bytes) -> bytes:
    """The head of the answer; its body is read and dropped."""
    reader, writer = line
    writer.write(said)
    head = await reader.readuntil(b"\r\n\r\n")
    length = head.lower().split(b"content-length:", 1)[1].split(b"\r\n", 1)[0]
    await reader.readexactly(int(length))
    return head


def _wire(request: httpx.Request) -> bytes:
    head = [f"{request.method} {request.url.raw_path.decode()} HTTP/1.1"]
    head += [f"{name}: {value}" for name, value in request.headers.items()]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + request.content

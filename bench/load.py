"""Webhooks accepted while the brain is killed, the database stopped, a model trained, and a crowd comes.

Real processes and real HTTP on the loopback, simulated Twilio, and a brain that echoes. What is
counted in the end is what reached the telephones. Options, as environment variables: LOAD_ON=sqlite;
LOAD_PHASES, some of calm, killed, stopped, training, crowd; LOAD_CROWD, how many contacts; LOAD_MODEL=1
for a brain that reads each message with the trained model before it echoes.
"""

from __future__ import annotations

import asyncio
import os
import re
import signal
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable

import httpx

from bench.load_callers import Callers, Phase
from bench.load_crowd import Crowd
from bench.load_world import ECHO, World, world
from bot.edge import server

PEOPLE = 60  # who write all along
A_SECOND = 12  # messages a second, all along
CALLERS = 64  # connections they come by
PATIENCE = 900.0  # seconds for all to be answered in the end
REPEATED = 10  # one webhook in so many is brought twice, as a provider does
LEARNING = 25.0  # seconds until a training has imported and read all, and trains
PHASES = ("calm", "killed", "stopped", "training", "crowd")
Say = Callable[[str], None]


class Run:
    """Everybody who writes to one product, and what became of it."""

    def __init__(self, product: World, callers: Callers) -> None:
        self.product = product
        self.callers = callers
        self.brought: defaultdict[str, list[str]] = defaultdict(list)
        self.without_brain = False

    async def keep_brain(self) -> None:
        """Start a brain again that has stopped, as a service manager does, until cancelled."""
        while True:
            if self.product.brain.poll() is not None and not self.without_brain:
                self.product.brain = self.product.start(*ECHO)
            await asyncio.sleep(2)

    def no_brain(self) -> None:
        self.without_brain = True
        self.product.brain.send_signal(signal.SIGKILL)

    async def say(self, who: str, phase: Phase) -> None:
        """One message, sometimes brought twice."""
        words = f"message {len(self.brought[who])}"
        self.brought[who].append(words)
        repeat = sum(map(len, self.brought.values())) % REPEATED == 0
        await self.write(who, words, phase, 2 if repeat else 1)

    async def write(self, who: str, words: str, phase: Phase, times: int = 1) -> None:
        request = self.product.providers.phone_text("sms", who, words)
        assert request is not None
        for _ in range(times):
            await self.callers.bring(request, phase)

    async def talk(self, phase: Phase, seconds: float) -> None:
        """Everybody writes in turn, at a steady pace, whether answered or not."""
        began, tasks = time.perf_counter(), []
        for number in range(int(seconds * A_SECOND)):
            due = began + number / A_SECOND
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            who = f"+1514556{number % PEOPLE:04}"
            tasks.append(asyncio.create_task(self.say(who, phase)))
        await asyncio.gather(*tasks)
        phase.lasted = time.perf_counter() - began

    async def answered(self) -> float:
        """Until everybody has as many answers as messages; how long that took, in seconds."""
        began, wanted = time.perf_counter(), sum(map(len, self.brought.values()))
        while time.perf_counter() - began < PATIENCE:
            if len(self.product.providers.telephones.delivered) >= wanted:
                break
            await asyncio.sleep(0.5)
        return time.perf_counter() - began

    def verdict(self) -> str:
        """What everybody was answered, against what they wrote."""
        got: defaultdict[str, list[str]] = defaultdict(list)
        for message in self.product.providers.telephones.delivered:
            got[message.to] += re.findall(r"message \d+", message.text)
        total = sum(map(len, self.brought.values()))
        lost = sum(len(set(words) - set(got[who])) for who, words in self.brought.items())
        twice = sum(len(words) - len(set(words)) for words in got.values())
        order = sum(
            [word for word in self.brought[who] if word in words] != list(dict.fromkeys(words))
            for who, words in got.items()
        )
        return (
            f"load: {total} messages in, {total - lost} answered, {lost} lost, {twice} answered twice, "
            f"{order} of {len(self.brought)} people answered out of order"
        )


def run(say: Say) -> None:
    """Measure and say, one line a figure."""
    server.allow_callers()  # this side of the connections too
    with world(sqlite=os.environ.get("LOAD_ON") == "sqlite") as product:
        asyncio.run(_measure(product, say))


async def _measure(product: World, say: Say) -> None:
    asked = os.environ.get("LOAD_PHASES", " ".join(PHASES)).split()
    callers = Callers(product.port, CALLERS)
    run = Run(product, callers)
    await _up(product)
    keeping = asyncio.create_task(run.keep_brain())
    await run.say("+15145560000", Phase("warming up"))
    await run.answered()
    for name, phase in (
        ("calm", _calm), ("killed", _kill_brain), ("stopped", _stop_database), ("training", _train),
    ):  # fmt: skip
        if name in asked:
            await phase(run, say)
    say(f"load: all of it answered {await run.answered():.0f} s after the last one came")
    say(run.verdict())
    keeping.cancel()
    await callers.close()
    if "crowd" in asked:
        run.no_brain()
        crowd = Crowd(product)
        await crowd.come()
        for line in crowd.lines():
            say(line)


async def _up(product: World) -> None:
    """Until the edge answers."""
    async with httpx.AsyncClient() as client:
        while True:
            try:
                if (await client.get(f"http://127.0.0.1:{product.port}/health")).is_success:
                    return
            except httpx.HTTPError:
                await asyncio.sleep(0.2)


async def _calm(run: Run, say: Say) -> None:
    await _while(run, say, Phase("all well"), 15)


async def _kill_brain(run: Run, say: Say) -> None:
    async def kill() -> None:
        await asyncio.sleep(5)
        run.no_brain()
        await asyncio.sleep(10)
        run.without_brain = False

    name = "the brain killed (SIGKILL), 10 s without one, another started"
    await _while(run, say, Phase(name), 25, kill())


async def _stop_database(run: Run, say: Say) -> None:
    async def stop() -> None:
        await asyncio.sleep(5)
        await asyncio.to_thread(run.product.database.stop)
        await asyncio.sleep(30)
        await asyncio.to_thread(run.product.database.start)

    await _while(run, say, Phase("the database stopped for 30 s"), 45, stop())


async def _train(run: Run, say: Say) -> None:
    training = run.product.train()
    await asyncio.sleep(LEARNING)
    await _while(run, say, Phase("a model trained on the same machine"), 30)
    if training.poll() is not None:
        say(f"load: the training had ended by then, with {training.returncode}")
    training.kill()


async def _while(
    run: Run, say: Say, phase: Phase, seconds: float, going_on: Awaitable[None] | None = None
) -> None:
    others = [going_on] if going_on is not None else []
    await asyncio.gather(run.talk(phase, seconds), *others)
    say(phase.line())

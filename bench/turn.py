"""A whole turn with the real model: message written down to answer in the outbox, on SQLite.

Also how many such turns a brain does in a second, what it holds in memory, and how long it takes
to load; and how many answers fit one and two SMS segments.
"""

from __future__ import annotations

import asyncio
import json
import resource
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from bot import assembly, db
from bot.brain import Brain
from bot.channels.base import Inbound
from bot.clock import SystemClock
from bot.conversation.outbox import outbox
from bot.edge.reception import Reception
from bot.segments import segments, to_gsm7
from bot.settings import Settings, read_settings

TURNS = 300
PEOPLE = 25
WORDS = (
    "jai faim a berri",
    "ou dormir ce soir hochelaga",
    "ou pogner des kits pres du metro papineau",
    "cactus ferme a quelle heure",
    "leur numero?",
    "autre chose?",
    "une douche demain matin",
    "test vih gratuit",
    "allo",
    "merci",
    "jai besoin de narcan",
    "un psy pas cher",
)


def run(say: Callable[[str], None]) -> None:
    """Measure and say, one line a figure."""
    model = assembly.ensure_model(read_settings(), say)
    started = time.perf_counter()
    from bot.conversation.rasa import Runner  # Rasa's import counts in the loading time

    runner = Runner(model)
    say(f"brain: model loaded in {time.perf_counter() - started:.1f} s")
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder))
        engine = assembly.open_database(settings)
        clock = SystemClock()
        directory, regions = assembly.load_directory(engine, clock.now()), assembly.regions()
        brain = Brain(engine, runner, directory, regions, settings, clock)
        reception = Reception(settings, regions)
        taken, answered = [], []
        for number in range(TURNS):
            person = f"+1514555{number % PEOPLE:04}"
            inbound = Inbound("sms", uuid.uuid4().hex, person, WORDS[number % len(WORDS)])
            before = time.perf_counter()
            with db.transaction(engine) as conn:
                reception.receive(conn, inbound, clock.now())
            received = time.perf_counter()
            asyncio.run(brain.step())
            taken.append(received - before)
            answered.append(time.perf_counter() - received)
        say(_line("edge: message made durable and screened", taken))
        say(_line("brain: one turn", answered))
        say(f"brain: {TURNS / sum(answered):.0f} turns a second, one process, SQLite")
        with db.reading(engine) as conn:
            texts = [_text(body) for body in conn.execute(sa.select(outbox.c.body)).scalars()]
    counts = [segments(to_gsm7(text))[0] for text in texts]
    one, two = (sum(count <= most for count in counts) / len(counts) for most in (1, 2))
    say(f"answers in one SMS segment {one:.0%}, in two {two:.0%}, of {len(counts)}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    say(f"brain: {memory:.0f} MB at most, model and directory loaded")


def _text(body: str) -> str:
    return str(json.loads(body)["text"])


def _line(name: str, seconds: list[float]) -> str:
    ordered = sorted(seconds)
    p99 = ordered[int(len(ordered) * 0.99) - 1]
    return f"{name}: median {statistics.median(ordered) * 1000:.1f} ms, p99 {p99 * 1000:.1f} ms"

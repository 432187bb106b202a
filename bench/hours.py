"""Whether a door is open, and until when: how long one evaluation takes."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from random import Random

from bench.synthetic import services, shipped
from bot.directory.hours import status

HOURS, INSTANTS = 2_000, 5
START = dt.datetime(2026, 11, 20, 13, tzinfo=dt.timezone.utc)


def run(print: Callable[[str], None]) -> None:
    """Microseconds for hours never seen before, and for hours already read that day."""
    made = services(shipped(), HOURS * 10, Random(1))
    asked = [(s.hours, s.region) for s in made if s.hours and s.hours != "24/7"][:HOURS]
    first = _microseconds(asked, START)
    again = min(_microseconds(asked, START + dt.timedelta(minutes=n)) for n in range(INSTANTS))
    print(f"hours, {len(asked):,} of them  first time {first:.0f} µs  again {again:.0f} µs  (mean)")


def _microseconds(asked: list[tuple[str, str]], at: dt.datetime) -> float:
    start = time.perf_counter()
    for expr, region in asked:
        status(expr, at, region)
    return (time.perf_counter() - start) / len(asked) * 1e6

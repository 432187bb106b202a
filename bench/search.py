"""A search in 100,000 services: how long, and how much memory."""

from __future__ import annotations

import time
from collections.abc import Callable
from random import Random

import psutil  # type: ignore[import-untyped]

from bench.synthetic import queries, services, shipped
from bot.directory.catalog import Directory

SERVICES, QUERIES = 100_000, 2_000
TARGET_MS, TARGET_MB = 10, 400


def run(print: Callable[[str], None]) -> None:
    """p50, p95 and the slowest of `Directory.search` by the clock, its p95 without the waiting for
    other programs, and the memory the directory adds."""
    random = Random(20261122)
    real = shipped()
    before = _memory_mb()
    directory = Directory(services(real, SERVICES, random), real.places, real.helplines)
    taken, worked = [], []
    for query in queries(real, directory, QUERIES, random):
        start, work = time.perf_counter(), time.process_time()
        directory.search(query)
        taken.append((time.perf_counter() - start) * 1000)
        worked.append((time.process_time() - work) * 1000)
    taken.sort()
    worked.sort()
    print(
        f"search in {SERVICES:,} services  p50 {taken[QUERIES // 2]:.1f} ms  "
        f"p95 {taken[QUERIES * 95 // 100]:.1f} ms (target {TARGET_MS}; of the processor "
        f"{worked[QUERIES * 95 // 100]:.1f} ms)  slowest {taken[-1]:.0f} ms  "
        f"memory {_memory_mb() - before:.0f} MB (target {TARGET_MB})"
    )


def _memory_mb() -> float:
    return float(psutil.Process().memory_info().rss) / 2**20

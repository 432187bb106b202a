"""A search in 100,000 services: how long, and how much memory."""

from __future__ import annotations

import time
from collections.abc import Callable
from random import Random

import psutil  # type: ignore[import-untyped]

from bench.synthetic import queries, services, shipped
from bot.directory.catalog import Directory
from bot.directory.search import Query

SERVICES, QUERIES = 100_000, 2_000
TARGET_MS, TARGET_MB = 10, 400


def run(print: Callable[[str], None]) -> None:
    """p50, p95 and the slowest of `Directory.search`, by the clock and without the waiting for other
    programs: each question for the first time, then all of them again. The memory that the services
    and the directory add, and how long the directory takes to make."""
    random = Random(20261122)
    real = shipped()
    before = _memory_mb()
    made = list(services(real, SERVICES, random))
    start = time.perf_counter()
    directory = Directory(made, real.places, real.helplines)
    loaded = time.perf_counter() - start
    asked = list(queries(real, directory, QUERIES, random))
    told = [f"{name} {_told(directory, asked)}" for name in ("first time", "again")]
    print(
        f"search in {SERVICES:,} services  {'  '.join(told)}  (target {TARGET_MS})  "
        f"memory {_memory_mb() - before:.0f} MB (target {TARGET_MB})  made in {loaded:.1f} s"
    )


def _told(directory: Directory, asked: list[Query]) -> str:
    taken, worked = [], []
    for query in asked:
        start, work = time.perf_counter(), time.process_time()
        directory.search(query)
        taken.append((time.perf_counter() - start) * 1000)
        worked.append((time.process_time() - work) * 1000)
    waited = sum(taken) / sum(worked)
    taken.sort()
    worked.sort()
    p95 = QUERIES * 95 // 100
    return (
        f"p50 {taken[QUERIES // 2]:.1f} ms  p95 {taken[p95]:.1f} ms  slowest {taken[-1]:.0f} ms "
        f"(of the processor {worked[p95]:.1f} and {worked[-1]:.0f}; clock / processor {waited:.2f})"
    )


def _memory_mb() -> float:
    return float(psutil.Process().memory_info().rss) / 2**20

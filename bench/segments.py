"""How long it takes to count the segments a text is billed for, and to rewrite it in GSM-7."""

from __future__ import annotations

import time
from collections.abc import Callable

from bot.segments import segments, to_gsm7

TEXT = "Le Refuge, 1301 De Maisonneuve Est, c'est ouvert jusqu'à 8h. Près de toi, même sans pièce d’identité. "
ROUNDS = 2_000


def run(print: Callable[[str], None]) -> None:
    """Microseconds a text, for an answer of two segments."""
    text = TEXT * 2
    print(
        f"segments, a text of {len(text)} letters  count {_microseconds(segments, text):.0f} µs  "
        f"rewrite {_microseconds(to_gsm7, text):.0f} µs  (mean)"
    )


def _microseconds(work: Callable[[str], object], text: str) -> float:
    start = time.perf_counter()
    for _ in range(ROUNDS):
        work(text)
    return (time.perf_counter() - start) / ROUNDS * 1e6

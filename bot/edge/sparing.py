"""Refusals in the log, once in a while: who is refused a thousand times must not fill the disk."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

WHILE = 10.0  # seconds
# Who writes a line for each call it refuses: the web server, and the providers' doors.
REFUSING = ("uvicorn.error", "bot.channels.routes", "bot.channels.reading")


class Sparing(logging.Filter):
    """Lets a warning through, then holds the same back for a while; the next one says how many
    were. "The same" is the sentence before anything is put into it, so there are few."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._held: dict[tuple[str, str], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        if record.levelno < logging.WARNING:
            return True
        sentence = (record.name, str(record.msg))
        now = self._clock()
        open_at, held = self._held.get(sentence, (now, 0))
        if now < open_at:
            self._held[sentence] = (open_at, held + 1)
            return False
        self._held[sentence] = (now + WHILE, 0)
        if held:
            record.msg = f"{record.getMessage()} ({held} more like it before)"
            record.args = ()
        return True


_sparing = Sparing()


def spare() -> None:
    """From now on, for this process. Doing it again changes nothing."""
    for name in REFUSING:
        logging.getLogger(name).addFilter(_sparing)

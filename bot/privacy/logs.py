"""Logs that carry neither addresses nor texts.

An exception's own message often quotes what it choked on, so our logs name its type and the place
in our code, never its words. A last filter strikes out whatever still looks like a number or token.
"""

from __future__ import annotations

import logging
import re
import sys
import traceback
from types import TracebackType
from typing import TextIO

# A Telegram token, before the number it begins with; a long random word; a number or chat id.
_SUSPECT = re.compile(r"\d+:[\w-]{30,}|\b(?=[\w-]*\d)[\w-]{32,}=*|\+?\d[\d\s().-]{6,}\d")
# Libraries that would write a message or a URL with a token at these levels.
_QUIET = (
    "rasa",
    "rasa_sdk",
    "httpx",
    "httpcore",
    "telegram",
    "twilio",
    "sqlalchemy",
    "asyncio",
    "alembic",
    "py.warnings",
)


class Redactor(logging.Filter):
    """Strikes out what looks like an address or a secret, and drops tracebacks."""

    def filter(self, record: logging.LogRecord) -> bool:
        text = record.getMessage()
        if record.exc_info and record.exc_info[1] is not None:
            text = f"{text}: {trace(record.exc_info[1])}"
        record.msg, record.args = _SUSPECT.sub("[...]", text), ()
        record.exc_info = record.exc_text = record.stack_info = None
        return True


def set_up(stream: TextIO | None = None) -> None:
    """Send the program's log to `stream` (standard error), redacted."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.addFilter(Redactor())
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    logging.captureWarnings(True)  # what libraries say of their own age: kept out below
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.ERROR)


def trace(error: BaseException) -> str:
    """The type of what first went wrong and where it rose: "KeyError at desk.py:40"."""
    while error.__cause__ is not None:
        error = error.__cause__
    return f"{type(error).__name__} at {_place(error.__traceback__)}"


def _place(tb: TracebackType | None) -> str:
    frames = traceback.extract_tb(tb)
    if not frames:
        return "an unknown place"
    ours = [f for f in frames if "site-packages" not in f.filename] or list(frames)
    last = ours[-1]
    return f"{last.filename.rsplit('/', 1)[-1]}:{last.lineno}"

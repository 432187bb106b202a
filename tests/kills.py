"""Dying at a write: the connection fails instead of doing it, and the transaction is undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Engine

WRITES = ("INSERT", "UPDATE", "DELETE")


class Killed(BaseException):
    """The process died here."""


@contextmanager
def killed_at(engine: Engine, write: int) -> Iterator[None]:
    """The connection dies instead of doing this write (counted from 1)."""
    seen = 0

    def count(conn: Any, cursor: Any, statement: str, *rest: Any) -> None:
        nonlocal seen
        if statement.startswith(WRITES):
            seen += 1
            if seen == write:
                raise Killed

    sa.event.listen(engine, "before_cursor_execute", count)
    try:
        yield
    finally:
        sa.event.remove(engine, "before_cursor_execute", count)


def killed_everywhere(engine: Engine, step: Callable[[], object]) -> int:
    """Kill the step at its first write, then at its second... until it gets through; how many."""
    for write in range(1, 200):
        try:
            with killed_at(engine, write):
                step()
        except Killed:
            continue
        return write - 1
    raise AssertionError("the step never got through")

"""Marks: the last value written, by name."""

from __future__ import annotations

from sqlalchemy import Engine

from bot.db import transaction
from bot.edge import marks


def test_a_mark_is_what_was_last_written(engine: Engine) -> None:
    """Unknown before; then the newest value; other names are untouched."""
    with transaction(engine) as conn:
        assert marks.read(conn, "un") is None
        marks.write(conn, "un", "1")
        marks.write(conn, "un", "2")
        marks.write(conn, "deux", "x")
        assert (marks.read(conn, "un"), marks.read(conn, "deux")) == ("2", "x")

"""The audit log: it grows, it cannot be edited, and it shows when it was."""

from __future__ import annotations

from datetime import datetime

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from bot.console import audit
from bot.console.tables import audit as table
from bot.db import reading, transaction


@pytest.fixture
def filled(engine: Engine, now: datetime) -> Engine:
    """Three lines."""
    for number in range(3):
        with transaction(engine) as conn:
            audit.write(conn, "Marie", "took", f"page {number}", now)
    return engine


def test_lines_follow_one_another(filled: Engine) -> None:
    """What was written is read back, newest first, and the chain holds."""
    with reading(filled) as conn:
        assert [line.about for line in audit.latest(conn)] == ["page 2", "page 1", "page 0"]
        assert audit.broken_at(conn) is None


@pytest.mark.parametrize(
    "statement",
    ["UPDATE audit SET who = 'Ali'", "DELETE FROM audit", "DELETE FROM audit WHERE id = 2"],
)
def test_the_database_itself_refuses_to_edit(filled: Engine, statement: str) -> None:
    """Not only our code has no such function: the statement fails, whoever sends it."""
    with pytest.raises(DatabaseError, match="audit log"), transaction(filled) as conn:
        conn.execute(sa.text(statement))
    with reading(filled) as conn:
        assert len(audit.latest(conn)) == 3


@pytest.mark.parametrize(
    ("statement", "broken"),
    [("UPDATE audit SET who = 'Ali' WHERE id = 2", 2), ("DELETE FROM audit WHERE id = 2", 3)],
)
def test_an_edit_behind_its_back_shows(filled: Engine, statement: str, broken: int) -> None:
    """Whoever owns the database can drop the triggers; the chain then says where it was cut."""
    with transaction(filled) as conn:
        if conn.dialect.name == "postgresql":
            conn.execute(sa.text("ALTER TABLE audit DISABLE TRIGGER ALL"))
        else:
            for verb in ("update", "delete"):
                conn.execute(sa.text(f"DROP TRIGGER audit_no_{verb}"))
        conn.execute(sa.text(statement))
        assert audit.broken_at(conn) == broken


def test_what_was_undone_leaves_no_line(engine: Engine, now: datetime) -> None:
    """A line stands or falls with the act it tells of."""

    def fail() -> None:
        with transaction(engine) as conn:
            audit.write(conn, "Marie", "took", "page 1", now)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with reading(engine) as conn:
        assert conn.execute(sa.select(sa.func.count()).select_from(table)).scalar_one() == 0

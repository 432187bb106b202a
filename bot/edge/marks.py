"""Small durable marks of the edge's loops: how far Telegram was read, when the purge last ran."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.db import insert_new, metadata

marks = sa.Table(
    "marks",
    metadata,
    sa.Column("id", sa.String(40), primary_key=True),
    sa.Column("value", sa.String(80), nullable=False),
)


def read(conn: Connection, name: str) -> str | None:
    return conn.execute(sa.select(marks.c.value).where(marks.c.id == name)).scalar()


def write(conn: Connection, name: str, value: str) -> None:
    if insert_new(conn, marks, id=name, value=value) is None:
        conn.execute(sa.update(marks).where(marks.c.id == name).values(value=value))

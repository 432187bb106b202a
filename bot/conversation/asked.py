"""How often each need is asked in each area, by month: numbers without anybody, kept for good.

The conversation's own area is destroyed with its words; a board that asks where beds are missing
gets this count instead, which no row ties to a conversation, a day or an hour.
"""

from __future__ import annotations

from datetime import datetime, tzinfo

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.db import insert_new, metadata

ELSEWHERE = ""  # no area was said, or none that the gazetteer knows

asked = sa.Table(
    "asked",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("month", sa.String(7), nullable=False),  # "2026-11", on the region's clocks
    sa.Column("region", sa.String(16), nullable=False),
    sa.Column("area", sa.String(80), nullable=False),  # a name of the gazetteer
    sa.Column("need", sa.String(40), nullable=False),
    sa.Column("times", sa.Integer, nullable=False),
    sa.UniqueConstraint("month", "region", "area", "need"),
)


def month_of(now: datetime, zone: tzinfo) -> str:
    """ "2026-11", there."""
    return now.astimezone(zone).strftime("%Y-%m")


def count(conn: Connection, month: str, region: str, area: str, need: str) -> None:
    """One more. Do it last in a transaction: others who count the same wait for its end."""
    which = {"month": month, "region": region, "area": area, "need": need}
    insert_new(conn, asked, **which, times=0)
    same = sa.and_(*(asked.c[name] == value for name, value in which.items()))
    conn.execute(sa.update(asked).where(same).values(times=asked.c.times + 1))


def by_area(conn: Connection, month: str) -> dict[str, int]:
    """How often anything was asked, by area."""
    query = sa.select(asked.c.area, sa.func.sum(asked.c.times)).where(asked.c.month == month)
    return {area: int(times) for area, times in conn.execute(query.group_by(asked.c.area))}

"""Who is out in the streets tonight, from the shifts that say people may be told of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.paging.tables import shifts, workers


@dataclass(frozen=True)
class Walk:
    """The team walks this area from `starts_at` until `ends_at`. No worker is named."""

    area: str
    starts_at: datetime
    ends_at: datetime


def tonight(
    conn: Connection, now: datetime, until: datetime, near: Callable[[str], bool]
) -> list[Walk]:
    """The walks that are on between now and `until` in an area for which `near` is true, the
    present ones first; several workers together are one walk."""
    query = (
        sa.select(shifts.c.public_area, shifts.c.starts_at, shifts.c.ends_at)
        .join(workers, workers.c.id == shifts.c.worker_id)
        .where(
            shifts.c.public,
            shifts.c.public_area.is_not(None),
            shifts.c.cancelled_at.is_(None),
            workers.c.active,
            shifts.c.starts_at < until,
            shifts.c.ends_at > now,
        )
        .order_by(shifts.c.starts_at, shifts.c.ends_at)
        .distinct()
    )
    walks = [Walk(row.public_area, row.starts_at, row.ends_at) for row in conn.execute(query)]
    return [walk for walk in walks if near(walk.area)]

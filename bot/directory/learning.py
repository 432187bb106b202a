"""What was learned since the files were written, out of the database."""

from __future__ import annotations

from collections import defaultdict

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.directory.learned import Capacity, Closure, Learned, Reported
from bot.directory.tables import capacities, closures, reports


def learned(conn: Connection) -> Learned:
    """Every closure, the last count of each service, and the reports nobody has settled."""
    return Learned(_closures(conn), _capacities(conn), _reported(conn))


def _closures(conn: Connection) -> dict[str, tuple[Closure, ...]]:
    found: defaultdict[str, list[Closure]] = defaultdict(list)
    for row in conn.execute(sa.select(closures).order_by(closures.c.starts_at)):
        found[row.service_id].append(Closure(row.starts_at, row.until, row.reason))
    return {id: tuple(each) for id, each in found.items()}


def _capacities(conn: Connection) -> dict[str, Capacity]:
    last = sa.select(sa.func.max(capacities.c.id)).group_by(capacities.c.service_id)
    rows = conn.execute(sa.select(capacities).where(capacities.c.id.in_(last)))
    return {row.service_id: Capacity(row.beds, row.at, row.expires_at) for row in rows}


def _reported(conn: Connection) -> dict[str, Reported]:
    """People are told apart by their conversation, once each; a worker's word counts as such."""
    people = sa.func.count(reports.c.conversation_id.distinct())
    workers = sa.func.count() - sa.func.count(reports.c.conversation_id)
    rows = conn.execute(
        sa.select(reports.c.service_id, people.label("people"), workers.label("workers"))
        .where(reports.c.outcome.is_(None))
        .group_by(reports.c.service_id)
    )
    return {row.service_id: Reported(row.people, row.workers > 0) for row in rows}

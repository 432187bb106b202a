"""Who could take a conversation over, and whether they would hear of it: by telephone, or because
the console is open before them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.console.tables import accounts, sessions
from bot.paging import workers
from bot.paging.workers import Worker

THERE = timedelta(minutes=15)  # a session touched since then is somebody at a screen


@dataclass(frozen=True)
class Colleague:
    """One of the team. `telephone`: a text reaches them. `account`: they can sign in to the console.
    `there`: they did something on it lately."""

    worker: Worker
    telephone: bool
    account: bool
    there: bool

    @property
    def said(self) -> str:
        """Their name, and what to expect when nothing rings in their pocket."""
        if self.telephone:
            return self.worker.name
        return (
            f"{self.worker.name} (sans téléphone, console {'ouverte' if self.there else 'fermée'})"
        )


def of(conn: Connection, me: int | None, now: datetime) -> list[Colleague]:
    """Everybody else of the team who can be asked; those who are there first."""
    known = conn.execute(
        sa.select(
            accounts.c.worker_id, sa.func.max(sessions.c.seen_at, type_=sessions.c.seen_at.type)
        )
        .join(sessions, sessions.c.account_id == accounts.c.id, isouter=True)
        .where(accounts.c.active, accounts.c.password.is_not(None))
        .group_by(accounts.c.worker_id)
    )
    seen: dict[int, datetime | None] = {row[0]: row[1] for row in known}
    found = [
        Colleague(
            one, bool(workers.usable_ways(conn, one.id)), one.id in seen,
            (seen.get(one.id) or now - 2 * THERE) > now - THERE,
        )
        for one in workers.active(conn)
        if one.id != me
    ]  # fmt: skip
    found = [one for one in found if one.telephone or one.account]
    return sorted(found, key=lambda one: (not one.there, one.worker.name))

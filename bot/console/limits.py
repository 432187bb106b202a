"""How often one may try to sign in: few times for one name from one place, more from one place for
any name, more still for one name from everywhere.

Counting by name alone would let anybody keep a worker out on the night they are needed; counting by
place alone would let many machines guess together. A try is counted before it is looked at, so that
many at once are as many tries, and taken back when it was the right one. Names and places are kept
as keyed digests, for a quarter of an hour.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.console.tables import tries
from bot.paging.workers import plain
from bot.privacy import retention
from bot.sealing import seal_of

WINDOW = retention.TRY
FOR_ONE_NAME_HERE = 6  # tries at one name from one place
FROM_ONE_PLACE = 40  # tries at any name from one place
FOR_ONE_NAME = 60  # tries at one name from everywhere
LOCK = 7_238_203  # PostgreSQL: tries are counted one after the other


def reserve(conn: Connection, name: str, origin: str, now: datetime) -> bool:
    """Count a try at this name from this address of a browser; False when there were too many."""
    if conn.dialect.name == "postgresql":  # on SQLite, BEGIN IMMEDIATE took the only write lock
        conn.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
    conn.execute(sa.delete(tries).where(tries.c.at <= now - WINDOW))
    keys = _keys(conn, name, origin)
    for key, most in zip(keys, (FOR_ONE_NAME_HERE, FROM_ONE_PLACE, FOR_ONE_NAME)):
        query = sa.select(sa.func.count()).where(tries.c.who == key)
        if conn.execute(query).scalar_one() >= most:
            return False
    conn.execute(sa.insert(tries), [{"who": key, "at": now} for key in keys])
    return True


def succeeded(conn: Connection, name: str, origin: str, now: datetime) -> None:
    """The right person came: this try, and their own slips before it, no longer count."""
    here, place, everywhere = _keys(conn, name, origin)
    conn.execute(sa.delete(tries).where(tries.c.who == here))
    for key in (place, everywhere):
        mine = sa.select(tries.c.id).where(tries.c.who == key, tries.c.at == now).limit(1)
        conn.execute(sa.delete(tries).where(tries.c.id.in_(mine)))


def _keys(conn: Connection, name: str, origin: str) -> Sequence[str]:
    """Of the name from this place, of the place, of the name."""
    seal, known = seal_of(conn.dialect), plain(name)[:80]
    said = (f"console {origin} {known}", f"console from {origin}", f"console {known}")
    return [seal.fingerprint(one) for one in said]

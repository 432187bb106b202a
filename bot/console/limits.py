"""How often one may try to sign in: few times from one place, more for one name from everywhere.

Counting by name alone would let anybody keep a worker out on the night they are needed; counting by
place alone would let many machines guess together. Names and places are kept as keyed digests, for
a quarter of an hour.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.console.tables import tries
from bot.sealing import seal_of

WINDOW = timedelta(minutes=15)
FROM_ONE_PLACE = 6  # wrong tries for one name from one place
FOR_ONE_NAME = 60  # wrong tries for one name from everywhere


def may_try(conn: Connection, name: str, origin: str, now: datetime) -> bool:
    """Whether another try at this name is looked at, from this address of a browser."""
    here, everywhere = _keys(conn, name, origin)
    since = tries.c.at > now - WINDOW

    def count(key: str) -> int:
        query = sa.select(sa.func.count()).where(tries.c.who == key, since)
        return int(conn.execute(query).scalar_one())

    return count(here) < FROM_ONE_PLACE and count(everywhere) < FOR_ONE_NAME


def failed(conn: Connection, name: str, origin: str, now: datetime) -> None:
    """Count a wrong try; what is older than the window is forgotten."""
    conn.execute(sa.delete(tries).where(tries.c.at <= now - WINDOW))
    rows = [{"who": key, "at": now} for key in _keys(conn, name, origin)]
    conn.execute(sa.insert(tries), rows)


def succeeded(conn: Connection, name: str, origin: str) -> None:
    """The right person came: their own slips no longer count."""
    conn.execute(sa.delete(tries).where(tries.c.who == _keys(conn, name, origin)[0]))


def _keys(conn: Connection, name: str, origin: str) -> tuple[str, str]:
    seal, known = seal_of(conn.dialect), name.strip().casefold()[:80]
    return seal.fingerprint(f"console {origin} {known}"), seal.fingerprint(f"console {known}")

"""The only table with addresses: telephone numbers and chat ids, sealed.

Everything else in the database knows a person by `contact_id`. A contact is found again by a keyed
fingerprint of its address, so that the table can be searched without being readable.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.db import Instant, insert_new, metadata
from bot.sealing import Sealed, seal_of

contacts = sa.Table(
    "contacts",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("channel", sa.String(16), nullable=False),
    sa.Column("fingerprint", sa.String(64), nullable=False),
    sa.Column("address", Sealed, nullable=True),  # null once destroyed
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("last_seen_at", Instant, nullable=False),
    sa.Column("opted_out_at", Instant),
    sa.Column("unreachable_since", Instant),
    sa.Column("unreachable_code", sa.String(16)),
    sa.UniqueConstraint("channel", "fingerprint"),
)


# Whoever only looks a contact up must not need the key its address was sealed with.
_PLAIN = (
    contacts.c.id, contacts.c.channel, contacts.c.opted_out_at, contacts.c.unreachable_since,
)  # fmt: skip


@dataclass(frozen=True)
class Contact:
    """Somebody we can write to, without saying where."""

    id: int
    channel: str
    opted_out: bool
    unreachable: bool


def meet(conn: Connection, channel: str, address: str, now: datetime) -> Contact:
    """The contact at this address, made if it is new. `now` is when it was last seen."""
    insert_new(
        conn,
        contacts,
        channel=channel,
        fingerprint=_fingerprint(conn, channel, address),
        address=address,
        created_at=now,
        last_seen_at=now,
    )
    contact = find(conn, channel, address)
    assert contact is not None  # just inserted, or there before
    conn.execute(
        sa.update(contacts)
        .where(contacts.c.id == contact.id)
        .values(last_seen_at=now, unreachable_since=None, unreachable_code=None)
    )
    return Contact(contact.id, channel, contact.opted_out, unreachable=False)


def find(conn: Connection, channel: str, address: str) -> Contact | None:
    row = conn.execute(
        sa.select(*_PLAIN).where(
            contacts.c.channel == channel,
            contacts.c.fingerprint == _fingerprint(conn, channel, address),
        )
    ).first()
    return None if row is None else _contact(row)


def get(conn: Connection, contact_id: int) -> Contact:
    return _contact(conn.execute(sa.select(*_PLAIN).where(contacts.c.id == contact_id)).one())


def address_of(conn: Connection, contact_id: int) -> str | None:
    """The address itself, for the channel that sends; None once it was destroyed."""
    query = sa.select(contacts.c.address).where(contacts.c.id == contact_id)
    address: str | None = conn.execute(query).scalar_one()
    return address


def opt_out(conn: Connection, contact_id: int, now: datetime) -> None:
    conn.execute(sa.update(contacts).where(contacts.c.id == contact_id).values(opted_out_at=now))


def opt_in(conn: Connection, contact_id: int) -> None:
    conn.execute(sa.update(contacts).where(contacts.c.id == contact_id).values(opted_out_at=None))


def mark_unreachable(conn: Connection, contact_id: int, code: str, now: datetime) -> None:
    conn.execute(
        sa.update(contacts)
        .where(contacts.c.id == contact_id)
        .values(unreachable_since=now, unreachable_code=code)
    )


def mark_reached(conn: Connection, contact_id: int) -> None:
    """Something arrived there: no more doubt."""
    conn.execute(
        sa.update(contacts)
        .where(contacts.c.id == contact_id, contacts.c.unreachable_since.is_not(None))
        .values(unreachable_since=None, unreachable_code=None)
    )


def destroy(conn: Connection, contact_id: int) -> None:
    """Forget the address for good: the row stays for what refers to it, unsearchable and empty."""
    conn.execute(
        sa.update(contacts)
        .where(contacts.c.id == contact_id)
        .values(address=None, fingerprint=f"destroyed-{contact_id}")
    )


def _fingerprint(conn: Connection, channel: str, address: str) -> str:
    return seal_of(conn.dialect).fingerprint(f"{channel}:{address}")


def _contact(row: sa.Row[tuple[object, ...]]) -> Contact:
    return Contact(
        row.id, row.channel, row.opted_out_at is not None, row.unreachable_since is not None
    )

"""The workers, and where each can be reached.

With the channels, one of the few rooms that may handle addresses: it hands them to
`bot.privacy.contacts` and keeps contact ids.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeVar

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import outbox
from bot.db import insert_new
from bot.paging.reaching import CHANNELS as CHANNELS
from bot.paging.reaching import BadWorker as BadWorker
from bot.paging.reaching import written
from bot.paging.tables import worker_contacts, workers
from bot.privacy import contacts

Role = Literal["worker", "coordinator"]
ROLES = ("worker", "coordinator")


@dataclass(frozen=True)
class Worker:
    """Somebody who answers pages. Coordinators are the last level, at any hour."""

    id: int
    name: str
    role: str
    active: bool

    @property
    def first_name(self) -> str:
        """The only part of the name a person in crisis is told."""
        return self.name.split()[0]


@dataclass(frozen=True)
class Way:
    """One way to reach a worker. `usable`: neither opted out nor known to be dead.

    `doubtful`: the last thing sent there did not arrive; worth another try, but not it alone.
    """

    id: int  # of the contact
    channel: str
    usable: bool
    doubtful: bool


def add(
    conn: Connection, name: str, role: str | None, addresses: Mapping[str, str], now: datetime
) -> Worker:
    """The worker of this name, with these addresses by channel (sms: E.164, telegram: chat id,
    voice: E.164). Adding again adds what addresses are new, and changes the role when one is
    given: an address more must not take the coordinator from the end of every page.

    Raises BadWorker when the name is empty or nearly another's, the role or a channel unknown, an
    address not one, or another worker's.
    """
    name = " ".join(name.split())
    _check(name, role)
    kept = written(name, addresses)
    before = by_name(conn, name)
    if before is not None and before.name != name:
        raise BadWorker(f"worker {name}: {before.name} is there already; write the name that way")
    insert_new(conn, workers, name=name, role=role or "worker", active=True)
    worker = by_name(conn, name)
    assert worker is not None  # just inserted, or there before
    role = role or worker.role
    conn.execute(sa.update(workers).where(workers.c.id == worker.id).values(role=role, active=True))
    for channel, address in kept.items():
        _reach(conn, worker, channel, address, now)
    return Worker(worker.id, worker.name, role, active=True)


def deactivate(conn: Connection, worker_id: int) -> None:
    """They left: not paged any more, their shifts count for nothing, and their numbers are free:
    somebody else may have the team's shared telephone."""
    conn.execute(sa.update(workers).where(workers.c.id == worker_id).values(active=False))
    conn.execute(sa.delete(worker_contacts).where(worker_contacts.c.worker_id == worker_id))


def forget(conn: Connection, worker: Worker, addresses: Mapping[str, str]) -> None:
    """Take addresses away from a worker: nothing goes there any more, and who writes from there is
    not of the team. Raises BadWorker for one that is not theirs."""
    for channel, address in written(worker.name, addresses).items():
        contact = contacts.find(conn, channel, address)
        gone = sa.delete(worker_contacts).where(
            worker_contacts.c.worker_id == worker.id,
            worker_contacts.c.contact_id == (contact.id if contact is not None else None),
        )
        if conn.execute(gone).rowcount == 0:
            raise BadWorker(f"worker {worker.name}: this {channel} address is not theirs")
        if contact is not None:
            outbox.suppress_open(conn, contact.id)  # what waits is brought by another way


def get(conn: Connection, worker_id: int) -> Worker:
    return _worker(conn.execute(sa.select(workers).where(workers.c.id == worker_id)).one())


def by_name(conn: Connection, name: str) -> Worker | None:
    """The worker of this name, active or not; capitals and accents do not matter."""
    team = [_worker(row) for row in conn.execute(sa.select(workers).order_by(workers.c.id))]
    return nearest(name, {worker.name: worker for worker in team})


def called(conn: Connection, name: str) -> list[Worker]:
    """The active workers of this name, whole or first; accents and capitals do not matter."""
    team, wanted = active(conn), plain(name)
    whole = [one for one in team if plain(one.name) == wanted]
    return whole or [one for one in team if plain(one.first_name) == wanted]


def by_contact(conn: Connection, contact_id: int) -> Worker | None:
    """The active worker who writes from this contact; None when it is anybody else's."""
    query = (
        sa.select(workers)
        .join(worker_contacts, worker_contacts.c.worker_id == workers.c.id)
        .where(worker_contacts.c.contact_id == contact_id, workers.c.active)
    )
    row = conn.execute(query).first()
    return None if row is None else _worker(row)


def coordinators(conn: Connection) -> list[Worker]:
    query = sa.select(workers).where(workers.c.role == "coordinator", workers.c.active)
    return [_worker(row) for row in conn.execute(query.order_by(workers.c.id))]


def active(conn: Connection) -> list[Worker]:
    """Everybody who works here, in the order they were added."""
    return [
        _worker(row)
        for row in conn.execute(sa.select(workers).where(workers.c.active).order_by(workers.c.id))
    ]


def contacts_of(conn: Connection, worker_id: int) -> list[Way]:
    """Every way to reach this worker, usable or not, in the order they were given."""
    query = (
        sa.select(worker_contacts)
        .where(worker_contacts.c.worker_id == worker_id)
        .order_by(worker_contacts.c.id)
    )
    return [_way(conn, row) for row in conn.execute(query)]


def usable_ways(conn: Connection, worker_id: int) -> list[Way]:
    return [way for way in contacts_of(conn, worker_id) if way.usable]


def drill_contact(conn: Connection, now: datetime) -> int:
    """The contact a test page is about: nobody, on no channel."""
    return contacts.meet(conn, "drill", "drill", now).id


def mark_working(conn: Connection, contact_id: int, working: bool) -> None:
    """A way was found dead (a landline, a number not in service), or alive again."""
    conn.execute(
        sa.update(worker_contacts)
        .where(worker_contacts.c.contact_id == contact_id)
        .values(working=working)
    )


def opt_out(conn: Connection, contact_id: int, now: datetime) -> None:
    """The worker wrote STOP there: the carrier lets nothing more through."""
    contacts.opt_out(conn, contact_id, now)


def opt_in(conn: Connection, contact_id: int) -> None:
    """The worker wrote START there."""
    contacts.opt_in(conn, contact_id)
    mark_working(conn, contact_id, True)


Named = TypeVar("Named")


def nearest(name: str, known: Mapping[str, Named]) -> Named | None:
    """What is called so to the letter; else what is called so but for capitals and accents."""
    exact = " ".join(name.split())
    alike = (one for other, one in known.items() if plain(other) == plain(name))
    return known[exact] if exact in known else next(alike, None)


def plain(name: str) -> str:
    """A name as it may be written in a hurry: small letters, no accents, single spaces."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def _check(name: str, role: str | None) -> None:
    if not name:
        raise BadWorker("a worker needs a name")
    if role is not None and role not in ROLES:
        raise BadWorker(f"worker {name}: role is {role!r}; it takes one of {', '.join(ROLES)}")


def _reach(conn: Connection, worker: Worker, channel: str, address: str, now: datetime) -> None:
    contact = contacts.meet(conn, channel, address, now)
    insert_new(
        conn, worker_contacts, worker_id=worker.id, channel=channel, contact_id=contact.id,
        working=True,
    )  # fmt: skip
    owner = sa.select(worker_contacts.c.worker_id).where(worker_contacts.c.contact_id == contact.id)
    if conn.execute(owner).scalar_one() != worker.id:
        raise BadWorker(
            f"worker {worker.name}: this {channel} address is another worker's: "
            "`fanal worker forget` takes it from them"
        )


def _way(conn: Connection, row: sa.Row[tuple[object, ...]]) -> Way:
    contact = contacts.get(conn, row.contact_id)
    return Way(
        row.contact_id, row.channel, usable=row.working and not contact.opted_out,
        doubtful=contact.unreachable,
    )  # fmt: skip


def _worker(row: sa.Row[tuple[object, ...]]) -> Worker:
    return Worker(row.id, row.name, row.role, bool(row.active))

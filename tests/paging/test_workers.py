"""Workers, and the ways to reach them."""

from __future__ import annotations

from datetime import datetime

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from bot.db import transaction
from bot.paging import workers
from bot.privacy import contacts


def test_a_worker_is_known_by_each_of_their_addresses(engine: Engine, now: datetime) -> None:
    """Whoever writes from a worker's number is that worker; anybody else is not."""
    with transaction(engine) as conn:
        numbers = {"sms": "+15145550101", "telegram": "77"}
        marie = workers.add(conn, "Marie Tremblay", "worker", numbers, now)
        for channel, address in numbers.items():
            contact = contacts.meet(conn, channel, address, now)
            assert workers.by_contact(conn, contact.id) == marie
        stranger = contacts.meet(conn, "sms", "+15145550199", now)
        assert workers.by_contact(conn, stranger.id) is None
        assert marie.first_name == "Marie"


def test_adding_again_changes_and_never_doubles(engine: Engine, now: datetime) -> None:
    """A roster may be loaded at every start."""
    with transaction(engine) as conn:
        first = workers.add(conn, "Marie", "worker", {"sms": "+15145550101"}, now)
        again = workers.add(
            conn, " Marie ", "coordinator", {"sms": "+15145550101", "voice": "+15145550101"}, now
        )
        assert again.id == first.id
        assert workers.coordinators(conn) == [again]
        assert [way.channel for way in workers.contacts_of(conn, first.id)] == ["sms", "voice"]


def test_a_dead_or_stopped_way_is_not_usable(engine: Engine, now: datetime) -> None:
    """A landline and a STOP take a way away; START gives it back."""
    with transaction(engine) as conn:
        marie = workers.add(conn, "Marie", "worker", {"sms": "+15145550101", "telegram": "77"}, now)
        sms, telegram = workers.contacts_of(conn, marie.id)
        workers.mark_working(conn, sms.id, False)
        workers.opt_out(conn, telegram.id, now)
        assert workers.usable_ways(conn, marie.id) == []
        workers.opt_in(conn, sms.id)
        workers.opt_in(conn, telegram.id)
        assert len(workers.usable_ways(conn, marie.id)) == 2


def test_who_left_is_not_known_by_their_number(engine: Engine, now: datetime) -> None:
    """A former worker writes as anybody would."""
    with transaction(engine) as conn:
        marie = workers.add(conn, "Marie", "coordinator", {"sms": "+15145550101"}, now)
        (way,) = workers.contacts_of(conn, marie.id)
        workers.deactivate(conn, marie.id)
        assert workers.by_contact(conn, way.id) is None
        assert workers.coordinators(conn) == []


@pytest.mark.parametrize(
    ("name", "role", "addresses", "message"),
    [
        ("  ", "worker", {}, "a worker needs a name"),
        ("Jo", "chief", {}, "worker Jo: role is 'chief'; it takes one of worker, coordinator"),
        ("Jo", "worker", {"fax": "1"}, "worker Jo: channel is 'fax'; it takes one of sms"),
        ("Jo", "worker", {"sms": "+15145550101"}, "worker Jo: this sms address is another"),
    ],
)
def test_a_bad_worker_is_refused_by_name(
    engine: Engine, now: datetime, name: str, role: str, addresses: dict[str, str], message: str
) -> None:
    """The message says who and what; no address is in it."""
    with transaction(engine) as conn:
        workers.add(conn, "Marie", "worker", {"sms": "+15145550101"}, now)
        with pytest.raises(workers.BadWorker, match="^" + message.replace(".", "\\.")) as error:
            workers.add(conn, name, role, addresses, now)
    assert "555" not in str(error.value)


def test_addresses_are_sealed(engine: Engine, now: datetime) -> None:
    """Nobody reads a worker's number in the database file."""
    with transaction(engine) as conn:
        workers.add(conn, "Marie", "worker", {"sms": "+15145550101"}, now)
        raw = conn.execute(sa.text("SELECT address, fingerprint FROM contacts")).one()
    assert "5550101" not in str(bytes(raw.address)) + raw.fingerprint

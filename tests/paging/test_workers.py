"""Workers, and the ways to reach them."""

from __future__ import annotations

from datetime import datetime

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from bot.conversation import outbox
from bot.conversation.outbox import Outgoing, Purpose
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


def test_an_address_more_leaves_the_role_as_it_is(engine: Engine, now: datetime) -> None:
    """Giving the coordinator a number to call must not take them from the end of every page."""
    with transaction(engine) as conn:
        jo = workers.add(conn, "Jo", "coordinator", {"sms": "+15145550101"}, now)
        again = workers.add(conn, "Jo", None, {"voice": "+15145550101"}, now)
        assert workers.coordinators(conn) == [jo] == [again]
        assert workers.add(conn, "Sam", None, {}, now).role == "worker"


def test_a_telephone_as_one_writes_it_is_the_same_telephone(engine: Engine, now: datetime) -> None:
    """Blanks, points, brackets and hyphens are not of the number."""
    with transaction(engine) as conn:
        jo = workers.add(conn, "Jo", None, {"sms": "+1 (514) 555-01.01"}, now)
        (way,) = workers.contacts_of(conn, jo.id)
        assert contacts.address_of(conn, way.id) == "+15145550101"


def test_a_name_is_found_without_its_capitals_and_accents(engine: Engine, now: datetime) -> None:
    """As somebody in a hurry writes it."""
    with transaction(engine) as conn:
        elodie = workers.add(conn, "Élodie Côté-Bélanger", None, {}, now)
        assert workers.by_name(conn, "elodie  cote-belanger") == elodie


def test_a_number_taken_away_is_nobody_s(engine: Engine, now: datetime) -> None:
    """Nothing goes there any more, who writes from there is not of the team, and it is free."""
    with transaction(engine) as conn:
        numbers = {"sms": "+15145550101", "voice": "+15145550101"}
        marie = workers.add(conn, "Marie", None, numbers, now)
        sms, voice = workers.contacts_of(conn, marie.id)
        workers.forget(conn, marie, {"sms": "+1 514 555-0101"})
        assert workers.contacts_of(conn, marie.id) == [voice]
        assert workers.by_contact(conn, sms.id) is None
        noor = workers.add(conn, "Noor", None, {"sms": "+15145550101"}, now)
        for address in ("+15145550101", "+15145550199"):
            with pytest.raises(workers.BadWorker, match="this sms address is not theirs"):
                workers.forget(conn, marie, {"sms": address})
        assert workers.by_contact(conn, sms.id) == noor


def test_what_waits_for_a_number_taken_away_does_not_go_there(
    engine: Engine, now: datetime
) -> None:
    """A lost telephone may be in somebody's hands."""
    with transaction(engine) as conn:
        marie = workers.add(conn, "Marie", None, {"sms": "+15145550101"}, now)
        (way,) = workers.contacts_of(conn, marie.id)
        row = outbox.enqueue(conn, Outgoing(way.id, "sms", "#10: chu au 12", Purpose.RELAY), now)
        workers.forget(conn, marie, {"sms": "+15145550101"})
        table = outbox.outbox
        state = conn.execute(sa.select(table.c.state).where(table.c.id == row)).scalar_one()
    assert state == "suppressed"


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
        noor = workers.add(conn, "Noor", None, {"sms": "+15145550101"}, now)
        assert workers.by_contact(conn, way.id) == noor  # the team's telephone goes to the next


@pytest.mark.parametrize(
    ("name", "role", "addresses", "message"),
    [
        ("  ", "worker", {}, "a worker needs a name"),
        ("Jo", "chief", {}, "worker Jo: role is 'chief'; it takes one of worker, coordinator"),
        ("Jo", "worker", {"fax": "1"}, "worker Jo: channel is 'fax'; it takes one of sms"),
        ("Jo", "worker", {"sms": "+15145550101"}, "worker Jo: this sms address is another"),
        ("Jo", "worker", {"sms": "514 555-0123"}, "worker Jo: sms takes a telephone with its"),
        ("Jo", "worker", {"voice": "5145550123"}, "worker Jo: voice takes a telephone with its"),
        ("Jo", "worker", {"sms": ""}, "worker Jo: sms takes a telephone"),
        ("Jo", "worker", {"telegram": "@jo"}, "worker Jo: telegram takes a chat id"),
        ("Jo", "worker", {"telegram": "-100200"}, "worker Jo: telegram takes a chat id"),
        ("marié", "worker", {}, "worker marié: Marie is there already"),
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
    assert not any(raw and raw in str(error.value) for raw in addresses.values())


def test_addresses_are_sealed(engine: Engine, now: datetime) -> None:
    """Nobody reads a worker's number in the database file."""
    with transaction(engine) as conn:
        workers.add(conn, "Marie", "worker", {"sms": "+15145550101"}, now)
        raw = conn.execute(sa.text("SELECT address, fingerprint FROM contacts")).one()
    assert "5550101" not in str(bytes(raw.address)) + raw.fingerprint

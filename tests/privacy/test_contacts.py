"""Contacts: one a telephone, found by a fingerprint, forgotten for good."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Engine

from bot.db import transaction
from bot.privacy import consent, contacts

NUMBER = "+15145550123"


def test_one_address_is_one_contact(engine: Engine, now: datetime) -> None:
    """Met again, it is the same; on another channel the same digits are somebody else."""
    with transaction(engine) as conn:
        first = contacts.meet(conn, "sms", NUMBER, now)
        assert contacts.meet(conn, "sms", NUMBER, now) == first
        assert contacts.meet(conn, "telegram", NUMBER, now).id != first.id
        assert contacts.address_of(conn, first.id) == NUMBER


def test_one_address_is_one_contact_for_eight_at_once(engine: Engine, now: datetime) -> None:
    """Eight messages of one new person at the same moment make one contact."""

    def meet(_: int) -> int:
        with transaction(engine) as conn:
            return contacts.meet(conn, "sms", NUMBER, now).id

    with ThreadPoolExecutor(8) as threads:
        assert len(set(threads.map(meet, range(8)))) == 1


def test_somebody_never_met_is_not_found(engine: Engine, now: datetime) -> None:
    """Looking for a number does not write it down."""
    with transaction(engine) as conn:
        assert contacts.find(conn, "sms", NUMBER) is None
        contacts.meet(conn, "sms", NUMBER, now)
        assert contacts.find(conn, "sms", NUMBER) is not None
        assert contacts.find(conn, "sms", "+15145550124") is None


def test_stop_and_start_are_remembered(engine: Engine, now: datetime) -> None:
    """Writing again does not undo a STOP; START does."""
    with transaction(engine) as conn:
        contact = contacts.meet(conn, "sms", NUMBER, now)
        assert not contact.opted_out
        consent.opt_out(conn, contact.id, now)
        assert contacts.meet(conn, "sms", NUMBER, now).opted_out
        consent.opt_in(conn, contact.id)
        assert not contacts.get(conn, contact.id).opted_out


def test_who_writes_is_reachable_again(engine: Engine, now: datetime) -> None:
    """A telephone that was off is trusted again once it sends us something."""
    with transaction(engine) as conn:
        contact = contacts.meet(conn, "sms", NUMBER, now)
        contacts.mark_unreachable(conn, contact.id, "30003", now)
        assert contacts.get(conn, contact.id).unreachable
        assert not contacts.meet(conn, "sms", NUMBER, now + timedelta(minutes=1)).unreachable
        assert not contacts.get(conn, contact.id).unreachable


def test_a_destroyed_address_is_gone_and_cannot_be_found(engine: Engine, now: datetime) -> None:
    """The row stays for what refers to it; the number is a stranger's when it writes again."""
    with transaction(engine) as conn:
        before = contacts.meet(conn, "sms", NUMBER, now)
        other = contacts.meet(conn, "sms", "+15145550124", now)
        contacts.destroy(conn, before.id)
        contacts.destroy(conn, other.id)
        assert contacts.address_of(conn, before.id) is None
        assert contacts.find(conn, "sms", NUMBER) is None
        assert contacts.get(conn, before.id).id == before.id
        assert contacts.meet(conn, "sms", NUMBER, now).id not in (before.id, other.id)


def test_no_contact_shows_an_address(engine: Engine, now: datetime) -> None:
    """Neither what others get of a contact nor its row's readable columns hold the number."""
    with transaction(engine) as conn:
        contact = contacts.meet(conn, "sms", NUMBER, now)
        row = conn.execute(sa.text("SELECT * FROM contacts")).one()
    assert NUMBER not in repr(contact)
    assert "5145550123" not in repr(tuple(row))

"""Partners' desks (a shelter, a day centre) that call for a worker with a code of their own.

"CODE 482913 une dame est tombée": the page says which desk calls, and the desk's telephone talks
with the worker as anybody's does. The code is kept as a keyed digest; whoever tries wrong ones is
soon not listened to any more (six digits, five tries an hour).
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import conversations, journal, outbox
from bot.conversation.conversations import Conversation
from bot.conversation.outbox import Outgoing, Purpose
from bot.db import insert_new
from bot.paging import texts
from bot.paging.kinds import PARTNER
from bot.paging.planning import partners
from bot.paging.service import raise_page
from bot.sealing import seal_of
from bot.settings import Settings

CALLED = re.compile(r"\s*code\s*[:#]?\s*(\d{3})[ -]?(\d{3})\b[\s:,.-]*", re.IGNORECASE)
TRIES, AN_HOUR = 5, timedelta(hours=1)
WRONG = "partner code wrong"  # in the journal


class BadPartner(ValueError):
    """A partner cannot be kept as given; the message says why."""


@dataclass(frozen=True)
class Call:
    """Somebody wrote a code. `name` is the partner's, None when no partner has it."""

    name: str | None


def add(conn: Connection, name: str) -> str:
    """A partner of this name, and its code, told now and never again. A partner that is there
    already gets a new code, and the old one is worth nothing. Raises BadPartner."""
    name = " ".join(name.split())
    if not 2 <= len(name) <= 40 or not texts.fitting.area_said(name):
        raise BadPartner(f"{name!r} cannot be said in a page: 2 to 40 characters, no number")
    code = f"{secrets.randbelow(10**6):06d}"
    values = {"code": _digest(conn, code), "active": True}
    if insert_new(conn, partners, name=name, **values) is None:
        mine = partners.c.name == name
        changed = conn.execute(sa.update(partners).where(mine).values(values))
        if changed.rowcount != 1:
            raise BadPartner("this code is another partner's: try again")
    return code


def remove(conn: Connection, name: str) -> None:
    """Its code is worth nothing any more. Raises BadPartner when nobody is called so."""
    gone = conn.execute(sa.update(partners).where(partners.c.name == name).values(active=False))
    if gone.rowcount != 1:
        raise BadPartner(f"no partner is called {name!r}")


def names(conn: Connection) -> list[str]:
    query = sa.select(partners.c.name).where(partners.c.active).order_by(partners.c.name)
    return [str(name) for name in conn.execute(query).scalars()]


def called(conn: Connection, conversation_id: int, text: str, now: datetime) -> Call | None:
    """Whether this message begins with a code, and whose. The page to come will say the place."""
    found = CALLED.match(text)
    if found is None or _too_many(conn, conversation_id, now):
        return None
    code = _digest(conn, found.group(1) + found.group(2))
    query = sa.select(partners.c.name).where(partners.c.code == code, partners.c.active)
    name: str | None = conn.execute(query).scalar()
    if name is None:
        journal.write(conn, now, WRONG, conversation_id=conversation_id)
    else:
        conversations.note(conn, conversation_id, area=name)
    return Call(name)


def ring(
    conn: Connection, talk: Conversation, call: Call, now: datetime, settings: Settings
) -> None:
    """Page a worker for this desk, or say that the code is not known."""
    if call.name is not None:
        raise_page(conn, talk.id, PARTNER, now, settings, area=call.name)
        return
    out = Outgoing(
        talk.contact_id, talk.channel, texts.to_person.UNKNOWN_CODE, Purpose.NOTICE, talk.id
    )
    outbox.enqueue(conn, out, now)


def _too_many(conn: Connection, conversation_id: int, now: datetime) -> bool:
    lines = journal.journal.c
    query = sa.select(sa.func.count()).where(
        lines.conversation_id == conversation_id, lines.what == WRONG, lines.at > now - AN_HOUR
    )
    return int(conn.execute(query).scalar_one()) >= TRIES


def _digest(conn: Connection, code: str) -> str:
    return seal_of(conn.dialect).fingerprint(f"partner:{code}")

"""A long SMS that arrives in parts: each as a message of its own, one after the other.

A carrier that loses the header joining them (3GPP TS 23.040, 9.2.3.24.1) brings parts that fill a
segment to its last letter. Such a message is held a moment; the one that follows is its rest.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.channels.base import Inbound
from bot.conversation import inbox
from bot.conversation.inbox import Body, State
from bot.segments import GSM7_ROOM, UCS2_ROOM, septets, utf16_units

HOLD = timedelta(seconds=4)  # parts come within a second or two of one another


@dataclass(frozen=True)
class Kept:
    """A message to answer: all its words, and the crisis already answered in its beginning."""

    id: int
    body: Body
    screened: str | None = None


def looks_cut(inbound: Inbound) -> bool:
    """Whether this text fills a segment so exactly that more is likely to come.

    One less is full too: a letter of two septets, or two units, is never cut in its middle.
    """
    if inbound.channel != "sms" or inbound.kind != "text":
        return False
    cheap = septets(inbound.text)
    size, rooms = (utf16_units(inbound.text), UCS2_ROOM) if cheap is None else (cheap, GSM7_ROOM)
    return any(size in (room, room - 1) for room in rooms)


def keep(
    conn: Connection, inbound: Inbound, body: Body, talk_id: int, now: datetime
) -> Kept | None:
    """Write a person's message down, joined to the beginning that waits for it, if one does.

    None when this provider id was accepted before.
    """
    held_until = now + HOLD if looks_cut(inbound) else None
    first = inbox.beginning(conn, talk_id, now) if body.kind == "text" else None
    if first is None:
        number = inbox.accept(
            conn, inbound.channel, inbound.provider_id, body, now,
            conversation_id=talk_id, held_until=held_until,
        )  # fmt: skip
        return None if number is None else Kept(number, body)
    part = inbox.accept(
        conn, inbound.channel, inbound.provider_id, body, now,
        conversation_id=talk_id, state=State.DONE,
    )  # fmt: skip
    if part is None:
        return None
    whole = replace(first.body, text=first.body.text + body.text)
    inbox.rejoin(conn, first.id, whole, held_until)
    return Kept(first.id, whole, first.screened)

"""What a simulation prints: one event for each message that leaves and each thing that changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy import Engine

from bot.conversation.journal import journal
from bot.conversation.outbox import Letter, Purpose
from bot.db import reading
from bot.paging import workers
from bot.privacy import contacts
from bot.simulator.chats import Chats
from bot.simulator.providers.world import Delivered, Telephones

KINDS = {
    Purpose.CRISIS: "reply",
    Purpose.REPLY: "reply",
    Purpose.NOTICE: "reply",
    Purpose.PAGE: "page",
    Purpose.RELAY: "relay",
    Purpose.ALERT: "alert",
}


@dataclass(frozen=True)
class Event:
    """One line of `fanal simulate`; addresses are invented, so they may be shown."""

    at: datetime
    kind: str  # reply, page, relay, alert, voice, state
    channel: str = ""
    to: str = ""
    text: str = ""
    segments: int | None = None
    encoding: str | None = None
    buttons: tuple[tuple[str, str], ...] = ()
    conversation: str = ""
    status: str = ""
    location: tuple[float, float] | None = None

    def to_json(self, zone: ZoneInfo) -> dict[str, Any]:
        """The event as the contract prints it, its instant in `zone`."""
        data = asdict(self)
        data["at"] = self.at.astimezone(zone).isoformat()
        data["buttons"] = [{"label": label, "data": value} for label, value in self.buttons]
        if data["location"] is None:
            del data["location"]
        return data


class Recorder:
    """Turns what the telephones got and what the journal says into events, each once."""

    def __init__(self, telephones: Telephones, chats: Chats) -> None:
        self._arrived: list[Delivered] = []
        self._chats = chats
        self._told = 0
        telephones.subscribe(self._arrived.append)

    def sent(self, letter: Letter | None) -> Iterator[Event]:
        """What reached (or missed) a telephone since last asked, by the send of this letter."""
        arrived, self._arrived[:] = list(self._arrived), []
        for message in arrived:
            yield self._event(message, letter)

    def states(self, engine: Engine) -> Iterator[Event]:
        """The journal's new lines."""
        with reading(engine) as conn:
            rows = conn.execute(
                sa.select(journal).where(journal.c.id > self._told).order_by(journal.c.id)
            ).all()
        for row in rows:
            self._told = row.id
            yield self.state(row.at, row.what, row.detail or "", row.conversation_id)

    def state(
        self, at: datetime, what: str, detail: str = "", conversation_id: int | None = None
    ) -> Event:
        conversation = "" if conversation_id is None else str(conversation_id)
        return Event(at, "state", text=detail, conversation=conversation, status=what)

    def address(self, engine: Engine, worker_id: int, channel: str) -> str | None:
        """Where a simulated worker is reached on a channel."""
        with reading(engine) as conn:
            ways = [w for w in workers.contacts_of(conn, worker_id) if w.channel == channel]
            return contacts.address_of(conn, ways[0].id) if ways else None

    def _event(self, message: Delivered, letter: Letter | None) -> Event:
        kind = "voice" if message.channel == "voice" else "reply"
        conversation = ""
        if letter is not None and kind != "voice":
            kind = KINDS[letter.out.purpose]
            if letter.out.conversation_id is not None:
                conversation = str(letter.out.conversation_id)
        return Event(
            at=message.at,
            kind=kind,
            channel=message.channel,
            to=self._chats.name(message.to),
            text=message.text,
            segments=message.segments,
            encoding=message.encoding,
            buttons=message.buttons,
            conversation=conversation,
            status=message.status,
            location=message.location,
        )

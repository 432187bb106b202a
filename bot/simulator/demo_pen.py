"""What made-up conversations are written with: people, their words, what the robot answered them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot.conversation import conversations, inbox, journal, outbox, understood
from bot.conversation.inbox import Body
from bot.conversation.outbox import Outgoing, Purpose, State
from bot.conversation.understood import Understood
from bot.directory.catalog import Directory
from bot.privacy import contacts
from bot.regions import Region
from bot.settings import Settings

AREAS = ("Berri-UQAM", "Hochelaga", "Saint-Henri", "Joliette", "Beaudry", "Verdun")


@dataclass
class Pen:
    """The transaction, the facts to answer with, and when. `numbers`: the last of the 555-01xx
    given to somebody."""

    conn: Connection
    directory: Directory
    region: Region
    settings: Settings
    now: datetime
    numbers: int = 130

    def somebody(self, at: datetime, area: str | None = None) -> int:
        """The number of a new conversation."""
        self.numbers += 1
        address = f"+1514555{self.numbers:04}"
        contact = contacts.meet(self.conn, "sms", address, at)
        talk, _ = conversations.open_with(self.conn, contact.id, "sms", self.region.key, at)
        conversations.note(self.conn, talk.id, area=area, last_in_at=at)
        return talk.id

    def person_writes(
        self, talk: int, text: str, at: datetime, found: Understood | None = None
    ) -> None:
        name = f"demo-{talk}-{at.timestamp()}"
        number = inbox.accept(
            self.conn, "sms", name, Body(text), at, conversation_id=talk, state=inbox.State.DONE
        )
        conversations.note(self.conn, talk, last_in_at=at)
        if found is not None and number is not None:
            understood.keep(self.conn, number, talk, found, at)
            journal.write(self.conn, at, "answered", conversation_id=talk, detail=found.intent)

    def we_write(
        self, talk: int, text: str, at: datetime, purpose: Purpose = Purpose.REPLY
    ) -> None:
        contact = conversations.get(self.conn, talk).contact_id
        row = outbox.enqueue(self.conn, Outgoing(contact, "sms", text, purpose, talk), at)
        outbox.mark(self.conn, row, State.DELIVERED)

    def areas(self) -> list[str]:
        """Some places of the region that people name."""
        known = [one for one in AREAS if self.directory.place(one, self.region.key)]
        others = [
            place.name
            for place in self.directory.places
            if place.region == self.region.key and not place.wide and place.point is not None
        ]
        return (known if len(known) == len(AREAS) else others)[: len(AREAS)]

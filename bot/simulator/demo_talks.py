"""Made-up conversations for the demonstration, so that the console does not open on emptiness.

Everybody is invented and numbers are of the 555-01xx range, kept for fiction; what the bot is shown
to have answered is what the directory says. Each day before has messages without words, as after
their destruction, so that the charts have something to count.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.console import moves
from bot.console.cards import Asker
from bot.conversation import conversations, inbox, journal, outbox, requests, understood
from bot.conversation.inbox import Body
from bot.conversation.outbox import Outgoing, Purpose, State
from bot.conversation.requests import Kind
from bot.conversation.understood import Understood
from bot.directory.catalog import Directory
from bot.handoff.caller import Caller
from bot.handoff.desk import CONSOLE
from bot.paging import pages, service, workers
from bot.paging.kinds import need
from bot.paging.tables import PageStatus
from bot.paging.tables import pages as pages_table
from bot.privacy import contacts
from bot.regions import Region
from bot.settings import Settings

COLLEAGUE = "Noor (démo)"
MINUTE = timedelta(minutes=1)
NIGHT = (19, 20, 21, 22, 23, 23, 0, 1, 2, 3, 9, 12, 14, 17)  # hours, as busy as nights are
NEEDS = ("find_shelter", "find_shelter", "find_food", "find_exchange_site", "find_naloxone",
         "find_hygiene", "find_shelter", "find_mental_health")  # fmt: skip
AREAS = ("Berri-UQAM", "Hochelaga", "Berri-UQAM", "Saint-Henri", "Berri-UQAM")
CALLS = ("talk_to_worker", "crisis_distress", "talk_to_worker", "crisis_overdose", "talk_to_worker")
DAYS = 6


@dataclass
class Demo:
    """What is being made up: the transaction, the facts to answer with, and when."""

    conn: Connection
    directory: Directory
    region: Region
    settings: Settings
    now: datetime
    numbers: int = 130

    def fill(self) -> None:
        """Everything, in the caller's transaction."""
        self._lately()
        self._held_by_a_colleague()
        self._asked_of_the_team()
        for day in range(1, DAYS + 1):
            self._a_day(day)

    def _somebody(self, at: datetime, area: str | None = None) -> int:
        """The number of a new conversation."""
        self.numbers += 1
        address = f"+1514555{self.numbers:04}"
        contact = contacts.meet(self.conn, "sms", address, at)
        talk, _ = conversations.open_with(self.conn, contact.id, "sms", self.region.key, at)
        conversations.note(self.conn, talk.id, area=area, last_in_at=at)
        return talk.id

    def _writes(self, talk: int, text: str, at: datetime, found: Understood | None = None) -> None:
        name = f"demo-{talk}-{at.timestamp()}"
        number = inbox.accept(
            self.conn, "sms", name, Body(text), at, conversation_id=talk, state=inbox.State.DONE
        )
        conversations.note(self.conn, talk, last_in_at=at)
        if found is not None and number is not None:
            understood.keep(self.conn, number, talk, found, at)
            journal.write(self.conn, at, "answered", conversation_id=talk, detail=found.intent)

    def _answers(
        self, talk: int, text: str, at: datetime, purpose: Purpose = Purpose.REPLY
    ) -> None:
        contact = conversations.get(self.conn, talk).contact_id
        row = outbox.enqueue(self.conn, Outgoing(contact, "sms", text, purpose, talk), at)
        outbox.mark(self.conn, row, State.DELIVERED)

    def _lately(self) -> None:
        """Somebody asked for naloxone two hours ago, and for a bed just now."""
        at = self.now - 120 * MINUTE
        talk = self._somebody(at, "Berri-UQAM")
        asker = Asker(self.directory, self.region, self.now, "Berri-UQAM")
        for wanted, words, ago in (
            ("naloxone", "ou je peux avoir de la naloxone pres de berri", 120),
            ("shelter", "pis dormir a soir", 3),
        ):
            at = self.now - ago * MINUTE
            found = Understood(
                f"find_{wanted}",
                0.94,
                f"find_{wanted}",
                0.94,
                "greet",
                0.01,
                heard={"place": "Berri"},
            )
            self._writes(talk, words, at, found)
            for card in asker.near(wanted)[:1]:
                self._answers(talk, card.text, at + MINUTE / 20)

    def _held_by_a_colleague(self) -> None:
        """A colleague talks with somebody who is not well; both wrote a moment ago."""
        worker = workers.add(self.conn, COLLEAGUE, "worker", {}, self.now)
        at = self.now - 14 * MINUTE
        talk = self._somebody(at, "Saint-Henri")
        doubt = Understood(
            "crisis_distress", 0.62, "crisis_distress", 0.62, "find_mental_health", 0.2
        )
        self._writes(talk, "j'file vraiment pas, j'aimerais parler à quelqu'un", at, doubt)
        caller = Caller(self.conn, worker, None, CONSOLE, at + MINUTE, self.settings)
        page = moves.join(caller, talk)
        assert page is not None  # nobody else is there yet
        self._answers(talk, "Salut, c'est Noor. Je suis là. Qu'est-ce qui se passe?",
                      at + 2 * MINUTE, Purpose.RELAY)  # fmt: skip
        service.worker_spoke(self.conn, page, self.now, self.settings)
        self._writes(talk, "jme suis chicané avec ma soeur, chu dehors", at + 5 * MINUTE)
        service.person_spoke(
            self.conn, pages.get(self.conn, page.id), self.now - MINUTE, self.settings
        )

    def _asked_of_the_team(self) -> None:
        at = self.now - 40 * MINUTE
        talk = self._somebody(at, "Hochelaga")
        self._writes(talk, "y'a des seringues a terre dans le parc", at)
        requests.write(self.conn, Kind.NEEDLE, talk, at, place="parc près du métro Joliette",
                       words="y'a des seringues a terre dans le parc", priority=1)  # fmt: skip
        requests.write(self.conn, Kind.MEDIATION, talk, at, place="Hochelaga", priority=3,
                       words="le monsieur du dep crie apres nous", details={"danger": "non"})  # fmt: skip

    def _a_day(self, ago: int) -> None:
        """One of the last days: what was asked and answered, its words destroyed since."""
        talk, midnight = 0, (self.now - ago * timedelta(days=1)).astimezone(self.region.zone)
        for turn, hour in enumerate(NIGHT[: 10 + ago % 4]):
            at = midnight.replace(hour=hour, minute=(turn * 17) % 60)
            asked, area = NEEDS[(turn + ago) % len(NEEDS)], AREAS[(turn * ago) % len(AREAS)]
            talk = self._somebody(at, area) if turn < 8 else talk  # some write several times
            self._writes(talk, "", at, Understood(asked, 0.9, asked, 0.9))
            self._answers(talk, "(mots détruits)", at + MINUTE / 15)
            if turn % 3 == 1:
                self._was_called(talk, at, turn + ago)
            if turn % 6 == 5:
                requests.write(self.conn, Kind.UNMET, talk, at, place=area, subject="shelter")

    def _was_called(self, talk: int, at: datetime, turn: int) -> None:
        """A call of that day, answered and over."""
        kind = CALLS[turn % len(CALLS)]
        taken = at + timedelta(seconds=25 + turn * 37 % 160)
        self.conn.execute(
            sa.insert(pages_table).values(
                code=10 + turn % 90, conversation_id=talk, kind=kind, severity=need(kind).severity,
                opened_at=at, raised_at=at, state=PageStatus.CLOSED.value, level=1, round=1,
                taken_at=taken, closed_at=taken + 20 * MINUTE, quiet=False,
            )
        )  # fmt: skip


def fill(
    conn: Connection, directory: Directory, region: Region, settings: Settings, now: datetime
) -> None:
    """Make the conversations up, around `now`."""
    Demo(conn, directory, region, settings, now).fill()

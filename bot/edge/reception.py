"""Receiving one message: written down once, screened, and what cannot wait done with it.

Everything here happens in one transaction: when the provider is told "received", the message, the
crisis answer, the page and the worker's relay all stand in the database, or none of them does and
the provider brings the message again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.channels.base import Inbound
from bot.conversation import conversations, inbox, journal, outbox, talks
from bot.conversation.conversations import Conversation, Holder
from bot.conversation.inbox import Body, State
from bot.conversation.keywords import Keyword, keyword
from bot.conversation.outbox import Outgoing, Purpose
from bot.handoff import desk
from bot.paging import crisis, workers
from bot.paging import service as paging
from bot.privacy import contacts
from bot.privacy.contacts import Contact
from bot.regions import Region
from bot.safety import protocols
from bot.safety.age import ADULT, says_minor
from bot.safety.screen import Finding, screen
from bot.settings import Settings

MAX_TEXT = 5000  # characters kept of one message; a long SMS is 1,600, a Telegram text 4,096


@dataclass(frozen=True)
class Reception:
    """What receiving needs to know."""

    settings: Settings
    regions: Mapping[str, Region]

    def receive(self, conn: Connection, inbound: Inbound, now: datetime) -> bool:
        """Take a message in; False when this provider id was taken before (nothing is done)."""
        contact = contacts.meet(conn, inbound.channel, inbound.address, now)
        worker = workers.by_contact(conn, contact.id)
        if worker is not None:
            return self._from_worker(conn, worker, contact, inbound, now)
        return self._from_person(conn, contact, inbound, now)

    def _from_worker(
        self,
        conn: Connection,
        worker: workers.Worker,
        contact: Contact,
        inbound: Inbound,
        now: datetime,
    ) -> bool:
        body = _body(inbound)
        new = inbox.accept(
            conn,
            inbound.channel,
            inbound.provider_id,
            body,
            now,
            worker_id=worker.id,
            state=State.DONE,
        )
        if new is None:
            return False
        desk.from_worker(conn, worker, contact, body, now, self.settings)
        return True

    def _from_person(
        self, conn: Connection, contact: Contact, inbound: Inbound, now: datetime
    ) -> bool:
        talk, _ = conversations.open_with(
            conn, contact.id, contact.channel, self.settings.region, now
        )
        # Taking the conversation's row lock here keeps two messages of one person in order.
        conversations.note(conn, talk.id, last_in_at=now)
        body = _body(inbound)
        message_id = inbox.accept(
            conn, inbound.channel, inbound.provider_id, body, now, conversation_id=talk.id
        )
        if message_id is None:
            return False
        finding = screen(body.text)
        if finding.kind is not None and finding.certainty == "sure":
            self._crisis(
                conn, talk, finding, message_id, now, minor=self._minor(conn, talk, body, now)
            )
        elif (word := _keyword(inbound, body)) is not None:
            self._opt(conn, talk, word, now, told=inbound.opt_out is None)
            inbox.close(conn, message_id, now)
            return True
        elif inbound.kind == "other":
            inbox.close(conn, message_id, now)
            return True
        elif contact.opted_out:
            contacts.opt_in(conn, contact.id)  # whoever writes again wants an answer again
        talk = conversations.get(conn, talk.id)
        if talk.holder is Holder.WORKER:
            desk.from_person(conn, talk, body, now, self.settings)
            inbox.close(conn, message_id, now)
        return True

    def _minor(self, conn: Connection, talk: Conversation, body: Body, now: datetime) -> bool:
        """Whether they say they are under 18, or did earlier in this talk."""
        if says_minor(body.text):
            return True
        since = now - timedelta(hours=self.settings.session_hours)
        remembered = (talks.recall(conn, talk.id, since) or {}).get("slots", {}).get("age")
        return isinstance(remembered, int) and remembered < ADULT

    def _crisis(
        self,
        conn: Connection,
        talk: Conversation,
        finding: Finding,
        message_id: int,
        now: datetime,
        *,
        minor: bool,
    ) -> None:
        assert finding.kind is not None
        contacts.opt_in(conn, talk.contact_id)  # whoever calls for help is to be answered
        inbox.mark_screened(conn, message_id, finding.kind.value)
        region = self.regions[talk.region]
        crisis.open_crisis(
            conn,
            talk,
            finding.kind,
            region,
            self.settings,
            now,
            topic=finding.topic,
            minor=minor,
        )

    def _opt(
        self, conn: Connection, talk: Conversation, word: Keyword, now: datetime, *, told: bool
    ) -> None:
        """`told`: whether we say so, for a provider that acted by itself lets nothing through."""
        region = self.regions[talk.region]
        if word is Keyword.STOP:
            outbox.suppress_open(conn, talk.contact_id)
            contacts.opt_out(conn, talk.contact_id, now)
            paging.person_stopped(conn, talk.id, now)
            text = protocols.opt_out_confirmation(region)
        else:
            contacts.opt_in(conn, talk.contact_id)
            text = protocols.help_keyword_reply(region)
        journal.write(
            conn,
            now,
            "said stop" if word is Keyword.STOP else "said start",
            conversation_id=talk.id,
        )
        if told:
            notice = Outgoing(talk.contact_id, talk.channel, text, Purpose.NOTICE, talk.id)
            outbox.enqueue(conn, notice, now)


def _body(inbound: Inbound) -> Body:
    return Body(
        inbound.text[:MAX_TEXT], inbound.kind, inbound.location, inbound.button, inbound.media
    )


def _keyword(inbound: Inbound, body: Body) -> Keyword | None:
    if inbound.opt_out in ("stop", "start"):
        return Keyword(inbound.opt_out)
    return keyword(body.text)

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
from bot.conversation import conversations, inbox, outbox
from bot.conversation.conversations import Conversation, Holder
from bot.conversation.inbox import Body, State
from bot.conversation.reactions import is_reaction, quoted_in
from bot.conversation.young import said_young
from bot.edge import crowd, opting, parts, texts
from bot.edge.parts import Kept
from bot.handoff import desk
from bot.paging import crisis, doubts, pages, partners, workers
from bot.privacy import contacts
from bot.privacy.contacts import Contact
from bot.regions import Region
from bot.safety.age import says_minor
from bot.safety.screen import screen
from bot.settings import Settings

REACTED_TO = 5  # of our last messages: a reaction is to one of them
MAX_TEXT = 5000  # characters kept of one message; a long SMS is 1,600, a Telegram text 4,096


@dataclass(frozen=True)
class Reception:
    """What receiving needs to know."""

    settings: Settings
    regions: Mapping[str, Region]

    def receive(self, conn: Connection, inbound: Inbound, now: datetime, *, told: int = 0) -> bool:
        """Take a message in; False when this provider id was taken before (nothing is done).

        `told`: how many of the first words of its crisis were said while the database was away.
        """
        if inbox.known(conn, inbound.channel, inbound.provider_id):
            return False  # before anything else: a call replayed must not bring an address back
        contact = contacts.meet(conn, inbound.channel, inbound.address, now)
        if inbound.kind == "group":
            return self._from_group(conn, contact, inbound, now)
        worker = workers.by_contact(conn, contact.id)
        if worker is not None:
            return self._from_worker(conn, worker, contact, inbound, now)
        return self._from_person(conn, contact, inbound, now, told)

    def _from_group(
        self, conn: Connection, contact: Contact, inbound: Inbound, now: datetime
    ) -> bool:
        """Refused politely, once a day: what is said before others is not answered there."""
        new = inbox.accept(
            conn, inbound.channel, inbound.provider_id, Body(kind="group"), now, state=State.DONE
        )
        if new is None:
            return False
        text = texts.only_in_private(self.regions[self.settings.region])
        crowd.tell(conn, contact.id, contact.channel, text, now, crowd.GROUP_NOTICE)
        return True

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
        if inbound.opt_out == "stop":  # by whatever word: nothing more passes there
            body = Body("stop")
        elif inbound.kind == "other":  # nothing said: a chat unblocked, a pin that moves
            if inbound.opt_out != "start":
                return True
            body = Body("start")
        under = inbound.replies_to
        about = pages.of_letter(conn, contact.id, under) if under is not None else None
        desk.from_worker(conn, worker, contact, body, now, self.settings, about)
        return True

    def _from_person(
        self, conn: Connection, contact: Contact, inbound: Inbound, now: datetime, told: int
    ) -> bool:
        talk, _ = conversations.open_with(
            conn, contact.id, contact.channel, self.settings.region, now
        )
        # Taking the conversation's row lock here keeps two messages of one person in order.
        conversations.note(conn, talk.id, last_in_at=now)
        kept = parts.keep(conn, inbound, _body(inbound), talk.id, now)
        if kept is None:
            return False
        over = crowd.too_many(conn, contact.id, now)
        call = None if over else partners.called(conn, talk.id, kept.body.text, now)
        urgent = self._urgent(conn, talk, kept, now, over=over, told=told)
        if call is not None and not urgent and talk.holder is not Holder.WORKER:
            partners.ring(conn, talk, call, now, self.settings)
            inbox.close(conn, kept.id, now)
            return True
        if not urgent and self._needs_no_brain(conn, contact, talk, inbound, now, over=over):
            inbox.close(conn, kept.id, now)
            return True
        if over:
            inbox.close(conn, kept.id, now)
            return True
        talk = conversations.get(conn, talk.id)
        if talk.holder is Holder.WORKER:
            desk.from_person(conn, talk, _body(inbound), now, self.settings)
            self._in_doubt(conn, talk, kept, now)
            inbox.close(conn, kept.id, now)
        return True

    def _needs_no_brain(
        self,
        conn: Connection,
        contact: Contact,
        talk: Conversation,
        inbound: Inbound,
        now: datetime,
        *,
        over: bool,
    ) -> bool:
        """Keywords, what cannot be answered, and what is too much: done with here."""
        region = self.regions[talk.region]
        word = opting.asked(inbound, stopped=contact.opted_out)
        if word is not None and not opting.about_a_page(conn, talk, word):
            silent = over or inbound.opt_out is not None
            opting.obey(conn, contact, talk, word, region, now, silent=silent)
            return True
        if inbound.kind == "other" or _reacts(conn, talk, inbound):
            return True
        if contact.opted_out:
            contacts.opt_in(conn, contact.id)  # whoever writes again wants an answer again
        if over:
            text = texts.too_many(region)
            crowd.tell(conn, contact.id, talk.channel, text, now, conversation_id=talk.id)
        return over

    def _urgent(
        self, conn: Connection, talk: Conversation, kept: Kept, now: datetime, *, over: bool,
        told: int,
    ) -> bool:  # fmt: skip
        """Screen the message and do at once what a sure crisis asks for; whether it is one."""
        finding = screen(kept.body.text)
        if finding.kind is None or finding.certainty != "sure":
            return False
        kind = finding.kind.value
        if kept.screened == kind:  # its first part set it off already
            return True
        if over and not crowd.crisis_again(conn, talk.contact_id, kind, now):
            return True
        contacts.opt_in(conn, talk.contact_id)  # whoever calls for help is to be answered
        inbox.mark_screened(conn, kept.id, kind)
        crisis.open_crisis(
            conn,
            talk,
            finding.kind,
            self.regions[talk.region],
            self.settings,
            now,
            topic=finding.topic,
            minor=self._young(conn, talk, kept.body, now),
            told=told,
        )
        return True

    def _in_doubt(self, conn: Connection, talk: Conversation, kept: Kept, now: datetime) -> None:
        """The bot does not ask while a worker holds the talk: the worker hears that it would."""
        finding = screen(kept.body.text)
        if finding.kind is not None and finding.certainty == "doubt":
            doubts.tell_owner(conn, talk.id, finding.kind.value, now)

    def _young(self, conn: Connection, talk: Conversation, body: Body, now: datetime) -> bool:
        """Whether they say they are under 18, or did earlier in this talk."""
        since = now - timedelta(hours=self.settings.session_hours)
        return says_minor(body.text) or said_young(conn, talk.id, since)


def _reacts(conn: Connection, talk: Conversation, inbound: Inbound) -> bool:
    """A heart on one of our messages asks for no answer; on a question it may be one."""
    if quoted_in(inbound.text) is None or talk.doubt is not None:
        return False
    if pages.of_conversation(conn, talk.id) is not None:
        return False
    ours = outbox.said_lately(conn, talk.contact_id, REACTED_TO)
    return is_reaction(inbound.text, [text for text in ours if "?" not in text])


def _body(inbound: Inbound) -> Body:
    return Body(
        inbound.text[:MAX_TEXT],
        inbound.kind,
        inbound.location,
        inbound.button,
        inbound.media,
        inbound.files,
    )

"""STOP, START and HELP, obeyed: what carriers require, with a way to a crisis line in each."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.channels.base import Inbound
from bot.conversation import conversations, journal, outbox
from bot.conversation.conversations import Conversation
from bot.conversation.keywords import Keyword, keyword
from bot.conversation.outbox import Outgoing, Purpose
from bot.outreach import service as outreach
from bot.paging import pages
from bot.paging import service as paging
from bot.privacy import contacts
from bot.privacy.contacts import Contact
from bot.regions import Region
from bot.safety import protocols
from bot.safety.crisis import Crisis


def asked(inbound: Inbound, *, stopped: bool) -> Keyword | None:
    """What the provider itself understood, else what the whole message is.

    Carriers take a plain YES for START: from somebody who never stopped it answers our question.
    """
    if inbound.opt_out is None or (inbound.opt_out == "start" and inbound.text and not stopped):
        return keyword(inbound.text)
    return Keyword(inbound.opt_out)


def obey(
    conn: Connection,
    contact: Contact,
    talk: Conversation,
    word: Keyword,
    region: Region,
    now: datetime,
    *,
    silent: bool,
) -> None:
    """Do what the word asks, and say so. `silent`: for a provider that acted by itself and lets
    nothing through. A STOP said again is confirmed once only: robots answer robots."""
    if word is Keyword.HELP:
        # It may be a cry for help: the next "oui" is about danger.
        conversations.note(conn, talk.id, doubt=Crisis.DISTRESS.value)
        contacts.opt_in(conn, contact.id)
        text = protocols.help_keyword_reply(region)
        silent = False  # whoever asks for help is not left with a carrier's automatic words
    elif word is Keyword.STOP:
        if not contact.opted_out:  # else all that waits is our confirmation
            outbox.suppress_open(conn, contact.id)
        outreach.stop(conn, talk.id, now)
        contacts.opt_out(conn, contact.id, now)
        paging.person_stopped(conn, talk.id, now)
        text = protocols.opt_out_confirmation(region)
        silent = silent or contact.opted_out
    else:
        contacts.opt_in(conn, contact.id)
        text = protocols.help_keyword_reply(region)
    journal.write(conn, now, f"said {word.value}", conversation_id=talk.id)
    if not silent:
        notice = Outgoing(contact.id, talk.channel, text, Purpose.NOTICE, talk.id)
        outbox.enqueue(conn, notice, now)


def about_a_page(conn: Connection, talk: Conversation, word: Keyword) -> bool:
    """Whether "aide" is said while a page is up: the talk, and not a keyword, then answers it."""
    return word is Keyword.HELP and pages.of_conversation(conn, talk.id) is not None

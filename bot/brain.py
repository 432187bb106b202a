"""The brain: claims one message at a time and answers it, one turn in one transaction.

What the turn decides (the talk's state, the replies, a page, the message being done) is kept
together or not at all. A turn that fails is undone and tried again by whichever brain is free; a
message that fails three times is answered without the model, truthfully, and a person is offered.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection, Engine

from bot.clock import Clock
from bot.conversation import (
    asked,
    conversations,
    inbox,
    journal,
    outbox,
    questions,
    texts,
    understood,
)
from bot.conversation.conversations import Holder
from bot.conversation.inbox import Body, LostClaim, Message, State
from bot.conversation.outbox import Outgoing, Purpose
from bot.conversation.turn import Reply, Turn
from bot.db import reading, transaction
from bot.directory import repository
from bot.directory.catalog import Directory
from bot.directory.taxonomy import NEEDS
from bot.handoff import desk
from bot.outreach import follow_ups
from bot.paging import meanwhile, pages
from bot.privacy.logs import trace
from bot.regions import Region
from bot.settings import Settings

log = logging.getLogger(__name__)

# What a tap on one of our own buttons stands for. Anything else a telephone sends back is ignored:
# button data is only ever one of these words, never an intent named by the sender.
BUTTONS = {
    "more": "/more_options",
    "address": "/ask_address",
    "phone": "/ask_phone",
    "closed": "/report_outdated_info",
    "worker": "/talk_to_worker",
    "yes": "/affirm",
    "no": "/deny",
}


IN_CRISIS = "/in_crisis"
# Intents whose answer asks the person whether they are in danger.
ASKING = ("crisis_doubt", "help")
ERASING = "delete_my_data"  # nothing is kept of the message that asks to keep nothing


class Answers(Protocol):
    """What answers a text in a turn: the Rasa runner, or a test's stand-in."""

    async def answer(self, turn: Turn, text: str) -> str | None:
        """Fill the turn's replies; the intent that was answered."""


class Brain:
    """Several brains may work on one database; a conversation is always with one of them."""

    def __init__(
        self,
        engine: Engine,
        runner: Answers,
        directory: Directory,
        regions: Mapping[str, Region],
        settings: Settings,
        clock: Clock,
    ) -> None:
        self._engine = engine
        self._runner = runner
        self.directory = directory
        self._regions = regions
        self._settings = settings
        self._clock = clock

    async def step(self) -> bool:
        """Answer one message if one is waiting; False when there is none."""
        self._learn()
        with transaction(self._engine) as conn:
            message = inbox.claim(conn, self._clock.now())
        if message is None:
            return False
        try:
            if message.attempts > inbox.MAX_ATTEMPTS or message.unreadable:
                self._apologise(message)
            else:
                await self._turn(message)
        except LostClaim:
            log.warning("message %s was claimed again by another brain", message.id)
        except Exception as error:
            # Whatever went wrong, the transaction is undone and the message goes back in line. When
            # not even the apology could be said, its lease runs out first: others come before.
            log.error("turn %s undone, try %s: %s", message.id, message.attempts, trace(error))
            if message.attempts <= inbox.MAX_ATTEMPTS:
                with transaction(self._engine) as conn:
                    inbox.release(conn, message)
        return True

    def _learn(self) -> None:
        """What changed in the directory is true from the next answer on. Before a message is
        claimed: a large import takes longer to load than a claim lasts."""
        with reading(self._engine) as conn:
            self.directory = repository.renewed(conn, self.directory)

    async def _turn(self, message: Message) -> None:
        now = self._clock.now()
        with transaction(self._engine) as conn:
            turn = self._open(conn, message, now)
            if turn.conversation.holder is Holder.WORKER:
                if not desk.was_read(conn, turn.conversation, message.received_at):
                    desk.from_person(conn, turn.conversation, message.body, now, self._settings)
            else:
                intent = await self._runner.answer(
                    turn, wording(message.body, crisis=turn.crisis is not None)
                )
                say(turn)
                _settle_doubt(turn)
                if turn.understood is not None and turn.intent != ERASING:
                    understood.keep(conn, message.id, turn.conversation.id, turn.understood, now)
                journal.write(
                    conn, now, "answered", conversation_id=turn.conversation.id, detail=intent
                )
            inbox.finish(conn, message, now)
            if turn.understood is not None:
                _count(turn, turn.understood.intent)

    def _open(self, conn: Connection, message: Message, now: datetime) -> Turn:
        pages.lock(conn, message.conversation_id)  # a worker who takes it waits for this turn
        talk = conversations.get(conn, message.conversation_id)
        region = self._regions[talk.region]
        return Turn(
            conn,
            talk,
            message,
            region,
            self.directory,
            self._settings,
            now,
            crisis=meanwhile.crisis_up(conn, talk.id, now),
            awaiting=questions.FOLLOW_UP if follow_ups.awaiting(conn, talk.id, now) else None,
        )

    def _apologise(self, message: Message) -> None:
        now = self._clock.now()
        with transaction(self._engine) as conn:
            turn = self._open(conn, message, now)
            if turn.conversation.holder is not Holder.WORKER:  # who speaks, then, for the bot
                turn.replies.append(Reply(texts.out_of_order(turn.region)))
                say(turn)
            what = "unreadable" if message.unreadable else "not understood"
            journal.write(conn, now, what, conversation_id=turn.conversation.id)
            inbox.finish(conn, message, now, State.FAILED)


def _count(turn: Turn, intent: str) -> None:
    """For the board: a need asked in an area, without who asked."""
    need = intent.removeprefix("find_")
    if need == intent or need not in NEEDS:
        return
    said = conversations.get(turn.conn, turn.conversation.id).area or ""
    place = turn.directory.place(said, turn.region.key) if said else None
    area = said if place is not None and place.name == said else asked.ELSEWHERE
    month = asked.month_of(turn.now, turn.region.zone)
    asked.count(turn.conn, month, turn.region.key, area, need)


def _settle_doubt(turn: Turn) -> None:
    """A question about danger stands for one message: a later "oui" answers something else."""
    if turn.conversation.doubt is not None and turn.intent not in ASKING:
        conversations.note(turn.conn, turn.conversation.id, doubt=None)


def wording(body: Body, *, crisis: bool = False) -> str:
    """What to hand to the model for this message: its words, or the intent it stands for. In a
    `crisis` (a page is up) what is shown is about it.

    A leading "/" would let a person name an intent, so it is taken off their words.
    """
    if body.kind == "button":
        return BUTTONS.get(body.button or "", "/empty")
    if body.kind == "location":
        return IN_CRISIS if crisis else "/inform"
    text = re.sub(r"^[\s/]+", "", body.text).strip()
    if text:
        return text
    if body.media or body.kind == "media":
        return IN_CRISIS if crisis else "/media"
    return "/empty"


def say(turn: Turn) -> None:
    """Put the turn's replies into the outbox."""
    for reply in turn.replies:
        if not reply.text and reply.location is None:
            continue
        purpose = Purpose.CRISIS if reply.crisis else Purpose.REPLY
        out = Outgoing(
            turn.conversation.contact_id,
            turn.conversation.channel,
            reply.text,
            purpose,
            turn.conversation.id,
            buttons=reply.buttons,
            location=reply.location,
            ask_location=reply.ask_location,
        )
        outbox.enqueue(turn.conn, out, turn.now)

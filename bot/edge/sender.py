"""Sending what stands in the outbox: claim, send with no transaction open, mark.

A send that was cut off, by a crash or a time-out, is looked up at the provider before it is
repeated. What follows a failed one is decided in `retries`; what the provider reports later is in `statuses`.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine

from bot.channels import base, texts
from bot.channels.base import Channel, OutgoingMessage, Receipt, SendStatus
from bot.channels.errors import RateLimited, SendError, Uncertain
from bot.clock import Clock
from bot.conversation import journal, outbox, pace, reports
from bot.conversation.outbox import Letter, Outgoing, Purpose, State
from bot.db import reading, transaction
from bot.edge import reach
from bot.edge.limits import limits, spend
from bot.edge.retries import SLOW_DOWN, TOO_LONG, Verdict, after_error, is_urgent
from bot.edge.statuses import note, note_status
from bot.paging import service as paging
from bot.privacy import contacts
from bot.privacy.logs import trace
from bot.sealing import Unsealable, seal_of
from bot.settings import Settings

log = logging.getLogger(__name__)

# A provider looks for words from a little before they were written, for its clock is not ours: what
# it was given shortly before is known to be other words, however alike.
LATELY = timedelta(minutes=5)


class Sender:
    """Sends for these channels. Several senders may work on one database."""

    def __init__(
        self, engine: Engine, channels: Mapping[str, Channel], settings: Settings, clock: Clock
    ) -> None:
        self._engine = engine
        self._channels = channels
        self._settings = settings
        self._clock = clock
        self._limits = limits(settings)
        # Two senders of one name cannot run at once: they would listen on the same port.
        self._name = f"{socket.gethostname()}:{settings.port}"[:80]
        self._seal = seal_of(engine.dialect)
        self._starting = asyncio.Lock()
        self._recovered = False

    async def recover(self) -> None:
        """Once, before the first send: what the process before this one was sending is due now.

        Else a page cut off by a crash would wait for its lease to run out.
        """
        async with self._starting:
            if not self._recovered:
                await asyncio.to_thread(self._recover)
                self._recovered = True

    def _recover(self) -> None:
        with transaction(self._engine) as conn:
            outbox.recover(conn, self._name, self._clock.now())

    async def step(self) -> Letter | None:
        """Try to send one message if one is due: the one tried, or None when there was none."""
        await self.recover()
        claimed = await asyncio.to_thread(self._claim)
        if claimed is None:
            return None
        letter, address = claimed
        if address is None:
            await asyncio.to_thread(self._suppress, letter)
            return letter
        try:
            provider_id, status = await self._send(letter, address)
        except SendError as error:
            await asyncio.to_thread(self._failed, letter, error)
        except Exception as error:
            # Nobody foresaw this: it may have left, its tries are counted, and then another way.
            log.error("message %s: its channel failed: %s", letter.id, trace(error))
            unforeseen = Uncertain(texts.UNCERTAIN, type(error).__name__)
            await asyncio.to_thread(self._failed, letter, unforeseen)
        else:
            await asyncio.to_thread(self._sent, letter, provider_id, status)
        return letter

    def _claim(self) -> tuple[Letter, str | None] | None:
        now = self._clock.now()
        with transaction(self._engine) as conn:
            letter = outbox.claim(conn, now, self._channels, self._name)
            if letter is None:
                return None
            contact = contacts.get(conn, letter.out.contact_id)
            silenced = contact.opted_out and letter.out.purpose is not Purpose.NOTICE
            address = None if silenced else self._address(conn, letter)
            if address is not None:
                self._spend(conn, letter, address)
            return letter, address

    def _address(self, conn: Connection, letter: Letter) -> str | None:
        """Where it goes; None, and the row given up, when the keys at hand do not open that."""
        try:
            return contacts.address_of(conn, letter.out.contact_id)
        except Unsealable:
            log.error("message %s: its address was sealed with another key", letter.id)
            outbox.mark_failed(conn, letter, State.FAILED, outbox.UNREADABLE)
            return None

    def _spend(self, conn: Connection, letter: Letter, address: str) -> None:
        channel = letter.out.channel
        limit = self._limits[channel]
        spend(conn, limit, channel, letter.out.contact_id, address, self._clock.now())

    async def _send(self, letter: Letter, address: str) -> tuple[str, SendStatus]:
        channel = self._channels[letter.out.channel]
        parts = channel.split(letter.out.text) or (letter.out.text,)
        receipt, uncertain = None, letter.uncertain
        for number, part in enumerate(parts[letter.parts_sent :], start=letter.parts_sent + 1):
            message = _message(letter.out, address, part, last=number == len(parts))
            message = replace(message, key=self._key(letter, number))
            if uncertain:
                receipt = await self._find(channel, letter, message)
            receipt = receipt or await channel.send(message)
            if number < len(parts):
                await asyncio.to_thread(self._part_sent, letter, number, address)
                receipt, uncertain = None, False
        assert receipt is not None
        return receipt.provider_id, receipt.status

    def _key(self, letter: Letter, number: int) -> str:
        """A name for one part of a letter, the same at every try, that tells nothing of it."""
        made = f"{letter.id} {letter.created_at.isoformat()} {number}"
        return self._seal.fingerprint(made)[:32]

    async def _find(
        self, channel: Channel, letter: Letter, message: OutgoingMessage
    ) -> Receipt | None:
        """Whether an earlier try left after all. When nobody can say, the doubt stays."""
        known = await asyncio.to_thread(self._known, letter)
        try:
            return await channel.find(message, letter.created_at, known)
        except SendError as error:
            raise Uncertain(error.sentence, error.code, error.retry_after) from error

    def _known(self, letter: Letter) -> list[str]:
        with reading(self._engine) as conn:
            return outbox.known_ids(conn, letter.out.contact_id, letter.created_at - LATELY)

    def _part_sent(self, letter: Letter, number: int, address: str) -> None:
        """The next part leaves at once, so that a long answer is not cut by others: what it takes
        of the pace is owed by those that follow."""
        with transaction(self._engine) as conn:
            outbox.mark_part(conn, letter, number, self._clock.now())
            self._spend(conn, letter, address)

    def _sent(self, letter: Letter, provider_id: str, status: SendStatus) -> None:
        now = self._clock.now()
        with transaction(self._engine) as conn:
            reports.one_at_a_time(conn, provider_id)
            outbox.mark_sent(conn, letter.id, provider_id, now)
            note_status(conn, base.StatusUpdate(provider_id, status), now, self._settings)
            for state, code in reports.take(conn, provider_id):
                note(conn, provider_id, State(state), code, now, self._settings)

    def _failed(self, letter: Letter, error: SendError) -> None:
        now = self._clock.now()
        step = after_error(error, letter.attempts, letter.out.purpose)
        urgent = is_urgent(letter.out.purpose)
        with transaction(self._engine) as conn:
            if isinstance(error, RateLimited):
                rest = timedelta(seconds=error.retry_after or SLOW_DOWN)
                pace.hold(conn, pace.HELD + letter.out.channel, now + rest)
            if step.verdict is Verdict.RETRY:
                due = now + step.wait
                ours = outbox.retry_at(conn, letter, due, error.code, error.uncertain)
                if ours and (error.other_channel or (urgent and step.wait > TOO_LONG)):
                    paging.undelivered(conn, letter.id, now, self._settings)
            elif outbox.mark_failed(conn, letter, State.FAILED, error.code):
                self._give_up(conn, letter, error, now)

    def _give_up(self, conn: Connection, letter: Letter, error: SendError, now: datetime) -> None:
        log.warning("message %s not sent: %s", letter.id, error.code)
        journal.write(
            conn,
            now,
            "not sent",
            conversation_id=letter.out.conversation_id,
            page_id=letter.out.page_id,
            detail=error.code,
        )
        reach.refused(conn, letter.out.contact_id, error, now)
        paging.undelivered(conn, letter.id, now, self._settings)

    def _suppress(self, letter: Letter) -> None:
        now = self._clock.now()
        with transaction(self._engine) as conn:
            outbox.mark_failed(conn, letter, State.SUPPRESSED, None)
            paging.undelivered(conn, letter.id, now, self._settings)


def _message(out: Outgoing, address: str, text: str, last: bool) -> OutgoingMessage:
    """One part of an answer; buttons and the map come with the last part only."""
    buttons = tuple(base.Button(b.label, b.data) for b in out.buttons) if last else ()
    return OutgoingMessage(
        address,
        text,
        buttons,
        location=out.location if last else None,
        ask_location=out.ask_location and last and not buttons,
        silent=out.purpose is Purpose.ALERT,
        urgent=is_urgent(out.purpose),
    )

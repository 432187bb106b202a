"""The telephone as one more channel: a page said aloud, and the key pressed back to the desk."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection

from bot.channels.base import ChannelName, OutgoingMessage, Receipt
from bot.channels.twilio_voice import Key, TwilioVoice, spoken_twiml
from bot.conversation import inbox
from bot.conversation.inbox import Body, State
from bot.handoff import desk
from bot.handoff.answers import KEYS, Take
from bot.handoff.caller import Replies
from bot.paging import pages, workers
from bot.paging.workers import Worker
from bot.privacy import contacts
from bot.settings import Settings

HEARD = "C'est noté. La suite t'attend par écrit. Merci."
UNKNOWN = "Ce numéro n'est pas connu. Au revoir."


class VoiceChannel:
    """Sends by calling. A call that was placed cannot be looked up: it may ring twice."""

    name: ChannelName = "voice"

    def __init__(self, voice: TwilioVoice) -> None:
        self._voice = voice

    async def send(self, message: OutgoingMessage) -> Receipt:
        return await self._voice.say(message.address, message.text)

    async def find(
        self, message: OutgoingMessage, since: datetime, known: Collection[str] = ()
    ) -> Receipt | None:
        return None

    def split(self, text: str) -> tuple[str, ...]:
        return (text,)

    async def close(self) -> None:
        await self._voice.close()


def key_pressed(conn: Connection, key: Key, now: datetime, settings: Settings) -> str:
    """What the key of a call sets off, once; the TwiML that answers it."""
    contact = contacts.find(conn, "voice", key.address)
    worker = workers.by_contact(conn, contact.id) if contact else None
    if contact is None or worker is None:
        return spoken_twiml(UNKNOWN)
    body = Body(kind="button", button=_button(conn, key))
    message_id = f"{key.call_id}/{key.digits}"
    new = inbox.accept(conn, "voice", message_id, body, now, worker_id=worker.id, state=State.DONE)
    if new is None:
        return spoken_twiml(HEARD)
    replies = desk.from_worker(conn, worker, contact, body, now, settings)
    return spoken_twiml(_said(worker, key, replies))


def _button(conn: Connection, key: Key) -> str:
    """The key as a tap on the button of the page that was said aloud, whatever came since."""
    page, answer = pages.of_call(conn, key.call_id), KEYS.get(key.digits)
    if page is None or answer is None:
        return f"key:{key.digits}"
    return f"{'take' if isinstance(answer, Take) else 'pass'}:{page.code}"


def _said(worker: Worker, key: Key, replies: Replies) -> str:
    """To who wants a page that somebody else has, the same word as in writing: they may rest."""
    page = replies[0].page if replies else None
    takes = isinstance(KEYS.get(key.digits), Take)
    if takes and page is not None and page.worker_id not in (None, worker.id):
        return replies[0].text
    return HEARD

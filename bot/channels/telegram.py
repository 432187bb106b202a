"""Chat through Telegram, with python-telegram-bot: send, pins and buttons, webhook or long poll."""

import hmac
from collections.abc import Collection, Coroutine
from datetime import datetime
from typing import Any, TypeVar

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
)
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from bot.channels import texts
from bot.channels.base import ChannelName, OutgoingMessage, Receipt, SendStatus
from bot.channels.errors import Refused, SendError, Uncertain
from bot.channels.split import split_text
from bot.channels.telegram_codes import telegram_error
from bot.channels.telegram_update import WANTED, message_name
from bot.channels.wire import CONNECT_SECONDS, READ_SECONDS, hush
from bot.segments import utf16_units

TELEGRAM_API = "https://api.telegram.org"
LONGEST = 4096  # UTF-16 units in one message
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
SHARE_LABEL = "Partager ma position"

# What the library raises of an answer that is not what the API promises: a 200 with an error in it.
ODD = (ValueError, KeyError, TypeError, AttributeError)

Answer = TypeVar("Answer")


class Telegram:
    """The Telegram channel. `secret` is the webhook's secret token: without it no webhook is
    accepted, and updates are fetched by long polling."""

    name: ChannelName = "telegram"

    def __init__(
        self,
        token: str,
        *,
        secret: str = "",
        base_url: str = "",
        read_seconds: float = READ_SECONDS,
    ) -> None:
        hush()
        self._secret = secret
        self._read_seconds = read_seconds
        self._requests = (_request(read_seconds), _request(read_seconds))
        self._bot = Bot(
            token,
            base_url=f"{(base_url or TELEGRAM_API).rstrip('/')}/bot",
            base_file_url=f"{(base_url or TELEGRAM_API).rstrip('/')}/file/bot",
            request=self._requests[0],
            get_updates_request=self._requests[1],
        )

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Send one message as plain text: no mark-up, so that nothing in it can be refused.

        "Delivered" is all Telegram ever tells: it took the message. Raises SendError.
        """
        if not message.text.strip() or utf16_units(message.text) > LONGEST:
            raise Refused(texts.TOO_LONG if message.text.strip() else texts.REFUSED, "not sent")
        chat = _chat(message.address)
        sent = await _told(
            self._bot.send_message(
                chat,
                message.text,
                disable_notification=message.silent,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                reply_markup=_keyboard(message),
            )
        )
        await self._pin(chat, message)
        return Receipt(message_name(sent.message_id), SendStatus.DELIVERED)

    async def find(
        self, message: OutgoingMessage, since: datetime, known: Collection[str] = ()
    ) -> Receipt | None:
        """Always None: a bot cannot read back what it sent. An uncertain send may be said twice,
        which is better than not at all."""
        return None

    def split(self, text: str) -> tuple[str, ...]:
        """Parts of at most 4096 UTF-16 units."""
        return split_text(text, LONGEST)

    def genuine(self, secret: str | None) -> bool:
        """Whether a webhook carries our secret token; never when we have none."""
        return bool(self._secret) and hmac.compare_digest(
            (secret or "").encode(), self._secret.encode()
        )

    async def use_webhook(self, url: str) -> None:
        """Have updates posted to `url` with our secret. Raises SendError."""
        await _told(self._bot.set_webhook(url, secret_token=self._secret, allowed_updates=WANTED))

    async def use_polling(self) -> None:
        """Have updates wait for `updates`; those already waiting are kept. Raises SendError."""
        await _told(self._bot.delete_webhook(drop_pending_updates=False))

    async def check(self) -> None:
        """Ask Telegram who we are: whether it is reachable and knows the token. Raises SendError."""
        await _told(self._bot.get_me())

    async def answer_button(self, callback_id: str) -> None:
        """Tell Telegram a pressed button was heard. Raises SendError: it costs only a spinner."""
        await _told(self._bot.answer_callback_query(callback_id))

    async def updates(self, offset: int | None, wait_seconds: int) -> list[Any]:
        """Raw updates from `offset` on, waiting up to `wait_seconds` for one. Raises SendError.

        Asking with an offset tells Telegram to forget all earlier ones: they must be durable.
        """
        asked: dict[str, Any] = {"timeout": wait_seconds, "allowed_updates": WANTED}
        if offset is not None:
            asked["offset"] = offset
        # The library's `get_updates` builds classes, and one update it cannot read would be
        # fetched again for ever; this is the call beneath it.
        read_seconds = wait_seconds + self._read_seconds
        found = await _told(self._bot._post("getUpdates", asked, read_timeout=read_seconds))
        return found if isinstance(found, list) else []

    async def fetch(self, reference: str) -> bytes:
        """A file somebody sent, by its file id (20 MB at most, says Telegram). Raises SendError."""
        file = await _told(self._bot.get_file(reference))
        return bytes(await _told(file.download_as_bytearray()))

    async def close(self) -> None:
        """Give back the connections."""
        for request in self._requests:
            await request.shutdown()

    async def _pin(self, chat: int, message: OutgoingMessage) -> None:
        """The pin after the text: a courtesy. The text went and holds the address, so a pin that
        fails must not have the whole said again."""
        if message.location is None:
            return
        latitude, longitude = message.location
        try:
            await _told(
                self._bot.send_location(chat, latitude, longitude, disable_notification=True)
            )
        except SendError:
            return


async def _told(call: Coroutine[Any, Any, Answer]) -> Answer:
    """The answer of a library call; its failures as SendErrors."""
    try:
        return await call
    except TelegramError as error:
        raise telegram_error(error) from None
    except ODD as error:
        raise Uncertain(texts.UNCERTAIN, type(error).__name__) from None


def _request(read_seconds: float) -> HTTPXRequest:
    connect = min(CONNECT_SECONDS, read_seconds)
    return HTTPXRequest(
        connection_pool_size=32,
        read_timeout=read_seconds,
        write_timeout=read_seconds,
        connect_timeout=connect,
        pool_timeout=connect,
    )


def _chat(address: str) -> int:
    try:
        return int(address)
    except ValueError:
        raise Refused(texts.UNKNOWN_CHAT, "not a chat id") from None


def _keyboard(
    message: OutgoingMessage,
) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | None:
    if message.buttons:
        rows = [[InlineKeyboardButton(b.label, callback_data=b.data)] for b in message.buttons]
        return InlineKeyboardMarkup(rows)
    if message.ask_location:
        share = KeyboardButton(SHARE_LABEL, request_location=True)
        return ReplyKeyboardMarkup([[share]], one_time_keyboard=True, resize_keyboard=True)
    return None

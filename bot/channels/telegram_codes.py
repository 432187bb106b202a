"""Telegram's failures, translated once. https://core.telegram.org/bots/api#making-requests

Telegram has few codes and tells the rest in English sentences, whose words are matched here.
"""

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.channels import texts
from bot.channels.errors import (
    DeadNumber,
    OptedOut,
    RateLimited,
    Refused,
    SendError,
    Undeliverable,
)
from bot.channels.wire import broken_call

# (words of the sentence, in lower case; what it means): the first that fits.
FORBIDDEN: tuple[tuple[str, type[SendError], str], ...] = (
    ("blocked by the user", OptedOut, texts.BLOCKED),
    ("user is deactivated", DeadNumber, texts.DEACTIVATED),
    (
        "can't initiate",
        Undeliverable,
        texts.UNKNOWN_CHAT,
    ),  # they never wrote to this bot
)
BAD_REQUEST: tuple[tuple[str, type[SendError], str], ...] = (
    ("chat not found", DeadNumber, texts.UNKNOWN_CHAT),
    ("user not found", DeadNumber, texts.UNKNOWN_CHAT),
    ("message is too long", Refused, texts.TOO_LONG),
)


def telegram_error(error: TelegramError) -> SendError:
    """The SendError of what python-telegram-bot raised; Telegram's own sentence is left behind."""
    if isinstance(error, RetryAfter):
        # The public property warns about its own future type whichever way it is read.
        wait = error._retry_after.total_seconds()
        return RateLimited(texts.RATE_LIMITED, "429", wait)
    if isinstance(error, Forbidden):
        return _read(error, FORBIDDEN, Undeliverable(texts.BLOCKED, "403"))
    if isinstance(error, ChatMigrated):
        return DeadNumber(texts.UNKNOWN_CHAT, "400")
    if isinstance(error, BadRequest):
        return _read(error, BAD_REQUEST, Refused(texts.REFUSED, "400"))
    if isinstance(error, (InvalidToken, EndPointNotFound)):
        return Refused(texts.BAD_CREDENTIALS, "401")
    if isinstance(error, Conflict):  # another process polls, or a webhook is set
        return Refused(texts.REFUSED, "409")
    # A broken connection is the cause; a 5xx or an unreadable answer has none of httpx's.
    return broken_call(error.__cause__ or error)


def _read(
    error: TelegramError,
    table: tuple[tuple[str, type[SendError], str], ...],
    default: SendError,
) -> SendError:
    sentence = error.message.lower()
    for words, kind, meaning in table:
        if words in sentence:
            return kind(meaning, default.code)
    return default

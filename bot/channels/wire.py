"""HTTP to the providers: every call has a time limit, and nothing of it is logged."""

import logging

import httpx

from bot.channels import texts
from bot.channels.errors import NotReached, SendError, Uncertain

CONNECT_SECONDS = 5.0
READ_SECONDS = 10.0

# These loggers write URLs, which hold the Telegram token and Twilio's "To=", or whole payloads.
# What goes wrong comes back as an exception, which we do log, without content.
TALKATIVE = ("httpx", "httpcore", "telegram", "twilio")


def time_limits(read_seconds: float = READ_SECONDS) -> httpx.Timeout:
    """Limits of one call, in seconds: no step of it can wait for ever."""
    connect = min(CONNECT_SECONDS, read_seconds)
    return httpx.Timeout(read_seconds, connect=connect, pool=connect)


def hush() -> None:
    """Silence the libraries' own logs, whatever the level of ours."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)


def broken_call(error: BaseException | None) -> SendError:
    """A call that broke: never made (send again), or made and unanswered (look first)."""
    never_made = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
    if isinstance(error, never_made):
        return NotReached(texts.NOT_REACHED, type(error).__name__)
    return Uncertain(texts.UNCERTAIN, type(error).__name__)

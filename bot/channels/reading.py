"""Reading what a provider's call carries, without trust and within bounds, and keeping it."""

import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar
from urllib.parse import parse_qsl

from starlette.datastructures import ImmutableMultiDict
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.channels.base import BadPayload, Unavailable
from bot.channels.twilio_webhook import Form

MOST_FIELDS = 200  # Twilio sends some thirty
LARGEST = 64 * 1024  # bytes; the largest real update or form is a few thousand
AGAIN = {"Retry-After": "5"}

Parsed = TypeVar("Parsed")
Kept = TypeVar("Kept")

log = logging.getLogger(__name__)


async def body_of(request: Request, largest: int = LARGEST) -> bytes:
    """The body, never more than `largest` bytes of it in memory: 413 beyond."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > largest:
            raise HTTPException(413)
    return bytes(body)


def form_of(body: bytes) -> Form:
    """The form's fields; 400 when it is none, or has too many."""
    try:
        fields = parse_qsl(
            body.decode("utf-8"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=MOST_FIELDS,
        )
    except ValueError:  # not UTF-8, or too many fields
        raise HTTPException(400) from None
    return ImmutableMultiDict(fields)


def flat(payload: object) -> Form:
    """A JSON object's texts and numbers, as a form would have carried them."""
    if not isinstance(payload, dict):
        raise HTTPException(400)
    plain = [(name, value) for name, value in payload.items() if isinstance(value, (str, int))]
    return ImmutableMultiDict([(name, str(value)) for name, value in plain])


def json_of(body: bytes) -> object:
    """What the JSON says; 400 when it is none, or nested without end."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise HTTPException(400) from None


def read(parse: Callable[[Any], Parsed], payload: Any) -> Parsed:
    """What `parse` makes of it; 400 when it says that a field is missing."""
    try:
        return parse(payload)
    except BadPayload as error:
        log.error("A signed call could not be read: %s", error)
        raise HTTPException(400, str(error)) from None


async def kept(keeping: Awaitable[Kept]) -> Kept:
    """What keeping gives, once it is durable; 503 when it cannot be: bring it again."""
    try:
        return await keeping
    except Unavailable:
        raise HTTPException(503, headers=AGAIN) from None

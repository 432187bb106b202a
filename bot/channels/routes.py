"""The doors providers knock at: verified, then kept, then answered, in that order.

A request that is not signed does nothing and is answered 403; the log says so without its content.
One that is signed is answered 2xx only once it is durable; while it cannot be kept it is answered
503, and the provider brings it again (give Twilio's webhook URL the suffix `#rc=5&rp=all`).
"""

import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar
from urllib.parse import parse_qsl

from starlette.datastructures import ImmutableMultiDict
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.channels.base import BadPayload, Inbound, StatusUpdate, Unavailable
from bot.channels.registry import Channels
from bot.channels.telegram import SECRET_HEADER, Telegram
from bot.channels.telegram_update import callback_id, parse_update
from bot.channels.twilio_sms import TwilioSms
from bot.channels.twilio_voice import Key, parse_key
from bot.channels.twilio_webhook import Form, parse_status, parse_webhook

Accept = Callable[[Inbound], Awaitable[None]]
Report = Callable[[StatusUpdate], Awaitable[None]]
Pressed = Callable[[Key], Awaitable[str]]

MOST_FIELDS = 200  # Twilio sends some thirty
LARGEST = 64 * 1024  # bytes; the largest real update or form is a few thousand
AGAIN = {"Retry-After": "5"}
NOTHING: Form = ImmutableMultiDict()

Parsed = TypeVar("Parsed")
Kept = TypeVar("Kept")

log = logging.getLogger(__name__)


def routes(
    channels: Channels, accept: Accept, status: Report, pressed: Pressed | None = None
) -> list[Route]:
    """Routes of the channels that are on.

    `accept` and `status` return once what they were given is durable, or raise Unavailable.
    `pressed` answers a key with TwiML.
    """
    doors: list[Route] = []
    if channels.sms is not None:
        doors += _twilio_routes(channels.sms, accept, status, pressed)
    if channels.telegram is not None:
        doors += [_telegram_route(channels.telegram, accept)]
    return doors


def _twilio_routes(
    sms: TwilioSms, accept: Accept, status: Report, pressed: Pressed | None
) -> list[Route]:
    async def on_message(request: Request) -> Response:
        form = await _signed_form(request, sms)
        await _kept(accept(_read(parse_webhook, form)))
        return _twiml("<Response/>")

    async def on_status(request: Request) -> Response:
        form = await _signed_form(request, sms)
        if update := _read(parse_status, form):
            await _kept(status(update))
        return _twiml("<Response/>")

    async def on_key(request: Request) -> Response:
        form = await _signed_form(request, sms)
        if pressed is None:
            raise HTTPException(404)
        return _twiml(await _kept(pressed(_read(parse_key, form))))

    doors = {"/twilio/sms": on_message, "/twilio/status": on_status, "/twilio/voice": on_key}
    return [Route(path, door, methods=["POST"]) for path, door in doors.items()]


def _telegram_route(telegram: Telegram, accept: Accept) -> Route:
    async def on_update(request: Request) -> Response:
        if not telegram.genuine(request.headers.get(SECRET_HEADER)):
            raise _refused(request, "check FANAL_TELEGRAM_SECRET and the webhook's secret_token")
        update = _json(await _body(request))
        await _kept(accept(_read(parse_update, update)))
        # The answer may itself be a call: the pressed button stops spinning, at no cost.
        pressed = callback_id(update)
        answer = {"method": "answerCallbackQuery", "callback_query_id": pressed}
        return JSONResponse(answer if pressed else {})

    return Route("/telegram/webhook", on_update, methods=["POST"])


async def _signed_form(request: Request, sms: TwilioSms) -> Form:
    signature = request.headers.get("X-Twilio-Signature", "")
    if not signature:
        raise _refused(request, "it carries no X-Twilio-Signature")
    body = await _body(request)
    url, path = str(request.url), request.url.path
    path += f"?{request.url.query}" if request.url.query else ""
    if request.headers.get("Content-Type", "").startswith("application/json"):
        genuine = sms.genuine_json(url, path, body, signature)
        form = _flat(_json(body)) if genuine else NOTHING
    else:
        form = _form(body)
        genuine = sms.genuine(url, path, form, signature)
    if not genuine:
        raise _refused(request, "check FANAL_PUBLIC_URL and FANAL_TWILIO_AUTH_TOKEN")
    return form


def _refused(request: Request, hint: str) -> HTTPException:
    log.warning("Refused an unsigned or wrongly signed call to %s: %s", request.url.path, hint)
    return HTTPException(403)


async def _body(request: Request) -> bytes:
    """The body, never more than LARGEST of it in memory."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise HTTPException(413)
    return bytes(body)


def _form(body: bytes) -> Form:
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


def _flat(payload: object) -> Form:
    """A JSON object's texts and numbers, as a form would have carried them."""
    if not isinstance(payload, dict):
        raise HTTPException(400)
    plain = [(name, value) for name, value in payload.items() if isinstance(value, (str, int))]
    return ImmutableMultiDict([(name, str(value)) for name, value in plain])


def _json(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise HTTPException(400) from None


def _read(parse: Callable[[Any], Parsed], payload: Any) -> Parsed:
    try:
        return parse(payload)
    except BadPayload as error:
        log.error("A signed call could not be read: %s", error)
        raise HTTPException(400, str(error)) from None


async def _kept(keeping: Awaitable[Kept]) -> Kept:
    try:
        return await keeping
    except Unavailable:
        raise HTTPException(503, headers=AGAIN) from None


def _twiml(text: str) -> Response:
    return Response(text, media_type="text/xml")

"""The doors providers knock at: verified, then kept, then answered, in that order.

A request that is not signed does nothing and is answered 403; the log says so without its content.
One that is signed is answered 2xx only once it is durable; while it cannot be kept it is answered
503, and the provider brings it again (give Twilio's webhook URL the suffix `#rc=5&rp=all`).
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from starlette.datastructures import ImmutableMultiDict
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.channels.base import Inbound, StatusUpdate
from bot.channels.reading import AGAIN, LARGEST, body_of, flat, form_of, json_of, kept, read
from bot.channels.registry import Channels
from bot.channels.sms_gateway import SIGNATURE_HEADER, TIMESTAMP_HEADER, SmsGateway
from bot.channels.telegram import SECRET_HEADER, Telegram
from bot.channels.telegram_update import callback_id, parse_update
from bot.channels.twilio_sms import TwilioSms
from bot.channels.twilio_voice import Key, parse_key
from bot.channels.twilio_webhook import Form, parse_status, parse_webhook

Accept = Callable[[Inbound], Awaitable[None]]
Report = Callable[[StatusUpdate], Awaitable[None]]
Pressed = Callable[[Key], Awaitable[str]]

NOTHING: Form = ImmutableMultiDict()
LARGEST_MMS = 2 * 1024 * 1024  # bytes: a telephone posts the pictures too, which are not kept
LARGE_AT_ONCE = 16

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
    if channels.gateway is not None:
        doors += [_gateway_route(channels.gateway, accept, status)]
    if channels.telegram is not None:
        doors += [_telegram_route(channels.telegram, accept)]
    return doors


def _twilio_routes(
    sms: TwilioSms, accept: Accept, status: Report, pressed: Pressed | None
) -> list[Route]:
    async def on_message(request: Request) -> Response:
        form = await _signed_form(request, sms)
        await kept(accept(read(parse_webhook, form)))
        return _twiml("<Response/>")

    async def on_status(request: Request) -> Response:
        form = await _signed_form(request, sms)
        if update := read(parse_status, form):
            await kept(status(update))
        return _twiml("<Response/>")

    async def on_key(request: Request) -> Response:
        form = await _signed_form(request, sms)
        if pressed is None:
            raise HTTPException(404)
        return _twiml(await kept(pressed(read(parse_key, form))))

    doors = {"/twilio/sms": on_message, "/twilio/status": on_status, "/twilio/voice": on_key}
    return [Route(path, door, methods=["POST"]) for path, door in doors.items()]


def _telegram_route(telegram: Telegram, accept: Accept) -> Route:
    async def on_update(request: Request) -> Response:
        if not telegram.genuine(request.headers.get(SECRET_HEADER)):
            raise _refused(request, "check FANAL_TELEGRAM_SECRET and the webhook's secret_token")
        update = json_of(await body_of(request))
        await kept(accept(read(parse_update, update)))
        # The answer may itself be a call: the pressed button stops spinning, at no cost.
        pressed = callback_id(update)
        answer = {"method": "answerCallbackQuery", "callback_query_id": pressed}
        return JSONResponse(answer if pressed else {})

    return Route("/telegram/webhook", on_update, methods=["POST"])


def _gateway_route(gateway: SmsGateway, accept: Accept, status: Report) -> Route:
    slots = asyncio.Semaphore(LARGE_AT_ONCE)

    async def whole(request: Request) -> bytes:
        """The body. Few large ones at a time: until all of it is there, anybody may have sent it."""
        size = request.headers.get("Content-Length", "")
        if not size.isdigit() or int(size) <= LARGEST:
            return await body_of(request)
        if slots.locked():
            raise HTTPException(503, headers=AGAIN)
        async with slots:
            return await body_of(request, LARGEST_MMS)

    async def on_event(request: Request) -> Response:
        body = await whole(request)
        signature = request.headers.get(SIGNATURE_HEADER, "")
        if not gateway.genuine(body, request.headers.get(TIMESTAMP_HEADER, ""), signature):
            raise _refused(request, "check FANAL_SMS_GATEWAY_SIGNING_KEY and the app's")
        event = read(gateway.parse, json_of(body))
        if isinstance(event, Inbound):
            await kept(accept(event))
        elif event is not None:
            await kept(status(event))
        return JSONResponse({})

    return Route("/gateway/sms", on_event, methods=["POST"])


async def _signed_form(request: Request, sms: TwilioSms) -> Form:
    signature = request.headers.get("X-Twilio-Signature", "")
    if not signature:
        raise _refused(request, "it carries no X-Twilio-Signature")
    body = await body_of(request)
    url, path = str(request.url), request.url.path
    path += f"?{request.url.query}" if request.url.query else ""
    if request.headers.get("Content-Type", "").startswith("application/json"):
        genuine = sms.genuine_json(url, path, body, signature)
        form = flat(json_of(body)) if genuine else NOTHING
    else:
        form = form_of(body)
        genuine = sms.genuine(url, path, form, signature)
    if not genuine:
        raise _refused(request, "check FANAL_PUBLIC_URL and FANAL_TWILIO_AUTH_TOKEN")
    return form


def _refused(request: Request, hint: str) -> HTTPException:
    log.warning("Refused an unsigned or wrongly signed call to %s: %s", request.url.path, hint)
    return HTTPException(403)


def _twiml(text: str) -> Response:
    return Response(text, media_type="text/xml")

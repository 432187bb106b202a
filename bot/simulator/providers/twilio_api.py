"""A simulated Twilio REST API: messages and calls, as strict as the real one.

Refusals carry Twilio's own codes and sentences (https://www.twilio.com/docs/api/errors).
"""

import base64
import hmac
import itertools
import re
from collections.abc import Awaitable, Callable, Iterable
from xml.etree import ElementTree

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.segments import segments, utf16_units
from bot.simulator.providers import twilio_spec as spec
from bot.simulator.providers.http import NOT_TAKEN, PICTURE, RETRY_AFTER, broken, silence
from bot.simulator.providers.shapes import Shapes
from bot.simulator.providers.shapes import fault as fault_of
from bot.simulator.providers.twilio_model import (
    REACHED,
    Sent,
    TwilioAccount,
    call_json,
    call_walk,
    message_json,
    message_walk,
)
from bot.simulator.providers.world import Carrier, Delivered, Fault, Telephones

Handler = Callable[[Request], Awaitable[Response]]

E164 = re.compile(r"\+[1-9]\d{6,14}")
REFUSED_BY_FAULT = {
    "21610": "Attempt to send to unsubscribed recipient",
    "21614": "'To' number is not a valid mobile number",
    "21211": "Invalid 'To' Phone Number",
}


class Refusal(Exception):
    """The API says no."""

    def __init__(self, code: int, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.answer = JSONResponse(
            {
                "code": code,
                "message": sentence,
                "more_info": f"https://www.twilio.com/docs/errors/{code}",
                "status": status,
            },
            status_code=status,
        )


class TwilioApi:
    """One account's API. `sent` holds its messages and calls by SID, oldest first."""

    def __init__(self, account: TwilioAccount, telephones: Telephones) -> None:
        self.account = account
        self.telephones = telephones
        self.sent: dict[str, Sent] = {}
        self.walking: list[Sent] = []  # those whose reports are still to come
        self._numbers = itertools.count(1)

    def routes(self) -> list[Route]:
        """The API's routes, to mount at the root."""
        base = "/2010-04-01/Accounts/{account}"
        return [
            Route(f"{base}/Messages.json", self._guarded(self._send), methods=["POST"]),
            Route(f"{base}/Messages.json", self._guarded(self._list), methods=["GET"]),
            Route(f"{base}/Messages/{{sid}}.json", self._guarded(self._fetch), methods=["GET"]),
            Route(f"{base}/Calls.json", self._guarded(self._call), methods=["POST"]),
            Route("/media/{account}/{number}", self._guarded(self._media), methods=["GET"]),
        ]

    def _guarded(self, handler: Handler) -> Handler:
        async def endpoint(request: Request) -> Response:
            try:
                self._check_account(request)
                return await handler(request)
            except Refusal as refusal:
                return refusal.answer

        return endpoint

    def _check_account(self, request: Request) -> None:
        pair = f"{self.account.sid}:{self.account.token}".encode()
        expected = f"Basic {base64.b64encode(pair).decode()}"
        if not hmac.compare_digest(request.headers.get("Authorization", ""), expected):
            raise Refusal(20003, "Authenticate", 401)
        if request.path_params["account"] != self.account.sid:
            raise Refusal(20404, "The requested resource was not found", 404)

    async def _send(self, request: Request) -> Response:
        form = await request.form()
        _agree(form.multi_items(), spec.CREATE_MESSAGE)
        to, sender = self._to(form), self._sender(form)
        body = _text(form, "Body")
        if not body:
            raise Refusal(21602, "Message body is required")
        if utf16_units(body) > 1600:
            raise Refusal(21617, "The concatenated message body exceeds the 1600 character limit")
        fault = self._fault("sms", to)
        if fault in NOT_TAKEN:
            return await _not_taken(request, fault)
        sent = self._keep("SM", to, sender, body, _text(form, "StatusCallback"), fault)
        sent.messaging_service = _text(form, "MessagingServiceSid") or None
        sent.status = "accepted" if sent.messaging_service else "queued"
        self._deliver("sms", sent)
        return await _taken(request, fault, message_json(self.account, sent))

    async def _call(self, request: Request) -> Response:
        form = await request.form()
        _agree(form.multi_items(), spec.CREATE_CALL)
        to, sender = self._to(form), self._sender(form)
        twiml = _text(form, "Twiml")
        if not twiml and not _text(form, "Url"):
            raise Refusal(21205, "Url parameter is required")
        spoken, keys_url = _spoken(twiml) if twiml else (_text(form, "Url"), "")
        fault = self._fault("voice", to)
        if fault in NOT_TAKEN:
            return await _not_taken(request, fault)
        sent = self._keep("CA", to, sender, spoken, _text(form, "StatusCallback"), fault)
        sent.keys_url = keys_url
        self._deliver("voice", sent)
        return await _taken(request, fault, call_json(self.account, sent))

    async def _list(self, request: Request) -> Response:
        query = request.query_params
        _agree(query.multi_items(), spec.LIST_MESSAGES)
        size = int(query.get("PageSize", "50"))
        found = [
            message_json(self.account, sent)
            for sent in reversed(self.sent.values())
            if sent.sid.startswith("SM")
            and query.get("To", sent.to) == sent.to
            and query.get("From", sent.sender) == sent.sender
        ]
        page = {"page": 0, "page_size": size, "next_page_uri": None, "previous_page_uri": None}
        return JSONResponse({"messages": found[:size]} | page)

    async def _fetch(self, request: Request) -> Response:
        sent = self.sent.get(request.path_params["sid"])
        if sent is None:
            raise Refusal(20404, "The requested resource was not found", 404)
        return JSONResponse(message_json(self.account, sent))

    async def _media(self, request: Request) -> Response:
        """A picture somebody sent by MMS."""
        return Response(PICTURE, media_type="image/png")

    def _to(self, form: FormData) -> str:
        to = _text(form, "To")
        if not to:
            raise Refusal(21604, "A 'To' phone number is required.")
        if not E164.fullmatch(to):
            raise Refusal(21211, f"The 'To' number {to} is not a valid phone number.")
        return to

    def _sender(self, form: FormData) -> str:
        if service := _text(form, "MessagingServiceSid"):
            if service != self.account.messaging_service:
                raise Refusal(21701, "The Messaging Service does not exist")
            return self.account.number
        sender = _text(form, "From")
        if not sender:
            raise Refusal(21603, "A 'From' phone number is required.")
        if sender != self.account.number:
            raise Refusal(21606, f"The 'From' phone number {sender} is not one of yours.")
        return sender

    def _fault(self, channel: Carrier, to: str) -> Fault | None:
        """The fault of this send, after those that are plain refusals."""
        fault = self.telephones.next_fault(channel, to)
        if channel == "sms" and to in self.telephones.opted_out:
            fault = "21610"
        if fault in REFUSED_BY_FAULT:
            raise Refusal(int(fault), f"{REFUSED_BY_FAULT[fault]}: {to}")
        return fault

    def _keep(
        self, prefix: str, to: str, sender: str, text: str, callback: str, fault: Fault | None
    ) -> Sent:
        walk = message_walk(fault) if prefix == "SM" else call_walk(fault)
        sid = f"{prefix}{next(self._numbers):032x}"
        now = self.telephones.now()
        sent = Sent(sid, to, sender, text, now, callback, walk, fault=fault)
        self.sent[sid] = sent
        self.walking.append(sent)
        return sent

    def _deliver(self, channel: Carrier, sent: Sent) -> None:
        status = sent.outcome[0]
        count, encoding = segments(sent.text) if channel == "sms" else (None, None)
        self.telephones.record(
            Delivered(
                at=sent.created,
                channel=channel,
                to=sent.to,
                sender=sent.sender,
                text=sent.text,
                sid=sent.sid,
                status="delivered" if status in REACHED else status,
                segments=count,
                encoding=encoding,
            )
        )


async def _not_taken(request: Request, fault: Fault | None) -> Response:
    if fault == "timeout_lost":
        return await silence(request)
    if fault == "429":
        answer = Refusal(20429, "Too Many Requests", 429).answer
        answer.headers.update(RETRY_AFTER)
        return answer
    return broken()


async def _taken(request: Request, fault: Fault | None, resource: object) -> Response:
    if fault == "timeout":
        return await silence(request)
    return broken() if fault == "500_after" else JSONResponse(resource, status_code=201)


def _agree(given: Iterable[tuple[str, object]], shapes: Shapes) -> None:
    """The real API passes over a parameter it does not know: here it is refused, and found."""
    wrong = fault_of(given, shapes, ())
    if wrong is not None:
        raise Refusal(20001, f"{wrong}, says Twilio's OpenAPI")


def _text(form: FormData, name: str) -> str:
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def _spoken(twiml: str) -> tuple[str, str]:
    """What a call says, each sentence once, and where its key is posted."""
    try:
        root = ElementTree.fromstring(twiml)
    except ElementTree.ParseError:
        raise Refusal(12100, "Document parse failure") from None
    gather = root.find("Gather")
    said = dict.fromkeys(say.text or "" for say in root.iter("Say"))
    return "\n".join(said), "" if gather is None else gather.get("action", "")

"""A simulated Twilio REST API: messages and calls, as strict as the real one.

Refusals carry Twilio's own codes and sentences (https://www.twilio.com/docs/api/errors).
"""

import base64
import hmac
import itertools
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.segments import segments, utf16_units
from bot.simulator.providers import twilio_form as given
from bot.simulator.providers import twilio_spec as spec
from bot.simulator.providers.http import NOT_TAKEN, PICTURE, RETRY_AFTER, broken, silence
from bot.simulator.providers.twilio_form import Refusal
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

REFUSED_BY_FAULT = {
    "21610": "Attempt to send to unsubscribed recipient",
    "21614": "'To' number is not a valid mobile number",
    "21211": "Invalid 'To' Phone Number",
}


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
        given.agree(form.multi_items(), spec.CREATE_MESSAGE)
        to, sender = given.to(form), given.sender(form, self.account)
        body = given.text(form, "Body")
        if not body:
            raise Refusal(21602, "Message body is required")
        if utf16_units(body) > 1600:
            raise Refusal(21617, "The concatenated message body exceeds the 1600 character limit")
        fault = self._fault("sms", to)
        if fault in NOT_TAKEN:
            return await _not_taken(request, fault)
        sent = self._keep("SM", to, sender, body, given.text(form, "StatusCallback"), fault)
        sent.messaging_service = given.text(form, "MessagingServiceSid") or None
        sent.status = "accepted" if sent.messaging_service else "queued"
        self._deliver("sms", sent)
        return await _taken(request, fault, message_json(self.account, sent))

    async def _call(self, request: Request) -> Response:
        form = await request.form()
        given.agree(form.multi_items(), spec.CREATE_CALL)
        to, sender = given.to(form), given.sender(form, self.account)
        twiml = given.text(form, "Twiml")
        if not twiml and not given.text(form, "Url"):
            raise Refusal(21205, "Url parameter is required")
        spoken, keys_url = given.spoken(twiml) if twiml else (given.text(form, "Url"), "")
        fault = self._fault("voice", to)
        if fault in NOT_TAKEN:
            return await _not_taken(request, fault)
        sent = self._keep("CA", to, sender, spoken, given.text(form, "StatusCallback"), fault)
        sent.keys_url = keys_url
        self._deliver("voice", sent)
        return await _taken(request, fault, call_json(self.account, sent))

    async def _list(self, request: Request) -> Response:
        query = request.query_params
        given.agree(query.multi_items(), spec.LIST_MESSAGES)
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

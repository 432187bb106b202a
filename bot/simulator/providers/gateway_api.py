"""A simulated SMS Gateway for Android: its API, and the events its telephone posts, signed.

https://docs.sms-gate.app/integration/api/, https://docs.sms-gate.app/features/webhooks/
"""

import base64
import hashlib
import hmac
import itertools
import json
from typing import Any

import httpx
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.segments import segments
from bot.simulator.providers.http import NOT_TAKEN, RETRY_AFTER, broken, silence
from bot.simulator.providers.world import Delivered, Telephones

PATH = "/gateway/messages"


class GatewayApi:
    """One telephone. `sent` holds its messages by id, as the API tells them."""

    def __init__(
        self,
        telephones: Telephones,
        login: str = "ABCDEF",
        password: str = "simulated-password",
        signing_key: str = "simulated-signing-key",
        number: str = "+15145550150",
    ) -> None:
        self.telephones = telephones
        self.login, self.password, self.signing_key = login, password, signing_key
        self.number = number
        self.sent: dict[str, dict[str, Any]] = {}
        self._numbers = itertools.count(1)

    def routes(self) -> list[Route]:
        """The API's routes, to mount at the root."""
        return [
            Route(PATH, self._send, methods=["POST"]),
            Route(f"{PATH}/{{id}}", self._fetch, methods=["GET"]),
        ]

    def received(
        self,
        url: str,
        sender: str,
        text: str,
        event_id: str | None = None,
        media: tuple[str, ...] = (),
    ) -> httpx.Request:
        """The signed event of a message that reached the telephone; with `media`, an MMS."""
        payload: dict[str, Any] = {"messageId": "made-of-the-words", "sender": sender}
        if media:
            payload["body"] = text
            payload["attachments"] = [{"contentType": kind, "data": "AAAA"} for kind in media]
        else:
            payload["message"] = text
        return self.event(url, "mms:downloaded" if media else "sms:received", payload, event_id)

    def report(self, url: str, message_id: str, event: str, **more: str) -> httpx.Request:
        """The signed report of a message sent: "sms:sent", "sms:delivered" or "sms:failed"."""
        return self.event(url, event, {"messageId": message_id, "sender": self.number, **more})

    def event(
        self, url: str, name: str, payload: dict[str, Any], event_id: str | None = None
    ) -> httpx.Request:
        """Any event, signed as the app signs: the body, then the seconds."""
        number = next(self._numbers)
        event = {
            "deviceId": "simulated", "event": name, "id": event_id or f"event-{number}",
            "payload": payload, "webhookId": "simulated",
        }  # fmt: skip
        body = json.dumps(event).encode()
        seconds = str(int(self.telephones.now().timestamp()))
        signed = hmac.new(self.signing_key.encode(), body + seconds.encode(), hashlib.sha256)
        headers = {"X-Signature": signed.hexdigest(), "X-Timestamp": seconds}
        return httpx.Request(
            "POST", url, content=body, headers=headers | {"Content-Type": "application/json"}
        )

    async def _send(self, request: Request) -> Response:
        if (refused := self._stranger(request)) is not None:
            return refused
        asked = await request.json()
        text, numbers = asked.get("textMessage", {}).get("text"), asked.get("phoneNumbers")
        if not text or not numbers or not str(numbers[0]).startswith("+"):
            return JSONResponse({"message": f"invalid number {numbers}"}, status_code=400)
        name = asked.get("id") or f"message-{next(self._numbers)}"
        if name in self.sent:
            return JSONResponse({"message": "already exists"}, status_code=409)
        fault = self.telephones.next_fault("sms", numbers[0])
        if fault == "429":
            return JSONResponse({}, status_code=429, headers=RETRY_AFTER)
        if fault in NOT_TAKEN:
            return await silence(request) if fault == "timeout_lost" else broken()
        self.sent[name] = {"id": name, "state": "Pending", "priority": asked.get("priority")}
        self._deliver(name, numbers[0], text)
        if fault == "timeout":
            return await silence(request)
        return broken() if fault == "500_after" else JSONResponse(self.sent[name], status_code=202)

    async def _fetch(self, request: Request) -> Response:
        if (refused := self._stranger(request)) is not None:
            return refused
        found = self.sent.get(request.path_params["id"])
        return JSONResponse(found or {"message": "not found"}, status_code=200 if found else 404)

    def _stranger(self, request: Request) -> Response | None:
        pair = base64.b64encode(f"{self.login}:{self.password}".encode()).decode()
        if request.headers.get("Authorization") == f"Basic {pair}":
            return None
        return JSONResponse({"message": "unauthorized"}, status_code=401)

    def _deliver(self, name: str, to: str, text: str) -> None:
        count, encoding = segments(text)
        self.telephones.record(
            Delivered(
                self.telephones.now(), "sms", to, self.number, text, name,
                segments=count, encoding=encoding,
            )
        )  # fmt: skip

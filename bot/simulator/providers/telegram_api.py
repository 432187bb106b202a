"""A simulated Telegram Bot API, strict about required fields, types and limits.

https://core.telegram.org/bots/api. Arguments come as a form, a query or JSON, nested ones as JSON.
"""

import asyncio
import itertools
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.segments import utf16_units
from bot.simulator.providers import telegram_arguments as given
from bot.simulator.providers.http import NOT_TAKEN, PICTURE, broken, silence
from bot.simulator.providers.telegram_arguments import Json, Refusal
from bot.simulator.providers.world import RETRY_AFTER_SECONDS, Delivered, Fault, Telephones

Method = Callable[[Json], Awaitable[Any]]

BOT_NAME = "FanalBot"
CHECK_SECONDS = 0.02  # how often a long poll looks for a new update
REFUSED_BY_FAULT = {
    "21610": (403, "Forbidden: bot was blocked by the user"),
    "21614": (400, "Bad Request: chat not found"),
    "21211": (400, "Bad Request: chat not found"),
    "undelivered": (403, "Forbidden: user is deactivated"),
}


@dataclass(frozen=True)
class Webhook:
    """Where updates are posted, and the secret that goes with them."""

    url: str
    secret: str


class TelegramApi:
    """One bot's API. Updates wait in `waiting` while no webhook is set."""

    def __init__(self, token: str, telephones: Telephones) -> None:
        self.token = token
        self.telephones = telephones
        self.webhook: Webhook | None = None
        self.waiting: list[Json] = []
        self.answered: list[str] = []  # ids of the button presses answered
        self._message_ids = itertools.count(1)
        self._methods: dict[str, Method] = {
            "getMe": self._get_me,
            "getFile": self._get_file,
            "sendMessage": self._send_message,
            "sendLocation": self._send_location,
            "answerCallbackQuery": self._answer_callback,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getUpdates": self._get_updates,
        }

    def routes(self) -> list[Route]:
        """The API's one route, to mount at the root."""
        return [
            Route("/bot{token}/{method}", self._endpoint, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self._file, methods=["GET"]),
        ]

    async def _endpoint(self, request: Request) -> Response:
        try:
            method = self._method(request)
            arguments = await given.read(request)
            given.agree(request.path_params["method"], arguments)
            fault = self._fault(arguments) if method != self._get_updates else None
            if fault in NOT_TAKEN:
                return await silence(request) if fault == "timeout_lost" else broken()
            result = await method(arguments)
        except Refusal as refusal:
            return refusal.answer
        if fault == "timeout":
            return await silence(request)
        return broken() if fault == "500_after" else JSONResponse({"ok": True, "result": result})

    def _method(self, request: Request) -> Method:
        if request.path_params["token"] != self.token:
            raise Refusal(401, "Unauthorized")
        method = self._methods.get(request.path_params["method"])
        if method is None:
            raise Refusal(404, "Not Found")
        return method

    def _fault(self, arguments: Json) -> Fault | None:
        fault = self.telephones.next_fault("telegram", str(arguments.get("chat_id", "")))
        if fault in REFUSED_BY_FAULT:
            raise Refusal(*REFUSED_BY_FAULT[fault])
        if fault == "429":
            wait = RETRY_AFTER_SECONDS
            sentence = f"Too Many Requests: retry after {wait}"
            raise Refusal(429, sentence, retry_after=wait)
        return fault

    async def _get_me(self, arguments: Json) -> Json:
        return {"id": 1, "is_bot": True, "first_name": "Fanal", "username": BOT_NAME}

    async def _get_file(self, arguments: Json) -> Json:
        name = arguments.get("file_id")
        if not isinstance(name, str) or not name:
            raise Refusal(400, "Bad Request: invalid file_id")
        return {"file_id": name, "file_unique_id": name, "file_path": f"photos/{name}.png"}

    async def _file(self, request: Request) -> Response:
        known = request.path_params["token"] == self.token
        return Response(PICTURE if known else b"", status_code=200 if known else 404)

    async def _send_message(self, arguments: Json) -> Json:
        chat, text = given.chat(arguments), arguments.get("text")
        if not isinstance(text, str) or not text.strip():
            raise Refusal(400, "Bad Request: message text is empty")
        if utf16_units(text) > 4096:
            raise Refusal(400, "Bad Request: message is too long")
        if arguments.get("parse_mode"):
            raise Refusal(400, "Bad Request: can't parse entities")  # we only ever send plain text
        return self._deliver(chat, text, buttons=given.buttons(arguments.get("reply_markup")))

    async def _send_location(self, arguments: Json) -> Json:
        return self._deliver(given.chat(arguments), "", location=given.point(arguments))

    async def _answer_callback(self, arguments: Json) -> bool:
        query = arguments.get("callback_query_id")
        if not isinstance(query, (str, int)) or query == "":
            raise Refusal(400, "Bad Request: QUERY_ID_INVALID")
        self.answered.append(str(query))
        return True

    async def _set_webhook(self, arguments: Json) -> bool:
        url, secret = str(arguments.get("url", "")), str(arguments.get("secret_token", ""))
        if not re.match(r"https://|http://127\.0\.0\.1", url):
            raise Refusal(400, "Bad Request: bad webhook: HTTPS url must be provided for webhook")
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
            raise Refusal(400, "Bad Request: secret token contains unallowed characters")
        self.webhook = Webhook(url, secret)
        return True

    async def _delete_webhook(self, arguments: Json) -> bool:
        self.webhook = None
        if arguments.get("drop_pending_updates") is True:
            self.waiting.clear()
        return True

    async def _get_updates(self, arguments: Json) -> list[Json]:
        if self.webhook is not None:
            raise Refusal(409, "Conflict: can't use getUpdates method while webhook is active")
        offset = int(arguments.get("offset", 0))
        self.waiting[:] = [u for u in self.waiting if u["update_id"] >= offset]
        for _ in range(int(float(arguments.get("timeout", 0)) / CHECK_SECONDS)):
            if self.waiting:
                break
            await asyncio.sleep(CHECK_SECONDS)
        return self.waiting[:100]

    def _deliver(
        self,
        chat: int,
        text: str,
        buttons: tuple[tuple[str, str], ...] = (),
        location: tuple[float, float] | None = None,
    ) -> Json:
        number, now = next(self._message_ids), self.telephones.now()
        self.telephones.record(
            Delivered(
                at=now,
                channel="telegram",
                to=str(chat),
                sender=BOT_NAME,
                text=text,
                sid=f"{chat}/{number}",
                buttons=buttons,
                location=location,
            )
        )
        where = {"id": chat, "type": "private"}
        return {"message_id": number, "date": int(now.timestamp()), "chat": where, "text": text}

"""The page with simulated telephones: the person's, the worker's, and what the system did.

Mounted by `fanal up` beside the real edge, and only when no real provider is configured.
"""

from __future__ import annotations

import asyncio
import itertools
import logging
import secrets
from collections.abc import Mapping
from importlib import resources
from typing import Any

import httpx
import sqlalchemy as sa
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.conversation.journal import journal
from bot.db import reading
from bot.edge.edge import Edge
from bot.privacy.logs import trace
from bot.simulator import texts
from bot.simulator.demo_world import PHONES
from bot.simulator.providers.app import Providers
from bot.simulator.providers.world import Delivered

log = logging.getLogger(__name__)

TYPES = {"page.html": "text/html", "page.css": "text/css", "page.js": "text/javascript"}
CALLBACK_SECONDS = 0.2
MAX_BODY = 16_384
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class Phones:
    """The page's state: what was said on each telephone since the start."""

    def __init__(self, providers: Providers, edge: Edge, since: int = 0) -> None:
        """`since`: the last line of the journal that is not to be shown."""
        self._since = since
        self._providers = providers
        self._edge = edge
        self._said: list[dict[str, Any]] = []
        self._numbers = itertools.count(1)
        self._token = secrets.token_urlsafe(16)  # only our own page may press the keys
        providers.telephones.subscribe(self._arrived)

    def routes(self) -> list[Route]:
        return [
            Route("/", _file("page.html", self._token)),
            Route("/page.css", _file("page.css", self._token)),
            Route("/page.js", _file("page.js", self._token)),
            Route("/simulator/state", self._state),
            Route("/simulator/send", self._send, methods=["POST"]),
        ]

    async def keep_reporting(self) -> None:
        """Bring the providers' delivery reports to the edge, until cancelled."""
        async with httpx.AsyncClient() as client:
            while True:
                try:
                    await self._providers.deliver_callbacks(client)
                except httpx.HTTPError as error:
                    log.warning("a delivery report did not arrive: %s", trace(error))
                await asyncio.sleep(CALLBACK_SECONDS)

    def _arrived(self, message: Delivered) -> None:
        self._say(
            _phone_of(message.channel, message.to),
            "in",
            message.text,
            status=message.status,
            segments=message.segments,
            buttons=message.buttons,
            location=message.location,
        )

    def _say(self, phone: str | None, way: str, text: str, **more: Any) -> None:
        if phone is not None:
            at = self._providers.telephones.now().isoformat()
            line = {"id": next(self._numbers), "phone": phone, "way": way, "text": text, "at": at}
            self._said.append(line | more)

    async def _state(self, request: Request) -> Response:
        """What is new since `said` and `journal`, the last ids the page has."""
        said = _number(request, "said")
        after = max(self._since, _number(request, "journal"))
        done = await asyncio.to_thread(self._journal, after)
        new = [line for line in self._said if line["id"] > said]
        return JSONResponse({"said": new, "journal": done}, headers=HEADERS)

    def _journal(self, after: int) -> list[dict[str, Any]]:
        query = sa.select(journal).where(journal.c.id > after).order_by(journal.c.id).limit(200)
        with reading(self._edge.engine) as conn:
            rows = conn.execute(query).all()
        return [
            {"id": r.id, "at": r.at.isoformat(), "text": texts.done(r.what, r.detail)} for r in rows
        ]

    async def _send(self, request: Request) -> Response:
        if not secrets.compare_digest(request.headers.get("X-Fanal-Page", ""), self._token):
            return JSONResponse({"error": "this is not our page"}, status_code=403)
        body = await request.body()
        if len(body) > MAX_BODY:
            return JSONResponse({"error": "too long"}, status_code=413)
        try:
            asked = await request.json()
            phone, text = asked["phone"], str(asked.get("text", ""))
            channel, address = PHONES[phone]
        except (ValueError, KeyError, TypeError):
            return JSONResponse({"error": "a phone and a text are needed"}, status_code=400)
        call = self._call(channel, address, text, asked)
        self._say(phone, "out", text or ("[position]" if asked.get("location") else "[bouton]"))
        async with httpx.AsyncClient() as client:
            status = await self._providers.deliver(call, client)
        return JSONResponse({"status": status})

    def _call(
        self, channel: str, address: str, text: str, asked: Mapping[str, Any]
    ) -> httpx.Request:
        """The webhook call this telephone's provider would make."""
        if channel == "sms":
            return self._providers.sms_phone.text(address, text)
        phone = self._providers.telegram_phone
        if asked.get("button"):
            update = phone.press(address, str(asked["button"]))
        elif asked.get("location"):
            latitude, longitude = asked["location"]
            update = phone.share_location(address, (float(latitude), float(longitude)))
        else:
            update = phone.text(address, text)
        call = phone.request(update)
        assert call is not None  # `fanal up` sets the webhook before the page is served
        return call


def _file(name: str, token: str) -> Any:
    async def give(request: Request) -> Response:
        text = (
            resources.files("bot.simulator")
            .joinpath("page")
            .joinpath(name)
            .read_text(encoding="utf-8")
        )
        return Response(text.replace("{{token}}", token), media_type=TYPES[name], headers=HEADERS)

    return give


def _phone_of(channel: str, address: str) -> str | None:
    return next((name for name, where in PHONES.items() if where == (channel, address)), None)


def _number(request: Request, name: str) -> int:
    raw = request.query_params.get(name, "0")
    return int(raw) if raw.isdigit() else 0

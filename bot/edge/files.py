"""The door of files passed in a talk: fetched from their provider at the moment they are opened."""

from __future__ import annotations

import asyncio
import logging

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels.errors import SendError
from bot.db import reading
from bot.edge.edge import Edge
from bot.handoff import files
from bot.handoff.files import Shared

log = logging.getLogger(__name__)

GONE = "Ce lien n'est plus valable. Demande-le de nouveau."
HEADERS = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}


def door(edge: Edge) -> Route:
    """GET /f/SECRET: the file, or 404. Nothing of it is kept here."""

    async def open_file(request: Request) -> Response:
        secret = request.path_params["secret"]

        def find() -> Shared | None:
            with reading(edge.engine) as conn:
                return files.opened(conn, secret, edge.clock.now())

        found = await asyncio.to_thread(find)
        channel = None
        if found is not None:
            channel = edge.channels.sms if found.channel == "sms" else edge.channels.telegram
        if found is None or channel is None:
            return PlainTextResponse(GONE, status_code=404, headers=HEADERS)
        try:
            content = await channel.fetch(found.reference)
        except SendError as error:
            log.warning("a file could not be fetched: %s", error.code)
            return PlainTextResponse(GONE, status_code=404, headers=HEADERS)
        return Response(content, media_type=found.kind, headers=HEADERS)

    return Route("/f/{secret}", open_file, methods=["GET"])

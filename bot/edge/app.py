"""The edge as a web application: the providers' doors, and whether all is well."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.channels.routes import routes
from bot.conversation import inbox
from bot.db import reading
from bot.edge import files
from bot.edge.edge import Edge
from bot.edge.guard import Guard

HEALTH_SECONDS = 3.0  # a database that hangs is away


def build(edge: Edge, more: Sequence[BaseRoute] = ()) -> Starlette:
    """The application of an edge, with `more` routes (the console, the simulator)."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        working = asyncio.create_task(edge.run())
        try:
            yield
        finally:
            working.cancel()
            await asyncio.gather(working, return_exceptions=True)
            edge.close()
            await edge.channels.close()

    doors = routes(edge.channels, edge.accept, edge.report, edge.pressed)
    health = Route("/health", _health(edge), methods=["GET"])
    tls = edge.settings.public_url.startswith("https://")
    guard = Middleware(Guard, tls=tls)
    return Starlette(
        routes=[health, files.door(edge), *doors, *more], lifespan=lifespan, middleware=[guard]
    )


def _health(edge: Edge):  # type: ignore[no-untyped-def]
    async def health(request: Request) -> Response:
        """How many messages wait; 503 when the database is away, with what is kept on disk.

        `refused` counts what could not be taken from the disk: see the log.
        """
        disk = {"on_disk": edge.spool.size(), "refused": edge.spool.refused()}

        def count() -> int:
            with reading(edge.engine) as conn:
                return inbox.waiting(conn)

        try:
            waiting = await asyncio.wait_for(asyncio.to_thread(count), HEALTH_SECONDS)
            return JSONResponse({"waiting": waiting, **disk})
        except Exception:
            return JSONResponse({"database": "away", **disk}, status_code=503)

    return health

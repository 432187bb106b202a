"""The edge as a web application: the providers' doors, and whether all is well."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.channels.routes import routes
from bot.conversation import inbox
from bot.db import reading
from bot.edge.edge import Edge


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
            await edge.channels.close()

    doors = routes(edge.channels, edge.accept, edge.report, edge.pressed)
    health = Route("/health", _health(edge), methods=["GET"])
    return Starlette(routes=[health, *doors, *more], lifespan=lifespan)


def _health(edge: Edge):  # type: ignore[no-untyped-def]
    async def health(request: Request) -> Response:
        """200 with how many messages wait; 503 when the database is away."""

        def count() -> int:
            with reading(edge.engine) as conn:
                return inbox.waiting(conn)

        try:
            return JSONResponse({"waiting": await asyncio.to_thread(count)})
        except Exception:
            return JSONResponse({"database": "away"}, status_code=503)

    return health

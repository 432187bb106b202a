"""The console as routes of the edge's application, all under `/console`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from bot.console import (
    assets,
    curating,
    directory,
    doors,
    entry,
    figures,
    imports,
    live,
    now,
    requests,
    review,
    shifts,
    talk,
    talking,
    team,
    warnings,
)
from bot.console.desk import PREFIX, Console
from bot.console.doors import Door
from bot.console.visit import Refused

DOORS: tuple[Door, ...] = (
    *entry.DOORS,
    *now.DOORS,
    *talk.DOORS,
    *talking.DOORS,
    *shifts.DOORS,
    *requests.DOORS,
    *warnings.DOORS,
    *directory.DOORS,
    *curating.DOORS,
    *imports.DOORS,
    *figures.DOORS,
    *review.DOORS,
    *team.DOORS,
)


def routes(console: Console, more: Sequence[Door] = ()) -> list[BaseRoute]:
    """What to add to the edge's application; `more`: doors of the demonstration."""
    within: list[BaseRoute] = [
        Route("/static/{version}/{name:path}", _static(console), methods=["GET"]),
        Route("/notify.js", _helper(console), methods=["GET"]),
        Route("/live", live.stream(console), methods=["GET"]),
        *(doors.route(door, console) for door in (*DOORS, *more)),
        doors.route(Door("GET", "/{rest:path}", _nowhere, who=None, quiet=True), console),
    ]
    return [Mount(PREFIX, routes=within)]


def _static(console: Console) -> Callable[[Request], Awaitable[Response]]:
    async def give(request: Request) -> Response:
        """A file, under whatever version: an older page still finds its own."""
        asset = assets.assets().get(request.path_params["name"])
        if asset is None:
            return doors.dress(Response(status_code=404), console)
        packed = "gzip" in request.headers.get("Accept-Encoding", "")
        headers = {**assets.KEPT, "Vary": "Accept-Encoding"}
        if packed:
            headers["Content-Encoding"] = "gzip"
        content = asset.packed if packed else asset.content
        return doors.dress(Response(content, media_type=asset.media_type, headers=headers), console)

    return give


def _helper(console: Console) -> Callable[[Request], Awaitable[Response]]:
    async def give(request: Request) -> Response:
        """The service worker, from where it may serve the whole console and nothing beside it."""
        asset = assets.assets()["notify.js"]
        return doors.dress(Response(asset.content, media_type=asset.media_type), console)

    return give


def _nowhere(visit: object) -> Response:
    raise Refused(404, "Cette page n'existe pas.")

"""A door of the console: a path, who may open it, and what is done behind it.

Each request passes here in one order: where it comes from, who it is, whether somebody is there,
whether the role fits, whether the form is one of ours. A handler is plain code in a thread: it gets
a `Visit` and gives a response.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, urlsplit

from sqlalchemy.exc import InterfaceError, OperationalError, TimeoutError
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.console import sessions
from bot.console.access import EVERYBODY, Who
from bot.console.desk import PREFIX, Console
from bot.console.sessions import Session
from bot.console.visit import Refused, Visit
from bot.db import reading, transaction
from bot.privacy.logs import trace

log = logging.getLogger(__name__)

FORM_BYTES = 64 * 1024
FILE_BYTES = 5 * 1024 * 1024
FIELDS = 200
FORM_COOKIE = "fanal-form"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with none at all, forms would be sent from "null"
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {framed}"
)

AWAY = (
    "La base de données ne répond pas. Les messages qui arrivent sont gardés et les urgences sûres "
    "reçoivent les premiers mots; rien n'est perdu. Réessaie dans une minute, et préviens la "
    "personne qui s'occupe du serveur."
)

Handler = Callable[[Visit], Response]


@dataclass(frozen=True)
class Door:
    """`who` None: open to anybody. `quiet`: asked by the page itself, so nobody need be there.

    `locked`: opens to a locked session too. `upload`: its form may carry a file.
    """

    method: Literal["GET", "POST"]
    path: str
    handler: Handler
    who: Who | None = EVERYBODY
    quiet: bool = False
    locked: bool = False
    upload: bool = False


def route(door: Door, console: Console) -> Route:
    """The door as Starlette wants it."""

    async def endpoint(request: Request) -> Response:
        try:
            response = await _pass(door, console, request)
        except Refused as refusal:
            response = _refusal(console, refusal)
        except (
            OperationalError,
            InterfaceError,
            TimeoutError,
        ) as error:  # or no connection is free
            log.warning("the console has no database at %s: %s", door.path, trace(error))
            response = _refusal(console, Refused(503, AWAY))
        except Exception as error:  # nothing of the request may reach a log or a page
            log.error("the console failed at %s: %s", door.path, trace(error))
            response = _refusal(console, Refused(500, "Quelque chose a manqué. Rien n'est perdu."))
        return dress(response, console)

    return Route(door.path, endpoint, methods=[door.method])


def dress(response: Response, console: Console) -> Response:
    """With the headers every answer of the console carries."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    framed = "'self'" if console.demo else "'none'"  # the demonstration shows it beside a telephone
    response.headers["Content-Security-Policy"] = POLICY.format(framed=framed)
    if console.secure:
        response.headers["Strict-Transport-Security"] = "max-age=31536000"
    return response


def cookie_name(console: Console) -> str:
    """`__Host-`: browsers then hold it to TLS, to this host, to the whole of it."""
    return "__Host-fanal" if console.secure else "fanal"


def set_cookie(response: Response, console: Console, name: str, value: str) -> None:
    response.set_cookie(name, value, httponly=True, samesite="lax", secure=console.secure, path="/")


def session_of(console: Console, request: Request) -> Session | None:
    """Who the request's cookie signs in."""
    token = request.cookies.get(cookie_name(console))
    if not token:
        return None
    with reading(console.engine) as conn:
        return sessions.find(conn, token, console.clock.now(), console.idle)


async def _pass(door: Door, console: Console, request: Request) -> Response:
    if request.method == "POST":
        _from_our_pages(request)
    session = await asyncio.to_thread(session_of, console, request)
    if door.who is not None:
        if session is None:
            return _to(request, f"/login?next={quote(_wanted(request))}")
        if session.locked and not door.locked:
            return _to(request, f"/lock?next={quote(_wanted(request))}")
        if session.account.role not in door.who:
            raise Refused(403, "Cette page n'est pas pour ton rôle.")
    token = session.form_token if door.who is not None and session else _form_token(request)
    visit = Visit(request, console, session, token)
    if request.method == "POST":
        visit.form = await _form(request, FILE_BYTES if door.upload else FORM_BYTES)
        given = visit.text("csrf") or request.headers.get("X-Fanal-Form", "")
        if not token or not hmac.compare_digest(given.encode(), token.encode()):
            raise Refused(403, "Ce formulaire a vieilli. Reviens en arrière et recommence.")
    if session is not None and not (door.quiet or session.locked):
        await asyncio.to_thread(_touch, console, session)
    return await _handled(door, visit)


async def _handled(door: Door, visit: Visit) -> Response:
    visit.form_token = visit.form_token or secrets.token_urlsafe(24)
    response = await asyncio.to_thread(door.handler, visit)
    if door.who is None and visit.request.cookies.get(FORM_COOKIE) != visit.form_token:
        set_cookie(response, visit.console, FORM_COOKIE, visit.form_token)
    return response


def _from_our_pages(request: Request) -> None:
    """Browsers say where a form was sent from; one from elsewhere is not looked at."""
    host, origin = request.headers.get("Host", ""), request.headers.get("Origin")
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    foreign = origin is not None and urlsplit(origin).netloc != host
    if foreign or site not in ("same-origin", "none"):
        raise Refused(403, "Ce formulaire ne vient pas de la console.")


async def _form(request: Request, most: int) -> FormData:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise Refused(413, "C'est trop long.")
    request._body = body  # what Starlette reads a form from once the stream is used up
    try:
        return await request.form(max_fields=FIELDS, max_files=1, max_part_size=most)
    except Exception as error:
        raise Refused(400, "Ce formulaire ne se lit pas.") from error


def _form_token(request: Request) -> str:
    return request.cookies.get(FORM_COOKIE, "")


def _touch(console: Console, session: Session) -> None:
    now = console.clock.now()
    if session.seen_at + sessions.TOUCHED <= now:
        with transaction(console.engine) as conn:
            sessions.touch(conn, session, now)


def _wanted(request: Request) -> str:
    """Where to come back to: a page one was reading, never an action or a part of a page."""
    if request.method != "GET" or "HX-Request" in request.headers:
        return "/"
    return request.url.path.removeprefix(PREFIX) or "/"


def _to(request: Request, path: str) -> Response:
    """See another page; said the way htmx understands when it asked."""
    if "HX-Request" in request.headers:
        return HTMLResponse("", headers={"HX-Redirect": PREFIX + path})
    return RedirectResponse(PREFIX + path, status_code=303)


def _refusal(console: Console, refusal: Refused) -> Response:
    text = console.plain("refused.html", said=refusal.said)
    return HTMLResponse(text, status_code=refusal.status)

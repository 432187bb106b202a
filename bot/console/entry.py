"""Coming in and going out: sign in, accept an invitation, lock, unlock, leave, one's own account."""

from __future__ import annotations

import io
from urllib.parse import quote, urlsplit

import segno
from sqlalchemy import Connection
from starlette.responses import Response

from bot.console import accounts, audit, limits, sessions
from bot.console.access import EVERYBODY, TEAM
from bot.console.accounts import Account, BadAccount
from bot.console.desk import PREFIX
from bot.console.doors import Door, cookie_name, set_cookie
from bot.console.visit import Refused, Visit

WRONG = "Le nom, le mot de passe ou le code n'est pas le bon. Le code change aux 30 secondes."
WAIT = "Trop d'essais. Attends un quart d'heure, ou demande une nouvelle invitation."
TOO_OLD = "Cette invitation a servi ou a plus de deux jours. Demandes-en une autre."


def show_login(visit: Visit) -> Response:
    return visit.page("login.html", said="", name="", following=_next(visit.query("next")))


def login(visit: Visit) -> Response:
    """Name, password and code at once; what was wrong is not told."""
    name, following = visit.text("name", 80), _next(visit.text("next", 200))
    if not _may_try(visit, name):
        return visit.page("login.html", 429, said=WAIT, name=name, following=following)
    with visit.reading() as conn:  # slow on purpose: nobody's message waits for it
        account = accounts.by_password(conn, name, visit.text("password", 300))
    with visit.writing() as conn:
        if account is None or not accounts.use_code(
            conn, account, visit.text("code", 20), visit.now
        ):
            known = accounts.by_name(conn, name)
            audit.write(conn, known.name if known else "?", "sign-in refused", "", visit.now)
            account = None
        else:
            limits.succeeded(conn, name, _origin(visit), visit.now)
            token = _begin(conn, visit, account)
    if account is None:
        return visit.page("login.html", 403, said=WRONG, name=name, following=following)
    return _signed_in(visit, account, token, following)


def show_invitation(visit: Visit) -> Response:
    with visit.reading() as conn:
        account = _invited(visit, conn)
        link, secret = accounts.otp_link(conn, account)
    return _invitation(visit, account, link, secret, "")


def accept(visit: Visit) -> Response:
    """Choose a password, show that the telephone gives the codes, and come in."""
    with visit.reading() as conn:
        account = _invited(visit, conn)
        link, secret = accounts.otp_link(conn, account)
    try:
        kept = accounts.prepared(visit.text("password", 300), account.name)
        with visit.writing() as conn:
            account = _invited(visit, conn)
            accounts.accept(conn, account, kept, visit.text("code", 20), visit.now)
            audit.write(conn, account.name, "account opened", "", visit.now)
            token = _begin(conn, visit, account)
    except BadAccount as error:
        return _invitation(visit, account, link, secret, str(error), 422)
    return _signed_in(visit, account, token, "/")


def show_lock(visit: Visit) -> Response:
    assert visit.session is not None  # the door saw to it
    if "HX-Request" in visit.request.headers:  # the page learnt by itself that it is locked
        shown = urlsplit(visit.request.headers.get("HX-Current-URL", "")).path
        following = quote(_next(shown.removeprefix(PREFIX)))
        return Response(headers={"HX-Redirect": visit.console.url(f"/lock?next={following}")})
    if not visit.session.locked:
        return visit.go(_next(visit.query("next")))
    return visit.page("lock.html", said="", following=_next(visit.query("next")))


def lock(visit: Visit) -> Response:
    assert visit.session is not None
    with visit.writing() as conn:
        sessions.lock(conn, visit.session)
    return visit.go("/lock")


def unlock(visit: Visit) -> Response:
    assert visit.session is not None
    following, name = _next(visit.text("next", 200)), visit.me.name
    if not _may_try(visit, name):
        said, status = WAIT, 429
    elif _password_is(visit, visit.text("password", 300)):
        with visit.writing() as conn:
            limits.succeeded(conn, name, _origin(visit), visit.now)
            sessions.unlock(conn, visit.session, visit.now)
        said, status = "", 200
    else:
        said, status = "Ce n'est pas le bon mot de passe.", 403
    if said:
        return visit.page("lock.html", status, said=said, following=following)
    return visit.go(following)


def leave(visit: Visit) -> Response:
    assert visit.session is not None
    with visit.writing() as conn:
        sessions.end(conn, visit.session)
    response = visit.go("/login")
    response.delete_cookie(cookie_name(visit.console), path="/")
    return response


def here(visit: Visit) -> Response:
    """Somebody types or scrolls: the door has written it down."""
    return Response(status_code=204)


def show_account(visit: Visit) -> Response:
    return visit.page("account.html", said="")


def change_password(visit: Visit) -> Response:
    """The old one is asked for, and the other browsers are signed out."""
    assert visit.session is not None
    if not _may_try(visit, visit.me.name):
        return visit.page("account.html", 429, said=WAIT)
    if not _password_is(visit, visit.text("old", 300)):
        return visit.page("account.html", 422, said="Ce n'est pas ton mot de passe actuel.")
    try:
        kept = accounts.prepared(visit.text("password", 300), visit.me.name)
        with visit.writing() as conn:
            accounts.change_password(conn, visit.me, kept)
            limits.succeeded(conn, visit.me.name, _origin(visit), visit.now)
            sessions.end_others(conn, visit.session)
            visit.note(conn, "password changed", "")
            visit.say(conn, "Mot de passe changé. Tes autres sessions sont fermées.")
    except BadAccount as error:
        return visit.page("account.html", 422, said=str(error))
    return visit.go("/account")


def toured(visit: Visit) -> Response:
    with visit.writing() as conn:
        accounts.saw_tour(conn, visit.me)
    return visit.back("/")


def _may_try(visit: Visit, name: str) -> bool:
    with visit.writing() as conn:
        return limits.reserve(conn, name, _origin(visit), visit.now)


def _password_is(visit: Visit, password: str) -> bool:
    with visit.reading() as conn:  # slow on purpose: nobody's message waits for it
        return accounts.password_is(conn, visit.me, password)


def _invited(visit: Visit, conn: Connection) -> Account:
    account = accounts.invited(conn, str(visit.request.path_params["token"]), visit.now)
    if account is None:
        raise Refused(404, TOO_OLD)
    return account


def _invitation(
    visit: Visit, account: Account, link: str, secret: str, said: str, status: int = 200
) -> Response:
    drawn = io.BytesIO()
    segno.make(link, error="m").save(
        drawn, kind="svg", xmldecl=False, svgns=True, scale=5, border=4, light="#fff",
        title="Code à photographier avec l'application",
    )  # fmt: skip
    return visit.page(
        "invitation.html", status, said=said, account=account, link=link,
        secret=" ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
        drawn=drawn.getvalue().decode(), shortest=accounts.SHORTEST,
    )  # fmt: skip


def _begin(conn: Connection, visit: Visit, account: Account) -> str:
    audit.write(conn, account.name, "signed in", "", visit.now)
    return sessions.begin(conn, account, visit.now)


def _signed_in(visit: Visit, account: Account, token: str, following: str) -> Response:
    home = following if following != "/" or account.role in TEAM else "/directory"
    response = visit.go(home)
    set_cookie(response, visit.console, cookie_name(visit.console), token)
    return response


def _next(path: str) -> str:
    """A page of ours to come back to; anything else is the first page."""
    ours = path.startswith("/") and "//" not in path and "\\" not in path and path.isprintable()
    return path if ours else "/"


def _origin(visit: Visit) -> str:
    """The browser's address, as the reverse proxy on this machine tells it."""
    return visit.request.client.host if visit.request.client else ""


DOORS = (
    Door("GET", "/login", show_login, who=None),
    Door("POST", "/login", login, who=None),
    Door("GET", "/invitation/{token}", show_invitation, who=None),
    Door("POST", "/invitation/{token}", accept, who=None),
    Door("GET", "/lock", show_lock, EVERYBODY, locked=True, quiet=True),
    Door("POST", "/lock", lock, EVERYBODY, locked=True, quiet=True),
    Door("POST", "/unlock", unlock, EVERYBODY, locked=True, quiet=True),
    Door("POST", "/leave", leave, EVERYBODY, locked=True, quiet=True),
    Door("POST", "/here", here),
    Door("GET", "/account", show_account),
    Door("POST", "/account/password", change_password),
    Door("POST", "/toured", toured),
)

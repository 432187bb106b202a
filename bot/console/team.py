"""The team's accounts: invite, start over, close; and the audit log. For coordinators."""

from __future__ import annotations

from starlette.responses import Response

from bot.console import accounts, audit
from bot.console.access import LEAD, Role
from bot.console.accounts import BadAccount
from bot.console.doors import Door
from bot.console.visit import Visit


def show(visit: Visit) -> Response:
    return _page(visit)


def invite(visit: Visit) -> Response:
    """The link is shown once, to be handed over in person or by another way than e-mail."""
    name = visit.text("name", 80)
    try:
        with visit.writing() as conn:
            token = accounts.invite(conn, name, visit.text("role", 16), visit.now)
            visit.note(conn, "invited", name)
    except BadAccount:
        return _page(visit, 422, said="Un compte a besoin d'un nom et d'un rôle de la liste.")
    base = visit.console.settings.public_url or str(visit.request.base_url).rstrip("/")
    return _page(visit, link=base + visit.console.url(f"/invitation/{token}"), name=name)


def close(visit: Visit) -> Response:
    name = visit.text("name", 80)
    with visit.writing() as conn:
        if name == visit.me.name:
            visit.say(conn, "Tu ne peux pas fermer ton propre compte.")
        elif accounts.deactivate(conn, name):
            visit.note(conn, "account closed", name)
            visit.say(conn, f"Le compte de {name} est fermé, ses sessions aussi.")
    return visit.go("/team")


def show_audit(visit: Visit) -> Response:
    with visit.reading() as conn:
        lines, broken = audit.latest(conn), audit.broken_at(conn)
    return visit.page("audit.html", lines=lines, broken=broken)


def _page(
    visit: Visit, status: int = 200, said: str = "", link: str = "", name: str = ""
) -> Response:
    with visit.reading() as conn:
        everyone = accounts.everyone(conn)
    return visit.page(
        "team.html", status, everyone=everyone, roles=list(Role), said=said, link=link, name=name
    )


DOORS = (
    Door("GET", "/team", show, LEAD),
    Door("POST", "/team/invite", invite, LEAD),
    Door("POST", "/team/close", close, LEAD),
    Door("GET", "/team/audit", show_audit, LEAD),
)

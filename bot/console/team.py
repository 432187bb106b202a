"""The team's accounts: invite, start over, close; and the audit log. For coordinators."""

from __future__ import annotations

from sqlalchemy import Connection
from starlette.responses import Response

from bot.console import accounts, audit
from bot.console.access import LEAD, Role
from bot.console.accounts import Account, BadAccount, DoubleAccount
from bot.console.doors import Door
from bot.console.visit import Visit
from bot.paging import leaving, workers


def show(visit: Visit) -> Response:
    return _page(visit)


def invite(visit: Visit) -> Response:
    """The link is shown once, to be handed over in person or by another way than e-mail."""
    name = visit.text("name", 80)
    try:
        with visit.writing() as conn:
            token = accounts.invite(conn, name, visit.text("role", 16) or None, visit.now)
            visit.note(conn, "invited", name)
    except DoubleAccount as error:
        said = f"{error.there} a déjà un compte: écris son nom comme ça pour recommencer."
        return _page(visit, 422, said=said)
    except BadAccount:
        return _page(visit, 422, said="Un compte a besoin d'un nom et d'un rôle de la liste.")
    base = visit.console.settings.public_url or str(visit.request.base_url).rstrip("/")
    return _page(visit, link=base + visit.console.url(f"/invitation/{token}"), name=name)


def close(visit: Visit) -> Response:
    """Close an account; with `leaves`, they are not called any more either."""
    with visit.writing() as conn:
        account = accounts.by_name(conn, visit.text("name", 80))
        if account is not None and account.id == visit.me.id:
            visit.say(conn, "Tu ne peux pas fermer ton propre compte.")
        elif account is not None:
            accounts.deactivate(conn, account.name)
            visit.note(conn, "account closed", account.name)
            called = _still_called(visit, conn, account, leaves=bool(visit.text("leaves", 1)))
            visit.say(conn, f"Le compte de {account.name} est fermé, ses sessions aussi. {called}")
    return visit.go("/team")


def _still_called(visit: Visit, conn: Connection, account: Account, leaves: bool) -> str:
    if account.worker_id is None or not workers.get(conn, account.worker_id).active:
        return ""
    if not leaves:
        return "Ses appels par texto et téléphone continuent."
    leaving.leave_team(conn, account.worker_id, visit.now, visit.console.settings)
    visit.note(conn, "left the team", account.name)
    return "On ne l'appelle plus, ses numéros sont effacés de l'équipe."


def show_audit(visit: Visit) -> Response:
    with visit.reading() as conn:
        lines, broken = audit.latest(conn), audit.broken_at(conn)
    return visit.page("audit.html", lines=lines, broken=broken)


def _page(
    visit: Visit, status: int = 200, said: str = "", link: str = "", name: str = ""
) -> Response:
    with visit.reading() as conn:
        everyone = accounts.everyone(conn)
        called = {worker.id for worker in workers.active(conn)}
    return visit.page(
        "team.html", status, everyone=everyone, roles=list(Role), said=said, link=link, name=name,
        called=called,
    )  # fmt: skip


DOORS = (
    Door("GET", "/team", show, LEAD),
    Door("POST", "/team/invite", invite, LEAD),
    Door("POST", "/team/close", close, LEAD),
    Door("GET", "/team/audit", show_audit, LEAD),
)

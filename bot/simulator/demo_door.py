"""The demonstration's own door: whoever opens it is the invented coordinator, without a password.

Added by `fanal up` when no provider is configured, on the demonstration's own database: nobody real
is in it.
"""

from __future__ import annotations

from sqlalchemy import Connection
from starlette.responses import Response

from bot.console import accounts, sessions
from bot.console.doors import Door, cookie_name, set_cookie
from bot.console.visit import Visit
from bot.simulator.demo_world import WORKER_NAME

PASSWORD = "la lanterne du port"  # shown on the page where it is asked for


def enter(visit: Visit) -> Response:
    """Sign in as the worker on call, who may see every page."""
    with visit.writing() as conn:
        account = accounts.by_name(conn, WORKER_NAME) or _open(conn, visit)
        token = sessions.begin(conn, account, visit.now)
    response = visit.go("/")
    set_cookie(response, visit.console, cookie_name(visit.console), token)
    return response


def _open(conn: Connection, visit: Visit) -> accounts.Account:
    accounts.invite(conn, WORKER_NAME, "coordinator", visit.now)
    account = accounts.by_name(conn, WORKER_NAME)
    assert account is not None  # just invited
    accounts.change_password(conn, account, accounts.prepared(PASSWORD, WORKER_NAME))
    return account


DOORS = (Door("GET", "/demo", enter, who=None),)

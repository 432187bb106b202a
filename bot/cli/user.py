"""`fanal user`: who may sign in to the workers' console: invite, list, close."""

from __future__ import annotations

import argparse
import json
import shlex

from sqlalchemy import Connection

from bot import assembly
from bot.clock import SystemClock
from bot.console import accounts, audit
from bot.console.access import Role
from bot.console.desk import PREFIX
from bot.db import transaction
from bot.paging import workers
from bot.privacy import logs
from bot.settings import Settings, read_settings

WHO = "fanal user"  # whom the audit log names: somebody with the server's own command line


KEPT = "left out: as it was, or worker"


class NoAccount(Exception):
    """Nobody has that name."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("user", help="who may sign in to the console: add, list, remove")
    verbs = parser.add_subparsers(required=True, metavar="add|list|remove")
    add = verbs.add_parser("add", help="invite somebody (again): prints a link, good once")
    add.add_argument("name", help="as in the shifts, for who answers people")
    add.add_argument("--role", choices=[role.value for role in Role], help=KEPT)
    add.set_defaults(func=run, act=_add)
    verbs.add_parser("list", help="names and roles, as JSON lines").set_defaults(
        func=run, act=_list
    )
    remove = verbs.add_parser("remove", help="close an account and its sessions")
    remove.add_argument("name")
    remove.set_defaults(func=run, act=_remove)


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    settings = read_settings()
    with transaction(assembly.open_database(settings)) as conn:
        args.act(conn, args, settings)
    return 0


def _add(conn: Connection, args: argparse.Namespace, settings: Settings) -> None:
    now = SystemClock().now()
    token = accounts.invite(conn, args.name, args.role, now)
    audit.write(conn, WHO, "invited", args.name, now)
    base = settings.public_url or f"http://{settings.host}:{settings.port}"
    print(f"{base}{PREFIX}/invitation/{token}")


def _list(conn: Connection, args: argparse.Namespace, settings: Settings) -> None:
    for account in accounts.everyone(conn):
        state = "closed" if not account.active else "open" if account.ready else "invited"
        shown = {"name": account.name, "role": account.role.value, "state": state}
        print(json.dumps(shown, ensure_ascii=False))


def _remove(conn: Connection, args: argparse.Namespace, settings: Settings) -> None:
    account = accounts.by_name(conn, args.name)
    if account is None:
        raise NoAccount(f"nobody is called {args.name!r}: see `fanal user list`")
    accounts.deactivate(conn, account.name)
    audit.write(conn, WHO, "account closed", account.name, SystemClock().now())
    if account.worker_id is not None and workers.get(conn, account.worker_id).active:
        print(
            f"{account.name} is still called by text and telephone: if they left the team, "
            f"`fanal worker remove {shlex.quote(account.name)}`"
        )

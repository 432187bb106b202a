"""`fanal partner`: desks that may call for a worker with a code of their own: add, list, remove."""

from __future__ import annotations

import argparse

from sqlalchemy import Connection

from bot import assembly
from bot.db import transaction
from bot.paging import partners
from bot.privacy import logs
from bot.settings import read_settings


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("partner", help="desks that call for a worker with a code")
    verbs = parser.add_subparsers(required=True, metavar="add|list|remove")
    add = verbs.add_parser("add", help="a partner, or a new code for one; prints the code, once")
    add.add_argument("name", help="as a page says it: no address, no number")
    add.set_defaults(func=run, act=_add)
    verbs.add_parser("list", help="their names").set_defaults(func=run, act=_list)
    remove = verbs.add_parser("remove", help="its code is worth nothing any more")
    remove.add_argument("name")
    remove.set_defaults(func=run, act=_remove)


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    with transaction(assembly.open_database(read_settings())) as conn:
        args.act(conn, args)
    return 0


def _add(conn: Connection, args: argparse.Namespace) -> None:
    print(f"CODE {partners.add(conn, args.name)}")


def _list(conn: Connection, args: argparse.Namespace) -> None:
    for name in partners.names(conn):
        print(name)


def _remove(conn: Connection, args: argparse.Namespace) -> None:
    partners.remove(conn, args.name)

"""`fanal worker`: the team on call, until the console does it: add, list, remove, shift, load."""

from __future__ import annotations

import argparse
import json
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
import tomli
from sqlalchemy import Connection

from bot import assembly
from bot.clock import SystemClock
from bot.db import transaction
from bot.paging import roster, shifts, tables, workers
from bot.privacy import logs
from bot.settings import read_settings


class BadShift(Exception):
    """A shift cannot be added as given."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "worker", help="the team on call: add, list, remove, shift, load"
    )
    verbs = parser.add_subparsers(required=True, metavar="add|list|remove|shift|load")
    add = verbs.add_parser("add", help="add a worker, or a way to reach one")
    add.add_argument("name")
    add.add_argument("--sms", help="telephone, E.164 (+15145550123)")
    add.add_argument("--telegram", help="chat id")
    add.add_argument("--voice", help="telephone to call, E.164")
    add.add_argument("--role", choices=workers.ROLES, default="worker")
    add.set_defaults(func=run, act=_add)
    verbs.add_parser("list", help="names and roles, as JSON lines").set_defaults(
        func=run, act=_list
    )
    remove = verbs.add_parser("remove", help="somebody left: they are paged no more")
    remove.add_argument("name")
    remove.set_defaults(func=run, act=_remove)
    load = verbs.add_parser("load", help="workers and shifts from a TOML file (calendars too)")
    load.add_argument("file", type=Path)
    load.set_defaults(func=run, act=_load)
    shift = verbs.add_parser("shift", help="put somebody on call")
    shift.add_argument("name")
    shift.add_argument("--from", dest="start", required=True, help="ISO 8601 with its time zone")
    shift.add_argument("--to", dest="end", required=True, help="ISO 8601 with its time zone")
    shift.add_argument("--level", type=int, default=1, help="1 on call, 2 backup (3: coordinators)")
    shift.add_argument("--area", help="where people may be told that they walk the streets")
    shift.set_defaults(func=run, act=_shift)


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    engine = assembly.open_database(read_settings())
    with transaction(engine) as conn:
        args.act(conn, args)
    return 0


def _add(conn: Connection, args: argparse.Namespace) -> None:
    given = {c: getattr(args, c) for c in workers.CHANNELS if getattr(args, c)}
    workers.add(conn, args.name, args.role, given, SystemClock().now())


def _remove(conn: Connection, args: argparse.Namespace) -> None:
    worker = workers.by_name(conn, args.name)
    if worker is None:
        raise BadShift(f"no worker is called {args.name!r}: see `fanal worker list`")
    workers.deactivate(conn, worker.id)


def _load(conn: Connection, args: argparse.Namespace) -> None:
    try:
        data = tomli.loads(args.file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise BadShift(f"{args.file}: cannot be read as TOML: {error}") from error
    zone = assembly.regions()[read_settings().region].zone
    roster.load(conn, data, args.file.parent, zone, SystemClock().now())


def _list(conn: Connection, args: argparse.Namespace) -> None:
    for row in conn.execute(sa.select(tables.workers).order_by(tables.workers.c.id)):
        print(json.dumps({"name": row.name, "role": row.role, "active": row.active}))


def _shift(conn: Connection, args: argparse.Namespace) -> None:
    worker = workers.by_name(conn, args.name)
    if worker is None:
        raise BadShift(f"no worker is called {args.name!r}: `fanal worker add` first")
    start, end = _instant(args.start), _instant(args.end)
    shift = shifts.Shift(worker.id, args.level, start, end, public_area=args.area)
    shifts.add(conn, shift)


def _instant(raw: str) -> datetime:
    try:
        moment = datetime.fromisoformat(raw.replace("Z", "+00:00"))
    except ValueError as error:
        raise BadShift(f"{raw!r} is not ISO 8601 such as 2026-11-21T22:00:00-05:00") from error
    if moment.tzinfo is None:
        raise BadShift(f"{raw!r} needs its time zone, such as -05:00")
    return moment

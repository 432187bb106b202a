"""`fanal worker`: the team on call: add, list, forget an address, remove, shift, load."""

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
from bot.outreach import broadcast
from bot.paging import leaving, roster, shifts, tables, workers
from bot.privacy import logs
from bot.settings import read_settings


class BadShift(Exception):
    """A shift cannot be added as given."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "worker", help="the team on call: add, list, forget, remove, shift, load"
    )
    verbs = parser.add_subparsers(required=True, metavar="add|list|forget|remove|shift|load")
    add = verbs.add_parser("add", help="add a worker, or a way to reach one")
    _addressed(add)
    add.add_argument("--role", choices=workers.ROLES, help="left out: as it was, or worker")
    add.set_defaults(func=run, act=_add)
    listed = verbs.add_parser("list", help="names, roles and kinds of addresses, as JSON lines")
    listed.set_defaults(func=run, act=_list)
    forget = verbs.add_parser("forget", help="take an address away from a worker")
    _addressed(forget)
    forget.set_defaults(func=run, act=_forget)
    remove = verbs.add_parser("remove", help="somebody left: paged no more, their numbers free")
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
    shift.set_defaults(func=run_shift)


def run_shift(args: argparse.Namespace) -> int:
    """Exit code 0 when the shift stands; prints it, with the area by its own name."""
    logs.set_up()
    settings = read_settings()
    engine = assembly.open_database(settings)
    area = args.area
    if area is not None:
        directory = assembly.load_directory(engine, SystemClock().now())
        area = broadcast.resolved(directory, settings.region, area)
    start, end = _instant(args.start), _instant(args.end)
    with transaction(engine) as conn:
        worker = _known(conn, args.name)
        shifts.keep(conn, shifts.Shift(worker.id, args.level, start, end, public_area=area))
    told = {"name": worker.name, "level": args.level, "from": args.start, "to": args.end}
    print(json.dumps(told | {"area": area}, ensure_ascii=False))
    return 0


def _addressed(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("name")
    verb.add_argument("--sms", help="telephone, E.164 (+15145550123)")
    verb.add_argument("--telegram", help="chat id")
    verb.add_argument("--voice", help="telephone to call, E.164")


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    engine = assembly.open_database(read_settings())
    with transaction(engine) as conn:
        args.act(conn, args)
    return 0


def _add(conn: Connection, args: argparse.Namespace) -> None:
    workers.add(conn, args.name, args.role, _given(args), SystemClock().now())


def _forget(conn: Connection, args: argparse.Namespace) -> None:
    worker, given = _known(conn, args.name), _given(args)
    if not given:
        raise workers.BadWorker(f"worker {worker.name}: say which: --sms, --telegram or --voice")
    workers.forget(conn, worker, given)


def _remove(conn: Connection, args: argparse.Namespace) -> None:
    leaving.leave_team(conn, _known(conn, args.name).id, SystemClock().now(), read_settings())


def _given(args: argparse.Namespace) -> dict[str, str]:
    given = {channel: getattr(args, channel) for channel in workers.CHANNELS}
    return {channel: address for channel, address in given.items() if address is not None}


def _known(conn: Connection, name: str) -> workers.Worker:
    worker = workers.by_name(conn, name)
    if worker is None:
        raise BadShift(f"no worker is called {name!r}: see `fanal worker list`")
    return worker


def _load(conn: Connection, args: argparse.Namespace) -> None:
    try:
        data = tomli.loads(args.file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise BadShift(f"{args.file}: cannot be read as TOML: {error}") from error
    region = assembly.regions()[read_settings().region]
    now = SystemClock().now().astimezone(region.zone)  # weekly hours begin today: there, not in UTC
    roster.load(conn, data, args.file.parent, region.zone, now, region.key)


def _list(conn: Connection, args: argparse.Namespace) -> None:
    for row in conn.execute(sa.select(tables.workers).order_by(tables.workers.c.id)):
        ways = [way.channel for way in workers.contacts_of(conn, row.id)]
        shown = {"name": row.name, "role": row.role, "active": row.active, "reached_by": ways}
        print(json.dumps(shown, ensure_ascii=False))


def _instant(raw: str) -> datetime:
    try:
        moment = datetime.fromisoformat(raw.replace("Z", "+00:00"))
    except ValueError as error:
        raise BadShift(f"{raw!r} is not ISO 8601 such as 2026-11-21T22:00:00-05:00") from error
    if moment.tzinfo is None:
        raise BadShift(f"{raw!r} needs its time zone, such as -05:00")
    return moment

"""`fanal rota`: who is on call when: the week, weekly hours, changes, calendars in and out."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date, datetime

from sqlalchemy import Connection

from bot import assembly
from bot.clock import SystemClock
from bot.db import transaction
from bot.paging import calendar_out, calendars, patterns, rota, week, workers
from bot.paging.faults import Fault
from bot.paging.patterns import Pattern
from bot.paging.shifts import BadShift
from bot.paging.workers import Worker
from bot.privacy import logs
from bot.regions import Region
from bot.settings import read_settings

WHO = "fanal rota"  # who changed it, in the rota's history


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("rota", help="who is on call when: see it, change it, calendars")
    verbs = parser.add_subparsers(
        required=True, metavar="week|every|end|replace|swap|remove|follow|unfollow|export|history"
    )
    seen = verbs.add_parser("week", help="a week as JSON lines: shifts with their numbers, gaps")
    seen.add_argument("--of", type=date.fromisoformat, help="any day of it; today by default")
    seen.set_defaults(func=run, act=_week)
    every = verbs.add_parser("every", help='on call every week: NAME "Mo-Fr 20:00-08:00; PH off"')
    every.add_argument("name")
    every.add_argument("hours", help="opening_hours; PH are the region's holidays")
    every.add_argument("--level", type=int, default=1)
    every.add_argument("--starts", type=date.fromisoformat, help="first day; today by default")
    every.add_argument("--ends", type=date.fromisoformat, help="last day")
    every.set_defaults(func=run, act=_every)
    end = verbs.add_parser("end", help="end weekly hours, by their number (see `week`)")
    end.add_argument("number", type=int)
    end.set_defaults(func=run, act=_end)
    replace = verbs.add_parser("replace", help="somebody else takes a shift, or a part of it")
    replace.add_argument("shift", type=int)
    replace.add_argument("name")
    replace.add_argument("--from", dest="start", type=datetime.fromisoformat)
    replace.add_argument("--to", dest="end", type=datetime.fromisoformat)
    replace.set_defaults(func=run, act=_replace)
    swap = verbs.add_parser("swap", help="two workers exchange two shifts")
    swap.add_argument("shift", type=int)
    swap.add_argument("other", type=int)
    swap.set_defaults(func=run, act=_swap)
    remove = verbs.add_parser("remove", help="take a shift out; one that runs ends now")
    remove.add_argument("shift", type=int)
    remove.set_defaults(func=run, act=_remove)
    follow = verbs.add_parser("follow", help="read a calendar at an https address, again and again")
    follow.add_argument("name")
    follow.add_argument("address")
    follow.add_argument("--level", type=int, default=1)
    follow.set_defaults(func=run, act=_follow)
    unfollow = verbs.add_parser("unfollow", help="read a calendar no more, by its name")
    unfollow.add_argument("name")
    unfollow.set_defaults(func=run, act=_unfollow)
    export = verbs.add_parser("export", help="the rota as an iCalendar file, on standard output")
    export.add_argument("--worker", help="only this one's shifts")
    export.set_defaults(func=run, act=_export)
    verbs.add_parser("history", help="who changed what, newest first").set_defaults(
        func=run, act=_history
    )


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    settings = read_settings()
    region = assembly.regions()[settings.region]
    with transaction(assembly.open_database(settings)) as conn:
        args.act(conn, args, SystemClock().now(), region)
    return 0


def _week(conn: Connection, args: argparse.Namespace, now: datetime, region: Region) -> None:
    day = args.of or now.astimezone(region.zone).date()
    for one in week.week(conn, day, region.zone).days:
        _say(
            day=one.on.isoformat(),
            shifts=[
                {
                    "shift": duty.shift.id, "name": duty.name, "level": duty.shift.level,
                    "from": duty.starts_at.isoformat(), "to": duty.ends_at.isoformat(),
                    "source": duty.shift.source, "reachable": duty.reachable,
                }
                for duty in one.duties
            ],
            gaps=[[start.isoformat(), end.isoformat()] for start, end in one.gaps[1]],
        )  # fmt: skip


def _every(conn: Connection, args: argparse.Namespace, now: datetime, region: Region) -> None:
    starts = args.starts or now.astimezone(region.zone).date()
    worker = _worker(conn, args.name)
    wanted = Pattern(worker.id, args.level, args.hours, region.key, starts, args.ends)
    _say(number=patterns.add(conn, wanted, WHO, now).id)


def _end(conn: Connection, args: argparse.Namespace, now: datetime, region: Region) -> None:
    patterns.end(conn, args.number, WHO, now)


def _replace(conn: Connection, args: argparse.Namespace, now: datetime, region: Region) -> None:
    start, end = (
        moment if moment is None or moment.tzinfo else moment.replace(tzinfo=region.zone)
        for moment in (args.start, args.end)
    )
    worker = _worker(conn, args.name)
    rota.override(conn, args.shift, worker.id, WHO, now, starts_at=start, ends_at=end)


def _swap(conn: Connection, args: argparse.Namespace, now: datetime, region: Region) -> None:
    rota.swap(conn, args.shift, args.other, WHO, now)


def _remove(conn: Connection, args: argparse.Namespace, now: datetime, region: Region) -> None:
    rota.remove(conn, args.shift, WHO, now)


def _follow(conn: Connection, args: argparse.Namespace, now: datetime, region: Region) -> None:
    calendars.add(conn, args.name, args.address, args.level, WHO, now)


def _unfollow(conn: Connection, args: argparse.Namespace, now: datetime, region: Region) -> None:
    for feed in calendars.feeds(conn):
        if feed.name == args.name:
            calendars.remove(conn, feed.id, WHO, now)
            return
    raise BadShift(Fault.GONE, f"no calendar is called {args.name!r}")


def _export(conn: Connection, args: argparse.Namespace, now: datetime, region: Region) -> None:
    worker_id = _worker(conn, args.worker).id if args.worker else None
    sys.stdout.write(calendar_out.write(conn, now, worker_id))


def _history(conn: Connection, args: argparse.Namespace, now: datetime, region: Region) -> None:
    for change in rota.history(conn):
        _say(at=change.at.isoformat(), what=change.what, said=change.said)


def _worker(conn: Connection, name: str) -> Worker:
    worker = workers.by_name(conn, name)
    if worker is None:
        raise BadShift(Fault.GONE, f"no worker is called {name!r}: `fanal worker add` first")
    return worker


def _say(**values: object) -> None:
    print(json.dumps(values, ensure_ascii=False))

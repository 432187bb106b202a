"""`fanal requests`: what people asked of the team (needles, mediation, projects)."""

from __future__ import annotations

import argparse
import json
from datetime import datetime, timezone

from bot import assembly
from bot.conversation import requests
from bot.db import transaction
from bot.privacy import logs
from bot.settings import read_settings


class NoRequestError(Exception):
    """No request of that number waits."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("requests", help="what people asked of the team: its queues")
    verbs = parser.add_subparsers(required=True, metavar="list|done|refuse")
    listing = verbs.add_parser("list", help="requests not done, most pressing first, as JSON lines")
    listing.add_argument("--kind", choices=[kind.value for kind in requests.Kind])
    listing.add_argument("--team", choices=sorted(set(requests.TEAMS.values())))
    listing.set_defaults(func=run_list)
    done = verbs.add_parser("done", help="mark one as done")
    done.add_argument("number", type=int)
    done.set_defaults(func=run_done)
    refuse = verbs.add_parser("refuse", help="close one without doing it, and say why")
    refuse.add_argument("number", type=int)
    refuse.add_argument("reason", help="in a few words of the team's")
    refuse.set_defaults(func=run_refuse)


def run_list(args: argparse.Namespace) -> int:
    logs.set_up()
    settings = read_settings()
    with transaction(assembly.open_database(settings)) as conn:
        for request in requests.waiting(conn, args.kind, args.team):
            print(json.dumps(request, ensure_ascii=False))
    return 0


def run_done(args: argparse.Namespace) -> int:
    logs.set_up()
    with transaction(assembly.open_database(read_settings())) as conn:
        if not requests.mark_done(conn, args.number, datetime.now(timezone.utc)):
            raise NoRequestError(f"no request {args.number} waits: see `fanal requests list`")
    return 0


def run_refuse(args: argparse.Namespace) -> int:
    logs.set_up()
    with transaction(assembly.open_database(read_settings())) as conn:
        if not requests.refuse(conn, args.number, args.reason, datetime.now(timezone.utc)):
            raise NoRequestError(f"no request {args.number} waits: see `fanal requests list`")
    return 0

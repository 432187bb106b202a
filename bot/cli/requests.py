"""`fanal requests`: what people asked of the team (needles, mediation, projects, wrong facts)."""

from __future__ import annotations

import argparse
import json

from bot import assembly
from bot.conversation import requests
from bot.db import transaction
from bot.privacy import logs
from bot.settings import read_settings


class NoRequestError(Exception):
    """There is no request of that number."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("requests", help="what people asked of the team: list, done")
    verbs = parser.add_subparsers(required=True, metavar="list|done")
    listing = verbs.add_parser("list", help="requests not done, oldest first, as JSON lines")
    listing.add_argument("--kind", choices=[kind.value for kind in requests.Kind])
    listing.set_defaults(func=run_list)
    done = verbs.add_parser("done", help="mark one as done")
    done.add_argument("number", type=int)
    done.set_defaults(func=run_done)


def run_list(args: argparse.Namespace) -> int:
    logs.set_up()
    settings = read_settings()
    with transaction(assembly.open_database(settings)) as conn:
        for request in requests.waiting(conn, args.kind):
            print(json.dumps(request, ensure_ascii=False))
    return 0


def run_done(args: argparse.Namespace) -> int:
    logs.set_up()
    with transaction(assembly.open_database(read_settings())) as conn:
        if not requests.mark_done(conn, args.number):
            raise NoRequestError(f"no request has number {args.number}: see `fanal requests list`")
    return 0

"""`fanal purge`: destroy now what is older than the retention settings allow."""

from __future__ import annotations

import argparse

from bot import assembly
from bot.clock import SystemClock
from bot.db import transaction
from bot.privacy import logs, retention
from bot.settings import read_settings


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("purge", help="destroy now what is past its retention")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    settings = read_settings()
    engine = assembly.open_database(settings)
    with transaction(engine) as conn:
        emptied = retention.purge(conn, SystemClock().now(), settings)
    print(emptied)
    return 0

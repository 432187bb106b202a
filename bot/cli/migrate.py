"""`fanal migrate`: bring the database to this version's schema."""

from __future__ import annotations

import argparse

from bot import assembly
from bot.privacy import logs
from bot.settings import read_settings


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("migrate", help="bring the database to this version's schema")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    assembly.open_database(read_settings()).dispose()
    return 0

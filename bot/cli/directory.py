"""`fanal directory`: check the files, load them, write them out, list what needs re-checking."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from sqlalchemy import Engine

from bot import assembly
from bot.clock import SystemClock
from bot.db import reading, transaction
from bot.directory import repository
from bot.directory.dataset import Dataset, DirectoryFaults
from bot.directory.facts import build
from bot.directory.freshness import stale
from bot.directory.hsds_write import write
from bot.directory.public_holidays import calendar_of
from bot.settings import read_settings


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("directory", help="check, import, export the directory (HSDS)")
    verbs = parser.add_subparsers(required=True, metavar="ACTION")
    check = verbs.add_parser("check", help="validate HSDS files; every fault on its own line")
    check.add_argument("path", nargs="?", type=Path, default=assembly.DIRECTORY_DATA)
    check.set_defaults(func=run_check)
    load = verbs.add_parser("import", help="replace the directory by these HSDS files")
    load.add_argument("path", type=Path, help="a folder of CSV tables, or a zip of them")
    load.set_defaults(func=run_import)
    export = verbs.add_parser("export", help="write the directory as HSDS files")
    export.add_argument("path", type=Path, help="a folder to make, or a name ending in .zip")
    export.set_defaults(func=run_export)
    old = verbs.add_parser("stale", help="list services whose facts are old, undated or ended")
    old.add_argument("--months", type=_months, default=12, metavar="N")
    old.set_defaults(func=run_stale)
    make = verbs.add_parser("build", help="make directory_data again from gathered facts")
    make.add_argument(
        "facts", type=Path, help="the folder that holds directory_facts and gazetteer"
    )
    make.add_argument("--into", type=Path, default=assembly.DIRECTORY_DATA)
    make.set_defaults(func=run_build)


def run_check(args: argparse.Namespace) -> int:
    """Exit code 0 when the files can be imported, 1 after naming every fault."""
    try:
        data = repository.load_folder(args.path)
    except DirectoryFaults as error:
        for fault in error.faults:
            print(fault)
        print(f"fanal directory: {len(error.faults)} faults; nothing was loaded", file=sys.stderr)
        return 1
    print(_counted(data))
    return 0


def run_import(args: argparse.Namespace) -> int:
    """Exit code 0 when the directory was replaced; else it is as it was."""
    try:
        data = repository.load_folder(args.path)
    except DirectoryFaults as error:
        print(
            f"fanal directory: {len(error.faults)} faults, nothing was loaded; the first: "
            f"{error.faults[0]} (all of them: fanal directory check {args.path})",
            file=sys.stderr,
        )
        return 1
    engine = _database()
    with transaction(engine) as conn:
        release = repository.store(conn, data, SystemClock().now())
    print(f"{_counted(data)}; release {release}")
    return 0


def run_export(args: argparse.Namespace) -> int:
    """Exit code 0 when the files are written."""
    with reading(_database()) as conn:
        data = repository.dataset_of(conn)
    write(data, args.path)
    print(f"{_counted(data)}; written to {args.path}")
    return 0


def run_stale(args: argparse.Namespace) -> int:
    """One service a line, tab separated: why, organization, service, source."""
    settings = read_settings()
    now = SystemClock().now()
    today = now.astimezone(calendar_of(settings.region).zone).date()
    with reading(_database()) as conn:
        services = repository.dataset_of(conn).services
    for service, why in stale(services, today, args.months):
        print("\t".join((why, service.organization, service.name, service.source)))
    return 0


def run_build(args: argparse.Namespace) -> int:
    """Exit code 0 when the files are made; the rows left out are named in SOURCES.md."""
    built = build(args.facts, args.into)
    print(f"{_counted(built.dataset)}; {len(built.refused)} rows left out, see SOURCES.md")
    return 0


def _database() -> Engine:
    """The settings' database, holding at least the directory that comes with the product."""
    engine = assembly.open_database(read_settings())
    assembly.load_directory(engine, SystemClock().now())
    return engine


def _counted(data: Dataset) -> str:
    return (
        f"{len(data.services)} services, {len(data.helplines)} help lines, "
        f"{len(data.places)} places"
    )


def _months(text: str) -> int:
    if not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of months")
    return int(text)

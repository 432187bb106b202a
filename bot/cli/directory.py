"""`fanal directory`: check the files, load them, write them out, list what needs re-checking."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from sqlalchemy import Engine

from bot import assembly
from bot.cli.curation import add_actions
from bot.clock import SystemClock
from bot.db import reading, transaction, unhurried
from bot.directory import importing, repository
from bot.directory.assumed import Assumed, read_terms
from bot.directory.dataset import Dataset, DirectoryFaults
from bot.directory.facts import build
from bot.directory.files import SHEETS, Brought, read_path, write_path
from bot.directory.freshness import name_of, stale
from bot.directory.model import Helpline, Service
from bot.directory.public_holidays import CALENDARS, calendar_of
from bot.settings import read_settings

FORMS = (
    "HSDS tables (a folder of CSV, or a zip of them), HSDS or data·inclusion JSON, "
    "or a spreadsheet (.xlsx, .csv)"
)


class WouldLoseMost(Exception):
    """An import would leave less than half of what there is, and nobody said that it may."""

    def __init__(self, planned: importing.Plan) -> None:
        gone, there = planned.gone
        super().__init__(
            f"{gone} of {there} services and help lines would go, nothing was changed: add --keep "
            "to keep them, or --replace if it is meant"
        )


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("directory", help="check, import, export the directory (HSDS)")
    verbs = parser.add_subparsers(required=True, metavar="ACTION")
    check = verbs.add_parser("check", help="validate files; every fault on its own line")
    check.add_argument("path", nargs="?", type=Path, default=assembly.DIRECTORY_DATA)
    _add_assumed(check)
    check.set_defaults(func=run_check)
    load = verbs.add_parser("import", help="replace the directory by what these files hold")
    load.add_argument("path", type=Path, help=FORMS)
    _add_assumed(load)
    load.add_argument(
        "--keep", action="store_true", help="keep the services and lines that are not in the files"
    )
    load.add_argument(
        "--replace", action="store_true", help="yes, most services that are there are to go"
    )
    load.add_argument(
        "--preview", action="store_true", help="only say what would change, fact by fact"
    )
    load.set_defaults(func=run_import)
    export = verbs.add_parser("export", help="write the directory as files")
    export.add_argument(
        "path", type=Path, help="a name in .zip, .json (HSDS), .xlsx, .csv, or a folder to make"
    )
    export.set_defaults(func=run_export)
    sheet = verbs.add_parser("template", help="write an empty spreadsheet to fill in")
    sheet.add_argument("path", type=Path, help="a name in .xlsx or .csv")
    sheet.set_defaults(func=run_template)
    old = verbs.add_parser("stale", help="list what is reported, old, undated or ended")
    old.add_argument("--months", type=_months, default=12, metavar="N")
    old.set_defaults(func=run_stale)
    add_actions(verbs, _database)
    make = verbs.add_parser("build", help="make directory_data again from gathered facts")
    make.add_argument(
        "facts", type=Path, help="the folder that holds directory_facts and gazetteer"
    )
    make.add_argument("--into", type=Path, default=assembly.DIRECTORY_DATA)
    make.set_defaults(func=run_build)


def run_check(args: argparse.Namespace) -> int:
    """Exit code 0 when the files can be imported, 1 after naming every fault."""
    try:
        brought = read_path(args.path, _assumed(args))
    except DirectoryFaults as error:
        for fault in error.faults:
            print(fault)
        print(f"fanal directory: {len(error.faults)} faults; nothing was loaded", file=sys.stderr)
        return 1
    print(f"{_counted(brought.dataset)}{_left_out(brought)}")
    return 0


def run_import(args: argparse.Namespace) -> int:
    """Exit code 0 when the directory was replaced; else it is as it was."""
    try:
        brought = read_path(args.path, _assumed(args))
    except DirectoryFaults as error:
        print(
            f"fanal directory: {len(error.faults)} faults, nothing was loaded; the first: "
            f"{error.faults[0]} (all of them: fanal directory check {args.path})",
            file=sys.stderr,
        )
        return 1
    engine = _database()
    with transaction(engine) as conn:
        unhurried(conn)  # a large directory is compared for longer than a hung turn is given
        planned = importing.plan(conn, brought.dataset, keep=args.keep)
        if args.preview:
            _show(planned)
            return 0
        if planned.loses_most and not args.replace:
            raise WouldLoseMost(planned)
        who = f"import {args.path.name}"
        release = importing.carry_out(conn, planned, who, SystemClock().now())
    told = f"{planned.summary()}{_left_out(brought)}"
    print(f"{_counted(planned.dataset)}; {told}; release {release}")
    return 0


def run_export(args: argparse.Namespace) -> int:
    """Exit code 0 when the files are written, 1 when HSDS's schemas find a fault in them."""
    with reading(_database()) as conn:
        data = repository.dataset_of(conn)
    faults = write_path(data, args.path)
    for fault in faults:
        print(f"fanal directory: {args.path.name}, {fault}", file=sys.stderr)
    print(f"{_counted(data)}; written to {args.path}")
    return 1 if faults else 0


def run_template(args: argparse.Namespace) -> int:
    """Exit code 0 when the spreadsheet is written, 2 for a name that is none's."""
    if args.path.suffix.lower() not in SHEETS:
        print("fanal directory: name the template with .xlsx or .csv", file=sys.stderr)
        return 2
    write_path(Dataset(), args.path)
    print(f"written to {args.path}; fill it in, then: fanal directory import --keep {args.path}")
    return 0


def run_stale(args: argparse.Namespace) -> int:
    """One service or help line a line, tab separated: why, organization, what it does, source."""
    settings = read_settings()
    now = SystemClock().now()
    today = now.astimezone(calendar_of(settings.region).zone).date()
    with reading(_database()) as conn:
        directory = repository.load(conn)
    known: list[Service | Helpline] = [*directory.services, *directory.helplines]
    for each, why in stale(known, today, args.months, directory.learned):
        does = each.name if isinstance(each, Service) else each.purpose
        print("\t".join((why, name_of(each), does, each.source)))
    return 0


def run_build(args: argparse.Namespace) -> int:
    """Exit code 0 when the files are made; the rows left out are named in SOURCES.md."""
    built = build(args.facts, args.into)
    print(f"{_counted(built.dataset)}; {len(built.refused)} rows left out, see SOURCES.md")
    return 0


def _add_assumed(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--region", choices=CALENDARS, help="of services that name none")
    parser.add_argument("--source", help="of services that name none: a page, or who said it")
    parser.add_argument(
        "--terms", type=Path, help="CSV of taxonomy, term, needs: what another vocabulary means"
    )


def _assumed(args: argparse.Namespace) -> Assumed:
    return Assumed(args.region, args.source, read_terms(args.terms) if args.terms else {})


def _show(planned: importing.Plan) -> None:
    """One difference a line, tab separated: what, name, fact, before, after."""
    for each in planned.differences:
        facts = (each.field or "", each.old or "", each.new or "")
        print("\t".join((each.what.value, each.name, *facts)).rstrip("\t"))
    print(f"{planned.summary()}; nothing was written")


def _left_out(brought: Brought) -> str:
    count = len(brought.left_out)
    return f", {count} left out: about nothing that is asked of the bot" if count else ""


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

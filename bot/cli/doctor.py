"""`fanal doctor`: what is misconfigured, what is unreachable, is anyone on call."""

from __future__ import annotations

import argparse
import asyncio
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from bot import assembly, db
from bot.cli import check_channels, check_disk
from bot.cli.checks import Check
from bot.clock import SystemClock
from bot.conversation import inbox
from bot.db import reading, transaction
from bot.directory import repository
from bot.migrate import upgrade
from bot.paging import alarms, drill, rounds, shifts
from bot.paging.kinds import TALK, patience
from bot.privacy import logs
from bot.safety.crisis import Crisis
from bot.settings import Settings, read_settings, unknown_names

WAIT = timedelta(seconds=5)  # for the edge to notice that the minute is over


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("doctor", help="what is wrong, what is off, who is on call")
    parser.add_argument(
        "--page", action="store_true", help="also send a test page, and wait until it has arrived"
    )
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    settings = read_settings()
    engine = db.create_engine(settings)
    checks = [
        *_misspelt(unknown_names()),
        *_database(engine, settings),
        *check_disk.spool(settings, engine),
        *_model(settings),
        *asyncio.run(check_channels.channels(settings)),
        _pace(settings),
    ]
    for check in checks:
        print(check)
    if args.page:
        checks.append(page(engine, settings, SystemClock().now, time.sleep))
        print(checks[-1])
    return 1 if any(check.good is False for check in checks) else 0


def _misspelt(names: list[str]) -> Iterator[Check]:
    for name in names:
        yield Check(None, f"{name} is set, and is no setting: is it misspelt?")


def _database(engine: Engine, settings: Settings) -> Iterator[Check]:
    """The database and all that stands in it; when it is away, that, and the rest goes on."""
    try:
        upgrade(engine)
    except OperationalError as error:
        where = engine.url.render_as_string(hide_password=True)
        why = " ".join(str(error.orig).split())[:200]
        yield Check(False, f"database: {where} cannot be used: {why}")
        return
    now = SystemClock().now()
    directory = assembly.load_directory(engine, now)
    with reading(engine) as conn:
        on_call = [w.name for level in (1, 2, 3) for w in shifts.on_shift(conn, level, now)]
        waiting, release = inbox.waiting(conn), repository.release(conn)
        holes, fault = alarms.holes(conn, now, settings), rounds.fault(conn, now)
    yield Check(True, f"database: {engine.dialect.name}, schema up to date")
    yield Check(True, f"directory: {len(directory.services)} services, release {release}")
    yield Check(waiting < 100, f"messages waiting for an answer: {waiting}")
    if on_call:
        yield Check(True, f"on call now: {', '.join(dict.fromkeys(on_call))}")
    else:
        yield Check(False, "nobody is on call: `fanal worker add` and `fanal worker shift`")
    for hole in holes:
        yield Check(False, hole.said)
    if fault is not None:
        yield Check(False, f"{fault}: is `fanal serve` running?")


def page(
    engine: Engine,
    settings: Settings,
    now: Callable[[], datetime],
    sleep: Callable[[float], object],
) -> Check:
    """A test page by the real way: written here, sent by the edge that runs, reported by a telephone."""
    try:
        with transaction(engine) as conn:
            begun = now()
            drill.begin(conn, begun, settings)
    except drill.NoDrill as error:
        return Check(False, str(error))
    while now() < begun + drill.LIMIT + WAIT:
        with reading(engine) as conn:
            last = drill.last_ended(conn)
        if last is not None and last[0] >= begun:
            return Check(last[1] == drill.ARRIVED, f"test page: {last[1]} ({last[2]})")
        sleep(1.0)
    return Check(False, "test page: nobody sent it: is `fanal serve` running on this database?")


def _pace(settings: Settings) -> Check:
    """How long a page may stay unanswered, as it is set."""
    named = [(kind.value.removeprefix("crisis_"), kind.value) for kind in Crisis]
    said = [
        f"{name} {patience(kind, settings).total_seconds():.0f} s"
        for name, kind in [*named, ("others", TALK)]
    ]
    return Check(
        True,
        f"an unanswered page climbs after: {', '.join(said)}; each level is paged "
        f"{settings.page_rounds} times",
    )


def _model(settings: Settings) -> Iterator[Check]:
    if settings.model:
        there, advice = Path(settings.model).exists(), f"FANAL_MODEL, {settings.model}"
        yield Check(there, f"language model: {advice}{'' if there else ', is not there'}")
        return
    from nlu.training import model_path

    there = model_path(settings.data_dir / "models").exists()
    advice = "up to date" if there else "missing or stale: `fanal train` (`fanal up` does it too)"
    yield Check(True if there else None, f"language model: {advice}")

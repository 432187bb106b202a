"""`fanal doctor`: what is misconfigured, what is unreachable, is anyone on call."""

from __future__ import annotations

import argparse
import asyncio
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine

from bot import assembly
from bot.channels.errors import SendError
from bot.channels.registry import Channels, build
from bot.clock import SystemClock
from bot.conversation import inbox
from bot.db import reading, transaction
from bot.directory import repository
from bot.paging import alarms, drill, rounds, shifts
from bot.privacy import logs
from bot.settings import Settings, read_settings

WAIT = timedelta(seconds=5)  # for the edge to notice that the minute is over


@dataclass(frozen=True)
class Check:
    """One thing looked at. `good` None: not wrong, but worth knowing."""

    good: bool | None
    sentence: str

    def __str__(self) -> str:
        mark = {True: "ok", False: "FAULT", None: "note"}[self.good]
        return f"{mark:6}{self.sentence}"


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("doctor", help="what is wrong, what is off, who is on call")
    parser.add_argument(
        "--page", action="store_true", help="also send a test page, and wait until it has arrived"
    )
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    settings = read_settings()
    checks = [*_database(settings), *_model(settings), *asyncio.run(_channels(settings))]
    for check in checks:
        print(check)
    if args.page:
        engine = assembly.open_database(settings)
        checks.append(page(engine, settings, SystemClock().now, time.sleep))
        print(checks[-1])
    return 1 if any(check.good is False for check in checks) else 0


def _database(settings: Settings) -> Iterator[Check]:
    engine = assembly.open_database(settings)
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


def _model(settings: Settings) -> Iterator[Check]:
    from nlu.training import model_path

    there = model_path(settings.data_dir / "models").exists()
    advice = "up to date" if there else "missing or stale: `fanal train` (`fanal up` does it too)"
    yield Check(True if there else None, f"language model: {advice}")


async def _channels(settings: Settings) -> list[Check]:
    channels = build(settings)
    checks = [_sms(settings), *await _telegram(settings, channels)]
    if channels.sms is None and channels.telegram is None:
        checks.append(Check(None, "no provider: `fanal up` serves simulated telephones"))
    elif not settings.public_url and (channels.sms or settings.telegram_secret):
        checks.append(Check(False, "FANAL_PUBLIC_URL is empty: providers cannot call back"))
    await channels.close()
    return checks


def _sms(settings: Settings) -> Check:
    if not settings.sms_on:
        return Check(None, "SMS is off: FANAL_TWILIO_ACCOUNT_SID is not set")
    return Check(
        True, "SMS is on, through Twilio; webhook: FANAL_PUBLIC_URL/twilio/sms#rc=5&rp=all"
    )


async def _telegram(settings: Settings, channels: Channels) -> list[Check]:
    if channels.telegram is None:
        return [Check(None, "Telegram is off: FANAL_TELEGRAM_TOKEN is not set")]
    how = "webhook" if settings.telegram_secret else "long polling"
    try:
        await channels.telegram.check()
    except SendError as error:
        return [Check(False, f"Telegram does not answer: {error}")]
    return [Check(True, f"Telegram is on, by {how}")]

"""`fanal up`: everything on this machine, with simulated telephones when no provider is set."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from starlette.applications import Starlette

from bot import assembly
from bot.channels.registry import build
from bot.cli.model import progress
from bot.clock import SystemClock
from bot.conversation import journal
from bot.db import transaction
from bot.directory import repository
from bot.edge import app, server
from bot.privacy import logs
from bot.settings import ROOT, Settings, read_settings
from bot.simulator import demo_door, demo_talks, demo_world
from bot.simulator.phones import Phones
from bot.simulator.providers.app import Providers
from bot.simulator.providers.server import serving
from bot.simulator.simulation import providers_on


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("up", help="run everything on this machine")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    settings = read_settings()
    real = settings.sms_on or settings.telegram_on
    settings = settings if real else apart(settings)
    engine = assembly.open_database(settings)
    assembly.load_directory(engine, SystemClock().now())
    engine.dispose()
    model = assembly.ensure_model(settings, progress)
    with brain_process(settings, model):
        asyncio.run(_serve(settings) if real else _serve_simulated(settings))
    return 0


def apart(settings: Settings) -> Settings:
    """A database of the demonstration's own, empty at each start: what is invented must never be
    mixed with what is real, and the simulated telephones start anew too."""
    for old in settings.data_dir.glob("demo.db*"):
        old.unlink()
    return settings.with_values({"database_url": f"sqlite:///{settings.data_dir / 'demo.db'}"})


@contextlib.contextmanager
def brain_process(settings: Settings, model: Path) -> Iterator[None]:
    """A brain in its own process, on our database, stopped with us: by a SIGTERM too, which the web
    server raises again once it has closed, and which would end us before the brain was told."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    ours = {"FANAL_DATABASE_URL": settings.database, "FANAL_MODEL": str(model)}
    brain = subprocess.Popen(
        [sys.executable, "-m", "bot", "think"], cwd=ROOT, env=os.environ | ours
    )
    try:
        yield
    finally:
        brain.terminate()
        try:
            brain.wait(timeout=10)
        except subprocess.TimeoutExpired:
            brain.kill()


async def _serve(settings: Settings) -> None:
    engine = assembly.open_database(settings)
    edge = assembly.build_edge(engine, build(settings), settings, SystemClock())
    print(f"Fanal is up: http://{settings.host}:{settings.port}/health", flush=True)
    await _run(app.build(edge, assembly.console_routes(edge)), settings)


async def _serve_simulated(settings: Settings) -> None:
    clock = SystemClock()
    providers = Providers(clock.now)
    base = f"http://{settings.host}:{settings.port}"
    providers.twilio.account.public_url = base
    with serving(providers.app) as url:
        on = providers_on(settings, providers, url, base)
        engine = assembly.open_database(on)
        with transaction(engine) as conn:
            region = assembly.regions()[on.region]
            demo_world.put_on_call(conn, clock.now(), region.zone)
            demo_talks.fill(conn, repository.load(conn), region, on, clock.now())
            since = journal.last(conn)
        edge = assembly.build_edge(engine, build(on), on, clock)
        phones = Phones(providers, edge, since)
        reporting = asyncio.create_task(phones.keep_reporting())
        print(f"Fanal is up. Open {base}/ for the console and simulated telephones.", flush=True)
        try:
            console = assembly.console_routes(edge, demo_door.PASSWORD, demo_door.DOORS)
            await _run(app.build(edge, [*phones.routes(), *console]), on)
        finally:
            reporting.cancel()


async def _run(application: Starlette, settings: Settings) -> None:
    await server.ready(application, settings).serve()

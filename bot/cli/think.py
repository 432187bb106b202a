"""`fanal think`: a brain. Start as many as needed."""

from __future__ import annotations

import argparse
import asyncio
import signal

from bot import assembly
from bot.brain import Brain
from bot.cli import priority
from bot.cli.model import load_runner
from bot.clock import SystemClock
from bot.privacy import logs
from bot.settings import read_settings
from bot.thinking import think


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("think", help="run a brain: understand and answer messages")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    priority.stand_back(priority.BRAIN)
    settings, clock = read_settings(), SystemClock()
    engine = assembly.open_database(settings)
    directory = assembly.load_directory(engine, clock.now())
    runner = load_runner(settings)
    brain = Brain(engine, runner, directory, assembly.regions(), settings, clock)

    async def until_told() -> None:
        working = asyncio.create_task(think(brain))
        for name in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(name, working.cancel)
        await asyncio.gather(working, return_exceptions=True)

    asyncio.run(until_told())
    return 0

"""`fanal simulate`: whole journeys under a clock of their own."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
from pathlib import Path

from bot import assembly
from bot.cli.model import load_runner
from bot.privacy import logs
from bot.settings import REGIONS, read_settings
from bot.simulator.events import Event
from bot.simulator.play import play
from bot.simulator.scenario import read_setup, read_steps


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "simulate", help="play journeys given as JSON lines through the real product"
    )
    parser.add_argument("--config", type=Path, help="TOML: settings, workers, shifts, services")
    parser.add_argument("--region", choices=REGIONS, help="default region")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    setup = read_setup(args.config)
    own = read_settings()
    with tempfile.TemporaryDirectory(prefix="fanal-") as folder:
        values = {"data_dir": folder, "database_url": "", **setup.settings}
        if args.region:
            values["region"] = args.region
        settings = own.with_values(values)
        zone = assembly.regions()[settings.region].zone

        def show(event: Event) -> None:
            print(json.dumps(event.to_json(zone), ensure_ascii=False), flush=True)

        asyncio.run(play(settings, setup, read_steps(sys.stdin), load_runner(own), show))
    return 0

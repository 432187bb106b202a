"""`fanal evaluate FILE`: score what is understood on labelled JSON lines."""

from __future__ import annotations

import argparse
import asyncio
import sys
from datetime import datetime
from pathlib import Path

from bot.cli.model import load_runner
from bot.cli.parse import understand
from bot.privacy import logs
from bot.settings import REGIONS, read_settings
from nlu.evaluation import Parsed, evaluate, read_labelled


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("evaluate", help="score on labelled JSON lines")
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", type=Path, help="also write the report there, as JSON")
    parser.add_argument("--region", choices=REGIONS, default="montreal")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    labelled = read_labelled(args.file.read_text(encoding="utf-8").splitlines())
    runner = load_runner(read_settings())
    at = datetime.now().astimezone().isoformat()

    def parse(text: str) -> Parsed:
        said = asyncio.run(understand(runner, text, at, args.region))
        entities = tuple((e["entity"], e["start"], e["end"], e["value"]) for e in said["entities"])
        return Parsed(said["intent"], said["confidence"], entities, said["crisis"])

    report = evaluate(labelled, parse)
    if args.json:
        args.json.write_text(report.as_json() + "\n", encoding="utf-8")
        print(f"report written to {args.json}", file=sys.stderr)
    print(report.as_text())
    return 0

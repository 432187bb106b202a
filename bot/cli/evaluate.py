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
from nlu.evaluation import Labelled, LabelledError, Parsed, evaluate, read_labelled


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("evaluate", help="score on labelled JSON lines")
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", type=Path, help="also write the report there, as JSON")
    parser.add_argument("--region", choices=REGIONS, default="montreal")
    parser.set_defaults(func=run)


class NotLabelled(Exception):
    """The file cannot be read as labelled messages; the message says where and what is needed."""


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    labelled = _read(args.file)
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


def _read(path: Path) -> list[Labelled]:
    try:
        return read_labelled(path.read_text(encoding="utf-8").splitlines())
    except OSError as error:
        raise NotLabelled(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise NotLabelled(f"{path} is not UTF-8 text (byte {error.start})") from error
    except LabelledError as error:
        cause = error.__cause__
        where = f"{str(error).partition(':')[0]}: " if cause is not None else ""
        why = f"no {cause}" if isinstance(cause, KeyError) else str(cause or error)
        needed = 'each line is an object such as {"text": .., "intent": .., "entities": []}'
        raise NotLabelled(f"{path}, {where}{why}; {needed}") from error

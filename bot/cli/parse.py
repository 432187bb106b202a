"""`fanal parse`: what is understood of each line of standard input."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Iterator
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from bot.cli.model import load_runner
from bot.conversation.understanding import Settled, labelled
from bot.privacy import logs
from bot.settings import REGIONS, read_settings

if TYPE_CHECKING:
    from bot.conversation.rasa import Runner


class BadLine(Exception):
    """A line cannot be read; the message names it."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "parse", help="understand messages: one a line in, one JSON object a line out"
    )
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    settings = read_settings()
    runner = load_runner(settings)
    for asked in read_lines(sys.stdin, settings.region):
        print(json.dumps(asyncio.run(understand(runner, **asked)), ensure_ascii=False), flush=True)
    return 0


def read_lines(lines: Iterator[str], region: str) -> Iterator[dict[str, str]]:
    """{"text", "at", "region"} of each line, plain text or JSON; empty lines count as messages."""
    for number, line in enumerate(lines, start=1):
        line = line.rstrip("\n")
        data = _object(number, line) if line.lstrip().startswith("{") else {"text": line}
        where = data.get("region") or region
        if where not in REGIONS:
            raise BadLine(f"line {number}: region {where!r} is not one of {', '.join(REGIONS)}")
        at = data.get("at") or datetime.now(timezone.utc).isoformat()
        yield {"text": data["text"], "at": at, "region": where}


async def understand(runner: Runner, text: str, at: str, region: str) -> dict[str, Any]:
    """One message as the contract prints it."""
    parsed = await runner.parse(text, at, region)
    settled, guess = Settled(**parsed["settled"]), parsed["guess"]
    intent, confidence = labelled(settled, (guess["name"], float(guess["confidence"])))
    return {
        "text": text,
        "intent": intent,
        "confidence": round(confidence, 4),
        "entities": [_entity(entity, text) for entity in parsed["entities"]],
        "crisis": settled.crisis,
    }


def _entity(entity: dict[str, Any], text: str) -> dict[str, Any]:
    start, end = entity["start"], entity["end"]
    return {
        "entity": entity["entity"],
        "text": text[start:end],
        "start": start,
        "end": end,
        "value": entity.get("value"),
    }


def _object(number: int, line: str) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except json.JSONDecodeError:
        return {"text": line}  # somebody may well write a message that begins with a brace
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise BadLine(f"line {number}: a JSON line has a 'text' string")
    if "at" in data:
        try:
            datetime.fromisoformat(str(data["at"]).replace("Z", "+00:00"))
        except ValueError as error:
            raise BadLine(f"line {number}: 'at' is not ISO 8601") from error
    return data

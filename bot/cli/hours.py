"""`fanal hours`: is this opening_hours string open then, and when does that change."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from bot.clock import SystemClock
from bot.directory.hours import status
from bot.directory.public_holidays import CALENDARS, LOCAL_CALENDARS, calendar_of

KNOWN = (*CALENDARS, *LOCAL_CALENDARS)


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "hours",
        help="is this opening_hours string open then, and when does it next change",
        description='Prints {"open", "until", "holiday"?}; open is null when the hours say unknown.',
    )
    parser.add_argument(
        "expr", nargs="?", metavar="EXPR", help='such as "Mo-Fr 09:00-17:00; PH off"'
    )
    parser.add_argument(
        "--at", help="ISO 8601; without a time zone, the region's own clock; left out: now"
    )
    parser.add_argument("--region", choices=KNOWN, default="montreal")
    parser.add_argument(
        "--jsonl", action="store_true", help='one {"expr", "at", "region"} a line on standard input'
    )
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    """Exit code 0, or 1 when an expression, an instant or a region cannot be read."""
    if args.jsonl:
        return _answer_lines(sys.stdin)
    if args.expr is None:
        print("fanal hours: give EXPR, or --jsonl", file=sys.stderr)
        return 2
    try:
        at = SystemClock().now().isoformat() if args.at is None else args.at
        print(_json(answer(args.expr, at, args.region)))
    except ValueError as error:
        print(f"fanal hours: {error}", file=sys.stderr)
        return 1
    return 0


def answer(expr: str, at: str, region: str) -> dict[str, Any]:
    """The answer for one question. Raises ValueError with a sentence that says what to mend."""
    zone = calendar_of(region).zone
    try:
        instant = datetime.fromisoformat(at.replace("Z", "+00:00"))
    except ValueError:
        raise ValueError(
            f"{at!r} is no ISO 8601 instant; write 2026-06-24T11:00:00-04:00"
        ) from None
    if instant.tzinfo is None:
        instant = instant.replace(tzinfo=zone)
    found = status(expr, instant, region)
    until = found.until.isoformat() if found.until else None
    told: dict[str, Any] = {"open": found.open, "until": until}
    return told | ({"holiday": found.holiday} if found.holiday else {})


def _answer_lines(lines: Iterable[str]) -> int:
    """One answer a line, in order; a line that cannot be answered gets its error, and exit code 1."""
    failed = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            print(_json(_answer_line(json.loads(line))), flush=True)
        except ValueError as error:
            failed += 1
            print(_json({"error": str(error)}), flush=True)
            print(f"fanal hours: line {number}: {error}", file=sys.stderr)
    return 1 if failed else 0


def _answer_line(asked: Any) -> dict[str, Any]:
    if not isinstance(asked, Mapping):
        raise ValueError('a line must be an object such as {"expr": .., "at": .., "region": ..}')
    missing = [name for name in ("expr", "at") if not isinstance(asked.get(name), str)]
    if missing:
        raise ValueError(f"{missing[0]} is missing or is not a text")
    return answer(asked["expr"], asked["at"], str(asked.get("region", "montreal")))


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)

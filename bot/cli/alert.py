"""`fanal alert`: a coordinator warns of a bad supply; who asked for it in that area hears it."""

from __future__ import annotations

import argparse
import json
from datetime import datetime, timezone

from bot import assembly
from bot.db import transaction
from bot.outreach import alerts, broadcast
from bot.privacy import logs
from bot.settings import REGIONS, read_settings


class NoAlert(LookupError):
    """No warning of that number stands."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("alert", help="warn of a bad supply, see what stands, end it")
    verbs = parser.add_subparsers(required=True, metavar="WHAT")
    send = verbs.add_parser("send", help="warn those who asked for it; prints how many they are")
    send.add_argument("words", help="what was found, how it looks, what it does")
    send.add_argument("--area", help="a quarter or town; none: the whole region")
    send.add_argument("--region", choices=REGIONS, help="default: FANAL_REGION")
    send.add_argument("--hours", type=float, default=72, help="how long it stands (72)")
    send.set_defaults(func=run_send)
    listing = verbs.add_parser("list", help="the warnings that stand, one JSON object a line")
    listing.set_defaults(func=run_list)
    end = verbs.add_parser("end", help="end a warning before its time")
    end.add_argument("number", type=int)
    end.set_defaults(func=run_end)


def run_send(args: argparse.Namespace) -> int:
    logs.set_up()
    settings = read_settings()
    now = datetime.now(timezone.utc)
    engine = assembly.open_database(settings)
    directory = assembly.load_directory(engine, now)
    region = args.region or settings.region
    with transaction(engine) as conn:
        alert, count = broadcast.warn(
            conn, directory, args.words, region, args.area, args.hours, settings, now
        )
    print(json.dumps({"number": alert.id, "people": count, "text": alert.text}, ensure_ascii=False))
    return 0


def run_list(args: argparse.Namespace) -> int:
    logs.set_up()
    now = datetime.now(timezone.utc)
    with transaction(assembly.open_database(read_settings())) as conn:
        for alert in alerts.standing(conn, now):
            shown = {
                "number": alert.id,
                "region": alert.region,
                "area": alert.area,
                "words": alert.words,
                "until": alert.ends_at.isoformat(),
                "sends": alerts.sent(conn, alert.id),
            }
            print(json.dumps(shown, ensure_ascii=False))
    return 0


def run_end(args: argparse.Namespace) -> int:
    logs.set_up()
    now = datetime.now(timezone.utc)
    with transaction(assembly.open_database(read_settings())) as conn:
        if not alerts.end(conn, args.number, now):
            raise NoAlert(f"no warning {args.number} stands: see `fanal alert list`")
    return 0

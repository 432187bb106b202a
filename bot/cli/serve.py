"""`fanal serve`: the edge. Up in two seconds, for it loads no model."""

from __future__ import annotations

import argparse
import sys
from functools import partial

from bot import assembly, db
from bot.channels.registry import Channels, build
from bot.clock import SystemClock
from bot.edge import app, server
from bot.migrate import upgrade
from bot.privacy import logs
from bot.settings import read_settings


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("serve", help="run the edge: receive, send, page")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    settings, clock = read_settings(), SystemClock()
    engine = db.create_engine(settings)
    # With the database away we start all the same: what comes in is kept on disk meanwhile.
    prepare = partial(upgrade, engine)
    edge = assembly.build_edge(engine, build(settings), settings, clock, prepare)
    if nothing_is_on(edge.channels):
        print(
            "no channel is on: set FANAL_TWILIO_..., FANAL_SMS_GATEWAY_... or FANAL_TELEGRAM_TOKEN"
            " (see `fanal doctor`)",
            file=sys.stderr,
        )
    server.ready(app.build(edge, assembly.console_routes(edge)), settings).run()
    return 0


def nothing_is_on(channels: Channels) -> bool:
    """Whether nobody can write to us: a telephone of one's own is a channel too."""
    return channels.get("sms") is None and channels.telegram is None

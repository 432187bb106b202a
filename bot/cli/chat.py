"""`fanal chat`: talk to the bot in the terminal, on the embedded database.

The terminal is a Telegram-like telephone without a provider: what is written goes through the
edge's reception and a brain; what is said is read from the outbox and marked sent.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import uuid

from sqlalchemy import Engine

from bot import assembly
from bot.brain import Brain
from bot.channels.base import Inbound
from bot.cli.model import load_runner
from bot.clock import SystemClock
from bot.conversation import outbox
from bot.db import transaction
from bot.edge.reception import Reception
from bot.privacy import logs
from bot.settings import read_settings

CHANNEL = "terminal"
GOODBYE = {"/quit", "/q"}


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("chat", help="talk to the bot in the terminal (/quit to leave)")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    settings, clock = read_settings(), SystemClock()
    engine = assembly.open_database(settings)
    directory, regions = assembly.load_directory(engine, clock.now()), assembly.regions()
    brain = Brain(engine, load_runner(settings), directory, regions, settings, clock)
    reception, somebody = Reception(settings, regions), uuid.uuid4().hex
    print("Écris à Fanal (/quit pour sortir).", file=sys.stderr)
    for line in sys.stdin:
        if line.strip() in GOODBYE:
            break
        inbound = Inbound(CHANNEL, uuid.uuid4().hex, somebody, line.rstrip("\n"))  # type: ignore[arg-type]
        with transaction(engine) as conn:
            reception.receive(conn, inbound, clock.now())
        while asyncio.run(brain.step()):
            pass
        _print_said(engine, clock)
    return 0


def _print_said(engine: Engine, clock: SystemClock) -> None:
    while True:
        with transaction(engine) as conn:
            letter = outbox.claim(conn, clock.now(), (CHANNEL,))
            if letter is None:
                return
            print(letter.out.text, flush=True)
            outbox.mark_sent(conn, letter.id, f"terminal-{letter.id}", clock.now())

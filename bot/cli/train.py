"""`fanal train`: train the model, unless it is up to date."""

from __future__ import annotations

import argparse

from bot import assembly
from bot.cli import priority
from bot.cli.model import progress
from bot.privacy import logs
from bot.settings import read_settings


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("train", help="train the language model if it is stale")
    parser.add_argument("--force", action="store_true", help="train again even if it is not")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    priority.stand_back(priority.TRAINING)
    settings = read_settings()
    if args.force:
        for old in (settings.data_dir / "models").glob("*.tar.gz"):
            old.unlink()
    print(assembly.ensure_model(settings, progress))
    return 0

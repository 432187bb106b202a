"""`fanal demo`: three short conversations through the real product, told in the terminal."""

from __future__ import annotations

import argparse
import asyncio
import json
import tempfile
from importlib import resources

from bot import assembly
from bot.cli.model import load_runner
from bot.privacy import logs
from bot.settings import read_settings
from bot.simulator.events import Event
from bot.simulator.play import play
from bot.simulator.scenario import Step, read_setup, read_steps

STORIES = ("lit", "suite", "surdose")
TITLES = {
    "lit": "1. Dehors à 23 h 40, avec un chien",
    "suite": "2. Du matériel près d'un métro, puis « et demain? »",
    "surdose": "3. Une surdose: la personne, l'alerte, l'intervenante",
}


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("demo", help="play three short conversations and end")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    logs.set_up()
    own = read_settings()
    runner = load_runner(own)
    stories = resources.files("bot.simulator").joinpath("stories")
    with resources.as_file(stories) as folder:
        setup = read_setup(folder / "setup.toml")
        for name in STORIES:
            print(f"\n{TITLES[name]}\n{'-' * len(TITLES[name])}")
            lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
            with tempfile.TemporaryDirectory(prefix="fanal-") as place:
                settings = own.with_values({"data_dir": place, "database_url": ""})
                asyncio.run(play(settings, setup, read_steps(lines), runner, _show, _tell))
    return 0


def _tell(step: Step) -> None:
    if step.text or step.location:
        who = step.worker or "la personne"
        print(f"  {step.at:%H:%M:%S}  {who} > {step.text or json.dumps(step.location)}")


def _show(event: Event) -> None:
    if event.kind == "state":
        return
    who = {"page": "ALERTE", "relay": "relais", "alert": "avis"}.get(event.kind, "Fanal")
    at = event.at.astimezone(assembly.regions()["montreal"].zone)
    text = event.text.replace("\n", "\n" + " " * 22)
    print(f"  {at:%H:%M:%S}    {who} -> {event.channel} {event.to}: {text}")

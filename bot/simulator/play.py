"""Playing a scenario from its first step to its last."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot import assembly
from bot.brain import Answers
from bot.db import transaction
from bot.directory import repository
from bot.directory.given import given_services
from bot.paging import roster
from bot.settings import Settings
from bot.simulator.chats import Chats
from bot.simulator.scenario import BadScenario, Setup, Step
from bot.simulator.simulation import Emit, running

Tell = Callable[[Step], None]

AFTERMATH = timedelta(seconds=1)  # what the last step sets off at once is still shown


async def play(
    settings: Settings,
    setup: Setup,
    steps: Iterable[Step],
    runner: Answers,
    emit: Emit,
    tell: Tell = lambda step: None,
) -> None:
    """Play the steps on an empty database.

    `emit` gets each event as it happens, `tell` each step just before it is taken.
    """
    ordered = iter(steps)
    first = next(ordered, None)
    if first is None:
        raise BadScenario("no step was given on standard input; give one JSON object a line")
    chats = Chats()
    prepare(settings, setup, chats, first.at)
    with running(settings, runner, chats, first.at, emit) as simulation:
        try:
            await simulation.open_doors()
            last = first
            for last in itertools.chain([first], ordered):
                await simulation.pass_time(last.at)
                tell(last)
                await simulation.play(last)
            await simulation.pass_time(last.at + AFTERMATH)
        finally:
            await simulation.close()


def prepare(settings: Settings, setup: Setup, chats: Chats, now: datetime) -> None:
    """Put the directory and the set-up's workers and shifts into the database."""
    engine = assembly.open_database(settings)
    dataset = repository.load_folder(assembly.DIRECTORY_DATA)
    if setup.services:
        given = given_services(setup.services, dataset.places, settings.region)
        dataset = replace(dataset, services=given)
    zone = assembly.regions()[settings.region].zone
    with transaction(engine) as conn:
        repository.store(conn, dataset, now)
        roster.load(conn, _numbered(setup.team, chats), setup.folder, zone, now, settings.region)
    engine.dispose()


def _numbered(team: Mapping[str, Any], chats: Chats) -> dict[str, Any]:
    """The team with its Telegram names as the numbers Telegram knows."""
    workers = [
        {**row, "telegram": chats.number(str(row["telegram"]))} if row.get("telegram") else row
        for row in team.get("workers", [])
    ]
    return {**team, "workers": workers}

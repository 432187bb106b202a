"""Playing a scenario from its first step to its last."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.brain import Answers
from bot.db import transaction
from bot.paging import shifts, workers
from bot.settings import Settings
from bot.simulator.scenario import BadScenario, Setup, Step
from bot.simulator.simulation import Emit, Simulation, running

AFTERMATH = timedelta(seconds=1)  # what the last step sets off at once is still shown


async def play(
    settings: Settings, setup: Setup, steps: Iterable[Step], runner: Answers, emit: Emit
) -> None:
    """Play the steps on an empty database; `emit` gets each event as it happens."""
    ordered = iter(steps)
    first = next(ordered, None)
    if first is None:
        raise BadScenario("no step was given on standard input; give one JSON object a line")
    with running(settings, runner, first.at, emit) as simulation:
        try:
            people(simulation, setup, first.at)
            await simulation.open_doors()
            await simulation.play(first)
            last = first
            for last in ordered:
                await simulation.play(last)
            await simulation.pass_time(last.at + AFTERMATH)
        finally:
            await simulation.close()


def people(simulation: Simulation, setup: Setup, now: datetime) -> None:
    """Put the set-up's workers and shifts into the database."""
    with transaction(simulation.engine) as conn:
        for worker in setup.workers:
            addresses = {c: simulation.chats.number(a) for c, a in worker.addresses.items()}
            workers.add(conn, worker.name, worker.role, addresses, now)
        for shift in setup.shifts:
            for name in shift.workers:
                known = workers.by_name(conn, name)
                if known is None:
                    raise BadScenario(f"[[shifts]] names {name!r}, who is not in [[workers]]")
                if shift.ics is not None:
                    shifts.add_calendar(conn, known, shift.level, shift.ics.read_bytes(), now)
                elif shift.start is not None and shift.end is not None:
                    shifts.add(conn, shifts.Shift(known.id, shift.level, shift.start, shift.end))

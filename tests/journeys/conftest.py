"""Whole journeys through the real product: one trained model, an empty database each, no sleeping."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from outgoing import run as run_alone
from outgoing import ways
from telling import Play
from tracer import Tracer, secrets_of
from unasked import Observer, addresses

from bot import assembly
from bot.conversation.rasa import Runner
from bot.settings import Settings, read_settings
from bot.simulator.events import Event
from bot.simulator.play import play
from bot.simulator.scenario import Step, read_setup, read_steps

TEAM = """
[[workers]]
name = "Camille"
sms = "+15145550199"
telegram = "8000099"

[[workers]]
name = "Sam"
sms = "+15145550198"

[[workers]]
name = "Dominique"
role = "coordinator"
sms = "+15145550197"

[[shifts]]
workers = ["Camille"]
level = 1
from = "2026-11-21T16:00:00-05:00"
to = "2026-11-23T08:00:00-05:00"

[[shifts]]
workers = ["Sam"]
level = 2
from = "2026-11-21T16:00:00-05:00"
to = "2026-11-23T08:00:00-05:00"
"""


@pytest.fixture(scope="session")
def runner() -> Runner:
    """The real model, trained once and cached with the installation's data."""
    return Runner(assembly.ensure_model(read_settings(), print))


@pytest.fixture
def journey(runner: Runner, tmp_path: Path) -> Play:
    """Play steps (dicts as in the contract) and give the events; `team` is TOML; `meanwhile` is
    called just before each step. A journey in
    which anything of anybody leaks, anybody is texted without having asked, or anything but the
    simulated providers is called, fails."""

    numbers = itertools.count(1)

    def run(
        steps: Sequence[dict[str, Any]],
        team: str = TEAM,
        region: str = "montreal",
        meanwhile: Callable[[Step, Settings], None] = lambda step, settings: None,
        **settings: Any,
    ) -> list[Event]:
        folder = tmp_path / f"journey-{next(numbers)}"
        folder.mkdir()
        file = folder / "setup.toml"
        file.write_text(team, encoding="utf-8")
        setup = read_setup(file)
        events: list[Event] = []
        observer = Observer(addresses(setup.team))

        def seen(event: Event) -> None:
            events.append(event)
            observer.sent(event)

        chosen = Settings().with_values(
            {"data_dir": str(folder / "var"), "region": region, **settings}
        )

        def taken(step: Step) -> None:
            observer.said(step)
            meanwhile(step, chosen)

        lines = (json.dumps(step) for step in steps)
        tracer = Tracer(secrets_of(steps, team))
        with ways.shut(), tracer.watching():
            run_alone(
                play(
                    chosen,
                    setup,
                    read_steps(lines),
                    runner,
                    seen,
                    taken,
                )
            )
        tracer.check()
        observer.check()
        return events

    return run

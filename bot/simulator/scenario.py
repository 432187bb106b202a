"""What `fanal simulate` is given: the set-up as TOML, the steps as JSON lines. Pure reading.

Every fault names the file or line, the field, and what it takes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import tomli

from bot.simulator.providers.world import FAULTS

CHANNELS = ("sms", "telegram")
WORKER_CHANNELS = ("sms", "telegram", "voice", "console")


class BadScenario(Exception):
    """The set-up or a step cannot be read; the message says where and what it takes."""


@dataclass(frozen=True)
class Setup:
    """The TOML of `--config`; all empty without one.

    `team` holds its `workers` and `shifts` as `bot.paging.roster` reads them; `folder` is where
    the file lies, for the calendars it names.
    """

    settings: Mapping[str, Any] = field(default_factory=dict)
    team: Mapping[str, Any] = field(default_factory=dict)
    services: tuple[Mapping[str, Any], ...] = ()
    folder: Path = Path()


@dataclass(frozen=True)
class Step:
    """One line of the scenario. Which fields are set tells what happens at `at`."""

    at: datetime
    line: int
    channel: str | None = None
    sender: str | None = None
    text: str = ""
    provider_id: str | None = None
    location: tuple[float, float] | None = None
    button: str | None = None
    worker: str | None = None
    key: str | None = None
    fault: str | None = None
    to: str | None = None
    crash: bool = False


def read_setup(path: Path | None) -> Setup:
    """The set-up in a TOML file; an empty one when there is none."""
    if path is None:
        return Setup()
    try:
        data = tomli.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise BadScenario(f"{path}: cannot be read as TOML: {error}") from error
    known = {"settings", "workers", "shifts", "services"}
    if extra := set(data) - known:
        raise BadScenario(f"{path}: unknown table {sorted(extra)[0]!r}; known: {sorted(known)}")
    return Setup(
        settings=data.get("settings", {}),
        team={name: data[name] for name in ("workers", "shifts") if name in data},
        services=tuple(data.get("services", [])),
        folder=path.parent,
    )


def read_steps(lines: Iterable[str]) -> Iterator[Step]:
    """The steps, as they are read. Blank lines are passed over."""
    last: datetime | None = None
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        step = _step(number, line)
        if last is not None and step.at < last:
            raise BadScenario(f"line {number}: 'at' goes back in time; steps come in time order")
        last = step.at
        yield step


def _step(number: int, line: str) -> Step:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        raise BadScenario(f"line {number}: not JSON: {error.msg}") from error
    if not isinstance(data, dict):
        raise BadScenario(f"line {number}: a step is a JSON object")
    at = _instant(f"line {number}", data.get("at"))
    if data.get("wait"):
        return Step(at, number)
    if data.get("crash"):
        return Step(at, number, crash=True)
    if "fault" in data:
        return _fault(at, number, data)
    if "worker" in data:
        return _worker_step(at, number, data)
    return _person_step(at, number, data)


def _fault(at: datetime, number: int, data: dict[str, Any]) -> Step:
    if data["fault"] not in FAULTS:
        raise BadScenario(f"line {number}: 'fault' takes one of {', '.join(sorted(FAULTS))}")
    return Step(at, number, fault=data["fault"], to=_text(number, data, "to"))


def _worker_step(at: datetime, number: int, data: dict[str, Any]) -> Step:
    channel = _one_of(number, data, "channel", WORKER_CHANNELS)
    key = str(data["key"]) if "key" in data else None
    if key is None and "text" not in data and "button" not in data:
        raise BadScenario(f"line {number}: a worker's step has 'text', 'key' or 'button'")
    return Step(
        at,
        number,
        channel,
        text=str(data.get("text", "")),
        key=key,
        button=data.get("button"),
        worker=_text(number, data, "worker"),
        provider_id=_optional(data, "id"),
    )


def _person_step(at: datetime, number: int, data: dict[str, Any]) -> Step:
    channel = _one_of(number, data, "channel", CHANNELS)
    location = data.get("location")
    if location is not None:
        try:
            location = (float(location["lat"]), float(location["lon"]))
        except (KeyError, TypeError, ValueError) as error:
            raise BadScenario(f'line {number}: \'location\' is {{"lat": .., "lon": ..}}') from error
    return Step(
        at,
        number,
        channel,
        sender=_text(number, data, "from"),
        text=str(data.get("text", "")),
        provider_id=_optional(data, "id"),
        location=location,
        button=data.get("button"),
    )


def _instant(where: str, raw: Any) -> datetime:
    if isinstance(raw, datetime):
        moment = raw
    else:
        try:
            moment = datetime.fromisoformat(str(raw).replace("Z", "+00:00"))
        except ValueError as error:
            raise BadScenario(
                f"{where}: {raw!r} is not ISO 8601 such as 2026-11-21T22:15:00-05:00"
            ) from error
    if moment.tzinfo is None:
        raise BadScenario(f"{where}: {raw!r} needs its time zone, such as -05:00")
    return moment


def _text(number: int, data: Mapping[str, Any], name: str) -> str:
    if not isinstance(data.get(name), (str, int)) or data[name] == "":
        raise BadScenario(f"line {number}: {name!r} is missing")
    return str(data[name])


def _optional(data: Mapping[str, Any], name: str) -> str | None:
    return str(data[name]) if data.get(name) is not None else None


def _one_of(number: int, data: Mapping[str, Any], name: str, allowed: tuple[str, ...]) -> str:
    if data.get(name) not in allowed:
        raise BadScenario(f"line {number}: {name!r} takes one of {', '.join(allowed)}")
    return str(data[name])

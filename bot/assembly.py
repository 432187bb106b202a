"""Putting the parts together: what `fanal` verbs and tests start from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from starlette.routing import BaseRoute

from bot import db
from bot.channels.registry import Channels
from bot.clock import Clock
from bot.console import app as console_app
from bot.console.desk import Console
from bot.console.doors import Door
from bot.directory import repository
from bot.directory.catalog import Directory
from bot.edge.edge import Edge
from bot.migrate import upgrade
from bot.regions import Region, load_regions
from bot.settings import ROOT, Settings

DIRECTORY_DATA = ROOT / "directory_data"

Progress = Callable[[str], None]


def open_database(settings: Settings) -> Engine:
    """An engine on a database brought to the present schema."""
    engine = db.create_engine(settings)
    upgrade(engine)
    return engine


def regions() -> dict[str, Region]:
    return load_regions(DIRECTORY_DATA / "regions")


def load_directory(engine: Engine, now: datetime) -> Directory:
    """The directory in the database; an empty one is filled from directory_data first."""
    with db.transaction(engine) as conn:
        if repository.release(conn) == 0:
            repository.store(conn, repository.load_folder(DIRECTORY_DATA), now)
        return repository.load(conn)


def build_edge(
    engine: Engine,
    channels: Channels,
    settings: Settings,
    clock: Clock,
    prepare: Callable[[], object] | None = None,
) -> Edge:
    """The edge on a database that is up to date, or that `prepare` brings up to date."""
    return Edge(engine, channels, regions(), settings, clock, prepare)


def console_routes(edge: Edge, demo: str = "", more: Sequence[Door] = ()) -> list[BaseRoute]:
    """The workers' console, to serve beside the edge on its database.

    `demo`: the password of the demonstration, and `more` its own doors.
    """
    kept = edge.spool
    console = Console(
        edge.engine, edge.settings, regions(), edge.clock, demo,
        on_disk=lambda: (kept.size(), kept.refused()),
    )  # fmt: skip
    return console_app.routes(console, more)


def ensure_model(settings: Settings, progress: Progress) -> Path:
    """The trained model, made first when it is missing or stale (some minutes)."""
    if settings.model:
        return Path(settings.model)
    from nlu.training import train  # reads every training file: only when a model is wanted

    return train(settings.data_dir / "models", progress)

"""What every page of the console shares: the database, the clock, the directory, the templates."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any

import jinja2
from markupsafe import Markup
from sqlalchemy import Engine

from bot.clock import Clock
from bot.console import access, acts, assets, fault_words, said
from bot.console.menu import MENU
from bot.db import reading
from bot.directory import repository
from bot.directory.catalog import Directory
from bot.regions import Region
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.console.visit import Visit

PREFIX = "/console"


@dataclass
class Console:
    """`demo`: the password of the demonstration, in which everybody is invented and each page says
    so; empty for real. `on_disk`: (bytes of messages kept on disk while the database was away,
    messages kept there that could not be taken in)."""

    engine: Engine
    settings: Settings
    regions: Mapping[str, Region]
    clock: Clock
    demo: str = ""
    on_disk: Callable[[], tuple[int, int]] = lambda: (0, 0)
    _directory: Directory | None = None
    _behind: datetime | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self._templates = _environment(self)

    @property
    def region(self) -> Region:
        return self.regions[self.settings.region]

    @property
    def zone(self) -> tzinfo:
        return self.region.zone

    @property
    def idle(self) -> timedelta:
        return timedelta(minutes=self.settings.console_lock)

    @property
    def secure(self) -> bool:
        """Whether browsers reach us by TLS: then the cookie goes no other way."""
        return self.settings.public_url.startswith("https://")

    def kept_since(self, now: datetime) -> datetime | None:
        """Since when, as far as we looked, messages wait on disk; None when none does. A busy
        moment leaves some there too: only what stays is a fault."""
        waits = self.on_disk()[0] > 0
        self._behind = (self._behind or now) if waits else None
        return self._behind

    def directory(self) -> Directory:
        """The directory in force, with what was learned of it: closures, beds, reports."""
        with self._lock, reading(self.engine) as conn:
            known = self._directory
            self._directory = repository.renewed(conn, known) if known else repository.load(conn)
            return self._directory

    def url(self, path: str) -> str:
        return PREFIX + path

    def render(self, template: str, visit: Visit, values: Mapping[str, Any]) -> str:
        """A template filled in for this visit."""
        return self._templates.get_template(template).render(visit=visit, now=visit.now, **values)

    def plain(self, template: str, **values: object) -> str:
        """A template that is about nobody's visit."""
        return self._templates.get_template(template).render(**values)


def _environment(console: Console) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("bot.console"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    zone = console.zone
    environment.globals.update(
        console=console,
        url=console.url,
        asset=lambda name: f"{PREFIX}/static/{assets.version()}/{name}",
        menu=MENU,
        alert_roles=access.TEAM,
        role_names=access.NAMES,
        raw=Markup,  # for markup of our own making only: QR codes, charts
    )
    environment.filters.update(
        clock=lambda instant: said.clock(instant, zone),
        day=lambda instant: said.day(instant, zone),
        moment=lambda instant: said.moment(instant, console.clock.now(), zone),
        lasting=said.lasting,
        act=acts.act,
        about=acts.about,
        percent=said.percent,
        place=fault_words.where,
        wrong=fault_words.said,
        by=lambda channel: said.BY.get(channel, channel),
    )
    return environment

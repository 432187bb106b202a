"""The console in real browsers: from a call written down to the same call drawn on a page that
nobody touched, with several pages open; and what a first visit weighs."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Page, sync_playwright
from sqlalchemy import Engine
from starlette.applications import Starlette

from bot import assembly, db
from bot.clock import SystemClock
from bot.console import accounts, app, assets, sessions
from bot.console.desk import Console
from bot.conversation import conversations
from bot.db import transaction
from bot.migrate import upgrade
from bot.paging import service
from bot.privacy import contacts
from bot.settings import Settings
from bot.simulator.providers.server import serving

CALLS = 40
PAGES = 5
FIRST_LOAD = ("htmx.js", "htmx-sse.js", "console.js", "console.css")


def run(say: Callable[[str], object]) -> None:
    """Measure, one line each."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        say("console    not measured: no Chromium on this machine; `make browser` gets one")
        return
    with tempfile.TemporaryDirectory() as folder, _console(Path(folder)) as (engine, url, token):
        settings = Settings(data_dir=Path(folder))
        with sync_playwright() as playwright:
            chrome = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            context = chrome.new_context(locale="fr-CA")
            context.add_cookies([{"name": "fanal", "value": token, "url": url}])
            pages = [context.new_page() for _ in range(PAGES)]
            for page in pages:
                page.goto(f"{url}/console/")
                page.wait_for_timeout(500)
            took = sorted(_drawn(engine, settings, number, pages) for number in range(CALLS))
            chrome.close()
    p95 = quantiles(took, n=20)[-1]
    weight = sum(len(assets.assets()[name].packed) for name in FIRST_LOAD)
    say(
        f"console    {CALLS} calls drawn on {PAGES} open pages: median {median(took):.2f} s, "
        f"95 % within {p95:.2f} s, slowest {took[-1]:.2f} s; scripts and style {weight / 1000:.0f} kB"
    )


def _drawn(engine: Engine, settings: Settings, number: int, pages: list[Page]) -> float:
    """Seconds from the call's commit until the last of the pages shows it."""
    page_id = _call(engine, settings, number, SystemClock().now())
    began = time.perf_counter()
    for page in pages:
        page.locator(f"#see-{page_id}").wait_for()
    return time.perf_counter() - began


def _call(engine: Engine, settings: Settings, number: int, now: datetime) -> int:
    """Somebody asks for a worker; the page's number."""
    with transaction(engine) as conn:
        contact = contacts.meet(conn, "sms", f"+1514555{number:04}", now)
        talk, _ = conversations.open_with(conn, contact.id, "sms", "montreal", now)
        return service.raise_page(conn, talk.id, "talk_to_worker", now, settings).id


@contextmanager
def _console(folder: Path) -> Iterator[tuple[Engine, str, str]]:
    """A console on the loopback: its database, its address, and a cookie that is signed in."""
    settings, now = Settings(data_dir=folder), SystemClock().now()
    engine = db.create_engine(settings)
    upgrade(engine)
    with transaction(engine) as conn:
        accounts.invite(conn, "Marie", "worker", now)
        account = accounts.by_name(conn, "Marie")
        assert account is not None  # just invited
        accounts.change_password(conn, account, accounts.prepared("quatre mots sans lien", "Marie"))
        accounts.saw_tour(conn, account)
        token = sessions.begin(conn, account, now)
    console = Console(engine, settings, assembly.regions(), SystemClock())
    with serving(Starlette(routes=app.routes(console))) as url:
        yield engine, url, token
    engine.dispose()

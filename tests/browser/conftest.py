"""A real Chromium on a real server: the console over HTTP, its database, people and workers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from playwright.sync_api import Error as PlaywrightError
from sqlalchemy import Engine
from starlette.applications import Starlette

from bot import db
from bot.clock import SystemClock
from bot.console import accounts, app, sessions
from bot.console.desk import Console
from bot.db import transaction
from bot.migrate import upgrade
from bot.settings import Settings
from bot.simulator.providers.server import serving
from tests.browser import chromium
from tests.console.browser import PASSWORD, REGIONS
from tests.stories import Story

PHONE, DESKTOP = (320, 640), (1280, 800)
WIDTHS = {"phone": PHONE, "desktop": DESKTOP}
PATIENCE_MS = 10_000

_skipped: list[pytest.Item] = []


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser: one line at the end instead of a skip for each test."""
    if chromium.path() is not None:
        return
    mine = [item for item in items if Path(__file__).parent in Path(str(item.fspath)).parents]
    if mine and chromium.required():
        raise pytest.UsageError(f"{chromium.HOW} (FANAL_REQUIRE_BROWSER is 1)")
    _skipped.extend(mine)
    items[:] = [item for item in items if item not in mine]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _skipped:
        terminalreporter.write_line(f"{chromium.HOW} ({len(_skipped)} tests)")


class World:
    """A team with the console open, and people who write."""

    def __init__(self, engine: Engine, settings: Settings, url: str, chrome: Browser) -> None:
        self.engine, self.settings, self.url = engine, settings, url
        self.clock = SystemClock()
        self.story = Story(engine, settings, self.clock.now())
        self.faults: list[str] = []  # what a browser complains of: a script, our own policy
        self._chrome = chrome
        self._contexts = ExitStack()

    def opens(self, size: tuple[int, int] = DESKTOP, **options: object) -> Page:
        """A browser of its own, nobody signed in."""
        context: BrowserContext = self._chrome.new_context(
            viewport={"width": size[0], "height": size[1]}, locale="fr-CA", **options
        )
        self._contexts.callback(context.close)
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda told: self._hear(told.type, told.text))
        return page

    def _hear(self, kind: str, text: str) -> None:
        """An answer other than 200 is told as an error too, and is none; nor is a stream's end."""
        told = text.startswith("Failed to load resource") or text == "[object Event]"
        if kind == "error" and not told:
            self.faults.append(text)

    def signed_in(
        self, name: str, role: str = "worker", size: tuple[int, int] = DESKTOP, toured: bool = True,
        **options: object,
    ) -> Page:  # fmt: skip
        """The same with somebody signed in: the way in itself is tested apart."""
        page = self.opens(size, **options)
        now = self.clock.now()
        with transaction(self.engine) as conn:
            known = accounts.by_name(conn, name)
            if known is None:
                accounts.invite(conn, name, role, now)
                known = accounts.by_name(conn, name)
                assert known is not None  # just invited
                accounts.change_password(conn, known, accounts.prepared(PASSWORD, name))
            account = accounts.by_name(conn, name)
            assert account is not None
            if toured:
                accounts.saw_tour(conn, account)
            token = sessions.begin(conn, account, now)
        page.context.add_cookies([{"name": "fanal", "value": token, "url": self.url}])
        return page

    def goes(self, page: Page, path: str) -> Page:
        page.goto(f"{self.url}/console{path}")
        return page

    def close(self) -> None:
        self._contexts.close()


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    """Stopped with its module: its event loop is the thread's, and no test after could
    start one of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.path(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture
def world(tmp_path: Path, chrome: Browser) -> Iterator[World]:
    """The console on an empty database, served on the loopback."""
    settings = Settings(data_dir=tmp_path / "var")
    engine = db.create_engine(settings)
    upgrade(engine)
    console = Console(engine, settings, REGIONS, SystemClock())
    with serving(Starlette(routes=app.routes(console))) as url:
        found = World(engine, settings, url, chrome)
        yield found
        found.close()
    assert found.faults == []
    engine.dispose()


@pytest.fixture(params=WIDTHS, ids=list(WIDTHS))
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """A phone held in one hand, and a desk."""
    return WIDTHS[request.param]


@pytest.fixture
def sound(world: World) -> Callable[[Page], None]:
    """Nothing wrong for axe-core: neither serious nor critical; nothing wider than the screen."""
    return check


def until(page: Page, true: str) -> None:
    """Wait for a script's truth: Playwright's own way needs an eval that our policy refuses."""
    for _ in range(PATIENCE_MS // 50):
        with suppress(PlaywrightError):  # the page was just leaving for another
            if page.evaluate(true):
                return
        page.wait_for_timeout(50)
    raise AssertionError(f"never true: {true}")


def check(page: Page) -> None:
    """No serious or critical finding of axe-core, and no scrolling sideways."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    grave = [
        f"{one['id']}: {node['html'][:200]} {node.get('failureSummary', '')[:200]}"
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]
    assert grave == []
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, f"{wide} px wider than the screen"

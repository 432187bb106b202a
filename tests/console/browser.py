"""A browser without a screen: the console's application, cookies, and forms filled as a person does."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import pyotp
import sqlalchemy as sa
from sqlalchemy import Engine
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot.clock import HandClock
from bot.console import accounts, app
from bot.console.desk import Console
from bot.console.tables import accounts as accounts_table
from bot.db import transaction
from bot.regions import load_regions
from bot.settings import ROOT, Settings

REGIONS = load_regions(ROOT / "directory_data" / "regions")
PASSWORD = "quatre mots sans lien"
FORM_TOKEN = re.compile(r'name="csrf" value="([^"]+)"')


class Site:
    """The console on a database, under a clock turned by hand."""

    def __init__(self, engine: Engine, settings: Settings, now: datetime) -> None:
        self.engine, self.settings, self.clock = engine, settings, HandClock(now)
        self.console = Console(engine, settings, REGIONS, self.clock)
        self.app = Starlette(routes=app.routes(self.console))

    def invite(self, name: str, role: str = "worker") -> str:
        with transaction(self.engine) as conn:
            return accounts.invite(conn, name, role, self.clock.now())

    def code(self, name: str) -> str:
        """What the telephone of this account shows now."""
        query = sa.select(accounts_table.c.totp).where(accounts_table.c.name == name)
        with transaction(self.engine) as conn:
            secret = conn.execute(query).scalar_one()
        return pyotp.TOTP(secret).at(self.clock.now())

    def browser(self) -> Browser:
        return Browser(self)

    def signed_in(self, name: str, role: str = "worker") -> Browser:
        """Somebody who just accepted their invitation."""
        browser = self.browser()
        path = f"/invitation/{self.invite(name, role)}"
        browser.get(path)
        answer = browser.post(path, password=PASSWORD, code=self.code(name))
        assert answer.status_code == 303, answer.text
        return browser

    def wait(self, **length: float) -> None:
        self.clock.advance(timedelta(**length))


class Answer:
    """What came back. `to`: where a redirection leads, under the console."""

    def __init__(self, status_code: int, text: str, headers: dict[str, str]) -> None:
        self.status_code, self.text, self.headers = status_code, text, headers

    @property
    def to(self) -> str:
        return urlsplit(self.headers["location"]).path.removeprefix("/console")


class Browser:
    """Keeps cookies and the token of the last form it saw; follows no redirection by itself."""

    def __init__(self, site: Site) -> None:
        self._client = TestClient(site.app, follow_redirects=False, raise_server_exceptions=True)
        self.token = ""

    @property
    def cookies(self) -> dict[str, str]:
        return dict(self._client.cookies)

    def get(self, path: str, **headers: str) -> Answer:
        found = self._client.get(f"/console{path}", headers=headers)
        return self._seen(found.status_code, found.text, dict(found.headers))

    def post(self, path: str, headers: dict[str, str] | None = None, **fields: str) -> Answer:
        form = {"csrf": self.token, **fields}
        sent = self._client.post(f"/console{path}", data=form, headers=headers or {})
        return self._seen(sent.status_code, sent.text, dict(sent.headers))

    def follow(self, answer: Answer) -> Answer:
        return self.get(answer.to)

    def _seen(self, status: int, text: str, headers: dict[str, str]) -> Answer:
        found = FORM_TOKEN.search(text)
        self.token = found[1] if found else self.token
        return Answer(status, text, headers)

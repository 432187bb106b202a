"""One request to the console, as a page's handler has it in hands: who comes, with which form."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.console import audit, sessions
from bot.console.accounts import Account
from bot.console.desk import Console
from bot.console.sessions import Session
from bot.db import reading, transaction
from bot.paging import workers
from bot.paging.workers import Worker


class Refused(Exception):
    """The page cannot be shown to them, or does not exist; `status` is HTTP's."""

    def __init__(self, status: int, said: str) -> None:
        super().__init__(said)
        self.status = status
        self.said = said


@dataclass
class Visit:
    """What a handler works with. `session` is None at the doors that are open to anybody."""

    request: Request
    console: Console
    session: Session | None
    form_token: str  # what the forms of the page must carry back
    form: FormData = field(default_factory=FormData)

    @property
    def me(self) -> Account:
        """Who is signed in; only at doors that ask for it."""
        assert self.session is not None  # the door saw to it
        return self.session.account

    @property
    def now(self) -> datetime:
        return self.console.clock.now()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with reading(self.console.engine) as conn:
            yield conn

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with transaction(self.console.engine) as conn:
            yield conn

    def number(self, name: str) -> int:
        """A number of the path. Raises Refused when it is none."""
        raw = self.request.path_params.get(name)
        if raw is None or not str(raw).isdecimal() or len(str(raw)) > 15:
            raise Refused(404, "Cette page n'existe pas.")
        return int(raw)

    def query(self, name: str) -> str:
        return self.request.query_params.get(name, "").strip()[:200]

    def text(self, name: str, most: int = 1600) -> str:
        """A field of the form; "" when it is not there."""
        value = self.form.get(name, "")
        return value.strip()[:most] if isinstance(value, str) else ""

    def worker(self, conn: Connection) -> Worker:
        """The worker this account answers pages as."""
        if self.me.worker_id is None:
            raise Refused(403, "Ce compte n'est pas celui d'une personne qui répond aux appels.")
        return workers.get(conn, self.me.worker_id)

    def note(self, conn: Connection, what: str, about: str) -> None:
        """Leave a line in the audit log."""
        audit.write(conn, self.me.name, what, about, self.now)

    def say(self, conn: Connection, text: str) -> None:
        """What the next page tells them, in words of ours."""
        assert self.session is not None  # only who is signed in is told something
        sessions.say(conn, self.session, text)

    def heard(self) -> str:
        """What is to be told of their last action, once."""
        if self.session is None:
            return ""
        with self.reading() as conn:
            if not sessions.has_word(conn, self.session):
                return ""
        with self.writing() as conn:
            return sessions.hear(conn, self.session)

    def page(self, template: str, status: int = 200, **values: Any) -> Response:
        """A whole page, or a part of one."""
        return HTMLResponse(self.console.render(template, self, values), status_code=status)

    def go(self, path: str) -> Response:
        """After an action: see that page."""
        return RedirectResponse(self.console.url(path), status_code=303)

    def back(self, fallback: str) -> Response:
        """After an action: see the page it was asked from, if that is one of ours."""
        asked = self.text("back", 200)
        ours = asked.startswith("/") and "//" not in asked and "\\" not in asked
        return self.go(asked if ours else fallback)

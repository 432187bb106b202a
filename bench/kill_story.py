"""The story of the kill matrix: a night's page, with everything that can pass in it.

An overdose is paged to a worker by SMS and Telegram; a picture comes before anybody answers; the
reminder rings their telephone, and a key takes the page; words and a picture pass both ways; FIN
ends it; a quarter of an hour later all is quiet. Meanwhile the team's calendar is fetched. Then the
database goes away: somebody else's overdose waits on disk and gets its first words, and is paged
once it is back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

import httpx
import sqlalchemy as sa
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.db import reading, transaction
from bot.paging import calendars, shifts, workers
from bot.paging.tables import shifts as shifts_table
from bot.simulator.providers.app import Providers

NOW = datetime(2026, 11, 22, 8, 2, tzinfo=timezone.utc)  # 03:02 in Montréal
NIGHT = timedelta(hours=8)
PERSON, MARIE, CHAT = "+15145550123", "+15145550199", "8000099"
SAM, LOU = "+15145550198", "+15145550197"
PHONE = "+15145550196"  # Marie's at home, which rings
ZOE = "+15145550124"
QUIET = 95 + 16 * 60  # seconds: all is said of the first page
LINK = re.compile(r"(https?://\S+/f/)([\w-]+)")
CALENDAR = "/garde.ics"
ICS = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Fanal//matrix//FR
BEGIN:VEVENT
UID:lou
DTSTAMP:20261101T000000Z
DTSTART:20261123T010000Z
DTEND:20261123T130000Z
SUMMARY:Lou
END:VEVENT
END:VCALENDAR
"""
Write = Callable[[Providers, str], httpx.Request]


@dataclass(frozen=True)
class Step:
    """`at`: seconds from the start; the clock then goes on to the next step. `write` makes the
    provider's call that begins it; None: time alone does something. `away`: without a database."""

    what: str
    at: int
    write: Write | None
    away: bool = False


def _text(sender: str, words: str, *media: str) -> Write:
    return lambda providers, sid: providers.sms_phone.text(sender, words, sid, media)


def _key(address: str, digit: str) -> Write:
    return lambda providers, sid: providers.sms_phone.press(address, digit)


STEPS = (
    Step("page", 0, _text(PERSON, "mon chum respire pu y'est bleu")),
    Step("picture, reminder, call", 10, _text(PERSON, "regarde", "image/jpeg")),
    Step("key 1", 38, _key(PHONE, "1")),
    Step("person to worker", 50, _text(PERSON, "vite", "image/png")),
    Step("worker to person", 60, _text(MARIE, "je suis là, fais ça", "image/png")),
    Step("FIN", 80, _text(MARIE, "FIN")),
    Step("a quarter later", 95, None),
    Step("database away", QUIET, _text(ZOE, "mon ami respire pu, y'est bleu"), away=True),
    Step("database back", QUIET + 10, None),
)
END = QUIET + 25  # before anybody is reminded of that page
RESTART = timedelta(seconds=3)


@dataclass
class Told:
    """One telling of the story: what was heard, and how long the first page took."""

    heard: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    links: list[str] = field(default_factory=list)  # paths of the files passed on
    accepted: dict[int, datetime] = field(default_factory=dict)
    paged: datetime | None = None
    counts: dict[tuple[int, str], int] = field(default_factory=dict)
    died: bool = False
    unopened: int = 0  # links that do not open
    unread: bool = False  # the calendar was not taken in

    @property
    def to_page(self) -> float:
        """Seconds from "received" to the first page at the provider."""
        assert self.paged is not None
        return max(0.0, (self.paged - self.accepted[0]).total_seconds())

    def lost(self, than: Told) -> list[str]:
        """What this telling lacks of a telling without kills."""
        gone = [text for _, _, text in (than.heard - self.heard).elements()]
        return [*gone, *["(a link)"] * self.unopened, *["(the calendar)"] * self.unread]

    def doubled(self, than: Told) -> list[str]:
        """What was heard more often than without kills."""
        return [text for _, _, text in (self.heard - than.heard).elements()]


def team(engine: sa.Engine) -> None:
    """Marie on call, Sam behind her; Lou only in the calendar."""
    with transaction(engine) as conn:
        ways = {"sms": MARIE, "telegram": CHAT, "voice": PHONE}
        marie = workers.add(conn, "Marie", "worker", ways, NOW)
        sam = workers.add(conn, "Sam", "worker", {"sms": SAM, "voice": SAM}, NOW)
        workers.add(conn, "Lou", "worker", {"sms": LOU}, NOW)
        for worker, level in ((marie, 1), (sam, 2)):
            shifts.add(conn, shifts.Shift(worker.id, level, NOW - NIGHT, NOW + NIGHT))


def follow(engine: sa.Engine, url: str) -> None:
    """The team's calendar, from now on read at this address."""
    with transaction(engine) as conn:
        calendars.add(conn, "nuits", url + CALENDAR, 2, "matrix", NOW)


def calendar_read(engine: sa.Engine) -> bool:
    with reading(engine) as conn:
        query = sa.select(sa.func.count()).where(shifts_table.c.source.like("calendar %"))
        return bool(conn.execute(query).scalar())


def world(providers: Providers) -> Starlette:
    """The providers, and the web server that has the team's calendar."""

    async def calendar(request: Request) -> PlainTextResponse:
        return PlainTextResponse(ICS, media_type="text/calendar")

    return Starlette(routes=[*providers.app.routes, Route(CALENDAR, calendar)])


def plain(request: httpx.Request) -> tuple[str, str, dict[str, str], bytes]:
    """A request as plain values, which another process can be given."""
    return request.method, str(request.url), dict(request.headers), request.content


def without_secrets(text: str) -> tuple[str, list[str]]:
    """A text that two tellings may compare, and the paths of its links."""
    paths = [f"/f/{secret}" for _, secret in LINK.findall(text)]
    return LINK.sub(r"\1SECRET", text), paths


def instant(seconds: Any) -> datetime:
    return NOW + timedelta(seconds=seconds)

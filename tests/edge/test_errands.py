"""Calendars fetched and the heartbeat, over real HTTP on the loopback."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.clock import HandClock
from bot.conversation import outbox
from bot.conversation.outbox import Outgoing, Purpose
from bot.db import transaction
from bot.edge.errands import BEAT, Errands
from bot.paging import calendars, shifts, workers
from bot.privacy import contacts
from bot.settings import Settings
from bot.simulator.providers.server import serving

pytestmark = pytest.mark.anyio
MONTREAL = ZoneInfo("America/Toronto")
ICS = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//garde//
BEGIN:VEVENT
UID:a
SUMMARY:Marie
DTSTART:20261123T200000
DTEND:20261124T080000
END:VEVENT
END:VCALENDAR
"""


class Elsewhere:
    """A web site that counts what is asked of it."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.status = 200
        self.text = ICS
        self.url = ""

    async def answer(self, request: Request) -> Response:
        self.asked.append(request.url.path)
        return PlainTextResponse(self.text, status_code=self.status)


@pytest.fixture
def site() -> Iterator[Elsewhere]:
    site = Elsewhere()
    with serving(Starlette(routes=[Route("/{path:path}", site.answer)])) as url:
        site.url = url
        yield site


@pytest.fixture
def errands(engine: Engine, settings: Settings, clock: HandClock, site: Elsewhere) -> Errands:
    asked = settings.with_values({"heartbeat_url": f"{site.url}/beat"})
    return Errands(engine, asked, clock, MONTREAL)


@pytest.fixture
def feed(engine: Engine, now: datetime, site: Elsewhere) -> calendars.Feed:
    with transaction(engine) as conn:
        workers.add(conn, "Marie", "worker", {"sms": "+15145550101"}, now)
        return calendars.add(conn, "Garde", f"{site.url}/secret.ics", 1, "Chef", now)


def kept(engine: Engine, feed: calendars.Feed, now: datetime) -> tuple[int, str | None]:
    """(how many shifts it gave, its fault)."""
    with transaction(engine) as conn:
        (found,) = calendars.feeds(conn)
        fault = f"{found.fault} {found.about}".strip() if found.fault else None
        return len(shifts.of_source(conn, feed.source, now)), fault


async def test_a_calendar_is_fetched_again_and_again(
    engine: Engine, clock: HandClock, errands: Errands, site: Elsewhere, feed: calendars.Feed
) -> None:
    """Every quarter of an hour; when it fails, what it gave stays and the fault names no address."""
    await errands.run(clock.now())
    await errands.run(clock.now())
    assert site.asked.count("/secret.ics") == 1
    assert kept(engine, feed, clock.now()) == (1, None)
    site.status = 404
    clock.advance(calendars.EVERY)
    await errands.run(clock.now())
    assert kept(engine, feed, clock.now()) == (1, "fetch 404")
    site.status, site.text = 200, "x" * 2_100_000
    clock.advance(calendars.EVERY)
    await errands.run(clock.now())
    assert kept(engine, feed, clock.now())[1] == "large"


async def test_a_calendar_of_nonsense_is_its_own_fault_only(
    engine: Engine, clock: HandClock, errands: Errands, site: Elsewhere, feed: calendars.Feed
) -> None:
    """A rule that would never end, or that no library understands: told, and what it gave stays."""
    await errands.run(clock.now())
    for rule in ("FREQ=DAILY;INTERVAL=0", "COUNT=3"):
        site.text = ICS.replace("END:VEVENT", f"RRULE:{rule}\nEND:VEVENT")
        clock.advance(calendars.EVERY)
        await errands.run(clock.now())
        assert kept(engine, feed, clock.now()) == (1, "event Marie")


async def test_the_heart_beats_every_minute(
    clock: HandClock, errands: Errands, site: Elsewhere
) -> None:
    """Asked more often, it beats no faster; an address that fails is asked again a minute later."""
    for _ in range(3):
        await errands.run(clock.now())
    assert site.asked == ["/beat"]
    site.status = 500
    clock.advance(BEAT)
    await errands.run(clock.now())
    clock.advance(BEAT)
    await errands.run(clock.now())
    assert site.asked == ["/beat"] * 3


async def test_no_heartbeat_while_the_clockwork_stands(
    clock: HandClock, errands: Errands, site: Elsewhere
) -> None:
    """Never ticked, or half a minute ago: the monitoring hears nothing, and wakes somebody."""
    await errands.run(None)
    clock.advance(BEAT)
    await errands.run(clock.now() - timedelta(seconds=31))
    assert site.asked == []


async def test_no_heartbeat_while_messages_wait_on_disk(
    clock: HandClock, errands: Errands, site: Elsewhere
) -> None:
    """A database that takes nothing for half a minute is somebody's to look at; a slow moment is
    not, and the heart beats again when the disk is empty."""
    for _ in range(2):
        await errands.run(clock.now(), behind=True)
        clock.advance(BEAT)
    assert site.asked == ["/beat"]
    await errands.run(clock.now(), behind=False)
    assert site.asked == ["/beat"] * 2


async def test_no_heartbeat_while_urgent_words_wait(
    engine: Engine, clock: HandClock, errands: Errands, site: Elsewhere
) -> None:
    """A page written a minute ago and not sent: something is wrong."""
    with transaction(engine) as conn:
        contact = contacts.meet(conn, "sms", "+15145550101", clock.now())
        outbox.enqueue(conn, Outgoing(contact.id, "sms", "x", Purpose.PAGE), clock.now())
    clock.advance(timedelta(seconds=61))
    await errands.run(clock.now())
    assert site.asked == []

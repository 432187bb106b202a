"""Calls the edge makes of its own accord: calendars at an address, and the heartbeat.

No transaction is open while the network is waited for, and nothing that fails here stops anything
else: a calendar's fault is kept beside it, a heartbeat not sent is what the monitoring waits for.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta, tzinfo

import httpx
from sqlalchemy import Engine

from bot.clock import Clock
from bot.db import reading, transaction
from bot.paging import calendars, rounds
from bot.paging.calendars import Feed
from bot.paging.faults import FeedFault
from bot.settings import Settings

log = logging.getLogger(__name__)

PATIENCE = 10.0  # seconds
LARGEST = 2_000_000  # bytes of a calendar
BEAT = timedelta(minutes=1)
TICKS = timedelta(seconds=30)  # a clockwork that has not ticked for longer stands still
BEHIND = timedelta(seconds=30)  # what waits on disk for longer is not merely a slow moment


class TooLarge(ValueError):
    """More than `LARGEST`."""


class Errands:
    """What one edge process fetches and pings. `zone` is for calendars whose times name none."""

    def __init__(self, engine: Engine, settings: Settings, clock: Clock, zone: tzinfo) -> None:
        self._engine = engine
        self._settings = settings
        self._clock = clock
        self._zone = zone
        self._beat_at: datetime | None = None
        self._behind_since: datetime | None = None

    async def run(self, ticked_at: datetime | None, *, behind: bool = False) -> None:
        """Whatever is due now. `ticked_at`: when this process last went through its clockwork;
        `behind`: whether messages wait on its disk for the database."""
        since = self._behind_since or self._clock.now()
        self._behind_since = since if behind else None
        await self._calendars()
        await self._heartbeat(ticked_at)

    async def _calendars(self) -> None:
        for feed in await asyncio.to_thread(self._due):
            try:
                text = await _fetch(feed.address)
            except (httpx.HTTPError, ValueError) as error:
                log.warning("calendar %s cannot be fetched: %s", feed.id, type(error).__name__)
                await asyncio.to_thread(self._failed, feed, error)
            else:
                await asyncio.to_thread(self._keep, feed, text)

    async def _heartbeat(self, ticked_at: datetime | None) -> None:
        now = self._clock.now()
        if not self._settings.heartbeat_url or not self._is_time(now):
            return
        self._beat_at = now
        if ticked_at is None or ticked_at < now - TICKS:
            fault: str | None = "the clockwork stands still"
        elif self._behind_since is not None and self._behind_since < now - BEHIND:
            fault = "messages wait on disk, the database does not take them"
        else:
            fault = await asyncio.to_thread(self._fault)
        if fault is not None:
            log.error("no heartbeat: %s", fault)
            return
        try:
            async with httpx.AsyncClient(timeout=PATIENCE, follow_redirects=True) as client:
                (await client.get(self._settings.heartbeat_url)).raise_for_status()
        except httpx.HTTPError as error:
            log.warning("the heartbeat's address does not answer: %s", type(error).__name__)

    def _is_time(self, now: datetime) -> bool:
        return self._beat_at is None or now >= self._beat_at + BEAT

    def _due(self) -> list[Feed]:
        with reading(self._engine) as conn:
            if not calendars.feeds(conn):
                return []
        with transaction(self._engine) as conn:
            return calendars.due(conn, self._clock.now())

    def _keep(self, feed: Feed, text: str) -> None:
        now = self._clock.now()
        slots = calendars.read(text, self._zone, now)
        with transaction(self._engine) as conn:
            calendars.keep(conn, feed.id, slots, now)

    def _failed(self, feed: Feed, error: Exception) -> None:
        fault = FeedFault.LARGE if isinstance(error, TooLarge) else FeedFault.FETCH
        with transaction(self._engine) as conn:
            calendars.failed(conn, feed.id, fault, _status(error))

    def _fault(self) -> str | None:
        with reading(self._engine) as conn:
            return rounds.fault(conn, self._clock.now())


async def _fetch(address: str) -> str:
    """The text at an address. Raises httpx.HTTPError, TooLarge, or ValueError when it is no UTF-8."""
    async with (
        httpx.AsyncClient(timeout=PATIENCE, follow_redirects=True) as client,
        client.stream("GET", address) as response,
    ):
        response.raise_for_status()
        body = b""
        async for piece in response.aiter_bytes():
            body += piece
            if len(body) > LARGEST:
                raise TooLarge
    return body.decode("utf-8")


def _status(error: Exception) -> str:
    """The status of an answer, if there was one; never an address, which may hold a secret."""
    return str(error.response.status_code) if isinstance(error, httpx.HTTPStatusError) else ""

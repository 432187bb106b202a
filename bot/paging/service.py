"""Paging, as the rest of Fanal uses it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.paging.pages import Page
from bot.paging.workers import Worker
from bot.settings import Settings


def raise_page(
    conn: Connection,
    conversation_id: int,
    kind: str,
    now: datetime,
    settings: Settings,
    *,
    area: str | None = None,
) -> Page:
    """Open a page for this conversation, or raise the one that is up if `kind` is worse.

    In the caller's transaction: the page, its first sends, and what the person is told, truthfully
    (somebody is being called, or nobody is on call). `kind` is a key of `kinds.NEEDS`.
    """
    raise NotImplementedError


def tick(conn: Connection, now: datetime, settings: Settings) -> None:
    """Do all that is due by `now`: ladder steps, lost sends, silent workers, pages left behind."""
    raise NotImplementedError


def next_due(conn: Connection) -> datetime | None:
    """When `tick` next has something to do; None when nothing is up."""
    raise NotImplementedError


def take(
    conn: Connection, page: Page, worker: Worker, via: int | None, now: datetime, settings: Settings
) -> Page | None:
    """The page, now this worker's (`via`: the contact they answer from); None when another won."""
    raise NotImplementedError


def pass_on(
    conn: Connection, page: Page, worker: Worker, now: datetime, settings: Settings
) -> Page:
    """This worker passes: the page climbs at once when nobody else of its level can answer."""
    raise NotImplementedError


def close(conn: Connection, page: Page, now: datetime, *, why: str) -> None:
    """The page is over; the bot has the talk again. `why` is a word of ours, for the journal."""
    raise NotImplementedError

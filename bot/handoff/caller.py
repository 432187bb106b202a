"""The worker who writes to the desk just now, and what the desk answers them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot.conversation.outbox import Purpose
from bot.paging.pages import Page
from bot.paging.workers import Worker
from bot.settings import Settings


@dataclass(frozen=True)
class Caller:
    """`via`: the contact they write from; None from the console."""

    conn: Connection
    worker: Worker
    via: int | None
    channel: str
    now: datetime
    settings: Settings


@dataclass(frozen=True)
class Reply:
    """What the desk answers; `page` when it is about one, so that its loss is noticed.

    `location` is (latitude, longitude): a pin for a channel that has pins.
    """

    text: str
    page: Page | None = None
    location: tuple[float, float] | None = None
    purpose: Purpose = Purpose.RELAY


Replies = list[Reply]

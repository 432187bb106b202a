"""A crisis was recognised: the right words at once, and the page, in one transaction."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.conversation.conversations import Conversation
from bot.regions import Region
from bot.safety.crisis import Crisis
from bot.settings import Settings


def open_crisis(
    conn: Connection,
    conversation: Conversation,
    kind: Crisis,
    region: Region,
    settings: Settings,
    now: datetime,
    *,
    topic: str = "",
    minor: bool = False,
) -> bool:
    """Say the first response, raise the page, say whether somebody comes.

    True when the first response was said; False when it had just been said (then only a short
    word), or when a worker holds the talk (then only the worker hears of it).
    """
    raise NotImplementedError


def stand_down(
    conn: Connection, conversation: Conversation, now: datetime, settings: Settings
) -> bool:
    """The person says it was a false alarm: workers are told so, the page goes on more slowly.

    False when no page is up.
    """
    raise NotImplementedError

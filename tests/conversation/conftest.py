"""People who write, on SQLite and on PostgreSQL."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import datetime

import pytest
from sqlalchemy import Engine

from bot.conversation import conversations
from bot.conversation.conversations import Conversation
from bot.db import transaction
from bot.privacy import contacts

Meet = Callable[[], Conversation]


@pytest.fixture
def meet(engine: Engine, now: datetime) -> Meet:
    """Somebody new, by SMS in Montréal, with whom a conversation is open."""
    numbers = itertools.count(1)

    def somebody() -> Conversation:
        with transaction(engine) as conn:
            contact = contacts.meet(conn, "sms", f"+1514555{next(numbers):04d}", now)
            return conversations.open_with(conn, contact.id, "sms", "montreal", now)[0]

    return somebody

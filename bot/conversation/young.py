"""Whether the person of a talk said they are under 18: it changes whom they are told to call."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.conversation import inbox, talks
from bot.safety.age import ADULT, says_minor

LOOKED_AT = 20  # of the last messages: whoever wrote hundreds is not to wait for their reading


def said_young(conn: Connection, conversation_id: int, since: datetime) -> bool:
    """Whether they said so since then, in their own words or as an age the talk remembers."""
    state = talks.recall(conn, conversation_id, since) or {}
    remembered = state.get("slots", {}).get("age")
    if isinstance(remembered, int) and remembered < ADULT:
        return True
    texts = inbox.texts_since(conn, conversation_id, since, LOOKED_AT)
    return any(says_minor(text) for text in texts)

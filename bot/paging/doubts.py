"""What may be a crisis, while a worker holds the talk: the bot asks nothing, the worker is told.

Without a worker the bot asks the person (`bot.conversation`). A worker reads every message, but one
among many: this one is named.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.paging import pages, telling, texts
from bot.paging.kinds import need
from bot.paging.tables import PageStatus

TOLD = "doubt told"  # in the journal, with the kind
AGAIN = timedelta(minutes=10)  # the worker reads every message: not a word for each


def tell_owner(conn: Connection, conversation_id: int, kind: str, now: datetime) -> bool:
    """Tell whoever holds the talk what its last message may be about; False when nobody was told.

    Nobody is when nobody holds it, when it is about this or worse already, or was told just now.
    """
    pages.lock(conn, conversation_id)
    page = pages.of_conversation(conn, conversation_id)
    if page is None or page.state is not PageStatus.TAKEN:
        return False
    since = max(page.taken_at or now, now - AGAIN)
    known = need(kind).severity <= page.severity
    if known or telling.noted_since(conn, conversation_id, TOLD, kind, since):
        return False
    telling.note(conn, page, TOLD, now, page.worker_id, kind)
    telling.those_who_know(conn, page, texts.to_worker.doubt(page.code, need(kind).word), now)
    return True

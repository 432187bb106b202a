"""What was asked of the team is asked no more: nobody else is woken for it.

Only a call that nobody took: once a worker has the talk, it is theirs to end. A call that stood
before for something else (the person asked to talk, then to be watched) goes on for that.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation.journal import journal
from bot.paging import ladder, pages, telling
from bot.paging.kinds import need
from bot.paging.pages import Page
from bot.paging.tables import PageStatus

ASKED = ("page opened", "page raised", "page lowered")  # in the journal, each with its kind


def withdraw(
    conn: Connection, conversation_id: int, kind: str, now: datetime, word: Callable[[int], str]
) -> None:
    """End the page of this kind that stands untaken, if one does; or go back to what it was for.

    Those whom the page was sent to are told `word(code)` while the ladder climbs; after its end
    they were left in peace already.
    """
    pages.lock(conn, conversation_id)
    page = pages.of_conversation(conn, conversation_id)
    if page is None or page.kind != kind or page.state is PageStatus.TAKEN:
        return
    before = _before(conn, page)
    if before is not None:
        lowered = pages.update(conn, page, kind=before, severity=need(before).severity)
        telling.note(conn, lowered, "page lowered", now)
        return
    if page.state is PageStatus.OPEN:
        telling.those_who_know(conn, page, word(page.code), now)
    ladder.end(conn, page, now, why="asked no more")


def _before(conn: Connection, page: Page) -> str | None:
    """What the page was for before it was for this; None when it never was for anything else."""
    lines = journal.c
    query = sa.select(lines.detail).where(
        lines.page_id == page.id, lines.what.in_(ASKED), lines.detail != page.kind
    )
    kind: str | None = conn.execute(query.order_by(lines.id.desc()).limit(1)).scalar()
    return kind

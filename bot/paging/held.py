"""A new crisis while a worker holds the talk: the worker speaks first, the bot if they do not.

The bot is silent while somebody holds the talk, but a person who stops breathing must not depend on
a telephone left on a table. So the owner is alerted at once, and the first words of the new crisis
are kept back for `owner_grace` seconds. A word of the owner's drops them; otherwise the person gets
them, and nothing else: the bot stays silent, and the owner keeps the talk until the pace of that
crisis takes it to the others (`ladder.leave`).
"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation.outbox import Purpose, outbox
from bot.db import Instant
from bot.paging import letters, lines, telling, texts
from bot.paging.kinds import need
from bot.paging.losses import LOST
from bot.paging.pages import Page
from bot.paging.tables import STILL_UP, PageStatus, held_words
from bot.paging.tables import pages as pages_table
from bot.safety.crisis import Crisis
from bot.safety.protocols import first_response
from bot.settings import Settings

SAY_AGAIN = timedelta(minutes=10)  # the same crisis gets its whole text again after this
ANSWERED = "crisis answered"  # in the journal, with the kind


def answered(conn: Connection, conversation_id: int, kind: Crisis, now: datetime) -> bool:
    """Whether the person got the first words of this crisis a moment ago: said, and not lost."""
    said_at = telling.last_noted(conn, conversation_id, ANSWERED, kind.value)
    if said_at is None or said_at < now - SAY_AGAIN:
        return False
    return not _lost(conn, conversation_id, said_at)


def _lost(conn: Connection, conversation_id: int, since: datetime) -> bool:
    """Whether urgent words said to this person from that instant on did not arrive."""
    query = sa.select(outbox.c.id).where(
        outbox.c.conversation_id == conversation_id,
        outbox.c.purpose == Purpose.CRISIS.value,
        outbox.c.created_at >= since,
        outbox.c.state.in_(LOST),
    )
    return conn.execute(query.limit(1)).first() is not None


def keep_back(
    conn: Connection,
    page: Page,
    kind: Crisis,
    topic: str,
    minor: bool,
    now: datetime,
    settings: Settings,
) -> None:
    """Keep the first words of this crisis for the owner to speak before; the worst one's, once."""
    if answered(conn, page.conversation_id, kind, now):
        return
    mine = held_words.c.page_id == page.id
    kept = conn.execute(sa.select(held_words).where(mine)).first()
    values = {"kind": kind.value, "topic": topic[:40], "minor": minor}
    if kept is None:
        due = now + timedelta(seconds=settings.owner_grace)
        conn.execute(sa.insert(held_words).values(page_id=page.id, due_at=due, **values))
    elif need(kind.value).severity > need(kept.kind).severity:
        conn.execute(sa.update(held_words).where(mine).values(**values))


def drop(conn: Connection, page: Page) -> None:
    """The owner spoke: what was kept back is theirs to say."""
    conn.execute(sa.delete(held_words).where(held_words.c.page_id == page.id))


def say(conn: Connection, page: Page, now: datetime, until: datetime | None = None) -> bool:
    """Say what is kept back, all of it or what was due by `until`; whether there was any."""
    mine = held_words.c.page_id == page.id
    kept = conn.execute(sa.select(held_words).where(mine)).first()
    if kept is None or (until is not None and kept.due_at > until):
        return False
    drop(conn, page)
    kind, region = Crisis(kept.kind), lines.region_of(conn, page)
    for text in first_response(kind, region, minor=bool(kept.minor), topic=kept.topic):
        letters.to_person(conn, page, text, Purpose.CRISIS, now)
    telling.note(conn, page, ANSWERED, now, detail=kind.value)
    if page.state is PageStatus.TAKEN:
        telling.those_who_know(conn, page, texts.to_worker.bot_spoke(page.code), now)
    return True


def next_due(conn: Connection) -> datetime | None:
    """When words kept back for a page that is up are to be said."""
    first = sa.func.min(sa.type_coerce(held_words.c.due_at, Instant))
    query = sa.select(first).join(pages_table, pages_table.c.id == held_words.c.page_id)
    instant: datetime | None = conn.execute(query.where(STILL_UP)).scalar()
    return instant

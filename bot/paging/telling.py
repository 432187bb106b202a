"""What a page tells, besides paging: the person, those who know of it, and the journal."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.conversation import conversations, journal
from bot.conversation.outbox import Purpose
from bot.paging import letters, lines, texts
from bot.paging.kinds import is_crisis
from bot.paging.pages import Page
from bot.paging.tables import PageStatus

PERSON_STOPPED = "person stopped"  # in the journal, while a page is up


def person(conn: Connection, page: Page, text: str, now: datetime) -> None:
    """A word to the person about their page, as urgent as the page is."""
    purpose = Purpose.CRISIS if is_crisis(page.kind) else Purpose.NOTICE
    letters.to_person(conn, page, text, purpose, now)


def handing(conn: Connection, page: Page, text: str, now: datetime) -> None:
    """Who has the talk from here on. It leaves in line with what the worker and the person say."""
    letters.to_person(conn, page, text, Purpose.RELAY, now)


def nobody_came(conn: Connection, page: Page, now: datetime) -> None:
    """The truth to the person: nobody answered, or nobody is on call; and whom to call."""
    fallback = lines.instead(conn, page)
    asked = page.left_by is not None or bool(letters.paged(conn, page))
    told = (
        texts.to_person.nobody_answered(fallback)
        if asked
        else texts.to_person.nobody_on_call(fallback)
    )
    person(conn, page, told, now)


def those_who_know(conn: Connection, page: Page, text: str, now: datetime) -> None:
    """The worker who holds the talk, else everybody the page was sent to."""
    knowing = letters.paged(conn, page)
    if page.state is PageStatus.TAKEN and page.worker_id is not None:
        knowing = [page.worker_id]
    letters.tell(conn, page, knowing, text, now)


def stopped(conn: Connection, page: Page) -> bool:
    """Whether the last word of this page's person was STOP: nothing reaches them until another."""
    lines_of, talk = journal.journal.c, conversations.get(conn, page.conversation_id)
    query = sa.select(lines_of.id).where(
        lines_of.conversation_id == talk.id,
        lines_of.what == PERSON_STOPPED,
        lines_of.at >= talk.last_in_at,
    )
    return conn.execute(query.limit(1)).first() is not None


def note(
    conn: Connection,
    page: Page,
    what: str,
    now: datetime,
    worker_id: int | None = None,
    detail: str | None = None,
) -> None:
    """A journal line about this page."""
    journal.write(
        conn, now, what, conversation_id=page.conversation_id, worker_id=worker_id,
        page_id=page.id, detail=detail or page.kind,
    )  # fmt: skip


def last_noted(conn: Connection, conversation_id: int, what: str, detail: str) -> datetime | None:
    """When the journal last had such a line about this conversation."""
    lines_of = journal.journal.c
    query = sa.select(lines_of.at).where(
        lines_of.conversation_id == conversation_id,
        lines_of.what == what,
        lines_of.detail == detail,
    )
    at: datetime | None = conn.execute(query.order_by(lines_of.id.desc()).limit(1)).scalar()
    return at


def noted_since(
    conn: Connection, conversation_id: int, what: str, detail: str, since: datetime
) -> bool:
    """Whether the journal has such a line about this conversation since then."""
    lines_of = journal.journal.c
    query = (
        sa.select(lines_of.id)
        .where(
            lines_of.conversation_id == conversation_id,
            lines_of.what == what,
            lines_of.detail == detail,
            lines_of.at >= since,
        )
        .limit(1)
    )
    return conn.execute(query).first() is not None

"""What the console lets a worker do to a talk besides answering a page: join it, hand it over.

Each keeps to the caller's transaction, with the conversation locked, as everything in paging does.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.handoff.caller import Caller
from bot.paging import ladder, letters, pages, service, telling, texts
from bot.paging.kinds import TALK
from bot.paging.pages import Page
from bot.paging.talk import Event
from bot.paging.workers import Worker
from bot.settings import Settings


def join(caller: Caller, conversation_id: int) -> Page | None:
    """The worker takes a talk that nobody paged about; None when somebody else has it."""
    conn, now = caller.conn, caller.now
    pages.lock(conn, conversation_id)
    page = pages.open_new(conn, conversation_id, TALK, None, now)
    if page is not None:
        telling.note(conn, page, "page opened", now, caller.worker.id)
        pages.move(conn, page, Event.RAISED, now)
    standing = page or pages.of_conversation(conn, conversation_id)
    assert standing is not None  # just opened, or it is why none was
    return service.take(conn, standing, caller.worker, caller.via, now, caller.settings)


def hand_over(
    conn: Connection, page: Page, owner: Worker, to: Worker, now: datetime, settings: Settings
) -> bool:
    """The talk goes from the worker who has it to a colleague, who is told on every telephone.

    The colleague's clock runs at once: one who does not answer loses it to the team. False, and
    nothing done, when it is no longer the owner's.
    """
    pages.lock(conn, page.conversation_id)
    page = pages.get(conn, page.id)
    if page.worker_id != owner.id:
        return False
    way = letters.writing_way(conn, to.id)
    given = pages.update_if(
        conn, page, ladder.TAKEN, worker_id=to.id, taken_via=way.id if way else None,
        taken_at=now, unanswered_since=now, left_by=None,
        next_at=now + timedelta(seconds=settings.worker_silence),
    )  # fmt: skip
    if given is None:
        return False
    pages.move(conn, given, Event.TAKEN, now, to.id)
    telling.note(conn, given, "handed over", now, to.id)
    telling.handing(conn, given, texts.worker_is_here(to.first_name), now)
    letters.tell(conn, given, [to.id], texts.yours(given.code), now)
    return True

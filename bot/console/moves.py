"""What the console lets a worker do besides answering a page: join a talk that nobody paged about.

In the caller's transaction, with the conversation locked, as everything in paging.
"""

from __future__ import annotations

from bot.handoff.caller import Caller
from bot.paging import pages, service, telling
from bot.paging.kinds import TALK
from bot.paging.pages import Page
from bot.paging.talk import Event


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

"""What changes moves the mark, and only that; a stream is for who is signed in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sqlalchemy as sa

from bot.console import live, sessions
from bot.console.tables import notes
from bot.conversation import inbox, outbox, requests
from bot.conversation.inbox import Body
from bot.conversation.outbox import State
from bot.conversation.requests import Kind
from bot.db import transaction
from bot.safety.crisis import Crisis
from tests.console.browser import Site
from tests.stories import Story

Change = Callable[[Story, int], object]


def _delivered(story: Story, talk: int) -> None:
    with transaction(story.engine) as conn:
        row = conn.execute(sa.select(sa.func.max(outbox.outbox.c.id))).scalar_one()
        outbox.mark(conn, row, State.DELIVERED)


def _answered(story: Story, talk: int) -> None:
    with transaction(story.engine) as conn:
        inbox.close(
            conn, conn.execute(sa.select(sa.func.max(inbox.inbox.c.id))).scalar_one(), story.now
        )


def _asked(story: Story, talk: int) -> None:
    with transaction(story.engine) as conn:
        requests.write(conn, Kind.NEEDLE, talk, story.now)


def _noted(story: Story, talk: int) -> None:
    with transaction(story.engine) as conn:
        from bot.console import accounts

        accounts.invite(conn, "Marie", "worker", story.now)
        account = accounts.by_name(conn, "Marie")
        assert account is not None
        row = {"conversation_id": talk, "account_id": account.id, "words": "x", "at": story.now}
        conn.execute(sa.insert(notes).values(row))


CHANGES: dict[str, Change] = {
    "a message": lambda story, talk: story.person_says(talk, "allo"),
    "a page": lambda story, talk: story.crisis(talk, Crisis.OVERDOSE),
    "a shift": lambda story, talk: story.worker("Ali", level=1),
    "a delivery": _delivered,
    "an answer": _answered,
    "a request": _asked,
    "a note": _noted,
}


@pytest.mark.parametrize("name", CHANGES)
def test_each_change_moves_the_mark(site: Site, name: str) -> None:
    """Whoever wrote it, whatever the process."""
    story = Story(site.engine, site.settings, site.clock.now())
    story.worker("Jo", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    with transaction(site.engine) as conn:
        inbox.accept(conn, "sms", "first", Body("x"), story.now, conversation_id=talk)
    before = live.mark(site.engine)
    assert live.mark(site.engine) == before
    CHANGES[name](story, talk)
    assert live.mark(site.engine) != before


def test_a_stream_is_for_who_is_signed_in(site: Site) -> None:
    """Nobody, or a session that is over: no content, and the browser does not ask again."""
    assert site.browser().get("/live").status_code == 204
    browser = site.signed_in("Marie")
    site.clock.advance(sessions.LASTS)
    assert browser.get("/live").status_code == 204


def test_a_locked_page_learns_only_that_somebody_waits(site: Site) -> None:
    """It may ring; neither the kind of the call nor the area is on it, nor any other page."""
    story = Story(site.engine, site.settings, site.clock.now())
    story.worker("Jo", level=1)
    browser = site.signed_in("Marie")
    site.wait(minutes=site.settings.console_lock)
    assert "data-pages" not in browser.get("/waiting").text
    story.crisis(story.person(), Crisis.OVERDOSE)
    said = browser.get("/waiting").text
    assert "Un appel attend quelqu'un." in said
    assert "urdose" not in said
    for part in ("/alerts", "/board"):
        answer = browser.get(part, **{"HX-Request": "true"})
        assert answer.text == ""
        assert answer.headers["hx-redirect"].startswith("/console/lock")
    assert site.signed_in("Édith", "editor").get("/waiting").status_code == 403

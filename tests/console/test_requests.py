"""The queues over HTTP, on both databases: each change is kept, said, and named in the audit log."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from bot.conversation import requests
from bot.conversation.requests import Kind, State
from bot.db import reading, transaction
from tests.console.browser import Browser, Site
from tests.stories import Story


@pytest.fixture
def number(site: Site) -> int:
    """Needles somebody found."""
    talk = Story(site.engine, site.settings, site.clock.now()).person()
    with transaction(site.engine) as conn:
        return requests.write(conn, Kind.NEEDLE, talk, site.clock.now(), place="parc Morgan")


@pytest.fixture
def marie(site: Site) -> Browser:
    browser = site.signed_in("Marie")
    browser.get("/requests")
    return browser


def state(site: Site) -> str:
    with reading(site.engine) as conn:
        return str(conn.execute(sa.select(requests.requests.c.state)).scalar_one())


def test_taken_let_go_taken_and_done(site: Site, marie: Browser, number: int) -> None:
    """Each step is told on the page that follows."""
    for step, after, told in (
        ("take", State.TAKEN, "La demande est à toi."),
        ("free", State.NEW, "La demande retourne dans la file."),
        ("take", State.TAKEN, "La demande est à toi."),
        ("done", State.DONE, "Fait. Merci!"),
    ):
        marie.post(f"/requests/{number}/{step}")
        assert state(site) == after.value
        assert told in marie.get("/requests").text


def test_a_refusal_says_why(site: Site, marie: Browser, number: int) -> None:
    """Without a word it stays open, and the page asks for one."""
    marie.post(f"/requests/{number}/refuse", reason="")
    assert state(site) == State.NEW.value
    assert "Dis pourquoi" in marie.get("/requests").text
    marie.post(f"/requests/{number}/refuse", reason="hors territoire")
    assert state(site) == State.REFUSED.value


def test_what_is_closed_stays_closed(site: Site, marie: Browser, number: int) -> None:
    """Somebody else was quicker: said, and nothing is done twice."""
    marie.post(f"/requests/{number}/done")
    marie.post(f"/requests/{number}/take")
    assert state(site) == State.DONE.value
    assert "Cette demande est déjà fermée." in marie.get("/requests").text

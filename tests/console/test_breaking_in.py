"""Ways in that must not be: forged and stolen cookies, forms used again, parts of pages asked for
alone, a locked screen, words that would be markup."""

from __future__ import annotations

import hashlib

import pytest
import sqlalchemy as sa

from bot.console import audit, sessions
from bot.console.app import DOORS
from bot.console.tables import sessions as sessions_table
from bot.db import reading
from bot.safety.crisis import Crisis
from tests.console.browser import PASSWORD, Browser, Site
from tests.stories import Story

PARTS = [door.path for door in DOORS if door.method == "GET" and door.quiet and not door.locked]


@pytest.fixture
def talk(site: Site) -> int:
    """An overdose nobody has taken."""
    story = Story(site.engine, site.settings, site.clock.now())
    story.worker("Jo", level=1)
    talk = story.person()
    story.person_says(talk, "mon chum respire pu")
    story.crisis(talk, Crisis.OVERDOSE)
    return talk


def holding(site: Site, token: str) -> Browser:
    """A browser whose cookie was set by hand."""
    browser = site.browser()
    browser._client.cookies.set("fanal", token)
    return browser


def acts(site: Site) -> list[str]:
    with reading(site.engine) as conn:
        return [line.what for line in audit.latest(conn)]


def test_a_forged_cookie_opens_nothing(site: Site) -> None:
    """Nonsense, one letter changed, the digest the database holds, a signed-in name."""
    marie = site.signed_in("Marie")
    real = marie.cookies["fanal"]
    with reading(site.engine) as conn:
        kept = conn.execute(sa.select(sessions_table.c.digest)).scalar_one()
    other = "A" if real[-1] != "A" else "B"
    for forged in ("x", real[:-1] + other, real[:-2], kept, "1", "Marie", real.upper()):
        assert holding(site, forged).get("/").to.startswith("/login"), forged
    assert hashlib.sha256(real.encode()).hexdigest() == kept
    assert holding(site, real).get("/").status_code == 200  # the test can tell a good one


def test_a_cookie_set_beforehand_is_not_taken_over(site: Site) -> None:
    """Whoever plants a session on a shared computer does not get in with the next person."""
    planted = site.signed_in("Eve").cookies["fanal"]
    browser = holding(site, planted)
    path = f"/invitation/{site.invite('Marie')}"
    browser.get(path)
    given = browser.post(path, password=PASSWORD, code=site.code("Marie"))
    assert given.status_code == 303
    fresh = given.headers["set-cookie"].split("fanal=")[1].split(";")[0]
    assert fresh != planted
    assert "Eve" in holding(site, planted).get("/account").text


def test_a_form_kept_from_before_does_nothing_after(site: Site, talk: int) -> None:
    """Sent again once one left, once the session is over, or once the account is closed."""
    for ends in ("leave", "age", "close"):
        browser = site.signed_in(f"Marie {ends}")
        browser.get("/account")
        token, cookie = browser.token, browser.cookies["fanal"]
        if ends == "leave":
            browser.post("/leave")
        elif ends == "age":
            site.clock.advance(sessions.LASTS)
        else:
            chief = site.signed_in("Chef", "coordinator")
            chief.get("/team")
            chief.post("/team/close", name="Marie close")
        thief = holding(site, cookie)
        thief.token = token
        answer = thief.post(f"/talk/{talk}/join")
        assert (answer.status_code, answer.to) == (303, "/login"), ends
    assert "joined" not in acts(site)


@pytest.mark.parametrize("path", PARTS)
def test_a_part_of_a_page_is_nobody_s(site: Site, talk: int, path: str) -> None:
    """Asked for as the page's own script does: no session, or a locked one, gets an empty answer
    and the way to the door."""
    path = path.replace("{conversation}", str(talk))
    asked = {"HX-Request": "true"}
    marie = site.signed_in("Marie")
    assert marie.get(path, **asked).text.strip() != "" or path == "/alerts"
    site.wait(minutes=site.settings.console_lock)
    for browser, door in ((site.browser(), "/console/login"), (marie, "/console/lock")):
        answer = browser.get(path, **asked)
        assert answer.text == ""
        assert answer.headers["hx-redirect"].startswith(door)


def test_behind_the_lock_nothing_can_be_done(site: Site, talk: int) -> None:
    """Every form of every page, with its token, from the computer that was left alone."""
    marie = site.signed_in("Marie", "coordinator")
    marie.get("/account")
    site.wait(minutes=site.settings.console_lock)
    before = acts(site)
    for door in DOORS:
        if door.who is None or door.locked or door.method != "POST":
            continue
        path = door.path.replace("{conversation}", str(talk))
        for field in ("{id}", "{code}"):
            path = path.replace(field, "1")
        assert marie.post(path, words="x").to == "/lock", path
    assert acts(site) == before


def test_a_person_s_words_are_never_markup(site: Site, talk: int) -> None:
    """What somebody writes is read, not run: in the talk, in the note, in the name of a service."""
    evil = "<img src=x onerror=alert(1)>\"'{{ 7*7 }}"
    Story(site.engine, site.settings, site.clock.now()).person_says(talk, evil)
    marie = site.signed_in("Marie")
    marie.get("/account")
    marie.post(f"/talk/{talk}/note", words=evil)
    for path in (f"/talk/{talk}", f"/talk/{talk}/thread", f"/talk/{talk}/cards?q={evil}"):
        text = marie.get(path).text
        assert "<img" not in text
        assert "&lt;img src=x" in text
        assert "49" not in text.split("&lt;img", 1)[1][:60]


def test_a_way_that_is_not_offered_is_refused(site: Site, talk: int) -> None:
    """No change by GET, no other method, no path around the prefix."""
    marie = site.signed_in("Marie")
    for path in (f"/talk/{talk}/erase", "/toured", "/leave"):
        assert marie.get(path).status_code in (404, 405)
    for method in ("PUT", "DELETE", "PATCH"):
        assert marie._client.request(method, f"/console/talk/{talk}").status_code == 405
    assert marie.get("/../console/%2e%2e/talk").status_code == 404
    assert marie.get("/talk/1%00").status_code == 404

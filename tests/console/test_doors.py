"""What every door of the console asks and carries; who gets in is in test_routes."""

from __future__ import annotations

import logging

import pytest
import sqlalchemy as sa

from bot.console.access import EVERYBODY, Role
from bot.console.app import DOORS
from bot.console.doors import Door
from bot.console.menu import MENU
from tests.console.browser import Browser, Site

GUARDED = [door for door in DOORS if door.who is not None]
OPEN = {"/login", "/invitation/{token}"}


def name(door: Door) -> str:
    return f"{door.method} {door.path}"


def knock(browser: Browser, door: Door) -> int:
    """The status of a request to this door, of something that does not exist."""
    path = door.path
    for field in ("{code}", "{conversation}", "{id}", "{token}", "{page}", "{name}"):
        path = path.replace(field, "999")
    assert "{" not in path, f"tell this test what to put for a field of {door.path}"
    answer = browser.get(path) if door.method == "GET" else browser.post(path)
    return answer.status_code


@pytest.fixture
def visitors(site: Site) -> dict[str, Browser]:
    """One browser of each role, and one of nobody."""
    found = {role.value: site.signed_in(role.value.capitalize(), role.value) for role in Role}
    for browser in found.values():
        browser.get("/account")
    return {"nobody": site.browser(), **found}


def test_the_open_doors_are_those(site: Site) -> None:
    """Only signing in and accepting an invitation are open to anybody."""
    assert {door.path for door in DOORS if door.who is None} == OPEN


def test_every_change_needs_a_form_of_ours(site: Site) -> None:
    """Without the form's token, with another's, or sent from another site: 403, nothing done."""
    browser, other = site.signed_in("Marie", "coordinator"), site.signed_in("Ali", "coordinator")
    browser.get("/account")
    other.get("/account")
    ours = browser.token
    for door in (door for door in GUARDED if door.method == "POST"):
        for token in ("", other.token):
            browser.token = token
            assert knock(browser, door) == 403, name(door)
    browser.token = ours
    for headers in (
        {"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}
    ):  # fmt: skip
        assert browser.post("/toured", headers=headers).status_code == 403
    assert browser.post("/toured", headers={"Origin": "http://testserver"}).status_code == 303


def test_a_sign_in_needs_a_form_of_ours_too(site: Site) -> None:
    """Nobody can be signed in to another's account by a page from elsewhere."""
    assert site.browser().post("/login", name="Marie").status_code == 403


def test_every_answer_carries_its_armour(visitors: dict[str, Browser]) -> None:
    """No script or style but our files, no frame, no referrer elsewhere, nothing kept by the browser."""
    for path in ("/login", "/account", "/nowhere", "/invitation/x"):
        headers = visitors["worker"].get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self';" in policy
        assert "style-src 'self';" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["referrer-policy"] == "same-origin"
        assert headers["cache-control"] == "no-store"
        assert headers["x-content-type-options"] == "nosniff"


def test_the_cookie_keeps_to_itself(site: Site) -> None:
    """No script reads it, no other site sends it; behind TLS it travels no other way."""
    path = f"/invitation/{site.invite('Marie')}"
    browser = site.browser()
    browser.get(path)
    cookie = browser.post(path, password="quatre mots sans lien", code=site.code("Marie")).headers[
        "set-cookie"
    ]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    behind = Site(
        site.engine,
        site.settings.with_values({"public_url": "https://x.example"}),
        site.clock.now(),
    )
    tls = behind.browser().get("/login").headers
    assert "Secure" in tls["set-cookie"]
    assert tls["strict-transport-security"].startswith("max-age")


@pytest.mark.parametrize(
    ("fault", "status", "level"),
    [
        (sa.exc.OperationalError("SELECT 1", {}, Exception("+15145550101")), 503, logging.WARNING),
        (sa.exc.InterfaceError("SELECT 1", {}, Exception("+15145550101")), 503, logging.WARNING),
        (sa.exc.TimeoutError("no connection of the pool is free"), 503, logging.WARNING),
        (sa.exc.IntegrityError("INSERT", {}, Exception("+15145550101")), 500, logging.ERROR),
        (sa.exc.ProgrammingError("SELEC 1", {}, Exception("+15145550101")), 500, logging.ERROR),
    ],
)
def test_a_fault_of_the_database_is_told_for_what_it_is(
    site: Site,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    fault: Exception,
    status: int,
    level: int,
) -> None:
    """Only one that does not answer is said to be away; each is logged once, without its words."""
    browser = site.signed_in("Marie")

    def fails(*_: object) -> None:
        raise fault

    monkeypatch.setattr("bot.console.doors.session_of", fails)
    answer = browser.get("/")
    assert answer.status_code == status
    assert ("base de données" in answer.text) is (status == 503)
    logged = [one for one in caplog.records if one.name == "bot.console.doors"]
    assert [one.levelno for one in logged] == [level]
    assert "555" not in logged[0].getMessage()


def test_too_large_a_form_is_refused(site: Site) -> None:
    """A body beyond what any of our forms needs is not read to its end."""
    browser = site.signed_in("Marie")
    browser.get("/account")
    assert browser.post("/toured", filler="x" * 70_000).status_code == 413


def test_the_menu_leads_where_one_may_go() -> None:
    """Each entry is a door, and shows to exactly the roles the door opens to."""
    doors = {door.path: door.who for door in DOORS if door.method == "GET"}
    for entry in MENU:
        assert doors[entry.path] == entry.who
        assert entry.who <= EVERYBODY

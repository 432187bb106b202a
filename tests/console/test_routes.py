"""Every route of the console with who may ask for it: written by hand, so that a route added, or
opened to somebody else, fails here until its row says so."""

from __future__ import annotations

import pytest
from starlette.routing import Mount, Route

from bot import assembly
from bot.console import app
from bot.console.access import Role
from bot.console.app import DOORS
from bot.conversation import requests
from bot.db import transaction
from bot.safety.crisis import Crisis
from tests.console.browser import Answer, Browser, Site
from tests.stories import Story

ROLES = {"W": Role.WORKER, "C": Role.COORDINATOR, "E": Role.EDITOR}
TABLE = """
    GET  /login                           -   -
    POST /login                           -   -
    GET  /invitation/{token}              -   -
    POST /invitation/{token}              -   -
    GET  /lock                            WCE -
    POST /lock                            WCE -
    POST /unlock                          WCE -
    POST /leave                           WCE -
    POST /here                            WCE 204
    GET  /account                         WCE 200
    POST /account/password                WCE 422
    POST /toured                          WCE 303
    GET  /                                WC  200
    GET  /board                           WC  200
    GET  /alerts                          WC  200
    GET  /waiting                         WC  200
    POST /take/{code}                     WC  303
    POST /pass/{code}                     WC  303
    GET  /talk/{conversation}             WC  200
    GET  /talk/{conversation}/thread      WC  200
    GET  /talk/{conversation}/state       WC  200
    GET  /talk/{conversation}/cards       WC  200
    POST /talk/{conversation}/say         WC  422
    POST /talk/{conversation}/card        WC  404
    POST /talk/{conversation}/join        WC  303
    POST /talk/{conversation}/end         WC  303
    POST /talk/{conversation}/hand        WC  409
    POST /talk/{conversation}/note        WC  303
    POST /talk/{conversation}/erase       WC  303
    GET  /shifts                          WC  200
    GET  /shifts/garde.ics                WC  200
    POST /shifts/add                      WC  422
    POST /shifts/replace                  WC  422
    POST /shifts/swap                     WC  422
    POST /shifts/remove                   WC  422
    POST /shifts/move                     WC  422
    POST /shifts/calendar                 C   422
    POST /shifts/follow                   C   422
    POST /shifts/unfollow                 C   422
    POST /shifts/pattern/end              C   422
    GET  /requests                        WC  200
    POST /requests/{id}/take              WC  303
    POST /requests/{id}/free              WC  303
    POST /requests/{id}/done              WC  303
    POST /requests/{id}/refuse            WC  303
    GET  /warnings                        WC  200
    POST /warnings/preview                C   422
    POST /warnings                        C   422
    POST /warnings/{id}/end               C   303
    GET  /directory                       WCE 200
    GET  /directory/service/{id}          WCE 200
    GET  /directory/reports               WCE 200
    GET  /directory/changes               WCE 200
    POST /directory/service/{id}/confirm  WCE 303
    POST /directory/service/{id}/close    WCE 422
    POST /directory/service/{id}/capacity WCE 422
    POST /directory/service/{id}/report   WCE 303
    POST /directory/service/{id}/correct  CE  422
    POST /directory/service/{id}/end      CE  303
    POST /directory/reports/{id}/settle   CE  422
    POST /directory/changes/{id}/undo     WCE 303
    GET  /directory/import                CE  200
    POST /directory/import                CE  422
    GET  /directory/import/{id}           CE  404
    POST /directory/import/{id}/apply     CE  404
    POST /directory/import/{id}/drop      CE  303
    GET  /directory/repertoire.xlsx       CE  200
    GET  /directory/repertoire.json       CE  200
    GET  /directory/repertoire-hsds.zip   CE  200
    GET  /figures                         C   200
    GET  /figures.csv                     C   200
    GET  /review                          C   200
    POST /review/{id}                     C   422
    GET  /review/revues.tsv               C   200
    GET  /team                            C   200
    POST /team/invite                     C   422
    POST /team/close                      C   303
    GET  /team/audit                      C   200
"""
"""Method, path, roles it is for (-: anybody), and the answer to the right role asking with an empty
form, in this order: 200 a page, 303 done or told on the next page, 422 and 409 told on the page, 404
nothing of that number. -: it acts on the session itself, see test_entry."""

ROWS = [line.split() for line in TABLE.split("\n") if line.strip()]
BESIDE = {"/static/{version}/{name:path}", "/notify.js", "/live", "/{rest:path}"}
"""Routes that are no page: files of ours, the stream (see test_live), and what does not exist."""


@pytest.fixture
def numbers(site: Site) -> dict[str, str]:
    """Something real behind each kind of number: a call, its talk, a request, a service."""
    directory = assembly.load_directory(site.engine, site.clock.now())
    story = Story(site.engine, site.settings, site.clock.now())
    story.worker("Marie", level=1)
    talk = story.person()
    story.person_says(talk, "allo")
    story.crisis(talk, Crisis.OVERDOSE)
    with transaction(site.engine) as conn:
        request = requests.write(conn, requests.Kind.NEEDLE, talk, site.clock.now())
    return {
        "{code}": str(story.page(talk).code), "{conversation}": str(talk), "{id}": str(request),
        "service/{id}": f"service/{directory.services[0].id}", "{token}": "999",
    }  # fmt: skip


def test_no_route_without_its_row(site: Site) -> None:
    """The table and the application name the same routes, for the same roles."""
    written = {(method, path): who for method, path, who, _ in ROWS}
    there = {
        (door.method, door.path): "-" if door.who is None
        else "".join(letter for letter, role in ROLES.items() if role in door.who)
        for door in DOORS
    }  # fmt: skip
    assert written == there
    (mount,) = app.routes(site.console)
    assert isinstance(mount, Mount)
    served = {route.path for route in mount.routes if isinstance(route, Route)}
    assert served == {path for _, path in there} | BESIDE


def test_everybody_gets_what_they_should(site: Site, numbers: dict[str, str]) -> None:
    """Nobody signed in: the sign-in page. A wrong role: 403. The right one: what the table says."""
    browsers = {letter: site.signed_in(role.value, role.value) for letter, role in ROLES.items()}
    for browser in browsers.values():
        browser.get("/account")
    wrong = []
    for method, path, who, status in ROWS:
        if who == "-" or status == "-":
            continue
        stranger = asks(site.browser(), method, path, numbers)
        if stranger.status_code != 303 or not stranger.to.startswith("/login"):
            wrong.append(f"nobody gets {stranger.status_code} of {method} {path}")
        for letter in sorted(ROLES, key=lambda one: (one in who, one)):
            got = asks(browsers[letter], method, path, numbers).status_code
            first = letter == min(who)
            fits = got == int(status) if first else (got == 403) is (letter not in who)
            if not fits:
                wrong.append(f"{ROLES[letter].value} gets {got} of {method} {path}")
    assert wrong == []


def asks(browser: Browser, method: str, path: str, numbers: dict[str, str]) -> Answer:
    for field in ("service/{id}", "{id}", "{code}", "{conversation}", "{token}"):
        path = path.replace(field, numbers[field])
    return browser.get(path) if method == "GET" else browser.post(path)

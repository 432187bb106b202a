"""Coming in: invitation, password and code, sessions that lock and end, tries that are counted."""

from __future__ import annotations

import sqlalchemy as sa

from bot.console import limits
from bot.console.accounts import INVITED
from bot.console.sessions import LASTS
from bot.console.tables import accounts, sessions
from bot.db import reading, transaction
from tests.console.browser import PASSWORD, Browser, Site


def enter(
    site: Site, name: str, password: str = PASSWORD, code: str | None = None
) -> tuple[int, Browser]:
    browser = site.browser()
    browser.get("/login")
    answer = browser.post(
        "/login", name=name, password=password, code=code if code else site.code(name)
    )
    return answer.status_code, browser


def test_an_invitation_opens_an_account_once(site: Site) -> None:
    """The link asks for a password and a code, brings them in, and is then worth nothing."""
    path = f"/invitation/{site.invite('Marie')}"
    browser = site.browser()
    page = browser.get(path)
    assert "Marie" in page.text
    assert "<svg" in page.text  # what the telephone photographs
    answer = browser.post(path, password=PASSWORD, code=site.code("Marie"))
    assert (answer.status_code, answer.to) == (303, "/")
    assert browser.get("/").status_code == 200
    assert site.browser().get(path).status_code == 404


def test_an_invitation_ages(site: Site) -> None:
    """After two days the link opens nothing."""
    path = f"/invitation/{site.invite('Marie')}"
    site.wait(seconds=INVITED.total_seconds())
    assert site.browser().get(path).status_code == 404


def test_a_weak_password_or_a_wrong_code_opens_nothing(site: Site) -> None:
    """The account waits until both will do, and the page says which will not."""
    path = f"/invitation/{site.invite('Marie')}"
    browser = site.browser()
    browser.get(path)
    for password, code in (("court", site.code("Marie")), (PASSWORD, "000000"), ("Marie" * 1, "1")):
        assert browser.post(path, password=password, code=code).status_code == 422
    with reading(site.engine) as conn:
        assert conn.execute(sa.select(accounts.c.password)).scalar_one() is None


def test_a_name_is_typed_as_one_likes_and_counted_as_one(site: Site) -> None:
    """Capitals and accents keep nobody out, and give nobody more tries."""
    site.signed_in("Chloé")
    site.wait(minutes=2)
    browser = site.browser()
    browser.get("/login")
    code = site.code("Chloé")
    assert browser.post("/login", name="chloe", password=PASSWORD, code=code).status_code == 303
    spelt = ["Chloé", "chloé", "CHLOE", "chloe", "Chloe", "CHLOÉ"]
    assert [enter(site, name, "non", "000000")[0] for name in spelt] == [403] * 6
    assert enter(site, "cHLOE", "non", "000000")[0] == 429


def test_all_three_are_needed_and_none_is_named(site: Site) -> None:
    """A wrong name, password or code gets the same words."""
    site.signed_in("Marie")
    site.wait(minutes=2)
    said = set()
    for name, password, code in (
        ("Personne", PASSWORD, "123456"),
        ("Marie", "pas le bon mot", site.code("Marie")),
        ("Marie", PASSWORD, "000000"),
    ):
        browser = site.browser()
        browser.get("/login")
        answer = browser.post("/login", name=name, password=password, code=code)
        assert answer.status_code == 403
        said.add(answer.text.split('role="alert"')[1].split("<")[0])
    assert len(said) == 1
    assert enter(site, "Marie")[0] == 303


def test_a_code_is_good_once(site: Site) -> None:
    """Whoever looks over a shoulder cannot use the code that was just typed."""
    site.signed_in("Marie")
    site.wait(minutes=2)
    code = site.code("Marie")
    assert enter(site, "Marie", code=code)[0] == 303
    assert enter(site, "Marie", code=code)[0] == 403


def test_wrong_tries_are_counted(site: Site) -> None:
    """After a few, even the right answer waits a quarter of an hour; others come in as before."""
    site.signed_in("Marie")
    site.signed_in("Ali")
    site.wait(minutes=2)
    for _ in range(limits.FOR_ONE_NAME_HERE):
        assert enter(site, "Marie", code="000000")[0] == 403
    assert enter(site, "Marie")[0] == 429
    assert enter(site, "Ali")[0] == 303
    site.wait(seconds=limits.WINDOW.total_seconds())
    assert enter(site, "Marie")[0] == 303


def test_an_idle_session_locks_until_the_password(site: Site) -> None:
    """After a while without anybody, no page shows; the password, and nothing else, opens it."""
    browser = site.signed_in("Marie")
    site.wait(minutes=site.settings.console_lock)
    answer = browser.get("/")
    assert answer.to == "/lock"
    browser.follow(answer)
    assert browser.post("/unlock", password="pas le bon mot").status_code == 403
    assert browser.get("/").to == "/lock"
    assert browser.post("/unlock", password=PASSWORD).to == "/"
    assert browser.get("/").status_code == 200


def test_what_the_page_asks_by_itself_keeps_nobody_in(site: Site) -> None:
    """The live parts ask all the time; only a person keeps a session open."""
    alone, used = site.signed_in("Marie"), site.signed_in("Ali")
    used.get("/")
    for _ in range(site.settings.console_lock):
        site.wait(minutes=1)
        alone.get("/board")
        assert used.post("/here").status_code == 204
    assert alone.get("/").to == "/lock"
    assert used.get("/").status_code == 200


def test_a_session_ends(site: Site) -> None:
    """By leaving, after a long shift, or when the account is closed or invited again."""
    browser = site.signed_in("Marie")
    browser.get("/")
    browser.post("/leave")
    assert browser.get("/").to == "/login"
    site.wait(minutes=2)
    assert enter(site, "Marie")[0] == 303
    other = site.signed_in("Marie")
    site.invite("Marie")
    assert other.get("/").to == "/login"
    last = site.signed_in("Ali")
    for _ in range(int(LASTS.total_seconds() // 600) + 1):
        site.wait(minutes=10)
        last.post("/here")
    assert last.get("/").to == "/login"


def test_a_new_password_closes_the_other_browsers(site: Site) -> None:
    """The old one is asked for; whoever was in elsewhere is out."""
    here = site.signed_in("Marie")
    site.wait(minutes=2)
    status, there = enter(site, "Marie")
    assert status == 303
    here.get("/account")
    wrong = here.post("/account/password", old="pas le bon", password="cinq autres mots ici")
    assert wrong.status_code == 422
    right = here.post("/account/password", old=PASSWORD, password="cinq autres mots ici")
    assert right.to == "/account"
    assert here.get("/").status_code == 200
    assert there.get("/").to == "/login"


def test_what_is_kept_opens_nothing(site: Site) -> None:
    """The database holds digests: neither the cookie nor the password is in it."""
    browser = site.signed_in("Marie")
    token = browser.cookies["fanal"]
    with reading(site.engine) as conn:
        kept = [*conn.execute(sa.select(sessions)).all(), *conn.execute(sa.select(accounts)).all()]
    assert token not in str(kept)
    assert PASSWORD not in str(kept)
    assert "$argon2id$" in str(kept)


def test_it_comes_back_to_the_page_asked_for_and_to_no_other_site(site: Site) -> None:
    """A link to a conversation survives the sign-in; a link to elsewhere does not."""
    site.signed_in("Marie")
    for wanted, reached in (
        ("/account", "/account"), ("//evil.example/", "/"), ("https://evil.example/", "/"),
        ("/\\evil.example", "/"),
    ):  # fmt: skip
        site.wait(minutes=2)
        browser = site.browser()
        browser.get("/login")
        answer = browser.post(
            "/login", name="Marie", password=PASSWORD, code=site.code("Marie"), next=wanted
        )
        assert answer.headers["location"] == f"/console{reached}"


def test_a_place_that_tries_every_name_waits_too(site: Site) -> None:
    """Names nobody has count as well; another browser's place would not wait."""
    site.signed_in("Marie")
    site.wait(minutes=2)
    with transaction(site.engine) as conn:
        for number in range(limits.FROM_ONE_PLACE):
            assert limits.reserve(conn, f"Personne {number}", "testclient", site.clock.now())
        assert not limits.reserve(conn, "Marie", "testclient", site.clock.now())
        assert limits.reserve(conn, "Marie", "192.0.2.1", site.clock.now())
    assert enter(site, "Marie")[0] == 429


def test_one_s_own_slips_are_forgiven(site: Site) -> None:
    """Five slips, then the right code, then five more: still in."""
    site.signed_in("Marie")
    for _ in range(2):
        site.wait(minutes=2)
        for _ in range(limits.FOR_ONE_NAME_HERE - 1):
            assert enter(site, "Marie", code="000000")[0] == 403
        assert enter(site, "Marie")[0] == 303

"""Accounts on the web: a coordinator invites, starts over, closes; and sees who did what."""

from __future__ import annotations

import re

from bot.console import accounts
from bot.console.access import Role
from bot.db import transaction
from bot.paging import workers
from tests.console.browser import PASSWORD, Site

LINK = re.compile(r"/console(/invitation/[\w-]+)")


def test_an_invitation_is_shown_once_and_opens(site: Site) -> None:
    """The link is on the page that made it and on no other; it opens an account of that role."""
    chief = site.signed_in("Jo", "coordinator")
    chief.get("/team")
    page = chief.post("/team/invite", name="Sam", role="editor")
    found = LINK.search(page.text)
    assert found is not None
    assert not LINK.search(chief.get("/team").text)
    sam = site.browser()
    sam.get(found[1])
    assert sam.post(found[1], password=PASSWORD, code=site.code("Sam")).to == "/directory"
    assert sam.get("/").status_code == 403


def test_closing_an_account_ends_it_at_once(site: Site) -> None:
    """Whoever is signed in with it is out; one cannot close one's own."""
    chief, marie = site.signed_in("Jo", "coordinator"), site.signed_in("Marie")
    chief.get("/team")
    chief.post("/team/close", name="Marie")
    assert marie.get("/").to == "/login"
    chief.post("/team/close", name="Jo")
    assert chief.get("/team").status_code == 200


def test_who_comes_back_answers_again_and_is_no_last_rung(site: Site) -> None:
    """A coordinator who left and is invited anew is an active worker, at the end of no page."""
    with transaction(site.engine) as conn:
        left = workers.add(conn, "Marie", "coordinator", {}, site.clock.now())
        workers.deactivate(conn, left.id)
    site.invite("Marie")
    with transaction(site.engine) as conn:
        marie = workers.get(conn, left.id)
        assert marie.active
        assert marie.role == "worker"


def test_who_leaves_is_called_no_more(site: Site) -> None:
    """One button closes the account alone and says that the calls go on, the other ends both."""
    chief = site.signed_in("Jo", "coordinator")
    for name, number in (("Marie", "+15145550101"), ("Noor", "+15145550102")):
        site.signed_in(name)
        with transaction(site.engine) as conn:
            workers.add(conn, name, None, {"sms": number}, site.clock.now())
    chief.get("/team")
    chief.post("/team/close", name="Marie")
    assert "appels par texto et téléphone continuent" in chief.get("/team").text
    chief.post("/team/close", name="Noor", leaves="1")
    assert "On ne l&#39;appelle plus" in chief.get("/team").text
    with transaction(site.engine) as conn:
        assert [one.name for one in workers.active(conn)] == ["Jo", "Marie"]


def test_inviting_again_keeps_the_role_and_makes_no_double(site: Site) -> None:
    """A new telephone takes nothing from a coordinator; a name without its accents is pointed out."""
    chief = site.signed_in("Jo", "coordinator")
    site.signed_in("Élodie Côté", "coordinator")
    chief.get("/team")
    page = chief.post("/team/invite", name="elodie cote", role="")
    assert (page.status_code, "Élodie Côté a déjà un compte" in page.text) == (422, True)
    assert chief.post("/team/invite", name="Élodie Côté", role="").status_code == 200
    with transaction(site.engine) as conn:
        account = accounts.by_name(conn, "ÉLODIE COTE")
        assert account is not None
        assert account.role is Role.COORDINATOR


def test_what_is_no_account_is_told(site: Site) -> None:
    """A role that is not one, a name that is empty."""
    chief = site.signed_in("Jo", "coordinator")
    chief.get("/team")
    for name, role in (("", "worker"), ("Sam", "admin")):
        assert chief.post("/team/invite", name=name, role=role).status_code == 422


def test_who_did_what_is_there_to_read(site: Site) -> None:
    """With the state of the chain."""
    chief = site.signed_in("Jo", "coordinator")
    chief.get("/team")
    chief.post("/team/invite", name="Sam", role="editor")
    page = chief.get("/team/audit").text
    assert "a invité" in page
    assert "La chaîne est intacte" in page

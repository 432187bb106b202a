"""Accounts on the web: a coordinator invites, starts over, closes; and sees who did what."""

from __future__ import annotations

import re

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

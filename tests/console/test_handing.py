"""Handing a conversation to a colleague from the console: with a telephone, or with only the console."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine

from bot.console import colleagues
from bot.db import reading, transaction
from bot.paging import workers
from bot.safety.crisis import Crisis
from tests.console.browser import Browser, Site
from tests.stories import Story


@pytest.fixture
def story(site: Site) -> Story:
    """Marie is on call with a telephone; Sacha is of the team and has none."""
    told = Story(site.engine, site.settings, site.clock.now())
    told.worker("Marie Tremblay", level=1)
    return told


@pytest.fixture
def talk(story: Story) -> int:
    number = story.person()
    story.crisis(number, Crisis.OVERDOSE)
    return number


@pytest.fixture
def marie(site: Site, story: Story, talk: int) -> Browser:
    """She has the conversation."""
    browser = site.signed_in("Marie Tremblay")
    browser.get("/account")
    assert browser.post(f"/take/{story.page(talk).code}").to == f"/talk/{talk}"
    return browser


def number_of(engine: Engine, name: str) -> int:
    with reading(engine) as conn:
        found = workers.by_name(conn, name)
    assert found is not None
    return found.id


def test_a_colleague_without_a_telephone_is_asked_on_the_console(
    site: Site, story: Story, talk: int, marie: Browser
) -> None:
    """The list says that nothing rings; the offer is on their first page; their yes moves it."""
    sacha = site.signed_in("Sacha")
    sacha.get("/account")
    assert "Sacha (sans téléphone, console ouverte)" in marie.get(f"/talk/{talk}").text
    there = number_of(site.engine, "Sacha")
    said = marie.follow(marie.post(f"/talk/{talk}/hand", to=str(there))).text
    assert "La conversation reste à toi" in said
    assert story.page(talk).worker_id != there
    assert "te propose la conversation" in sacha.get("/").text
    assert "data-pages" in sacha.get("/alerts").text  # it rings there
    assert sacha.post(f"/take/{story.page(talk).code}").to == f"/talk/{talk}"
    assert story.page(talk).worker_id == there
    assert sacha.post(f"/talk/{talk}/say", words="allo").to == f"/talk/{talk}"


def test_a_no_is_told_to_whoever_asked(site: Site, story: Story, talk: int, marie: Browser) -> None:
    """It is no longer offered, the conversation shows who said no, and a second offer stands anew."""
    sacha = site.signed_in("Sacha")
    sacha.get("/account")
    there = str(number_of(site.engine, "Sacha"))
    marie.post(f"/talk/{talk}/hand", to=there)
    sacha.post(f"/pass/{story.page(talk).code}")
    assert "te propose" not in sacha.get("/").text
    assert "Ne peut pas la prendre: Sacha" in marie.get(f"/talk/{talk}").text
    assert sacha.post(f"/take/{story.page(talk).code}").to == "/"  # a late yes changes nothing
    assert story.page(talk).worker_id == number_of(site.engine, "Marie Tremblay")
    marie.post(f"/talk/{talk}/hand", to=there)
    assert "te propose" in sacha.get("/").text


def test_whoever_nothing_reaches_is_not_in_the_list(
    site: Site, talk: int, story: Story, marie: Browser
) -> None:
    """No telephone and no account: a name that could only disappoint. A forged choice does nothing."""
    with transaction(site.engine) as conn:
        nobody = workers.add(conn, "Dominique", "worker", {}, site.clock.now())
    assert "Dominique" not in marie.get(f"/talk/{talk}").text
    marie.post(f"/talk/{talk}/hand", to=str(nobody.id))
    assert "Choisis à qui" in marie.get(f"/talk/{talk}").text


def test_an_open_console_is_told_from_one_left_alone(site: Site, story: Story) -> None:
    """Somebody who did something a while ago is not said to be there; those who are come first."""
    site.signed_in("Sacha")
    with reading(site.engine) as conn:
        found = colleagues.of(conn, None, site.clock.now())
        later = colleagues.of(conn, None, site.clock.now() + colleagues.THERE)
    assert [(one.worker.name, one.there) for one in found] == [
        ("Sacha", True), ("Marie Tremblay", False),
    ]  # fmt: skip
    assert "console fermée" in later[1].said

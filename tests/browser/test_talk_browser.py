"""A conversation in a real browser: read, answer, send a service, note, hand over, end, erase."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Page, expect

from bot import assembly
from bot.safety.crisis import Crisis
from tests.browser.conftest import World, check, until

LIVE_SECONDS = 1.0


@pytest.fixture
def talk(world: World) -> int:
    """Marie is on call; somebody wrote of an overdose from Berri."""
    assembly.load_directory(world.engine, world.clock.now())
    world.story.worker("Marie Tremblay", level=1)
    number = world.story.person()
    world.story.person_says(number, "mon chum respire pu")
    world.story.crisis(number, Crisis.OVERDOSE)
    world.story.person_says(number, "", kind="location", location=(45.5153, -73.5610))
    return number


@pytest.fixture
def page(world: World, talk: int, size: tuple[int, int]) -> Page:
    """Marie took it and reads it."""
    page = world.goes(world.signed_in("Marie Tremblay", size=size), "/")
    page.get_by_role("button", name="Prendre").click()
    expect(page.get_by_text("à toi").first).to_be_visible()
    return page


def test_it_is_read_with_what_was_understood_and_where(page: Page) -> None:
    """The person's words, where they are, what the bot said; and nobody's number."""
    thread = page.locator("#thread")
    expect(thread).to_contain_text("mon chum respire pu")
    expect(thread).to_contain_text("Position envoyée")
    expect(page.locator("#state")).to_contain_text("Berri")
    assert "+1438" not in page.content()
    check(page)


def test_words_go_both_ways_live(world: World, talk: int, page: Page) -> None:
    """What the worker types leaves for the person; what the person writes is there at once."""
    page.get_by_label("Ta réponse à la personne").fill("L'ambulance est appelée?")
    page.get_by_role("button", name="Envoyer", exact=True).click()
    expect(page.locator("#thread .worker").last).to_contain_text("L'ambulance est appelée?")
    expect(page.get_by_label("Ta réponse à la personne")).to_have_value("")
    assert "L'ambulance est appelée?" in world.story.heard_by("Alex")
    page.get_by_label("Ta réponse à la personne").fill("je commence à ta")
    began = time.monotonic()
    world.story.person_says(talk, "oui y'arrivent")
    page.locator("#thread").get_by_text("oui y'arrivent").wait_for()
    assert time.monotonic() - began < LIVE_SECONDS
    expect(page.get_by_label("Ta réponse à la personne")).to_have_value("je commence à ta")


def test_ready_words_are_inserted_then_changed(page: Page) -> None:
    """A tap puts them in the box; nothing leaves before one sends it."""
    page.get_by_role("button", name="Je suis là. Prends ton temps.").click()
    expect(page.get_by_label("Ta réponse à la personne")).to_have_value(
        "Je suis là. Prends ton temps."
    )


def test_a_service_is_sent_in_two_taps(world: World, page: Page) -> None:
    """A need, a service: what leaves is what the directory says."""
    page.get_by_role("link", name="naloxone").first.click()
    first = page.locator("#cards .rows li").first
    text = first.locator("p").inner_text()
    check(page)
    first.get_by_role("button", name="Envoyer").click()
    expect(page.locator("#thread .worker").last).to_contain_text(text[:30])
    assert text in world.story.heard_by("Alex")


def test_a_service_is_found_by_name(page: Page) -> None:
    """Typed as one knows it."""
    page.get_by_label("Nom d'une ressource").fill("cactus")
    page.get_by_role("button", name="Chercher").click()
    expect(page.locator("#cards .rows")).to_contain_text("CACTUS", ignore_case=True)


def test_a_note_stays_with_the_team(world: World, page: Page) -> None:
    """It is read here and is never sent."""
    page.get_by_label("La personne ne la voit pas").fill("Connue de la roulotte.")
    page.get_by_role("button", name="Noter").click()
    expect(page.locator("#thread .note")).to_contain_text("Connue de la roulotte.")
    assert "Connue de la roulotte." not in " ".join(one.text for one in world.story.heard())


def test_new_words_are_seen_without_scrolling(
    world: World, talk: int, size: tuple[int, int]
) -> None:
    """On a small screen too, with all there is below: the person's last words stand just above the
    box one types in; unless one reads further up."""
    for number in range(8):
        world.story.person_says(talk, f"message {number} " + "assez long pour deux lignes " * 2)
    page = world.goes(world.signed_in("Marie Tremblay", size=size), "/")
    page.get_by_role("button", name="Prendre").click()
    expect(page.locator("#say")).to_be_visible()
    for words in ("y respire encore", "y'arrivent"):
        world.story.now = world.clock.now()
        world.story.person_says(talk, words)
        expect(page.locator("#thread .person").last).to_contain_text(words)
        until(page, SEEN)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(200)
    world.story.now = world.clock.now()
    world.story.person_says(talk, "merci")
    expect(page.locator("#thread .person").last).to_contain_text("merci")
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") == 0


SEEN = """(() => {
    const last = [...document.querySelectorAll('#thread .person')].at(-1).getBoundingClientRect();
    const box = document.getElementById('composer').getBoundingClientRect();
    return last.top > 0 && last.bottom <= box.top + 2 && last.bottom <= innerHeight;
})()"""


def test_it_is_handed_to_a_colleague(world: World, talk: int) -> None:
    """They are asked on their telephone and on their page; theirs once they say yes."""
    ali = world.story.worker("Ali Haddad", channels=("sms",))
    page = world.goes(world.signed_in("Marie Tremblay"), "/")
    other = world.goes(world.signed_in("Ali Haddad"), "/")
    page.get_by_role("button", name="Prendre").click()
    world.story.heard()
    page.locator("#hand-box summary").click()
    page.get_by_label("Confier à").select_option(label="Ali Haddad")
    page.get_by_role("button", name="Confier").click()
    expect(page.locator("#flash")).to_contain_text("Ali")
    assert any("DE Marie" in text for text in world.story.heard_by("Ali Haddad"))
    other.get_by_role("button", name="Prendre").click()
    expect(other.locator("#state")).to_contain_text("à toi")
    expect(page.locator("#state")).to_contain_text("Ali Haddad a la conversation")
    assert world.story.page(talk).worker_id == ali.id


def test_it_ends_and_the_bot_has_it_again(world: World, talk: int, page: Page) -> None:
    """The person is told; the page is over."""
    page.get_by_role("button", name="Terminer").click()
    expect(page.locator("#flash")).to_contain_text("terminé")
    assert world.story.talk(talk).holder.value == "bot"
    assert any("Fanal" in text or "robot" in text for text in world.story.heard_by("Alex"))


def test_it_is_erased_on_request(world: World, talk: int, page: Page) -> None:
    """One question, then the words are gone, here and in the database."""
    from bot.conversation import inbox
    from bot.db import transaction

    with transaction(world.engine) as conn:
        for row in conn.execute(inbox.inbox.select()).all():
            inbox.close(conn, row.id, world.clock.now())
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Effacer").click()
    expect(page.locator("#flash")).to_contain_text("détruits")
    expect(page.locator("#thread")).not_to_contain_text("mon chum")
    with transaction(world.engine) as conn:
        assert [row.body for row in conn.execute(inbox.inbox.select())] == [None, None]


def test_words_that_could_not_leave_are_kept_in_the_box(world: World, talk: int) -> None:
    """The talk was taken away meanwhile: the worker is told, and loses nothing they typed."""
    page = world.goes(world.signed_in("Marie Tremblay"), "/")
    page.get_by_role("button", name="Prendre").click()
    page.get_by_label("Ta réponse à la personne").fill("tu es où")
    marie = world.story.page(talk).worker_id
    assert marie is not None
    world.story.person_says(talk, "robot")
    page.get_by_role("button", name="Envoyer", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Rien n'est parti")
    expect(page.get_by_label("Ta réponse à la personne")).to_have_value("tu es où")


def test_a_talk_nobody_paged_about_is_joined(world: World) -> None:
    """A worker who reads a conversation of the bot's may take it."""
    world.story.worker("Marie Tremblay", level=1)
    number = world.story.person()
    world.story.person_says(number, "salut")
    page = world.goes(world.signed_in("Marie Tremblay"), f"/talk/{number}")
    page.get_by_role("button", name="Prendre la conversation").click()
    expect(page.locator("#state")).to_contain_text("à toi")
    assert world.story.talk(number).holder.value == "worker"
    assert any("Marie" in text for text in world.story.heard_by("Alex"))

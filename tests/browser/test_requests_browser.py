"""Requests and warnings in a real browser."""

from __future__ import annotations

from playwright.sync_api import expect

from bot import assembly
from bot.conversation import requests
from bot.conversation.requests import Kind
from bot.db import transaction
from bot.outreach import subscriptions
from tests.browser.conftest import World, check


def test_a_request_is_taken_and_done(world: World, size: tuple[int, int]) -> None:
    """Each in its queue with where, what and why not; taken, then done."""
    world.story.worker("Marie")
    talk = world.story.person()
    with transaction(world.engine) as conn:
        requests.write(
            conn, Kind.MEDIATION, talk, world.clock.now(), place="Berri", words="ça crie dehors",
            details={"danger": "non"}, priority=3,
        )  # fmt: skip
        requests.write(
            conn, Kind.GROUP, talk, world.clock.now(), territory="Joliette",
            reason="soutien non précisé", details={"support": "money"},
        )  # fmt: skip
    page = world.goes(world.signed_in("Marie", size=size), "/requests")
    check(page)
    first = page.locator("#request-1")
    expect(first).to_contain_text("ça crie dehors")
    expect(first).to_contain_text("Presse")
    expect(page.locator("#request-2")).to_contain_text("soutien non précisé")
    expect(page.locator("#request-2")).to_contain_text("trouver des fonds")
    first.get_by_role("button", name="Prendre").click()
    expect(page.locator("#request-1")).to_contain_text("Marie s'en occupe")
    page.locator("#request-1").get_by_role("button", name="C'est fait").click()
    expect(page.locator("#request-1")).to_have_count(0)
    page.locator("#request-2 summary").click()
    page.get_by_label("Pourquoi").fill("hors mandat")
    page.get_by_role("button", name="Fermer", exact=True).click()
    expect(page.locator("#request-2")).to_have_count(0)


def test_a_warning_is_seen_before_it_leaves(world: World, size: tuple[int, int]) -> None:
    """The words as people get them, then who asked for them; it can be ended."""
    assembly.load_directory(world.engine, world.clock.now())
    world.story.worker("Jo", role="coordinator")
    talk = world.story.person()
    with transaction(world.engine) as conn:
        subscriptions.subscribe(conn, talk, "montreal", None, world.clock.now())
    page = world.goes(world.signed_in("Jo", role="coordinator", size=size), "/warnings")
    page.get_by_label("Ce qui circule").fill("Poudre mauve vendue comme héro")
    page.get_by_role("button", name="Voir avant d'envoyer").click()
    expect(page.get_by_text("ALERTE stock: Poudre mauve")).to_be_visible()
    assert world.story.heard() == []
    check(page)
    page.get_by_role("button", name="Envoyer l'alerte").click()
    expect(page.locator("#flash")).to_contain_text("1 personne(s)")
    page.get_by_role("button", name="Terminer").click()
    expect(page.locator("#flash")).to_contain_text("terminée")

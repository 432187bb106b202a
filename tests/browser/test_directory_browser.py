"""The directory in a real browser: found, corrected, closed, counted, imported; its map asks nobody."""

from __future__ import annotations

import pytest
from playwright.sync_api import Request, expect

from bot import assembly
from bot.db import reading
from bot.directory import curation, repository
from bot.directory.model import Service
from tests.browser.conftest import World, check


@pytest.fixture
def shelter(world: World) -> Service:
    """A shelter of the directory that comes with the product, with a point on the map."""
    assembly.load_directory(world.engine, world.clock.now())
    with reading(world.engine) as conn:
        services = repository.dataset_of(conn).services
    return next(
        one for one in services
        if "shelter" in one.needs and one.region == "montreal" and one.point and one.phone
    )  # fmt: skip


def test_a_service_is_found_and_seen_on_the_map(
    world: World, shelter: Service, size: tuple[int, int]
) -> None:
    """By need: the list and our own map of it; nothing is asked of another server."""
    page = world.signed_in("Eli", role="editor", size=size)
    asked: list[str] = []
    page.on("request", lambda one: asked.append(seen(one)))
    world.goes(page, "/directory")
    check(page)
    page.get_by_label("Besoin").select_option("shelter")
    page.get_by_role("button", name="Chercher").click()
    expect(page.locator("#map path.spot").first).to_be_visible()
    expect(page.locator("#map .map-label").first).to_be_attached()
    expect(page.locator(f"#service-{shelter.id}")).to_be_visible()
    page.locator(f"#service-{shelter.id} a").focus()
    expect(page.locator("#map path.spot.here")).to_have_count(1)
    check(page)
    assert [url for url in asked if not url.startswith((world.url, "data:"))] == []


def test_a_fact_is_corrected_and_undone(
    world: World, shelter: Service, size: tuple[int, int]
) -> None:
    """By keyboard: the form opens on the fact, takes it, and the change can be undone."""
    page = world.signed_in("Eli", role="editor", size=size)
    world.goes(page, f"/directory/service/{shelter.id}")
    check(page)
    page.locator("#fact-cost").get_by_role("link", name="Corriger").press("Enter")
    expect(page.get_by_label("Coût")).to_be_focused()
    check(page)
    page.get_by_label("Coût").fill("gratuit, sans carte")
    page.get_by_label("Qui le dit").fill("appel au refuge")
    page.keyboard.press("Enter")
    expect(page.locator("#flash")).to_contain_text("Corrigé")
    expect(page.locator("#fact-cost")).to_contain_text("gratuit, sans carte")
    page.get_by_role("button", name="Défaire").first.click()
    expect(page.locator("#fact-cost")).not_to_contain_text("sans carte")


def test_a_worker_checks_closes_counts_and_reports(
    world: World, shelter: Service, size: tuple[int, int]
) -> None:
    """What one knows from the street is in the next answer; facts themselves are not a worker's."""
    world.story.worker("Marie")
    page = world.signed_in("Marie", size=size)
    world.goes(page, f"/directory/service/{shelter.id}")
    expect(page.get_by_role("link", name="Corriger")).to_have_count(0)
    page.get_by_role("button", name="Vérifié aujourd'hui").click()
    expect(page.locator("#flash")).to_contain_text("Merci")
    page.get_by_text("Places ce soir").click()
    page.get_by_label("Places qui restent").fill("2")
    page.get_by_role("button", name="Noter les places").click()
    expect(page.locator("main")).to_contain_text("2 places")
    page.get_by_text("Fermé pour un temps").first.click()
    page.get_by_label("Pourquoi").fill("inondation")
    page.get_by_role("button", name="Noter fermé").click()
    expect(page.locator("main")).to_contain_text("inondation")
    page.get_by_text("Quelque chose est faux").click()
    page.get_by_label("Quoi, sans nommer").fill("numéro changé")
    page.get_by_role("button", name="Signaler").click()
    expect(page.locator("main")).to_contain_text("signalé, à vérifier")
    check(page)
    world.goes(page, "/directory/reports")
    expect(page.locator("main")).to_contain_text("numéro changé")
    check(page)


def test_an_import_shows_what_it_would_change(
    world: World, shelter: Service, size: tuple[int, int]
) -> None:
    """A spreadsheet of one service would take all others out: said before, asked again, and so done."""
    page = world.signed_in("Eli", role="editor", size=size)
    world.goes(page, "/directory/import")
    check(page)
    text = (
        "Organisme;Service;Besoins;Région;Source\n"
        "Chez Nouveau;Repas;manger;montreal;https://example.org/n\n"
    )
    file = {"name": "mes-services.csv", "mimeType": "text/csv", "buffer": text.encode()}
    page.get_by_label("Un fichier").set_input_files(file)  # type: ignore[arg-type]
    page.get_by_label("est retiré").check()
    page.get_by_role("button", name="Voir ce qui changerait").click()
    expect(page.locator("main")).to_contain_text("Ajouté: Chez Nouveau")
    expect(page.locator("main")).to_contain_text("Retiré: ")
    expect(page.locator("main")).to_contain_text("Plus de la moitié")
    check(page)
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Importer", exact=True).click()
    with reading(world.engine) as conn:
        assert repository.find(conn, shelter.id) is not None
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Importer", exact=True).click()
    expect(page.locator("main")).to_contain_text("retiré par un import")
    with reading(world.engine) as conn:
        assert [one.what.value for one in curation.history(conn, shelter.id)] == ["removed"]


def seen(request: Request) -> str:
    return request.url

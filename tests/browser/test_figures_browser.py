"""The figures in a real browser: charts with their tables, hidden cells, a file."""

from __future__ import annotations

from playwright.sync_api import expect

from bot.conversation import asked, requests
from bot.db import transaction
from tests.browser.conftest import World, check


def test_a_board_reads_the_month(world: World, size: tuple[int, int]) -> None:
    """Bars beside their numbers; few are not shown; the CSV says the same."""
    talk = world.story.person()
    month = asked.month_of(world.clock.now(), world.story.region().zone)
    with transaction(world.engine) as conn:
        for area, times in (("Rosemont", 30), ("Verdun", 9), ("Lachine", 2)):
            for _ in range(times):
                asked.count(conn, month, "montreal", area, "shelter")
        for _ in range(6):
            requests.write(
                conn, requests.Kind.UNMET, talk, world.clock.now(), subject="shelter"
            )  # fmt: skip
    page = world.goes(world.signed_in("Jo", role="coordinator", size=size), "/figures")
    check(page)
    areas = page.locator("#areas")
    expect(areas).to_contain_text("Rosemont")
    expect(areas.locator("tr", has_text="Lachine")).to_contain_text("moins de 5")
    expect(areas.locator("tr", has_text="Verdun")).to_contain_text("caché")
    expect(page.locator("#unmet")).to_contain_text("un lit pour la nuit")
    expect(areas.locator("svg rect").first).to_be_visible()
    with page.expect_download() as given:
        page.get_by_role("link", name="CSV").click()
    assert given.value.suggested_filename == f"fanal-{month}.csv"

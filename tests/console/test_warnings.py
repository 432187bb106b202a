"""Warnings of a bad supply, written on the web."""

from __future__ import annotations

import pytest

from bot.db import reading, transaction
from bot.directory import repository
from bot.directory.dataset import Dataset
from bot.directory.model import Place, Point
from bot.outreach import alerts
from tests.console.browser import Browser, Site

ROSEMONT = Place("Rosemont", "arrondissement", "montreal", Point(45.55, -73.58))


@pytest.fixture
def chief(site: Site) -> Browser:
    """A coordinator, where the gazetteer knows one borough."""
    with transaction(site.engine) as conn:
        repository.store(conn, Dataset(places=(ROSEMONT,)), site.clock.now())
    browser = site.signed_in("Jo", "coordinator")
    browser.get("/warnings")
    return browser


def standing(site: Site) -> list[str | None]:
    with reading(site.engine) as conn:
        return [one.area for one in alerts.standing(conn, site.clock.now())]


def test_it_is_kept_under_the_name_people_asked_for(chief: Browser, site: Site) -> None:
    """However it is typed; the preview shows the same words as those that leave."""
    page = chief.post("/warnings/preview", words="poudre grise", area="rosemont").text
    assert "Rosemont" in page
    assert chief.post("/warnings", words="poudre grise", area="rosemont", hours="24").to
    assert standing(site) == ["Rosemont"]


@pytest.mark.parametrize("door", ["/warnings/preview", "/warnings"])
def test_a_place_nobody_knows_reaches_nobody(chief: Browser, site: Site, door: str) -> None:
    """It is refused before it is sent to no one, and what was typed is still there."""
    area = "coin Ontario et Pie-IX"
    page = chief.post(door, words="poudre grise", area=area, hours="24")
    assert page.status_code == 422
    assert f"«{area}» n&#39;est pas un endroit connu" in page.text
    assert "poudre grise</textarea>" in page.text
    assert standing(site) == []

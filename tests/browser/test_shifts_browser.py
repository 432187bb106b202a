"""The rota in a real browser: the week, its gaps, changes typed and dragged, calendars."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from playwright.sync_api import expect

from bot.db import transaction
from bot.paging import shifts
from tests.browser.conftest import DESKTOP, World, check

ICS = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//FR
BEGIN:VEVENT
UID:1
SUMMARY:Ali Haddad
DTSTART:{start}
DTEND:{end}
END:VEVENT
END:VCALENDAR
"""


def planned(world: World) -> list[shifts.Shift]:
    now = world.clock.now()
    with transaction(world.engine) as conn:
        return shifts.between(conn, now - timedelta(days=8), now + timedelta(days=30))


def test_the_week_and_a_shift_added(world: World, size: tuple[int, int]) -> None:
    """Gaps are said in words and red; a night typed is in the week."""
    ali = world.story.worker("Ali Haddad")
    page = world.goes(world.signed_in("Marie", size=size), "/shifts")
    expect(page.get_by_text("Personne").first).to_be_visible()
    check(page)
    page.locator("#add-worker").select_option(label="Ali Haddad")
    page.get_by_label("De", exact=True).fill("00:00")
    page.get_by_label("À", exact=True).fill("23:00")
    page.get_by_role("button", name="Ajouter").click()
    expect(page.locator("#flash")).to_contain_text("C'est à la garde.")
    expect(page.locator("#week")).to_contain_text("Ali Haddad")
    assert [shift.worker_id for shift in planned(world)] == [ali.id]
    page.locator(".duties summary").first.click()
    check(page)


def test_a_shift_is_replaced_then_taken_out(world: World, size: tuple[int, int]) -> None:
    """By hand, on any screen; the history names who did."""
    world.story.worker("Ali Haddad", level=1)
    marie = world.story.worker("Marie")
    page = world.goes(world.signed_in("Marie", size=size), "/shifts")
    page.locator(".duties summary").first.click()
    page.get_by_label("Remplacée par").first.select_option(label="Marie")
    page.get_by_role("button", name="Remplacer").first.click()
    expect(page.locator("#flash")).to_contain_text("Remplacé")
    assert [shift.worker_id for shift in planned(world)] == [marie.id]
    expect(page.locator("#main")).to_contain_text("Marie a mis Marie à la place de Ali Haddad")


def test_a_shift_is_dragged_to_another_day(world: World) -> None:
    """The same hours there."""
    world.story.worker("Ali Haddad")
    page = world.goes(world.signed_in("Marie", size=DESKTOP), "/shifts")
    page.locator("#add-worker").select_option(label="Ali Haddad")
    page.get_by_role("button", name="Ajouter").click()
    (before,) = planned(world)
    days = page.locator("[data-day]")
    day = page.locator("[draggable=true]").first.locator("xpath=ancestor::section")
    index = days.evaluate_all(
        "(all, one) => all.findIndex(each => each.dataset.day === one)",
        day.get_attribute("data-day"),
    )
    other = days.nth(index - 1 if index else 1)
    page.locator("[draggable=true]").first.drag_to(other)
    expect(page.locator("#flash")).to_contain_text("Déplacé")
    (after,) = planned(world)
    assert abs(after.starts_at - before.starts_at) == timedelta(days=1)


def test_two_shifts_are_swapped_by_keyboard(world: World, size: tuple[int, int]) -> None:
    """No mouse and no finger: each has the other's hours."""
    start = world.clock.now() + timedelta(hours=1)
    both = [world.story.worker(name) for name in ("Ali Haddad", "Jo Roy")]
    with transaction(world.engine) as conn:
        for day, worker in enumerate(both):
            begins = start + timedelta(days=7 + day)
            shifts.add(conn, shifts.Shift(worker.id, 1, begins, begins + timedelta(hours=1)))
    week = f"?week={(start + timedelta(days=7)).date()}"
    page = world.goes(world.signed_in("Marie", size=size), f"/shifts{week}")
    page.locator(".duties summary").first.focus()
    page.keyboard.press("Enter")
    choice = page.get_by_label("Échangée avec").first
    choice.focus()
    page.keyboard.press("J")
    for _ in range(2):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Échanger":
            break
    page.keyboard.press("Enter")
    expect(page.locator("#flash")).to_contain_text("Échangé")
    assert [shift.worker_id for shift in planned(world)] == [both[1].id, both[0].id]


def test_a_gap_is_red_and_in_words(world: World, size: tuple[int, int]) -> None:
    """Somebody tonight and nobody tomorrow: the hours of it, in the colour of what is grave."""
    world.story.worker("Ali Haddad", level=1)
    page = world.goes(world.signed_in("Marie", size=size, color_scheme="light"), "/shifts")
    week = (world.clock.now() + timedelta(days=8)).date()
    page = world.goes(page, f"/shifts?week={week}")
    gap = page.locator("#week .wrong").first
    expect(gap).to_have_text("Personne de 00:00 à minuit")
    assert gap.evaluate("one => getComputedStyle(one).color") == "rgb(163, 22, 29)"


def test_a_calendar_comes_in_and_goes_out(world: World, tmp_path: Path) -> None:
    """A file of another program is taken; ours is given."""
    ali = world.story.worker("Ali Haddad")
    start = world.clock.now() + timedelta(days=1)
    file = tmp_path / "shifts.ics"
    file.write_text(
        ICS.format(
            start=f"{start:%Y%m%dT%H%M%SZ}", end=f"{start + timedelta(hours=8):%Y%m%dT%H%M%SZ}"
        )
    )
    page = world.goes(world.signed_in("Jo", role="coordinator"), "/shifts")
    page.get_by_label("Reprendre un fichier").set_input_files(file)
    page.locator("#file-level").select_option(label="Renfort")
    page.get_by_role("button", name="Reprendre", exact=True).click()
    expect(page.locator("#flash")).to_contain_text("Une garde reprise")
    assert [(shift.worker_id, shift.level) for shift in planned(world)] == [(ali.id, 2)]
    check(page)
    with page.expect_download() as given:
        page.get_by_role("link", name="Toute la garde").click()
    assert "SUMMARY:Ali Haddad" in Path(given.value.path()).read_text()

"""The rota over HTTP, on both databases: each change is kept, said, and named in the audit log."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.console import audit
from bot.db import reading, transaction
from bot.paging import patterns, shifts, workers
from bot.paging.shifts import Shift
from tests.console.browser import Browser, Site
from tests.stories import Story

DAY = timedelta(days=1)


@pytest.fixture
def story(site: Site) -> Story:
    """Ali and Jo are workers; Ali has tomorrow night, Jo the night after."""
    told = Story(site.engine, site.settings, site.clock.now())
    told.worker("Ali")
    told.worker("Jo")
    with transaction(site.engine) as conn:
        for days, name in ((1, "Ali"), (2, "Jo")):
            worker = workers.by_name(conn, name)
            assert worker is not None
            start = site.clock.now() + days * DAY
            shifts.add(conn, Shift(worker.id, 1, start, start + DAY / 2))
    return told


@pytest.fixture
def marie(site: Site, story: Story) -> Browser:
    browser = site.signed_in("Marie")
    browser.get("/shifts")
    return browser


def ids(site: Site) -> dict[str, int]:
    with reading(site.engine) as conn:
        return {one.name: one.id for one in workers.active(conn)}


def planned(site: Site) -> list[tuple[str, Shift]]:
    names = {number: name for name, number in ids(site).items()}
    with reading(site.engine) as conn:
        now = site.clock.now()
        return [(names[one.worker_id], one) for one in shifts.between(conn, now, now + 30 * DAY)]


def who(site: Site) -> list[str]:
    return [name for name, _ in planned(site)]


def test_somebody_takes_a_shift_over(site: Site, marie: Browser) -> None:
    """It is theirs from then on."""
    shift = planned(site)[0][1]
    assert marie.post("/shifts/replace", shift=str(shift.id), worker=str(ids(site)["Marie"])).to
    assert who(site) == ["Marie", "Jo"]


def test_two_exchange_shifts(site: Site, marie: Browser) -> None:
    """Each has the other's hours."""
    one, other = (shift for _, shift in planned(site))
    marie.post("/shifts/swap", shift=str(one.id), other=str(other.id))
    assert who(site) == ["Jo", "Ali"]


def test_a_shift_is_taken_out_or_moved(site: Site, marie: Browser) -> None:
    """Out it counts no more; moved it keeps its hours."""
    (_, one), (_, other) = planned(site)
    marie.post("/shifts/remove", shift=str(one.id))
    assert who(site) == ["Jo"]
    zone = site.console.zone
    there = (other.starts_at + 3 * DAY).astimezone(zone).date().isoformat()
    marie.post("/shifts/move", shift=str(other.id), day=there)
    (moved,) = (shift for _, shift in planned(site))
    assert moved.starts_at == other.starts_at + 3 * DAY


def test_a_night_every_week(site: Site, marie: Browser) -> None:
    """Kept as a pattern, unrolled; a coordinator ends it."""
    fields = {
        "worker": str(ids(site)["Marie"]), "level": "2", "day": "2026-11-23", "from": "20:00",
        "to": "08:00", "repeat": "weekly", "days": "Mo",
    }  # fmt: skip
    assert marie.post("/shifts/add", **fields).status_code == 303
    with reading(site.engine) as conn:
        (pattern,) = patterns.living(conn)
    assert pattern.hours == "Mo 20:00-08:00"
    assert who(site).count("Marie") >= 4
    chief = site.signed_in("Luc", "coordinator")
    chief.get("/shifts")
    chief.post("/shifts/pattern/end", pattern=str(pattern.id))
    assert who(site).count("Marie") == 0


@pytest.mark.parametrize(
    ("path", "fields", "told"),
    [
        ("add", {"day": "2026-13-40", "from": "8h", "to": "9h"}, "n&#39;est pas un jour"),
        ("add", {"day": "2026-11-23", "from": "8h", "to": "neuf"}, "n&#39;est pas une heure"),
        (
            "add",
            {"day": "2026-11-23", "from": "8h", "to": "9h", "worker": "999"},
            "de l&#39;équipe",
        ),
        ("remove", {"shift": "999"}, "plus là"),
        ("swap", {"shift": "x", "other": ""}, "plus là"),
        ("move", {"shift": "999", "day": "2026-11-23"}, "plus là"),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(
    site: Site, marie: Browser, path: str, fields: dict[str, str], told: str
) -> None:
    """The page comes back with what was wrong."""
    before = planned(site)
    given = {"worker": str(ids(site)["Ali"]), "level": "1", **fields}
    answer = marie.post(f"/shifts/{path}", **given)
    assert answer.status_code == 422
    assert told in answer.text
    assert planned(site) == before


def test_each_change_names_who(site: Site, marie: Browser) -> None:
    """In the audit log, and in the rota's own history on the page."""
    shift = planned(site)[0][1]
    marie.post("/shifts/replace", shift=str(shift.id), worker=str(ids(site)["Marie"]))
    with reading(site.engine) as conn:
        assert ("Marie", "shift replaced") in [(one.who, one.what) for one in audit.latest(conn)]
    assert "Marie a mis Marie à la place de Ali: " in marie.get("/shifts").text

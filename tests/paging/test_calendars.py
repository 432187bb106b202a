"""Whom an event of a calendar names, as coordinators write titles."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from bot.paging.calendar import Slot
from bot.paging.calendars import those_named
from bot.paging.workers import Worker

NOW = datetime(2026, 12, 25, tzinfo=timezone.utc)
TEAM = [
    Worker(number, name, "worker", active=True)
    for number, name in enumerate(
        ["Marie Tremblay", "Ali", "Hélène Roy", "Jean", "Jean Roy", "Anne-Marie Côté"]
    )
]


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Marie", ["Marie Tremblay"]),
        ("Garde Marie T.", ["Marie Tremblay"]),
        ("Noël: Ali et Marie", ["Marie Tremblay", "Ali"]),
        ("MARIE TREMBLAY / ali", ["Marie Tremblay", "Ali"]),
        ("helene + Marie Tremblay", ["Marie Tremblay", "Hélène Roy"]),
        ("Jean Roy", ["Jean Roy"]),
        ("Jean Roy, Jean", ["Jean", "Jean Roy"]),
        ("Jean", ["Jean"]),
        ("Anne-Marie Cote", ["Anne-Marie Côté"]),
        ("Alice", []),
        ("", []),
    ],
)
def test_whom_a_title_names(title: str, named: list[str]) -> None:
    """Whole names and first names side by side; accents and capitals as they come; nobody else."""
    slot = Slot(title, NOW, NOW + timedelta(hours=8))
    assert [one.name for one in those_named(slot, TEAM)] == named

"""Facts that contradict one another are refused, each under its own field."""

from __future__ import annotations

import pytest
from small_directory import BERRI, a_line, a_service

from bot.directory.model import Helpline, Service
from bot.directory.sanity import contradictions

SCHOOL = "Mo-Fr 09:00-17:00; SH off"


@pytest.mark.parametrize(
    ("entity", "fields"),
    [
        (a_service(), []),
        (a_line(), []),
        (a_service(needs=frozenset()), ["needs"]),
        (a_service(confidential=True), ["confidential"]),
        (a_service(confidential=True, address=None, point=BERRI), ["confidential"]),
        (a_service(confidential=True, address=None), []),
        (a_service(min_age=30, max_age=18), ["min_age"]),
        (a_service(hours=SCHOOL), ["hours"]),
        (a_service(hours=SCHOOL, region="bruxelles"), []),
        (a_line(hours=SCHOOL, regions=frozenset({"bruxelles", "france"})), []),
        (a_line(hours=SCHOOL, regions=frozenset({"bruxelles", "montreal"})), ["hours"]),
        (a_line(regions=frozenset()), ["regions"]),
        (a_line(phone=None), ["phone"]),
        (a_line(phone=None, text_to="686868"), []),
    ],
)
def test_contradictions(entity: Service | Helpline, fields: list[str]) -> None:
    """What cannot be true together, or is missing from both ways to say it."""
    assert [field for field, _ in contradictions(entity)] == fields

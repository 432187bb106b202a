"""Who walks tonight: only shifts that people may be told of, and nobody's name."""

from __future__ import annotations

from dataclasses import fields
from datetime import timezone
from pathlib import Path

import sqlalchemy as sa

from bot.db import transaction
from bot.outreach import street
from bot.outreach.street import Walk
from bot.paging import roster
from bot.paging.tables import shifts
from tests.outreach.conftest import Outreach


def show(story: Outreach, area: str | None, public: bool = True) -> None:
    with transaction(story.engine) as conn:
        conn.execute(sa.update(shifts).values(public_area=area, public=public))


def walks(story: Outreach, near: str = "") -> list[Walk]:
    with transaction(story.engine) as conn:
        return street.tonight(
            conn, story.now, story.later(hours=10), lambda area: near in ("", area)
        )


def test_a_public_walk_is_told_without_a_name(story: Outreach) -> None:
    """Where and until when; two workers together are one walk."""
    story.worker("Sam", level=1)
    story.worker("Lou", level=1)
    show(story, "Hochelaga")
    (walk,) = walks(story)
    assert walk.area == "Hochelaga"
    assert [field.name for field in fields(walk)] == ["area", "starts_at", "ends_at"]
    assert walks(story, near="Verdun") == []


def test_the_team_s_file_says_where_they_walk(story: Outreach, tmp_path: Path) -> None:
    """`area` of a shift in the roster is what people are told."""
    team = {
        "workers": [{"name": "Sam", "sms": "+15145550155"}],
        "shifts": [
            {
                "workers": ["Sam"],
                "area": "Verdun",
                "from": story.now.isoformat(),
                "to": story.later(hours=4).isoformat(),
            }
        ],
    }
    with transaction(story.engine) as conn:
        roster.load(conn, team, tmp_path, timezone.utc, story.now)
    (walk,) = walks(story)
    assert walk.area == "Verdun"


def test_what_is_not_public_is_not_told(story: Outreach) -> None:
    """A shift without an area, or kept for the team, stays with the team."""
    story.worker("Sam", level=1)
    show(story, None)
    assert walks(story) == []
    show(story, "Hochelaga", public=False)
    assert walks(story) == []


def test_a_walk_that_is_over_is_not_told(story: Outreach) -> None:
    """Eight hours later nobody is there."""
    story.worker("Sam", level=1)
    show(story, "Hochelaga")
    story.now = story.later(hours=8)
    assert walks(story) == []

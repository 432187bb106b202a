"""A group's request: which support, whether it can be taken, how it ranks."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.conversation.plain import bare
from bot.outreach import groups
from bot.outreach.groups import SUPPORT_WORDS, SUPPORTS, Request


def request(now: datetime, **told: object) -> Request:
    known: dict[str, object] = {"who": "comité", "support": "start", "served": True}
    return Request(**{**known, **told})  # type: ignore[arg-type]


def test_there_are_seven_supports_with_words() -> None:
    """As the leaflet counts them."""
    assert len(SUPPORTS) == 7
    assert set(SUPPORT_WORDS) == set(SUPPORTS)


@pytest.mark.parametrize(
    ("said", "support"),
    [
        ("1", "start"), ("7", "rights"), ("8", None), ("on cherche des fonds", "money"),
        ("partir un comité", "start"), ("un sondage sur les besoins", "needs"),
        ("recruter des bénévoles", "people"), ("une table de concertation", "together"),
        ("faire reconnaître nos droits", "rights"), ("un jardin", "project"), ("bof", None),
        ("notre comité veut de l'aide pour un projet", "project"), ("un comité", "start"),
    ],
)  # fmt: skip
def test_which_support(said: str, support: str | None) -> None:
    """By its number or in their words."""
    assert groups.read_support(bare(said)) == support


def test_why_a_request_cannot_be_taken(now: datetime) -> None:
    """The reasons in their order, each in words; a whole request has none."""
    cases = {
        ("juste moi", True, "start", None): "pour une personne, pas un groupe",
        ("comité", False, "start", None): "territoire non desservi",
        ("comité", True, None, None): "soutien non précisé",
        ("comité", True, "start", now - timedelta(days=1)): "date dépassée",
        ("comité", True, "start", now + timedelta(days=1)): None,
    }
    for (who, served, support, deadline), reason in cases.items():
        asked = request(now, who=who, served=served, support=support, deadline=deadline)
        assert groups.inadmissible(asked, bare(who), now) == reason
        assert reason is None or len(reason) <= 40  # the column's


@pytest.mark.parametrize(
    ("days", "since", "rank"),
    [(7, None, 3), (40, None, 2), (200, "2 ans", 1), (None, "6 mois", 1), (None, "hier", 0)],
)
def test_how_it_ranks(now: datetime, days: int | None, since: str | None, rank: int) -> None:
    """The deadline first, then how long they have waited."""
    deadline = None if days is None else now + timedelta(days=days)
    assert groups.priority(request(now, deadline=deadline, since=since), now) == rank

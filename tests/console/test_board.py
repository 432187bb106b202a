"""The first page, decided: what comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.console.board import cards
from bot.paging.pages import Page
from bot.paging.tables import PageStatus

MINUTE = timedelta(minutes=1)
ME, OTHER = 1, 2
NAMES = {ME: "Marie", OTHER: "Ali"}


def page(now: datetime, number: int, severity: int = 60, **more: object) -> Page:
    blank = Page(
        id=number, code=10 + number, conversation_id=number, kind="crisis_overdose",
        severity=severity, area=None, opened_at=now, raised_at=now, state=PageStatus.OPEN, level=1,
        round=1, next_at=None, worker_id=None, taken_via=None, taken_at=None,
        unanswered_since=None, calmed_at=None, quiet=False, left_by=None,
    )  # fmt: skip
    return replace(blank, **more)  # type: ignore[arg-type]


def taken(now: datetime, number: int, by: int, **more: object) -> Page:
    return page(now, number, state=PageStatus.TAKEN, worker_id=by, taken_at=now, **more)


def test_what_nobody_has_comes_first_and_the_worst_before(now: datetime) -> None:
    """Untaken by severity then age; then mine; then those of others."""
    up = [
        taken(now, 1, OTHER), taken(now, 2, ME), page(now, 3, severity=10),
        page(now, 4), page(now, 5, raised_at=now - MINUTE),
        page(now, 6, state=PageStatus.EXHAUSTED, severity=50),
    ]  # fmt: skip
    shown = cards(up, NAMES, ME)
    assert [card.page.id for card in shown] == [5, 4, 6, 3, 2, 1]
    assert [card.tone for card in shown] == ["grave", "grave", "spent", "open", "mine", "held"]


def test_a_clock_counts_what_matters(now: datetime) -> None:
    """Untaken: since it was raised. Taken: since the person waits, or since it was taken."""
    waiting = taken(now, 1, ME, unanswered_since=now - 2 * MINUTE)
    answered = taken(now, 2, ME)
    open_ = page(now, 3, opened_at=now - 9 * MINUTE, raised_at=now - MINUTE)
    by_id = {card.page.id: card for card in cards([waiting, answered, open_], NAMES, ME)}
    assert (by_id[1].since, by_id[1].waits) == (now - 2 * MINUTE, True)
    assert (by_id[2].since, by_id[2].waits) == (now, False)
    assert by_id[3].since == now - MINUTE


def test_nobody_signed_in_as_a_worker_owns_nothing(now: datetime) -> None:
    """A coordinator who answers no pages sees all of them as others'."""
    assert [card.owner for card in cards([taken(now, 1, OTHER)], NAMES, None)] == ["Ali"]
    assert [card.tone for card in cards([taken(now, 1, OTHER)], NAMES, None)] == ["held"]


def test_what_a_colleague_offers_me_waits_for_my_answer(now: datetime) -> None:
    """It is shown among those to take, with who has it."""
    (card,) = cards([taken(now, 1, OTHER)], NAMES, ME, offered={1})
    assert (card.takeable, card.tone, card.owner) == (True, "open", "Ali")

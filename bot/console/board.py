"""What the first page shows of the pages that are up, decided: their order, their tone. Pure."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.paging.kinds import NEEDS
from bot.paging.pages import Page
from bot.paging.tables import PageStatus

GRAVE = 40  # severity from which a page is red


@dataclass(frozen=True)
class Card:
    """One page as it is shown. `tone`: "grave", "open", "mine", "held" or "spent"."""

    page: Page
    word: str
    tone: str
    owner: str | None
    since: datetime  # what its clock counts from
    waits: bool  # the person waits for the worker who has it
    offered: bool = False  # whoever has it asks me to take over

    @property
    def takeable(self) -> bool:
        return self.page.takeable or self.offered


def cards(
    up: Iterable[Page], names: Mapping[int, str], me: int | None, offered: Container[int] = ()
) -> list[Card]:
    """The pages that are up: first those nobody has, or that a colleague offers me (`offered`, by
    id), the worst and oldest first; then mine; then those of others."""
    made = [_card(page, names, me, page.id in offered) for page in up]
    return sorted(made, key=lambda card: (_rank(card), -card.page.severity, card.since))


def _card(page: Page, names: Mapping[int, str], me: int | None, offered: bool) -> Card:
    need = NEEDS.get(page.kind)
    held = page.state is PageStatus.TAKEN
    return Card(
        page,
        word=need.word.capitalize() if need else page.kind,
        tone="open" if offered else _tone(page, me),
        owner=names.get(page.worker_id) if held and page.worker_id is not None else None,
        since=(page.unanswered_since or page.taken_at or page.opened_at)
        if held
        else page.raised_at,
        waits=held and page.unanswered_since is not None,
        offered=offered,
    )


def _tone(page: Page, me: int | None) -> str:
    if page.state is PageStatus.TAKEN:
        return "mine" if page.worker_id == me else "held"
    if page.state is PageStatus.EXHAUSTED:
        return "spent"
    return "grave" if page.severity >= GRAVE else "open"


def _rank(card: Card) -> int:
    return 0 if card.takeable else 1 if card.tone == "mine" else 2

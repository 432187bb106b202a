"""What the first page shows, decided: the order of the pages, their tone, what is broken. Pure."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.paging.kinds import NEEDS
from bot.paging.pages import Page
from bot.paging.tables import PageStatus

SLOW = timedelta(seconds=30)  # a message unanswered for longer: no brain is at work
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


@dataclass(frozen=True)
class Facts:
    """What is looked at to know whether all works. Counts are of the last hour."""

    on_call: Mapping[int, Sequence[str]]  # level -> names
    oldest_waiting: datetime | None  # message nobody has answered
    failed: int  # messages that did not leave
    undelivered: int  # messages that left and did not arrive
    holes: Sequence[str]  # what the coordinators are told of: gaps, who cannot be reached


@dataclass(frozen=True)
class Trouble:
    """One thing that is broken, and what to do. `grave`: people may be left without an answer."""

    grave: bool
    what: str
    do: str


def troubles(facts: Facts, now: datetime) -> list[Trouble]:
    """What is broken now, the gravest first; [] when all is well."""
    found = []
    if not any(facts.on_call.values()):
        found.append(
            Trouble(
                True,
                "Personne n'est de garde.",
                "Ajoute une garde: les appels sonnent dans le vide.",
            )
        )
    elif not facts.on_call.get(1):
        found.append(
            Trouble(
                False, "Personne au premier niveau.", "Les appels vont tout de suite au renfort."
            )
        )
    if facts.oldest_waiting is not None and now - facts.oldest_waiting > SLOW:
        found.append(
            Trouble(True, "Des messages attendent une réponse du robot.",
                    "Le cerveau est-il en marche? Les crises sûres, elles, partent quand même.")
        )  # fmt: skip
    if facts.failed:
        found.append(
            Trouble(True, f"{facts.failed} message(s) n'ont pas pu partir depuis une heure.",
                    "Le fournisseur refuse: lance « fanal doctor ».")
        )  # fmt: skip
    if facts.undelivered:
        found.append(
            Trouble(False, f"{facts.undelivered} message(s) ne se sont pas rendus depuis une heure.",
                    "Téléphone fermé ou numéro mort: on essaie un autre moyen.")
        )  # fmt: skip
    found += [Trouble(False, _sentence(hole), "") for hole in facts.holes]
    return sorted(found, key=lambda trouble: not trouble.grave)


def _sentence(hole: str) -> str:
    """An alarm as a message says it, without the words that call for attention there."""
    said = re.sub(r"^ALERTE[A-Z ]*: *", "", hole)
    return said[:1].upper() + said[1:]

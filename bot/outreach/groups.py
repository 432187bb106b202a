"""A group's request: what it asks for, whether it can be taken as it is, and how it ranks. Pure.

The leaflet of the CLSC names a door for each MRC and says that every request is looked at for
admissibility and priority; it leaves its own criteria to its team. Those here are ours, written
down so that anybody may know and change them; a request that does not meet them is kept and shown
with the reason, for a person decides, not the machine.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

# Seven kinds of support, in the order offered. The names are ours, from what groups ask for.
SUPPORTS = ("start", "needs", "project", "money", "people", "together", "rights")
SUPPORT_WORDS = {
    "start": "créer un groupe ou un comité",
    "needs": "connaître les besoins du milieu",
    "project": "monter un projet",
    "money": "trouver des fonds",
    "people": "mobiliser du monde",
    "together": "travailler avec d'autres organismes",
    "rights": "faire valoir des droits",
}
_HEARD: tuple[tuple[str, str], ...] = (
    ("money", r"\bfonds?\b|\bfinanc\w*|\bsubvention\w*|\bbudget\b|\bsous\b|\bargent\b"),
    ("needs", r"\bbesoins\b|\bportrait\b|\bsondage\b|\benquete\b|\betude\b"),
    ("people", r"\bmobilis\w*|\bbenevoles?\b|\brecrut\w*|\bmembres\b"),
    ("together", r"\bconcert\w+|\bpartenaires?\b|\btable\b|\borganismes\b|\bautres groupes\b"),
    ("rights", r"\bdroits?\b|\bpetition\b|\bmanif\w*|\breconn\w+|\bdefen\w+"),
    (
        "start",
        r"\bcreer\b|\bpartir\b|\bfonder\b|\bincorpor\w*|\bstatuts?\b|\bmonter un\w? (comite|groupe)\b",
    ),
    ("project", r"\bprojet\b|\bjardin\b|\bcuisine\b|\bfrigo\b|\bjournal\b|\blocal\b|\bactivite\w*"),
    ("start", r"\bcomite\b|\bcollectif\b"),  # a group's own name, when nothing else is said
)
_ALONE = re.compile(
    r"\b(juste moi|moi seule?|chu seule?|je suis seule?|pour moi|personne d autre)\b"
)


@dataclass(frozen=True)
class Request:
    """What a group told. `served`: whether a door of the directory serves its territory."""

    who: str
    support: str | None
    served: bool
    since: str | None = None
    deadline: datetime | None = None


def read_support(bare: str) -> str | None:
    """Which of the seven supports, from its number or its words (no accents, marks or case)."""
    if bare.isdecimal() and 1 <= int(bare) <= len(SUPPORTS):
        return SUPPORTS[int(bare) - 1]
    return next((kind for kind, words in _HEARD if re.search(words, bare)), None)


def inadmissible(request: Request, bare_who: str, now: datetime) -> str | None:
    """Why the team cannot take the request as it is, in a few French words; None when it can.

    In this order: it is for one person, nobody serves the territory, no kind of support is named,
    the deadline is over.
    """
    if _ALONE.search(bare_who):
        return "pour une personne, pas un groupe"
    if not request.served:
        return "territoire non desservi"
    if request.support is None:
        return "soutien non précisé"
    if request.deadline is not None and request.deadline < now:
        return "date dépassée"
    return None


def priority(request: Request, now: datetime) -> int:
    """How it ranks among the admissible: 3 when its deadline is within two weeks, 2 within two
    months, 1 when it has waited since long ("since" names years or months), 0 otherwise."""
    if request.deadline is not None:
        left = request.deadline - now
        if left <= timedelta(days=14):
            return 3
        if left <= timedelta(days=60):
            return 2
    waited = request.since is not None and re.search(r"\b(ans?|annees?|mois)\b", request.since)
    return 1 if waited else 0

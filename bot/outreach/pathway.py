"""The *parcours*: three or four light questions, then a plan in steps. Pure.

The steps are those the Ontario hubs describe: the visit (a welcome, what is needed now), safety
(meal, shower, care, a roof, naloxone), support (mental health, treatment, benefits, work) and
stability (housing, what lasts). Now, this week, after: so that nobody goes through a revolving
door. Every question may be skipped; what was not said is not assumed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.conversation.wishes import LEAVING_PRISON

QUESTIONS = ("roof", "today", "support", "place")

ROOFS = ("outside", "someone", "shelter", "home")
SUPPORTS = ("use", "mood", "papers", "work", "none")

_ROOF_WORDS: tuple[tuple[str, str], ...] = (
    ("home", r"\bchez (moi|nous)\b|\b(mon|un) (appart\w*|logement|kot|studio)\b|\bma chambre\b"),
    ("shelter", r"\brefuges?\b|\bfoyer\b|\bauberge\b|\bhebergement\b|\bmission\b|\bsamu\b"),
    ("someone", r"\bchez\b|\bcouch|\bdivan\b|\bsofa\b|\bami\w?\b|\bchum\b|\bblonde\b|\bpote\b"),
    ("outside", r"\bdehors\b|\brue\b|\btente\b|\bmetro\b|\bchar\b|\bauto\b|\bnul+e? ?part\b"
                r"|\bparc\b|\bsquat\b|\bgare\b|\bpas d endroit\b|\bnulpart\b|\bcamp"),
)  # fmt: skip
_TODAY_WORDS: tuple[tuple[str, str], ...] = (
    ("food", r"\bmang\w*|\bfaim\b|\brepas\b|\bbouffe\w*|\bmiam\b"),
    ("hygiene", r"\bdouche\w*|\blave\w*|\blessive\b|\blinge\b|\bvetement\w*|\bhygiene\b"),
    (
        "health_care",
        r"\bsoins?\b|\bmedecin\b|\binfirmi\w+|\bdoc(teur)?\b|\bplaie\b|\bmal\b|\bblesse",
    ),
    ("exchange_site", r"\bmateriel\b|\bmatos\b|\bseringues?\b|\bpipes?\b|\bkits?\b|\bpompes?\b"),
    ("naloxone", r"\bnaloxone\b|\bnarcan\b"),
    ("day_centre", r"\bchauff\w*|\bfroid\b|\breposer\b|\bposer\b|\bcharger\b|\bchaleur\b"),
    ("shelter", r"\blit\b|\bdormir\b|\bcoucher\b"),
)
_SUPPORT_WORDS: tuple[tuple[str, str], ...] = (
    ("use", r"\bconso\w*|\bdrogue\w*|\bdope\b|\balcool\b|\barreter\b|\bdiminuer\b|\bdetox\b"),
    ("mood", r"\bmoral\b|\btete\b|\bparler\b|\banx\w+|\bdepr\w+|\bmental\w*|\bpsy\b|\becoute\b"),
    ("papers", r"\bpapiers?\b|\bcartes?\b|\bargent\b|\baide sociale\b|\bbs\b|\bcpas\b|\brsa\b"),
    ("work", r"\btravail\w*|\bjob\b|\bemploi\b|\bboulot\b|\bformation\b"),
    ("none", r"^(non|rien|pas besoin|aucun\w*|nan)\b"),
)


@dataclass(frozen=True)
class Answers:
    """What the person told; None or empty where they skipped."""

    roof: str | None = None
    today: tuple[str, ...] = ()
    support: tuple[str, ...] = ()


@dataclass(frozen=True)
class Step:
    """One step of a plan: `key` is "now", "week" or "after"; needs in the order to meet them."""

    key: str
    needs: tuple[str, ...]


def leaves_prison(bare: str) -> bool:
    """Whether somebody writes of getting out of prison (no accents, marks or case)."""
    return LEAVING_PRISON.search(bare) is not None


def read_roof(bare: str) -> str | None:
    """Where they sleep tonight, from a digit or words."""
    if (number := _digits(bare, len(ROOFS))) is not None:
        return ROOFS[number[0] - 1]
    return next((roof for roof, words in _ROOF_WORDS if re.search(words, bare)), None)


def read_today(bare: str) -> tuple[str, ...]:
    """The needs of today that the words name, in the order of the list."""
    return tuple(need for need, words in _TODAY_WORDS if re.search(words, bare))


def read_support(bare: str) -> tuple[str, ...]:
    """The kinds of support wanted, from digits or words; ("none",) when they want none."""
    if (numbers := _digits(bare, len(SUPPORTS))) is not None:
        return tuple(SUPPORTS[number - 1] for number in numbers)
    return tuple(kind for kind, words in _SUPPORT_WORDS if re.search(words, bare))


def steps(answers: Answers) -> tuple[Step, Step, Step]:
    """The plan: what to do now, this week and after, three needs a step at most."""
    return (
        Step("now", _now(answers)),
        Step("week", _week(answers)),
        Step("after", _after(answers)),
    )


def _now(answers: Answers) -> tuple[str, ...]:
    """The visit and safety: a roof first for who has none, then what was asked for today."""
    needs: list[str] = []
    if answers.roof in ("outside", "someone", None):
        needs.append("shelter")
    needs += answers.today
    if answers.roof in ("outside", None):
        needs.append("day_centre")  # the welcome: somewhere to be while the rest is arranged
    if "use" in answers.support:
        needs.append("naloxone")
    return _first(needs or ["food"])


def _week(answers: Answers) -> tuple[str, ...]:
    by_support: Mapping[str, tuple[str, ...]] = {
        "use": ("treatment",),
        "mood": ("mental_health",),
        "papers": ("identity_papers", "income_support"),
        "work": ("employment",),
    }
    needs = [need for kind in answers.support for need in by_support.get(kind, ())]
    return _first(needs or ["health_care", "income_support"])


def _after(answers: Answers) -> tuple[str, ...]:
    needs = ["housing"]
    if "work" not in answers.support:
        needs.append("employment")
    return _first(needs)


def _first(needs: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(needs))[:3]


def _digits(bare: str, most: int) -> list[int] | None:
    """The numbers of an answer made of choices only ("1", "1 et 3"), or None."""
    words = re.sub(r"\b(et|ou|pis|plus)\b", " ", bare).split()
    if not words or not all(word.isdecimal() and 1 <= int(word) <= most for word in words):
        return None
    return [int(word) for word in words]

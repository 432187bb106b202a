"""What people ask of a door beyond what it does: free, without papers, in a wheelchair, after using.

A service grants a wish, refuses it, or nobody wrote down which: the three are never confused. What
the sources publish is words ("0,75 $ le repas", "non accessible en fauteuil roulant"); only those
that leave no doubt count, the rest is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.directory.matching import Query, is_line
from bot.directory.model import Service
from bot.directory.names import fold
from bot.directory.taxonomy import FOR_WHO_USES

FREE, NO_PAPERS, STEP_FREE, AFTER_USE = "free", "no_papers", "step_free", "after_use"
IN_THEIR_TONGUE = "language"
WITH_A_PET = "pet"  # said of those who come along, and told as a wish is
WISHES = (FREE, NO_PAPERS, STEP_FREE, AFTER_USE, IN_THEIR_TONGUE)

# Anything more than "gratuit" is read by a person: "gratuit si admissible" is no promise.
NOTHING_TO_PAY = re.compile(
    r"gratuit(?:e|s|es)?|free|0 ?(?:\$|€)?|contribution volontaire|possible sans argent"
)
SOME_PRICE = re.compile(r"\d ?(?:\$|€|%)|\bmodique\b|\bpayant|\bprix\b|% du revenu")
NOT_STEP_FREE = re.compile(
    r"\b(?:non|pas|in|peu|partiellement) ?-?(?:accessible|adapte)|\bmarches?\b|\bescaliers?\b"
    r"|\bnot (?:wheelchair )?accessible|\bsans ascenseur"
)
IS_STEP_FREE = re.compile(
    r"\baccessible\b|\bplain[ -]pied\b|\brampe\b|\bsans marches?\b|\badaptee?s?\b|\bstep[ -]free\b"
)
NO_PAPERS_ASKED = re.compile(r"^(?:aucune?|sans|non|none|no)\b|pas (?:obligatoires?|exige|demande)")


# Needs of which a wish says nothing: who asks for papers has none, and a pharmacy does not ask who
# used before giving naloxone.
BESIDE: Mapping[str, frozenset[str]] = {
    FREE: frozenset({"income_support", "employment", "identity_papers", "needle_disposal"}),
    NO_PAPERS: frozenset({"identity_papers", "needle_disposal", "street_outreach"}),
    STEP_FREE: frozenset({"street_outreach"}),
}
TONGUES = {
    "en": "anglais", "fr": "français", "es": "espagnol", "ar": "arabe", "pt": "portugais",
    "ht": "créole", "it": "italien", "nl": "néerlandais", "ro": "roumain", "pl": "polonais",
    "ru": "russe", "uk": "ukrainien", "zh": "mandarin", "iu": "inuktitut", "cr": "cri",
    "tr": "turc", "ti": "tigrigna", "ps": "pachto", "fa": "dari",
}  # fmt: skip
"""Code -> the French name of a tongue somebody may ask for."""
AT_THE_DOOR = frozenset({STEP_FREE, AFTER_USE})  # a refusal is met there, after the walk
WHERE_ONE_STAYS = frozenset({"shelter", "housing", "day_centre", "food", "hygiene"})


@dataclass(frozen=True, slots=True)
class Heeded:
    """What becomes of somebody's wishes at one door: the `refusal` known, in French, or None; those
    known to be granted, and those of which nobody said; how many of these would be met as a refusal
    at the door, `may_turn_away`."""

    refusal: str | None = None
    granted: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()
    may_turn_away: int = 0


NOTHING_ASKED = Heeded()


def heed(service: Service, query: Query) -> Heeded:
    """What is known of the query's wishes at that service."""
    if not query.wishes:
        return NOTHING_ASKED
    told = {
        wish: grants(service, wish, query.language)
        for wish in WISHES
        if wish in query.wishes and concerns(service, wish, query.need)
    }
    refused = next((wish for wish, granted in told.items() if granted is False), None)
    unsaid = tuple(wish for wish, granted in told.items() if granted is None)
    return Heeded(
        refusal(service, refused, query.language) if refused else None,
        tuple(wish for wish, granted in told.items() if granted),
        unsaid,
        len(AT_THE_DOOR.intersection(unsaid)),
    )


def grants(service: Service, wish: str, language: str | None = None) -> bool | None:
    """Whether the service is known to grant a wish, or to refuse it; None when nobody said.

    `language` is the code of the tongue asked for.
    """
    if wish == IN_THEIR_TONGUE:
        known = bool(service.languages) and bool(language)
        return language in service.languages if known else None
    if wish == FREE:
        return _free(service.cost)
    if wish == NO_PAPERS:
        said = service.papers
        return None if said is None else bool(NO_PAPERS_ASKED.search(fold(said)))
    if wish == STEP_FREE:
        return _step_free(service.accessibility)
    if service.active_use is None and FOR_WHO_USES & service.needs:
        return True
    return service.active_use


def concerns(service: Service, wish: str, need: str) -> bool:
    """Whether the wish says anything about that service: a telephone has no steps."""
    if wish == IN_THEIR_TONGUE:
        return True
    if wish == AFTER_USE and need not in WHERE_ONE_STAYS:
        return False
    return not is_line(service) and need not in BESIDE.get(wish, ())


def takes_pets(service: Service, query: Query) -> bool | None:
    """Whether it is known to take an animal, or not to, where one would stay with it; None when
    nobody said, and False also where no animal was spoken of."""
    if not query.pet or is_line(service) or query.need not in WHERE_ONE_STAYS:
        return False
    return service.pets


def refusal(service: Service, wish: str, language: str | None = None) -> str:
    """Why a wish is not granted, in French, made to follow "mais"."""
    if wish == FREE:
        return f"c'est payant ({service.cost})"
    if wish == NO_PAPERS:
        return f"il faut : {service.papers}"
    if wish == STEP_FREE:
        return "ce n'est pas accessible en fauteuil"
    if wish == AFTER_USE:
        return "il ne faut pas avoir consommé"
    return f"on n'y parle pas {TONGUES.get(language or '', 'ta langue')}"


@lru_cache(maxsize=4096)
def _free(cost: str | None) -> bool | None:
    if cost is None:
        return None
    said = cost.lower().strip()
    if NOTHING_TO_PAY.fullmatch(said):
        return True
    parts = [part.strip() for part in said.split(";")]
    if any("gratuit" in part for part in parts):
        return None  # some of it is
    return False if SOME_PRICE.search(said) else None


@lru_cache(maxsize=4096)
def _step_free(said: str | None) -> bool | None:
    if said is None:
        return None
    plain = fold(said)
    if "sans marche" not in plain and NOT_STEP_FREE.search(plain):
        return False
    return True if IS_STEP_FREE.search(plain) else None

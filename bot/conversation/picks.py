"""Which of the numbered doors just shown somebody means: "2", "le premier", "c'est où le 2". Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMBERS = {
    1: r"1|1er|1ere|un|premiere?",
    2: r"2|2e|2eme|deux|deuxieme|seconde?",
    3: r"3|3e|3eme|trois|troisieme",
}
_ONLY = r"(?:(?:ok|et|pis|pour|c est|le|la|numero|no|option|choix|je prends|celui)\s)*"
_POLITE = r"(?: (?:stp|svp|merci|place|option|choix))*"
# "Le 2 décembre" is a day, "la première fois" no door.
_OTHER_THAN_A_DOOR = (
    r"(?! (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    r"|du mois|fois|jours?|nuits?|h|heures?)\b)"
)
_ALONE = {n: re.compile(rf"{_ONLY}(?:{said}){_POLITE}") for n, said in _NUMBERS.items()}
_POINTED = {
    n: re.compile(rf"\b(?:le|la|du|au) (?:{said})\b{_OTHER_THAN_A_DOOR}")
    for n, said in _NUMBERS.items()
}


def listed(focus: Sequence[str] | None, shown: Sequence[str] | None) -> int:
    """How many doors the last list numbered: those spoken of (`focus`), if a list showed them."""
    return len(focus or ()) if set(focus or ()) <= set(shown or ()) else 0


def alone(plain: str, listed: int) -> int | None:
    """The number of the door a bare text names, and nothing else; of `listed` doors, two at least."""
    return next(
        (n for n, said in _ALONE.items() if _among(n, listed) and said.fullmatch(plain)), None
    )


def pointed(plain: str, listed: int) -> int | None:
    """The number of the door a question is about."""
    found = (n for n, said in _POINTED.items() if _among(n, listed) and said.search(plain))
    return alone(plain, listed) or next(found, None)


def _among(number: int, listed: int) -> bool:
    return 2 <= listed >= number

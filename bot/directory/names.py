"""Names as people write them: without accents, capitals or hyphens, "st" for Saint, a typo or two."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"})
ARTICLE = re.compile(r"^(?:(?:le|la|les|l|du|de la|des|de|d|au|aux|a) )+(?=\w)")
SAINT = re.compile(r"\b(?:saint|sainte|ste)\b")


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """Lower case, no accents, no punctuation, Saint and Sainte as "st", one space between words."""
    plain = unicodedata.normalize("NFKD", name.translate(LIGATURES).lower())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    words = " ".join(re.findall(r"[a-z0-9]+", letters))
    return SAINT.sub("st", words)


def key(name: str) -> str:
    """`fold` without the article in front: "Le Plateau", "du plateau" and "plateau" are one."""
    folded = fold(name)
    return ARTICLE.sub("", folded) or folded


def typos_allowed(length: int) -> int:
    """How many letters may be wrong, missing, added or swapped in a name of that length.

    None under 5 letters: "Pech" and "Peel" are different doors.
    """
    if length < 5:
        return 0
    return 1 if length < 8 else 2


def nearest_name(text: str, names: Iterable[str]) -> str | None:
    """The folded name that `text` most likely is, exact first, else with few enough typos.

    When two names are equally close nobody can tell which was meant, and the answer is None.
    """
    wanted = key(text)
    best: list[str] = []
    best_distance = typos_allowed(len(wanted) + 2) + 1
    for name in names:
        if name == wanted:
            return name
        limit = min(typos_allowed(len(name)), best_distance)
        if not limit or abs(len(name) - len(wanted)) > limit:
            continue
        distance = int(OSA.distance(name, wanted, score_cutoff=limit))
        if distance > limit:
            continue
        if distance < best_distance:
            best, best_distance = [name], distance
        else:
            best.append(name)
    return best[0] if len(best) == 1 else None

"""A small language for tables of phrases, compiled to regular expressions that cannot blow up.

A phrase is written as it is said; what varies is marked word by word:

    je veux mourir          these words in a row, whatever the spelling of text messages
    mourir|crever           one of these
    fin_à_mes_jours         several words as one choice ("en_finir|mettre_fin")
    suicid*                 any word that begins so
    ?vraiment|juste         perhaps one of these
    ~                       up to three words in between; ~~ up to eight; never past a full stop
    <moi>                   a list of `words.WORDS`

Every repetition is bounded and starts at a space, so the time taken grows with the text only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.safety.spelling import canonical, stem, unplaced

Sign = re.Pattern[str]

_DOUBLE = re.compile(r"([b-df-hj-np-tv-z])\1")
_GAPS = {"~": r"(?:\w+ ){0,3}?", "~~": r"(?:\w+ ){0,8}?"}


class PhraseError(ValueError):
    """A phrase of the tables is badly written; the message quotes it."""


def sign(*phrases: str, words: Mapping[str, str]) -> Sign:
    """One pattern that finds any of `phrases` in a `canonical` text."""
    return re.compile(" (?:" + "|".join(_phrase(phrase, words) for phrase in phrases) + ")")


def either(*signs: Sign) -> Sign:
    """One sign that is there when any of `signs` is: a theme told over several tables."""
    return re.compile("|".join(sign.pattern for sign in signs))


def _phrase(phrase: str, words: Mapping[str, str]) -> str:
    parts = [found for part in phrase.split() if (found := _part(part, words))]
    if not parts or parts[0] in _GAPS.values() or parts[0].endswith("?"):
        raise PhraseError(f"{phrase!r}: must begin with a word that has to be there")
    return "".join(parts)


def _part(part: str, words: Mapping[str, str]) -> str:
    if part in _GAPS:
        return _GAPS[part]
    if "" in part.removeprefix("?").split("|") or part.startswith("??"):
        raise PhraseError(f"{part!r}: a choice is empty")
    choices = _choices(part.removeprefix("?"), words)
    return f"(?:{choices})?" if part.startswith("?") and choices else choices


def _choices(part: str, words: Mapping[str, str]) -> str:
    """The choices of one part; small words that folding drops ("de", "le") leave nothing."""
    found = {_choice(choice) for choice in _expanded(part.split("|"), words)} - {""}
    return "(?:" + "|".join(sorted(found)) + ")" if len(found) > 1 else "".join(found)


def _expanded(choices: Iterable[str], words: Mapping[str, str]) -> Iterable[str]:
    for choice in choices:
        if choice.startswith("<"):
            if choice.strip("<>") not in words:
                raise PhraseError(f"{choice}: no such list of words")
            yield from _expanded(words[choice.strip("<>")].split("|"), words)
        else:
            yield choice


def _choice(choice: str) -> str:
    said = choice.replace("_", " ")
    if said.endswith("*"):
        *before, start = said[:-1].split(" ")
        head = canonical(" ".join(before))[1:] if before else ""
        return re.escape(head) + _beginning(start)
    folded = canonical(said)[1:]
    return re.escape(folded) if folded.strip() else ""


def _beginning(word: str) -> str:
    """Words that begin so: "respire*" finds the stem "respir", and longer words with the "e"."""
    start = _DOUBLE.sub(r"\1", unplaced(word))
    cut = stem(start)
    tail = start[len(cut) :]
    return f"{cut}(?:{tail}\\w*)? " if tail and start.startswith(cut) else f"{start}\\w* "

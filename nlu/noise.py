"""Slips of a thumb, made up at training time: the same sentence as another hurry would have typed it.

Nothing of it is stored, and the same seed makes the same slips. A sentence is slipped word by word:
a letter lost, doubled, swapped with the next or with its neighbour on the keyboard (QWERTY in Québec,
AZERTY in Europe), a silent ending dropped, a space lost, an abbreviation of the lexicon put back.
"""

import random
import re
from itertools import pairwise

from nlu.spelling import SHORT_FORMS
from nlu.text import fold

_WORD = re.compile(r"[^\W\d_]+")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn")
_BESIDE: dict[str, str] = {}
for _row in _ROWS:
    for _one, _other in pairwise(_row):
        _BESIDE[_one] = _BESIDE.get(_one, "") + _other
        _BESIDE[_other] = _BESIDE.get(_other, "") + _one
_SILENT = re.compile(r"(?<=\w\w)(?:es|ent|e|s|t|d|x)$")
_LONG_ENOUGH = 4


def slipped(text: str, chance: random.Random, share: float = 0.2) -> str:
    """`text` with about `share` of its words slipped, folded to small letters without accents."""

    def slip(found: re.Match[str]) -> str:
        word = found[0]
        if chance.random() >= share:
            return word
        if short := SHORT_FORMS.get(word):
            return chance.choice(short)
        return _misspelt(word, chance) if len(word) >= _LONG_ENOUGH else word

    typed = _WORD.sub(slip, fold(text).text)
    return _without_a_space(typed, chance) if chance.random() < share else typed


def _misspelt(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    match chance.randrange(5):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[: at + 1] + word[at:]
        case 2:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 3:
            return word[:at] + chance.choice(_BESIDE.get(word[at], word[at])) + word[at + 1 :]
    return _SILENT.sub("", word)


def _without_a_space(text: str, chance: random.Random) -> str:
    spaces = [found.start() for found in re.finditer(" ", text)]
    if not spaces:
        return text
    at = chance.choice(spaces)
    return text[:at] + text[at + 1 :]

"""Messages that mean nothing here, made up at training time: what a classifier must not divide.

A linear classifier gives a message of which it knows nothing ("Plop.") to whichever label is met most,
and here that is a crisis. So it is shown a few thousand heaps of words: French words that no
sentence of ours uses, among the words of everyday chat. Nothing of them is stored, they read like
nothing anybody writes, and the same seed makes the same heaps.
"""

import random
import re
from collections.abc import Iterable, Sequence

from nlu.text import fold

_WRITTEN = re.compile(r"[^\W\d_]{2,14}")
_STRANGE = 0.6
_USUAL_LENGTH = 5
_LONGEST = 14
_ENDINGS = (".", "..", "...", "!", "?", " :)", " ^^", " lol")
_ENDED = 0.2


def strange_words(vocabulary: Iterable[str], sentences: Iterable[str]) -> list[str]:
    """Words of the vocabulary in small letters that none of the sentences has, in a fixed order."""
    used = {word for sentence in sentences for word in fold(sentence).text.split()}
    return sorted(
        word
        for word in vocabulary
        if word.islower() and _WRITTEN.fullmatch(word) and fold(word).text not in used
    )


def heaps(
    count: int, strange: Sequence[str], usual: Sequence[str], chance: random.Random
) -> list[str]:
    """`count` heaps of one to fourteen words, about three in five of them strange."""
    return [_heap(strange, usual, chance) for _ in range(count)]


def _heap(strange: Sequence[str], usual: Sequence[str], chance: random.Random) -> str:
    length = min(_LONGEST, 1 + int(chance.expovariate(1 / _USUAL_LENGTH)))
    words = [chance.choice(strange if chance.random() < _STRANGE else usual) for _ in range(length)]
    ending = chance.choice(_ENDINGS) if chance.random() < _ENDED else ""
    return " ".join(words) + ending

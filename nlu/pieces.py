"""Texts cut into the pieces an encoder knows: the likeliest cut, as SentencePiece's unigram model makes it.

T. Kudo, "Subword Regularization", ACL 2018, section 3.1 (the Viterbi path).
"""

from __future__ import annotations

from collections.abc import Mapping

_SPACE = "\N{LOWER ONE EIGHTH BLOCK}"
_UNKNOWN_COSTS = 10.0  # below the least likely piece
_IMPOSSIBLE = float("-inf")


class Pieces:
    """Cuts texts. `scores` by piece are log-probabilities; `becomes` says what a character is read as."""

    def __init__(self, scores: Mapping[str, float], becomes: Mapping[str, str]) -> None:
        self._scores = scores
        self._becomes = becomes
        self._longest = max(map(len, scores), default=1)
        self._unknown = min(scores.values(), default=0.0) - _UNKNOWN_COSTS

    def cut(self, text: str) -> list[str]:
        """The pieces of `text`, in order; a character of no piece stands for itself."""
        read = "".join(self._becomes.get(character, character) for character in text)
        line = "".join(_SPACE + word for word in read.split())
        best = [0.0] + [_IMPOSSIBLE] * len(line)
        came = [0] * (len(line) + 1)
        for start in range(len(line)):
            so_far = best[start]
            for end in range(start + 1, min(len(line), start + self._longest) + 1):
                score = self._scores.get(line[start:end])
                if score is None:
                    if end > start + 1:
                        continue
                    score = self._unknown
                if so_far + score > best[end]:
                    best[end], came[end] = so_far + score, start
        return _path(line, came)


def _path(line: str, came: list[int]) -> list[str]:
    """The pieces between the cuts that lead to the end."""
    pieces, end = [], len(line)
    while end > 0:
        pieces.append(line[came[end] : end])
        end = came[end]
    return pieces[::-1]

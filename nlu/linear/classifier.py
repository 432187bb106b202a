"""Texts to labels: linear classifiers on n-grams, calibrated on texts they had not seen."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

from nlu.linear.calibration import softmax, temperature
from nlu.linear.ngrams import Block, letters, phrases
from nlu.text import normalise

_FOLDS = 5


class TextClassifier:
    """Texts to probabilities over labels. Train once, `save`, then `load` and ask."""

    def __init__(self) -> None:
        self.labels: list[str] = []
        self._blocks = [Block(letters, rarest=2), Block(phrases, rarest=1)]
        self._weights: NDArray[np.float32] = np.zeros((0, 0), dtype=np.float32)
        self._bias: NDArray[np.float32] = np.zeros(0, dtype=np.float32)
        self._temperature = 1.0

    def train(
        self, texts: Sequence[str], labels: Sequence[str], strength: float = 0.5
    ) -> None:
        """Learns from labelled texts. `strength` is the C of the linear SVM: higher fits closer."""
        plain = [normalise(text).text for text in texts]
        for block in self._blocks:
            block.fit(plain)
        rows = hstack([block.rows(plain) for block in self._blocks]).tocsr()
        self.labels = sorted(set(labels))
        truth = np.searchsorted(self.labels, labels)
        self._temperature = temperature(_unheard_scores(rows, truth, strength), truth)
        self._weights, self._bias = _fit(rows, truth, strength)

    def probabilities(self, text: str) -> NDArray[np.float64]:
        """The probability of each of `labels` for one text; they sum to 1."""
        plain = normalise(text).text
        scores = self._bias.astype(np.float64)
        offset = 0
        for block in self._blocks:
            columns, weights = block.row(plain)
            scores = scores + weights @ self._weights[columns + offset]
            offset += len(block.columns)
        return softmax(scores / self._temperature)

    def best(self, text: str) -> str:
        """The most likely label of one text."""
        return self.labels[int(self.probabilities(text).argmax())]

    def save(self, folder: Path) -> None:
        """Writes the model in a folder: JSON and arrays, no pickle."""
        state: dict[str, Any] = {
            "labels": self.labels,
            "temperature": self._temperature,
            "blocks": [block.state() for block in self._blocks],
        }
        (folder / "classifier.json").write_text(json.dumps(state), encoding="utf-8")
        np.savez(folder / "classifier.npz", weights=self._weights, bias=self._bias)

    @classmethod
    def load(cls, folder: Path) -> "TextClassifier":
        """Reads what `save` wrote."""
        model = cls()
        state = json.loads((folder / "classifier.json").read_text(encoding="utf-8"))
        model.labels = state["labels"]
        model._temperature = state["temperature"]
        for block, kept in zip(model._blocks, state["blocks"]):
            block.restore(kept)
        with np.load(folder / "classifier.npz") as arrays:
            model._weights, model._bias = arrays["weights"], arrays["bias"]
        return model


def _fit(
    rows: csr_matrix, truth: NDArray[np.intp], strength: float
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    svm = LinearSVC(C=strength, random_state=0).fit(rows, truth)
    return np.ascontiguousarray(svm.coef_.T, dtype=np.float32), svm.intercept_.astype(
        np.float32
    )


def _unheard_scores(
    rows: csr_matrix, truth: NDArray[np.intp], strength: float
) -> NDArray[np.float64]:
    """The scores of each text by a model that had not seen it."""
    scores = np.zeros((len(truth), int(truth.max()) + 1))
    for heard, unheard in StratifiedKFold(_FOLDS, shuffle=True, random_state=0).split(
        rows, truth
    ):
        weights, bias = _fit(rows[heard], truth[heard], strength)
        scores[unheard] = rows[unheard] @ weights + bias
    return scores

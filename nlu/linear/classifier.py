"""Texts to labels: a linear classifier on n-grams and meaning, calibrated on texts it had not seen."""

import json
import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.svm import LinearSVC

from nlu.linear.calibration import softmax, temperature
from nlu.linear.ngrams import Block, letters, phrases
from nlu.noise import slipped
from nlu.text import fold, normalise

_FOLDS = 3
_SEED = 0
_AT_A_TIME = 2
_PRECISE_ENOUGH = 1e-2
"""Where the SVM stops: a hundred times finer takes thrice the time and answers the same."""
_UNHEARD_OF = -1.0

Floats = NDArray[np.float32]


class TextClassifier:
    """Texts to probabilities over labels. Train once, `save`, then `load` and ask.

    Three blocks of n-grams: letters and phrases of the plain spelling, phrases of the text as sent; and
    a fourth, phrases of its outline (`nlu.outline`), for texts that come with one. A text may come with
    its meaning too, a vector whose length says how much it counts beside each block, which counts 1.
    What comes in training must come after.
    """

    def __init__(self) -> None:
        self.labels: list[str] = []
        self._blocks: list[Block] = []
        self._weights: Floats = np.zeros((0, 0), dtype=np.float32)
        self._bias: Floats = np.zeros(0, dtype=np.float32)
        self._temperature = 1.0

    def train(
        self,
        texts: Sequence[str],
        labels: Sequence[str],
        strength: float,
        meanings: Floats | None = None,
        outlines: Sequence[str] | None = None,
        slips: float = 0.0,
        background: int = 0,
    ) -> None:
        """Learns from labelled texts. `strength` is the C of the linear SVM: higher fits closer.

        A share `slips` of them is learnt a second time, as another thumb would have typed it. The last
        `background` texts teach what is nothing: no n-gram is learnt from them, and the
        probabilities are not calibrated on them.
        """
        real = len(texts) - background
        views: list[Sequence[str]] = list(zip(*(_views(text) for text in texts)))
        if outlines is not None:
            views.append(tuple(outlines))
        self._blocks = _blocks(len(views))
        for block, view in zip(self._blocks, views):
            block.fit(view[:real])
        origins, longer = _with_slips(texts, views, slips, real)
        rows = _rows(self._blocks, longer, None if meanings is None else meanings[origins])
        self.labels = sorted(set(labels))
        truth = np.searchsorted(self.labels, labels)[origins]
        # The SVMs are fitted outside Python's lock: as many at a time as there are cores to use.
        with ThreadPoolExecutor(_AT_A_TIME) as pool:
            whole = pool.submit(_fit, rows, truth, strength)
            unseen = _unseen_scores(rows, truth, strength, pool, origins)[:real]
            self._weights, self._bias = whole.result()
        self._temperature = temperature(unseen, truth[:real])

    def probabilities(
        self, text: str, meaning: Floats | None = None, outline: str = ""
    ) -> NDArray[np.float64]:
        """The probability of each of `labels` for one text; they sum to 1."""
        scores = self._bias.astype(np.float64)
        offset = 0
        for block, view in zip(self._blocks, (*_views(text), outline)):
            columns, weights = block.row(view)
            scores = scores + weights @ self._weights[columns + offset]
            offset += len(block.columns)
        if meaning is not None:
            scores = scores + meaning @ self._weights[offset:]
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
        model._blocks = _blocks(len(state["blocks"]))
        for block, kept in zip(model._blocks, state["blocks"]):
            block.restore(kept)
        with np.load(folder / "classifier.npz") as arrays:
            model._weights, model._bias = arrays["weights"], arrays["bias"]
        return model


def _with_slips(
    texts: Sequence[str], views: Sequence[Sequence[str]], share: float, real: int
) -> tuple[NDArray[np.intp], list[list[str]]]:
    """Which text each row is, and the views of the texts and then of the slipped ones, which are
    of the first `real`."""
    chance = random.Random(_SEED)
    chosen = [at for at in range(real) if share and chance.random() < share]
    longer = [list(view) for view in views]
    for at in chosen:
        typed = _views(slipped(texts[at], chance))
        for view, slip in zip(longer, typed):
            view.append(slip)
        for view, whole in zip(longer[len(typed) :], views[len(typed) :]):
            view.append(whole[at])
    return np.array([*range(len(texts)), *chosen], dtype=np.intp), longer


def _blocks(count: int) -> list[Block]:
    """Letters of the plain spelling, then phrases of each view."""
    return [Block(letters, rarest=2), *(Block(phrases, rarest=1) for _ in range(count - 1))]


def _rows(
    blocks: Sequence[Block], views: Sequence[Sequence[str]], meanings: Floats | None
) -> csr_matrix:
    """What the SVMs learn from: each block's columns, then the meanings."""
    parts = [block.rows(view) for block, view in zip(blocks, views)]
    if meanings is not None:
        parts.append(csr_matrix(meanings))
    return hstack(parts, format="csr")


def _views(text: str) -> tuple[str, str, str]:
    plain = normalise(text).text
    return plain, plain, fold(text).text


def _fit(rows: csr_matrix, truth: NDArray[np.intp], strength: float) -> tuple[Floats, Floats]:
    """Weights (columns by labels) and bias of one-versus-rest linear SVMs.

    Two labels make one SVM: its scores, and their opposites, stand for both.
    """
    svm = LinearSVC(C=strength, tol=_PRECISE_ENOUGH, random_state=0).fit(rows, truth)
    weights, bias = svm.coef_, svm.intercept_
    if len(bias) == 1:
        weights, bias = np.vstack([-weights, weights]), np.concatenate([-bias, bias])
    return np.ascontiguousarray(weights.T, dtype=np.float32), bias.astype(np.float32)


def _fit_on(
    chosen: NDArray[np.bool_], rows: csr_matrix, truth: NDArray[np.intp], strength: float
) -> tuple[Floats, Floats]:
    """The same on some of the rows: copied by who fits them, so that only those at work are there twice."""
    return _fit(rows[chosen], truth[chosen], strength)


def _unseen_scores(
    rows: csr_matrix,
    truth: NDArray[np.intp],
    strength: float,
    pool: ThreadPoolExecutor,
    origins: NDArray[np.intp],
) -> NDArray[np.float64]:
    """The scores of each text by a classifier that had not seen it, nor a slip of it.

    A label with fewer texts than folds is not known to every classifier: it scores low there.
    """
    scores = np.full((len(truth), int(truth.max()) + 1), _UNHEARD_OF)
    folds = [origins % _FOLDS == part for part in range(_FOLDS)]
    fits = [pool.submit(_fit_on, ~unseen, rows, truth, strength) for unseen in folds]
    for unseen, fit in zip(folds, fits):
        weights, bias = fit.result()
        scores[np.ix_(unseen, np.unique(truth[~unseen]))] = rows[unseen] @ weights + bias
    return scores

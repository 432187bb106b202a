"""Scores to probabilities that mean what they say: one temperature, learnt on held-out folds.

Guo et al., "On Calibration of Modern Neural Networks" (ICML 2017), section 4.2: of all post-hoc
methods, dividing the scores by one number keeps the ranking and calibrates best for many classes.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar

Scores = NDArray[np.float64]


def softmax(scores: Scores) -> Scores:
    """Probabilities along the last axis."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


def temperature(scores: Scores, truth: NDArray[np.intp]) -> float:
    """The T that makes softmax(scores / T) most likely given the true columns."""

    def surprise(log_t: float) -> float:
        likely = softmax(scores / np.exp(log_t))[np.arange(len(truth)), truth]
        return float(-np.log(np.maximum(likely, 1e-12)).mean())

    best = minimize_scalar(surprise, bounds=(-5.0, 3.0), method="bounded")
    return float(np.exp(best.x))

"""Scores to probabilities."""

import numpy as np
import pytest

from nlu.linear.calibration import softmax, temperature


def test_softmax_sums_to_one_and_keeps_the_order() -> None:
    """Large scores do not overflow."""
    chances = softmax(np.array([[1000.0, 1001.0, 0.0], [0.0, 0.0, 0.0]]))
    assert chances.sum(axis=1) == pytest.approx(1)
    assert chances[0].argmax() == 1
    assert chances[1] == pytest.approx(1 / 3)


@pytest.mark.parametrize("true_temperature", [0.2, 1.0, 4.0])
def test_the_temperature_that_made_the_answers_is_found(true_temperature: float) -> None:
    """Answers drawn from softmax(scores / T) give T back, within a tenth."""
    chance = np.random.default_rng(7)
    scores = chance.normal(size=(20_000, 4))
    likely = softmax(scores / true_temperature)
    truth = (likely.cumsum(axis=1) < chance.random((20_000, 1))).sum(axis=1)
    assert temperature(scores, truth) == pytest.approx(true_temperature, rel=0.1)

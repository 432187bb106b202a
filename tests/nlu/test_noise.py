"""Slips of a thumb made up at training time."""

import random

from hypothesis import given
from hypothesis import strategies as st

from nlu.noise import slipped

SENTENCE = "est-ce que quelqu'un peut m'aider à trouver une place pour dormir demain soir"


def test_the_same_seed_makes_the_same_slips() -> None:
    """Training twice on the same data gives the same model."""
    assert slipped(SENTENCE, random.Random(3), 0.5) == slipped(SENTENCE, random.Random(3), 0.5)


def test_slips_leave_the_sentence_readable() -> None:
    """About as many words are slipped as asked; the others stand as they were, in small letters."""
    typed = slipped(SENTENCE, random.Random(1), 0.3)
    kept = set(typed.split()) & {
        "est-ce",
        "que",
        "une",
        "place",
        "pour",
        "trouver",
        "dormir",
        "soir",
    }
    assert typed != SENTENCE
    assert len(kept) >= 4


def test_no_share_means_no_slip() -> None:
    """A share of nothing folds the text and no more."""
    assert slipped("Où dormir", random.Random(1), 0.0) == "ou dormir"


@given(st.text(max_size=60), st.integers(0, 1000))
def test_any_text_can_be_slipped(text: str, seed: int) -> None:
    """Whatever the characters, it does not fail, nor grow out of hand."""
    assert len(slipped(text, random.Random(seed), 0.9)) <= 4 * len(text) + 20

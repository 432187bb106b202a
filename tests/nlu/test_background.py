"""Heaps of words that mean nothing here."""

import random

from nlu.background import heaps, strange_words

VOCABULARY = ["turbine", "Mourir", "mourir", "repas", "l'", "x", "Zola", "fenouil", "écluse"]
SENTENCES = ["jveux mourir", "un repas chaud", "une ecluse"]


def test_no_word_of_ours_is_strange() -> None:
    """Not "mourir", however written; nor names, marks and single letters."""
    assert strange_words(VOCABULARY, SENTENCES) == ["fenouil", "turbine"]


def test_heaps_are_made_of_the_two_kinds_of_words() -> None:
    """About three in five are strange."""
    made = heaps(500, ["fenouil", "turbine"], ["tkt", "demain"], random.Random(1))
    words = [word.rstrip(".!?") for heap in made for word in heap.split() if word[0].isalpha()]
    said = [word for word in words if word != "lol"]
    assert set(said) == {"fenouil", "turbine", "tkt", "demain"}
    strange = sum(word in ("fenouil", "turbine") for word in said) / len(said)
    assert 0.5 < strange < 0.7
    assert all(1 <= len(heap.split()) <= 15 for heap in made)


def test_the_same_seed_makes_the_same_heaps() -> None:
    """Two trainings give one model."""
    one, other = (heaps(20, ["fenouil"], ["tkt"], random.Random(7)) for _ in range(2))
    assert one == other

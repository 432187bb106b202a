"""N-grams and their weights."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.linear.ngrams import Block, letters, phrases


def test_letters_are_those_of_scikit_learn() -> None:
    """The definition of `char_wb`, kept honest by its first author."""
    from sklearn.feature_extraction.text import CountVectorizer

    theirs = CountVectorizer(analyzer="char_wb", ngram_range=(2, 5)).build_analyzer()
    for text in ("jai faim la", "a", "2m1 matin", "ou dormir ?"):
        assert sorted(letters(text)) == sorted(theirs(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ou dormir ?", ["ou", "dormir", "?", "ou dormir", "dormir ?"]),
        ("aide", ["aide"]),
        ("", []),
    ],
)
def test_phrases(text: str, found: list[str]) -> None:
    """Words, marks and pairs."""
    assert phrases(text) == found


def test_weights_are_sublinear_smoothed_and_of_length_one() -> None:
    """The same rows as scikit-learn's TF-IDF with the same settings."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = ["faim faim lit", "lit chaud", "faim", "inconnu"]
    block = Block(str.split, rarest=2)
    block.fit(texts)
    theirs = TfidfVectorizer(analyzer=str.split, min_df=2, sublinear_tf=True)
    expected = theirs.fit_transform(texts).toarray()
    assert list(block.columns) == list(theirs.get_feature_names_out())
    assert block.rows(texts).toarray() == pytest.approx(expected, abs=1e-5)


def test_a_block_is_the_same_when_kept() -> None:
    """Through its state, which is plain JSON."""
    block = Block(phrases, rarest=1)
    block.fit(["ou dormir", "ou manger"])
    kept = Block(phrases, rarest=1)
    kept.restore(block.state())
    for mine, theirs in zip(kept.row("ou dormir la"), block.row("ou dormir la")):
        assert mine == pytest.approx(theirs, abs=1e-4)


def test_a_text_of_unknown_words_is_an_empty_row() -> None:
    """Not an error, not a division by zero."""
    block = Block(phrases, rarest=1)
    block.fit(["ou dormir"])
    assert block.rows(["xyz", ""]).nnz == 0
    assert block.rows([]).shape == (0, 3)


@given(st.text())
def test_rows_are_of_length_one_or_nought(text: str) -> None:
    """Whatever the characters."""
    block = Block(letters, rarest=1)
    block.fit(["ou dormir ce soir", "jai faim"])
    _, weights = block.row(text)
    assert np.linalg.norm(weights) == pytest.approx(1, abs=1e-5) or weights.size == 0

"""Word vectors by folded word."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.vectors import VectorTable, clusters

VECTORS = np.array([[3, 4], [0, 2], [0, 0], [5, 0]], dtype=np.float32)
FORMS = [("Pêche", 0), ("pêché", 1), ("métro", 3), ("Métro", 0), ("rien", 2)]
TABLE = VectorTable.of(FORMS, VECTORS)


@pytest.mark.parametrize(
    ("folded", "row"), [("peche", 1), ("metro", 3), ("rien", 2), ("inconnu", -1), ("", -1)]
)
def test_a_word_is_found_without_its_accents(folded: str, row: int) -> None:
    """Of forms that fold alike, the one without capitals wins."""
    assert TABLE.row(folded) == row


def test_the_direction_of_a_text_weighs_its_words() -> None:
    """(0, 1) once and (1, 0) twice point to (2, 1), of length 1."""
    mean = TABLE.mean(["peche", "metro", "inconnu"], [1.0, 2.0, 9.0])
    assert mean == pytest.approx(np.array([2, 1]) / np.sqrt(5), abs=1e-3)


@pytest.mark.parametrize("folded", [[], ["inconnu"], ["rien"]])
def test_a_text_of_unknown_words_points_nowhere(folded: list[str]) -> None:
    """Zeros, not an error."""
    assert not TABLE.mean(folded, [1.0] * len(folded)).any()


def test_the_table_is_the_same_when_kept(tmp_path: Path) -> None:
    """Saved, then loaded."""
    TABLE.save(tmp_path / "table.npz")
    kept = VectorTable.load(tmp_path / "table.npz")
    assert [kept.row(word) for word in ("peche", "metro", "inconnu")] == [1, 3, -1]
    assert (kept.vectors == TABLE.vectors).all()


@given(st.text())
def test_any_text_may_be_asked(folded: str) -> None:
    """A row of the table, or -1."""
    assert -1 <= TABLE.row(folded) < len(VECTORS)


def test_words_alike_share_a_cluster() -> None:
    """Two directions, two clusters."""
    directions = np.array([[1, 0], [1, 0.1], [0, 1], [0.1, 1]], dtype=np.float16)
    one, two, three, four = clusters(directions, 2)
    assert one == two != three == four

"""Texts as directions, by the pieces of their words."""

from pathlib import Path

import numpy as np
import pytest
import small_encoder
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlu.packed import Packed
from nlu.piece_vectors import PieceVectors

SCORES = {
    "▁lit": -1.0, "▁dormir": -1.0, "▁manger": -1.0, "▁repas": -1.0, "▁query": -1.0,
    ":": -1.0, "▁": -9.0, "x": -9.0, "▁jamais": -2.0,
}  # fmt: skip
TEXTS = ["un lit", "dormir", "manger", "repas", "lit dormir"]


@pytest.fixture(scope="module")
def vectors(tmp_path_factory: pytest.TempPathFactory) -> PieceVectors:
    """Beds look one way, food the other."""
    rows = np.zeros((len(small_encoder.SPECIAL) + len(SCORES), small_encoder.WIDTH), np.float32)
    rows[4:6, 0] = rows[6:8, 1] = 7
    file = small_encoder.write(
        tmp_path_factory.mktemp("encoder") / "small.bin", SCORES, vectors=rows
    )
    made = PieceVectors.build(Packed(file), TEXTS)
    made.take_centre(TEXTS)
    return made


def test_texts_alike_point_alike(vectors: PieceVectors) -> None:
    bed, sleep, food = map(vectors.direction, ("lit", "dormir", "manger"))
    assert bed @ sleep > 0.9
    assert bed @ food < 0


@given(text=st.text(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_has_a_direction(vectors: PieceVectors, text: str) -> None:
    """Of length 1, or 0 at the very centre; of the width of the encoder, never a gap."""
    length = np.linalg.norm(vectors.direction(text))
    assert length == pytest.approx(1, abs=1e-4) or length == 0
    assert vectors.direction(text).shape == (small_encoder.WIDTH,)


def test_only_pieces_that_are_met_are_kept(vectors: PieceVectors, tmp_path: Path) -> None:
    """And single characters, for words nobody foresaw."""
    vectors.save(tmp_path)
    with np.load(tmp_path / "pieces.npz") as arrays:
        kept = len(arrays["pieces"])
    assert kept == len(SCORES) - 1 + 2, "all but jamais, and the first and last of a text"


def test_it_is_the_same_when_kept(vectors: PieceVectors, tmp_path: Path) -> None:
    vectors.save(tmp_path)
    again = PieceVectors.load(tmp_path)
    for text in ("", "lit", "xx lit ☃", "jamais manger " * 90):
        assert (again.direction(text) == vectors.direction(text)).all()

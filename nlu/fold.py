"""Characters brought to plain ones (case, accents, quotes, fancy alphabets), with the way back."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Normalised:
    """A plain spelling of a message: character `i` of `text` comes from its `starts[i]:ends[i]`."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text as sent that gave `text[start:end]`.

        A word that was expanded ("jsuis" -> "je suis") comes back whole. An empty span comes back
        empty. Offsets outside the text are brought inside it rather than refused.
        """
        start = min(max(start, 0), len(self.text))
        end = min(max(end, start), len(self.text))
        if start == end:
            here = self.starts[start] if start < len(self.starts) else self._length()
            return here, here
        return self.starts[start], self.ends[end - 1]

    def _length(self) -> int:
        return self.ends[-1] if self.ends else 0


_LOOKALIKES = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u0060\u00b4", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\t\n\r\f\v\u00a0\u202f\u2028\u2029\u3000", " "),
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
    "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ø": "o", "Ø": "o", "đ": "d", "ł": "l",
    "…": "...",
}  # fmt: skip
# Seen on no screen: joiners, variation selectors, marks that follow a letter.
_INVISIBLE = (
    *range(0x0300, 0x0370),
    *range(0x200B, 0x2010),
    *range(0xFE00, 0xFE10),
    0x2060,
    0xFEFF,
)
# Latin letters, then the "fancy" ones phones offer: full width, mathematical, circled.
_LETTERS = (
    *range(0x250),
    *range(0x1E00, 0x1F00),
    *range(0xFF01, 0xFF5F),
    *range(0x1D400, 0x1D800),
)


def _plain(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter)
    bare = "".join(part for part in parts if not unicodedata.combining(part)).lower()
    return bare or letter


_FOLDED: dict[str, str] = {
    **{chr(code): _plain(chr(code)) for code in _LETTERS},
    **{chr(code): "" for code in _INVISIBLE},
    **_LOOKALIKES,
}


def fold(text: str) -> Normalised:
    """`text` in lower case without accents, curly quotes or invisible marks; spelling untouched."""
    if text.isascii():
        span = range(len(text) + 1)
        return Normalised(text.translate(_ASCII), span[:-1], span[1:])
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, letter in enumerate(text):
        for plain in _FOLDED.get(letter, letter):
            folded.append(plain)
            starts.append(at)
            ends.append(at + 1)
    return Normalised("".join(folded), starts, ends)


_ASCII = {code: _FOLDED[chr(code)] for code in range(128)}

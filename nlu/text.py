"""French as it is texted, brought to one plain spelling, with the way back to the text as sent.

Two passes. `fold` works on characters: case, accents, curly quotes, ligatures, fancy alphabets.
`normalise` works on words: elisions glued together ("jsuis"), SMS and joual spellings ("2m1", "chu"),
letters held down ("aiiiide"), emoji. Both keep, for every character they give out, where it comes from:
a span found in the plain text can always be said in offsets of the message the person wrote.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from nlu.spelling import EMOJI, PHRASES, expand


@dataclass(frozen=True)
class Normalised:
    """A plain spelling of a message; character `i` of `text` comes from `starts[i]:ends[i]` of it."""

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
_LETTERS = (*range(0x250), *range(0x1E00, 0x1F00), *range(0xFF01, 0xFF5F), *range(0x1D400, 0x1D800))


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

_TOKEN = re.compile(
    rf"(?P<phrase>(?<![\w'])(?:{PHRASES})(?![\w']))"
    r"|(?P<mark>([!?.,;:])\3*)"
    r"|(?P<word>[^\W_]+(?:'[^\W_]+)*'?|@\w+)"
    r"|(?P<hyphen>(?<=[^\W\d_])-(?=[^\W\d_]))"
    r"|(?P<sign>[-+/$%°#])"
    r"|(?P<other>\S)"
    r"|(?P<space>\s+)"
)
_HELD_DOWN = re.compile(r"([^\W\d_])\1{2,}")


def normalise(text: str) -> Normalised:
    """`text` in plain French spelling: "chu tanné, jveux dormir 2m1" -> "je suis tanne, je veux dormir demain".

    Never fails, whatever the characters. Words it does not know pass through folded; spellings with
    two meanings are decided by their neighbours in `nlu.spelling`, or left alone.
    """
    folded = fold(text)
    tokens = list(_TOKEN.finditer(folded.text))
    words = [_word(token) for token in tokens]
    plain = _Builder(folded)
    for index, token in enumerate(tokens):
        match token.lastgroup:
            case "phrase" | "word":
                before, after = _neighbour(words, index, -1), _neighbour(words, index, 1)
                plain.add(expand(words[index], before, after), *token.span())
            case "mark":
                plain.add(token[0][0], *token.span())
            case "sign":
                plain.add(token[0], *token.span())
            case "other" if token[0] in EMOJI:
                plain.add(f" {EMOJI[token[0]]} ", *token.span())
            case _:
                plain.add(" ", *token.span())
    return plain.done()


def _word(token: re.Match[str]) -> str:
    """The word or phrase of a token, letters held down let go; "" for a space, "." for the rest."""
    if token.lastgroup in ("word", "phrase"):
        return _HELD_DOWN.sub(r"\1", token[0])
    return "" if token.lastgroup == "space" else "."


def _neighbour(words: list[str], index: int, step: int) -> str:
    """The word next to this one, over spaces only; "" at an end of the message or of a sentence."""
    near = index + step
    while 0 <= near < len(words):
        if words[near]:
            return words[near] if words[near] != "." else ""
        near += step
    return ""


class _Builder:
    """Lays pieces end to end, one space at most between them, none at the ends."""

    def __init__(self, folded: Normalised) -> None:
        self._folded = folded
        self._text: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []

    def add(self, piece: str, start: int, end: int) -> None:
        if piece.startswith(" ") and (not self._text or self._text[-1] == " "):
            piece = piece[1:]
        if len(piece) == end - start and piece == self._folded.text[start:end]:
            self._starts += self._folded.starts[start:end]
            self._ends += self._folded.ends[start:end]
        else:
            first, last = self._folded.origin(start, end)
            self._starts += [first] * len(piece)
            self._ends += [last] * len(piece)
        self._text += piece

    def done(self) -> Normalised:
        if self._text and self._text[-1] == " ":
            for column in (self._text, self._starts, self._ends):
                column.pop()
        return Normalised("".join(self._text), self._starts, self._ends)

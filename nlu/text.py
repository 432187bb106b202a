"""French as it is texted, brought to one plain spelling, with the way back to the text as sent.

Two passes. `fold` works on characters: case, accents, curly quotes, ligatures, fancy alphabets.
`normalise` works on words: elisions glued together ("jsuis"), SMS and joual spellings ("2m1",
"chu"), letters held down ("aiiiide"), emoji. Both keep, for every character they give out, where it
comes from: a span of the plain text can always be said in offsets of the message as it was written.
"""

import re

from nlu.fold import Normalised, fold
from nlu.spelling import EMOJI, PHRASES, expand

__all__ = ["Normalised", "fold", "normalise"]


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
    """`text` in plain French: "chu tanné, jveux dormir" -> "je suis tanne, je veux dormir".

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
                before, after = (
                    _neighbour(words, index, -1),
                    _neighbour(words, index, 1),
                )
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

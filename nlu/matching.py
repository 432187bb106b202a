"""Finding known names in a message: a trie over folded words, so that hyphens and accents do not count."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from nlu.tokens import Word, words

_SAME = {
    "st": "saint",
    "ste": "sainte",
    "sts": "saints",
    "mtl": "montreal",
    "sq": "square",
}
_END = ""


class Candidate(NamedTuple):
    """A span that may be an entity: `text[start:end]` is a known way to name `value`.

    `kind` says who proposes it when it is not the table of that entity ("town", "street"…): the
    tagger learns to trust each kind for itself.
    """

    start: int
    end: int
    entity: str
    value: str
    kind: str = ""


class Name(NamedTuple):
    """A way to say a thing: `form` as written anywhere, `value` its canonical name."""

    form: str
    value: str


def key_of(word: Word) -> str:
    """What two spellings of a word share ("St" and "Saint")."""
    return _SAME.get(word.folded, word.folded)


def keys(found: Sequence[Word]) -> list[str]:
    """The words that count in a name, in order: marks (hyphens, quotes, dots) do not."""
    return [key_of(word) for word in found if word.text[0].isalnum()]


class Matcher:
    """Finds every longest known name. The first value given for a form wins."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._trie: dict[str, Any] = {}
        for name in names:
            if path := keys(words(name.form)):
                node = self._trie
                for key in path:
                    node = node.setdefault(key, {})
                node.setdefault(_END, name.value)

    def find(self, found: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
        """`(start, end, value)` of each name in the words of a message, left to right, none overlapping."""
        telling = [word for word in found if word.text[0].isalnum()]
        at = 0
        while at < len(telling):
            match = self._longest(telling, at)
            if match is None:
                at += 1
                continue
            stop, value = match
            yield telling[at].start, telling[stop - 1].end, value
            at = stop

    def _longest(self, telling: Sequence[Word], at: int) -> tuple[int, str] | None:
        node = self._trie
        best: tuple[int, str] | None = None
        for stop in range(at, len(telling)):
            following = node.get(key_of(telling[stop]))
            if following is None:
                break
            node = following
            if _END in node:
                best = stop + 1, node[_END]
        return best

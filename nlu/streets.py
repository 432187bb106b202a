"""Streets and corners, by how they are written: "rue Panet", "Ontario pis Davidson", "pont de Laeken".

No table holds every street. What says a street is the word before its name, or a joint between two
names of which one is a street people give as a landmark (`nlu/lexicon/streets.csv`).
"""

from collections.abc import Iterator, Sequence

from nlu.matching import Candidate, Matcher, Name
from nlu.tokens import Word, words

_KINDS = frozenset((
    "rue", "avenue", "av", "ave", "boulevard", "boul", "bd", "bld", "blvd", "chaussee",
    "quai", "pont", "parc", "square", "place", "gare", "carre", "chemin", "rang", "impasse",
    "allee", "viaduc", "porte", "canal", "foret", "bois", "montee", "autoroute", "terminus",
    "ruelle",
))  # fmt: skip
_PARTICLES = frozenset((
    "de", "du", "des", "la", "le", "les", "l", "d", "saint", "sainte", "st", "ste", "-", "'",
))  # fmt: skip
_JOINTS = frozenset((
    "et", "pis", "puis", "coin", "and", "angle", "/", "&", "x",
))  # fmt: skip
_NOT_NAMES = frozenset((
    "et", "ou", "a", "au", "aux", "en", "dans", "sur", "sous", "pour", "par", "avec", "sans",
    "chez", "je", "j", "tu", "t", "il", "y", "elle", "on", "nous", "vous", "ils", "elles",
    "toi", "moi", "lui", "eux", "est", "c", "ca", "ce", "cet", "cette", "qui", "que", "qu",
    "quoi", "pas", "plus", "pis", "puis", "mais", "donc", "si", "mon", "ma", "mes", "ton",
    "ta", "tes", "son", "sa", "ses", "un", "une", "pres", "proche", "vers", "hier", "demain",
    "soir", "matin", "nuit", "jour", "tout", "toute", "svp", "stp", "merci", "ici", "fait",
    "suis", "ai", "as", "ont", "sont", "etait", "tres", "trop", "bien", "mal", "depuis",
    "comme", "quand", "ouvert", "ferme",
))  # fmt: skip


class StreetFinder:
    """Proposes places nobody listed; the tagger decides, as for every candidate."""

    def __init__(self, streets: Sequence[Name]) -> None:
        self._known = Matcher([Name(*street) for street in streets])

    def candidates(self, text: str) -> Iterator[Candidate]:
        """The streets and corners of a text; their value is their text."""
        found = words(text)
        ends = {start: end for start, end, _ in self._known.find(found)}
        for at, word in enumerate(found):
            if word.folded in _KINDS and (end := _named(found, at + 1)):
                yield Candidate(word.start, end, "place", text[word.start : end], "street")
                ends[word.start] = end
        yield from _corners(text, found, ends)


def _named(found: Sequence[Word], at: int) -> int | None:
    """Where the name that begins at the word `at` ends, None when no name follows."""
    while at < len(found) and found[at].folded in _PARTICLES:
        at += 1
    end = None
    for word in found[at:]:
        joined = word.start == end or word.text == "-"
        if end is not None and not joined and not word.text[0].isupper():
            break  # a second word is believed on its capital, or its hyphen
        if word.text != "-" and (not word.text[0].isalpha() or word.folded in _NOT_NAMES):
            break
        end = word.end
    return end


def _corners(text: str, found: Sequence[Word], ends: dict[int, int]) -> Iterator[Candidate]:
    """Two streets with a joint between; the second may be any word, the first one is known."""
    for start, end in ends.items():
        after = [word for word in found if word.start >= end][:2]
        if len(after) == 2 and after[0].folded in _JOINTS and after[1].folded not in _NOT_NAMES:
            stop = ends.get(after[1].start, after[1].end)
            yield Candidate(start, stop, "place", text[start:stop], "corner")

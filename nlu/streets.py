"""Streets and corners, by how they are written: "rue Panet", "Ontario pis Davidson", "pont de Laeken".

No table holds every street. What says a street is the word before its name, or a joint between two
names of which one is a street people give as a landmark (`nlu/lexicon/streets.csv`).
"""

from collections.abc import Iterator, Mapping, Sequence

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
_HOURS = frozenset(("midi", "minuit", "noon"))
_ORDINALS = frozenset(("e", "re", "ere", "eme", "ieme", "er", "th", "st", "nd", "rd"))
_NUMBERED = frozenset(("avenue", "av", "ave", "rue", "rang", "street"))
_FIRST_NAMES = frozenset((
    "albert", "camille", "charles", "claude", "emile", "georges", "henri", "honore", "jacques",
    "jean", "joseph", "louis", "marie", "paul", "pierre", "rene", "robert", "victor",
))  # fmt: skip
_BEFORE_A_CORNER = frozenset(("coin", "entre", "angle", "croisement", "corner", "between"))
_NOT_NAMES = frozenset((
    "et", "ou", "a", "au", "aux", "en", "dans", "sur", "sous", "pour", "par", "avec", "sans",
    "chez", "je", "j", "tu", "t", "il", "y", "elle", "on", "nous", "vous", "ils", "elles",
    "toi", "moi", "lui", "eux", "est", "c", "ca", "ce", "cet", "cette", "qui", "que", "qu",
    "quoi", "pas", "plus", "pis", "puis", "mais", "donc", "si", "mon", "ma", "mes", "ton",
    "ta", "tes", "son", "sa", "ses", "un", "une", "pres", "proche", "vers", "hier", "demain",
    "soir", "matin", "nuit", "jour", "tout", "toute", "svp", "stp", "merci", "ici", "fait",
    "suis", "ai", "as", "ont", "sont", "etait", "tres", "trop", "bien", "mal", "depuis",
    "comme", "quand", "ouvert", "ferme", "entre",
))  # fmt: skip


class StreetFinder:
    """Proposes places nobody listed; the tagger decides, as for every candidate."""

    def __init__(self, streets: Sequence[Name], places: Sequence[Name] = ()) -> None:
        """`places` are names that streets, bridges and stations bear too ("pont Jacques-Cartier")."""
        self._known = Matcher([Name(*street) for street in streets])
        self._borne = Matcher([Name(*name) for name in [*streets, *places]])

    def candidates(self, text: str) -> Iterator[Candidate]:
        """The streets and corners of a text; their value is their text."""
        found = words(text)
        ends = {start: end for start, end, _ in self._known.find(found)}
        borne = {start: end for start, end, _ in self._borne.find(found)}
        for at, word in enumerate(found):
            if word.folded in _KINDS and (end := _named(found, at + 1, borne)):
                yield Candidate(word.start, end, "place", text[word.start : end], "street")
                ends[word.start] = end
            if end := _numbered(found, at):
                yield Candidate(word.start, end, "place", text[word.start : end], "street")
                ends[word.start] = end
            if word.folded in _BEFORE_A_CORNER and _may_be_a_name(found, at + 1):
                first = found[at + 1]
                ends.setdefault(first.start, borne.get(first.start, first.end))
        yield from _corners(text, found, ends, borne)


def _named(found: Sequence[Word], at: int, borne: Mapping[int, int]) -> int | None:
    """Where the name that begins at the word `at` ends, None when no name follows; `borne` has where
    names known from elsewhere end, by where they start."""
    while at < len(found) and found[at].folded in _PARTICLES:
        at += 1
    if at < len(found) and found[at].start in borne:
        return borne[found[at].start]
    end, first_name = None, False
    for word in found[at:]:
        joined = word.start == end or word.text == "-"
        if end is not None and not joined and not first_name and not word.text[0].isupper():
            break  # a second word is believed on its capital, its hyphen, or a first name before it
        if word.text != "-" and (not word.text[0].isalpha() or word.folded in _NOT_NAMES):
            break
        first_name = end is None and word.folded in _FIRST_NAMES
        end = word.end
    return end


def _numbered(found: Sequence[Word], at: int) -> int | None:
    """Where a numbered street ends: "10e avenue", "3e rang"; None when it is none."""
    three = found[at : at + 3]
    if len(three) < 3 or not three[0].text.isdigit():
        return None
    number, ending, kind = three
    adjoining = ending.start == number.end and ending.folded in _ORDINALS
    return kind.end if adjoining and kind.folded in _NUMBERED else None


def _may_be_a_name(found: Sequence[Word], at: int) -> bool:
    if at >= len(found):
        return False
    word = found[at]
    return word.text[0].isalpha() and word.folded not in _NOT_NAMES | _HOURS


def _corners(
    text: str, found: Sequence[Word], ends: Mapping[int, int], borne: Mapping[int, int]
) -> Iterator[Candidate]:
    """Two streets with a joint between, of which the first is known and the second any word; or with
    nothing between ("coin ontario papineau"), both known."""
    for start, end in ends.items():
        after = [at for at, word in enumerate(found) if word.start >= end][:2]
        stop = None
        if len(after) == 2 and found[after[0]].folded in _JOINTS:
            second = found[after[1]]
            if second.folded not in _NOT_NAMES:
                stop = ends.get(second.start, borne.get(second.start, second.end))
        elif after and _told_as_corner(found, start):
            stop = borne.get(found[after[0]].start)
        if stop:
            yield Candidate(start, stop, "place", text[start:stop], "corner")


def _told_as_corner(found: Sequence[Word], start: int) -> bool:
    return any(
        word.folded in _BEFORE_A_CORNER for word in found if word.end < start <= word.end + 2
    )

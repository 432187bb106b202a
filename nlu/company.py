"""Who comes along with the person who writes: "moi pis ma blonde", "mon chum et moi", "moi avec mes kids"."""

from collections.abc import Iterator, Sequence

from nlu.tokens import Word, words

_PARTNERS = frozenset((
    "blonde", "chum", "copine", "copain", "femme", "mari", "homme", "mec", "meuf", "conjoint",
    "conjointe", "partenaire", "compagne", "compagnon", "amoureux", "amoureuse", "fiance",
    "fiancee", "epoux", "epouse", "boyfriend", "girlfriend", "bf", "gf",
))  # fmt: skip
_CHILDREN = frozenset((
    "fille", "filles", "fils", "garcon", "garcons", "enfant", "enfants", "bebe", "bb", "bebes",
    "kid", "kids", "petit", "petits", "petite", "petites", "ado", "ados", "flo", "flos",
))  # fmt: skip
_OWN = frozenset(("ma", "mon", "mes", "my"))
_SELF = frozenset(("moi", "me"))
_JOINTS = frozenset(("et", "pis", "pi", "puis", "avec", "and", "&", "+", "n"))


def companies(found: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """`(start, end, value)` of each such company, the value being `couples` or `families`."""
    for at in range(len(found) - 3):
        four = found[at : at + 4]
        said = [word.folded for word in four]
        if said[0] in _SELF and said[1] in _JOINTS and said[2] in _OWN:
            other = said[3]
        elif said[0] in _OWN and said[2] in _JOINTS and said[3] in _SELF:
            other = said[1]
        else:
            continue
        if value := _value(other):
            yield four[0].start, four[-1].end, value


def company(text: str) -> str | None:
    """What a company said in a span comes to: "moi pis ma fille" is `families`; None when none is."""
    return next((value for _, _, value in companies(words(text))), None)


def _value(other: str) -> str | None:
    if other in _PARTNERS:
        return "couples"
    return "families" if other in _CHILDREN else None

"""Who comes along with the person who writes: "moi pis ma blonde", "mon chum et moi", "avec ma femme"."""

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
# Said alone, these would be whom a service is for: "pour filles".
_SONS_AND_DAUGHTERS = frozenset(("fille", "filles", "garcon", "garcons"))
_OWN = frozenset(("ma", "mon", "mes", "my"))
_SELF = frozenset(("moi", "me"))
_JOINTS = frozenset(("et", "pis", "pi", "puis", "avec", "and", "&", "+", "n"))


def companies(found: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """`(start, end, value)` of each such company, the value being `couples` or `families`."""
    for at in range(len(found) - 2):
        size, other = _said([word.folded for word in found[at : at + 4]])
        if value := _value(other):
            yield found[at].start, found[at + size - 1].end, value


def company(text: str) -> str | None:
    """What a company said in a span comes to: "moi pis ma fille" is `families`; None when none is."""
    return next((value for _, _, value in companies(words(text))), None)


def _said(words_on: Sequence[str]) -> tuple[int, str]:
    """How many of these words make a company, and who the other one is ("" for none)."""
    match words_on:
        case [me, joint, own, other] if me in _SELF and joint in _JOINTS and own in _OWN:
            return 4, other
        case [own, other, joint, me] if own in _OWN and joint in _JOINTS and me in _SELF:
            return 4, other
        case ["avec", own, other, *_] if own in _OWN and other in _PARTNERS | _SONS_AND_DAUGHTERS:
            return 3, other
    return 0, ""


def _value(other: str) -> str | None:
    if other in _PARTNERS:
        return "couples"
    return "families" if other in _CHILDREN else None

"""Spellings with two meanings ("g", "c", "k", "pls"), decided by one word on either side.

A form that may be a drug or an ordinary word is never in the table of abbreviations: it has a rule
here, and is left alone when its neighbours do not decide. The docstrings give each rule by example.
"""

import re
from collections.abc import Callable

Rule = Callable[[str, str], str | None]
"""From the word before and the word after to the expansion, or None to leave the form alone."""


def _words(spaced: str) -> frozenset[str]:
    return frozenset(spaced.split())


_ARTICLES = _words("du de d le la un une au mon ton son ma ta sa dla des les pas gros")
_DRUG_VERBS = _words(
    "prend prends prendre pris prit fume fumer sniff sniffe sniffer tape taper vend vends vendre "
    "achete acheter coupe cut cherche dose doser avec gramme grammes"
)
_LINKS = _words("pis puis et avec ou")


def _is_drug(before: str) -> bool:
    return before in _ARTICLES or before in _DRUG_VERBS or before.isdigit()


def _g(before: str, after: str) -> str | None:
    """ "g faim" is "j'ai faim"; "du g", "prendre g", "g pis alcool" may be GHB: left alone."""
    return None if _is_drug(before) or not after.isalpha() or after in _LINKS else "j'ai"


def _c(before: str, after: str) -> str | None:
    """ "c ouvert", "c ou" is "c'est"; "de la c", "vitamine c", "hepatite c" are not."""
    if _is_drug(before) or before in {
        "vitamine",
        "hepatite",
        "hep",
        "vhc",
        "plan",
        "coke",
    }:
        return None
    return "c'est" if after and after not in {"pis", "et"} else None


def _k(before: str, after: str) -> str | None:
    """ "de la k", "k hole" is ketamine; "parce k", "faut k" is "que"; a "k" that opens is "ok"."""
    if before in {"la", "du", "special", "dla"} or before in _DRUG_VERBS or after == "hole":
        return "ketamine"
    if before in _BEFORE_QUE:
        return "que"
    return "ok" if not before else None


_BEFORE_QUE = _words(
    "parce ce alors pour avant apres plus moins pense crois croit sais veux veut faut fo depuis "
    "esce vu dit tellement pendant quoi autre bien meme dire dis est-ce"
)


def _t(before: str, after: str) -> str | None:
    """ "t ou", "t ouvert" is "tu es"; "y a t il", "t shirt" are not."""
    return "tu es" if after.isalpha() and after not in {"il", "elle", "on", "shirt"} else None


def _pls(before: str, after: str) -> str | None:
    """ "pls" is "please", but "en pls" is the recovery position: what a crisis call speaks of."""
    return None if before in {"en", "position", "la", "mis", "mise", "mettre"} else "s'il te plait"


def _jpp(before: str, after: str) -> str | None:
    """ "jpp dormir" is "je peux pas"; "jpp" alone or of something is "j'en peux plus"."""
    return "je peux pas" if re.search(r"(?:er|ir|oir|re)$", after) else "j'en peux plus"


def _pq(before: str, after: str) -> str | None:
    """ "du pq" is toilet paper; opening a message "pq" asks why, later on it says because."""
    if before in {"du", "de", "le"}:
        return None
    return "parce que" if before and after else "pourquoi"


def _pu(before: str, after: str) -> str | None:
    """ "jai pu de dope" is "plus"; "pas pu dormir", "pu dormir" is the verb: left alone."""
    return None if before == "pas" or re.search(r"[^aeiou](?:er|ir|oir|re)$", after) else "plus"


def _tes(before: str, after: str) -> str | None:
    """ "tes ou", "tes un bot" is "tu es"; "tes heures" is the possessive: left alone."""
    opens = {
        "ou",
        "un",
        "une",
        "qui",
        "ki",
        "la",
        "ouvert",
        "ouverts",
        "pas",
        "tu",
        "con",
        "sur",
    }
    return "tu es" if after in opens else None


RULES: dict[str, Rule] = {
    "g": _g, "c": _c, "k": _k, "t": _t, "pls": _pls, "jpp": _jpp, "pq": _pq, "pk": _pq, "pu": _pu,
    "tes": _tes,
}  # fmt: skip
"""The rules by form, in folded letters."""

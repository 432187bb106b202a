"""How people spell in messages: the table of abbreviations, and the rules for those with two meanings.

The table is `nlu/lexicon/abbreviations.csv` (form, expansion, register, source), all in folded
letters. A form that could be a drug, an ordinary word or something else is never in the table: it has
a rule here, which looks at one word on either side, and leaves the form alone when they do not decide.
"""

import csv
import re
from collections.abc import Callable
from pathlib import Path

_TABLE_FILE = Path(__file__).parent / "lexicon" / "abbreviations.csv"


def _read_table() -> dict[str, str]:
    with _TABLE_FILE.open(encoding="utf-8", newline="") as lines:
        return {row["form"]: row["expansion"] for row in csv.DictReader(lines)}


_TABLE = _read_table()

PHRASES = "|".join(
    re.escape(form) for form in sorted(_TABLE, key=len, reverse=True) if not form.isalnum()
)
"""Alternatives of a regular expression: the forms of several words or with a sign in them."""

EMOJI = {
    "💉": "seringue", "💊": "pilule", "🚬": "cigarette", "🍺": "biere", "🍷": "vin", "🌿": "herbe",
    "😭": "pleure", "😢": "pleure", "🥺": "triste", "😞": "triste", "😔": "triste", "😡": "fache",
    "🤬": "fache", "😱": "panique", "😰": "panique", "😨": "peur", "🤒": "fievre", "🤢": "nausee",
    "🤮": "vomi", "🤕": "blesse", "🩸": "sang", "🔪": "couteau", "🔫": "arme", "🆘": "sos",
    "🚨": "urgence", "🚑": "ambulance", "🚔": "police", "🏥": "hopital", "🥶": "froid", "❄": "froid",
    "🥵": "chaud", "🛏": "lit", "😴": "dormir", "🏠": "maison", "🍽": "repas", "🍴": "repas",
    "🍞": "pain", "🚿": "douche", "🧺": "lavage", "🚽": "toilette", "🐶": "chien", "🐕": "chien",
    "🐱": "chat", "🐈": "chat", "🤰": "enceinte", "👶": "bebe", "📞": "telephone", "📱": "telephone",
    "🔋": "batterie", "📍": "adresse", "🙏": "s'il te plait", "👍": "ok", "👎": "non", "✅": "oui",
    "❌": "non", "❤": "coeur", "👋": "salut",
}  # fmt: skip
"""Emoji that say something we act on, by name. The others are dropped, skulls and coffins with them:
on young people's screens they mean laughing."""

Rule = Callable[[str, str], str | None]
"""From the word before and the word after to the expansion, or None to leave the form alone."""


def _words(spaced: str) -> frozenset[str]:
    return frozenset(spaced.split())


_ARTICLES = _words("du de d le la un une au mon ton son ma ta sa dla des les pas gros")
_DRUG_VERBS = _words(
    "prend prends prendre pris prit fume fumer sniff sniffe sniffer tape taper vend vends vendre "
    "achete acheter coupe cut cherche dose doser avec gramme grammes"
)
_LINKS = _words("pis puis et avec ou a")


def _is_drug(before: str) -> bool:
    return before in _ARTICLES or before in _DRUG_VERBS or before.isdigit()


def _g(before: str, after: str) -> str | None:
    """ "g faim" is "j'ai faim"; "du g", "prendre g", "g pis alcool" may be GHB: left alone."""
    return None if _is_drug(before) or not after.isalpha() or after in _LINKS - {"a"} else "j'ai"


def _c(before: str, after: str) -> str | None:
    """ "c ouvert", "c ou" is "c'est"; "de la c", "vitamine c", "hepatite c" are not."""
    if _is_drug(before) or before in {"vitamine", "hepatite", "hep", "vhc", "plan", "coke"}:
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
    opens = {"ou", "un", "une", "qui", "ki", "la", "ouvert", "ouverts", "pas", "tu", "con", "sur"}
    return "tu es" if after in opens else None


_RULES: dict[str, Rule] = {
    "g": _g, "c": _c, "k": _k, "t": _t, "pls": _pls, "jpp": _jpp, "pq": _pq, "pk": _pq, "pu": _pu,
    "tes": _tes,
}  # fmt: skip

# "jveux", "j'veux", "jlai": no French word starts with j and a consonant, so the j is "je".
_GLUED_JE = re.compile(r"j'?(?=[bcdfghklmnpqrstvwxz])([^\W\d_]{2,})")
_GLUED_ME = re.compile(r"m(en|y) ")
# Elisions written in one word ("daide", "lhopital", "quon"), for words that begin so in messages.
_AFTER_ELISION = (
    "aide|aider|aiguilles?|air|alcool|ami|amie|amis|appart|appartement|argent|arreter|aller|avoir|"
    "adresse|abri|accueil|ambulance|eau|ecole|endroit|endroits|etre|elle|essayer|herbe|heroine|"
    "heure|heures|hopital|hotel|hiver|hlm|hebergement|hygiene|homme|organisme|on|ordi|oxy|"
    "ouvert|ouvrir|un|une|urgence|usage|intervenant|intervenante|infirmiere|il|ils|internet|"
    "itinerance|habite|habits|enfant|enfants|emploi|epicerie|amour"
)
_GLUED_ELISION = re.compile(rf"(d|l|qu|n|s)({_AFTER_ELISION})")
_NOT_ELISIONS = _words("dun dune lun lune son nil soxy dami dair lair sair lon nair")


def expand(word: str, before: str, after: str) -> str:
    """The plain spelling of a folded `word`, given its neighbours ("" when there is none)."""
    if word in _RULES:
        return _RULES[word](before, after) or word
    bare = word.replace("'", "")
    known = _TABLE.get(word) or _TABLE.get(bare)
    if known:
        return known
    if glued := _GLUED_JE.fullmatch(word):
        return "je " + _TABLE.get(glued[1], glued[1])
    if word not in _NOT_ELISIONS and (glued := _GLUED_ELISION.fullmatch(word)):
        return f"{glued[1]}'{glued[2]}"
    return word

"""How people spell in messages: abbreviations, emoji, words glued together.

The abbreviations are `nlu/lexicon/abbreviations.csv` (form, expansion, register, source), all in
folded letters; the forms with two meanings have a rule each in `nlu.ambiguous`.
"""

import csv
import re
from pathlib import Path

from nlu.ambiguous import RULES

_TABLE_FILE = Path(__file__).parent / "lexicon" / "abbreviations.csv"


def _read_table() -> dict[str, str]:
    with _TABLE_FILE.open(encoding="utf-8", newline="") as lines:
        return {row["form"]: row["expansion"] for row in csv.DictReader(lines)}


def _short_forms(table: dict[str, str]) -> dict[str, list[str]]:
    """The forms of each expansion that is one word: "demain" -> "2m1", "dmain"."""
    found: dict[str, list[str]] = {}
    for form, expansion in table.items():
        if " " not in expansion and " " not in form:
            found.setdefault(expansion, []).append(form)
    return found


_TABLE = _read_table()

SHORT_FORMS = _short_forms(_TABLE)
"""How each word may be shortened: the table read the other way round."""

PHRASES = "|".join(
    re.escape(form) for form in sorted(_TABLE, key=len, reverse=True) if not form.isalnum()
)
"""Alternatives of a regular expression: the forms of several words or with a sign in them."""

EMOJI = {
    "💉": "seringue", "💊": "pilule", "🚬": "cigarette", "🍺": "biere", "🍷": "vin", "🌿": "herbe",
    "😭": "pleure", "😢": "pleure", "🥺": "triste", "😞": "triste", "😔": "triste", "😡": "fache",
    "🤬": "fache", "😱": "panique", "😰": "panique", "😨": "peur", "🤒": "fievre", "🤢": "nausee",
    "🤮": "vomi", "🤕": "blesse", "🩸": "sang", "🔪": "couteau", "🔫": "arme", "🆘": "sos",
    "🚨": "urgence", "🚑": "ambulance", "🚔": "police", "🏥": "hopital", "🥶": "froid",
    "❄": "froid", "🥵": "chaud", "🛏": "lit", "😴": "dormir", "🏠": "maison", "🍽": "repas",
    "🍴": "repas", "🍞": "pain", "🚿": "douche", "🧺": "lavage", "🚽": "toilette", "🐶": "chien",
    "🐕": "chien", "🐱": "chat", "🐈": "chat", "🤰": "enceinte", "👶": "bebe", "📞": "telephone",
    "📱": "telephone", "🔋": "batterie", "📍": "adresse", "🙏": "s'il te plait", "👍": "ok",
    "👎": "non", "✅": "oui", "❌": "non", "❤": "coeur", "👋": "salut",
}  # fmt: skip
"""Emoji that say something we act on, by name. The others are dropped, skulls and coffins too:
on young people's screens they mean laughing."""

# "jveux", "j'veux", "jlai": no French word starts with j and a consonant, so the j is "je".
_GLUED_JE = re.compile(r"j'?(?=[bcdfghklmnpqrstvwxz])([^\W\d_]{2,})")
# Elisions written in one word ("daide", "lhopital", "quon"), before the words that have them.
_NAMES = (
    "aide|aiguilles?|air|alcool|amie?s?|appart|appartement|argent|adresse|abri|accueil|ambulance|"
    "eau|ecole|endroits?|herbe|heroine|heures?|hopital|hotel|hiver|hlm|hebergement|hygiene|homme|"
    "organisme|ordi|oxy|urgence|usage|intervenante?|infirmiere|internet|itinerance|enfants?|emploi|"
    "epicerie|amour"
)
_VERBS = "aider|arreter|aller|avoir|attendre|etre|essayer|ouvrir|habiter|utiliser"
_GLUED_ELISION = re.compile(
    rf"(d)({_NAMES}|{_VERBS}|une?|autres?|ou)|(l)({_NAMES}|autre)|(qu)(on|ils?|une?)|"
    r"(s)(ils?|arreter)"
)


def expand(word: str, before: str, after: str) -> str:
    """The plain spelling of a folded `word`, given its neighbours ("" when there is none)."""
    if word in RULES:
        return RULES[word](before, after) or word
    bare = word.replace("'", "")
    known = _TABLE.get(word) or _TABLE.get(bare)
    if known:
        return known
    if glued := _GLUED_JE.fullmatch(word):
        return "je " + _TABLE.get(glued[1], glued[1])
    if glued := _GLUED_ELISION.fullmatch(word):
        return "'".join(part for part in glued.groups() if part)
    return word

"""Spellings of text messages brought back to one, so that the pattern tables stay readable.

`canonical("Jveux pu vivre!!")` and `canonical("je ne veux plus vivre !")` are the same string:
lower case, no accents, contractions opened, "ne" dropped, each word cut to a short stem. Both the
messages and the phrases of the tables go through it, so a phrase is written in plain French.
Lossy on purpose (read the result with the tables, never to a person). Pure.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SENTENCE_END = "."
QUESTION = "?"
LONG = 7  # letters of a plural looked up as its singular

# How it is typed -> how it is said. Only spellings that the rules below do not reach.
_SPELLINGS: dict[str, str] = {
    # I
    "j": "je", "g": "j ai", "jai": "j ai", "jer": "j ai", "jen": "j en", "jy": "j y", "moe": "moi",
    "chu": "je suis", "chui": "je suis", "chuis": "je suis", "shui": "je suis", "chus": "je suis",
    "jsui": "je suis", "jsu": "je suis", "jsus": "je suis", "sui": "suis", "moa": "moi",
    "jvas": "je vais", "mas": "je vais", "jveu": "je veux", "jpe": "je peux", "jdoi": "je dois",
    "jme": "je me", "jmappelle": "je m appelle", "jaurai": "j aurai",
    "jaurais": "j aurais", "jetais": "j etais", "jete": "j etais", "javais": "j avais",
    "jarrive": "j arrive", "jariv": "j arrive", "jarete": "j arrete", "jarrete": "j arrete",
    "jentends": "j entends", "jessaye": "j essaye", "jhabite": "j habite", "jecris": "j ecris",
    "jattends": "j attends", "jetouffe": "j etouffe", "jespere": "j espere", "jaime": "j aime",
    "jaimerais": "j aimerais", "jhesite": "j hesite", "javale": "j avale", "jappelle": "j appelle",
    # he, she, it, they
    "y": "il", "ye": "il est", "yest": "il est", "yer": "il est", "yetait": "il etait",
    "i": "il", "yaurait": "il aurait", "ya": "il a", "yavait": "il avait", "yont": "ils ont",
    "iya": "il y a", "yaura": "il aura", "cest": "c est", "ces": "c est", "cetait": "c etait",
    "ctait": "c etait", "sest": "s est", "yva": "il va", "el": "elle", "ele": "elle", "yen": "il en",
    "yson": "ils sont", "keske": "quoi", "keskon": "quoi on", "keskejfai": "quoi je fais",
    # who, what, how much
    "ki": "qui", "ke": "que", "kil": "qu il", "kils": "qu ils", "kelle": "qu elle", "kon": "qu on",
    "qua": "qu elle", "kk": "qu", "koi": "quoi", "kwa": "quoi", "kan": "quand", "qd": "quand",
    "kand": "quand", "kelkun": "quelqu un", "kkun": "quelqu un", "qqun": "quelqu un",
    "qqn": "quelqu un", "kk1": "quelqu un", "qq1": "quelqu un", "kelk": "quelque", "qqch": "quelque chose",
    "pk": "pourquoi", "pkoi": "pourquoi", "pcq": "parce que", "paske": "parce que", "faq": "donc",
    "faque": "donc", "bcp": "beaucoup", "tt": "tout", "tte": "tout", "tlm": "tout le monde",
    "toute": "tout", "tjs": "toujours", "tjrs": "toujours", "jms": "jamais",
    "pu": "plus", "pus": "plus", "plu": "plus", "pluss": "plus", "pa": "pas", "po": "pas", "ps": "pas",
    # small words
    "pis": "et", "pi": "et", "ak": "avec", "ac": "avec", "ds": "dans", "dns": "dans",
    "din": "dans", "su": "sur", "sul": "sur le", "sua": "sur la", "mtn": "maintenant", "la": "la",
    "mnt": "maintenant", "asteure": "maintenant", "stp": "svp", "siouplait": "svp",
    "2m1": "demain", "dmain": "demain", "ajd": "aujourd hui", "auj": "aujourd hui",
    "aujourdhui": "aujourd hui", "vs": "vous", "ns": "nous", "ms": "mais", "vla": "voila",
    "vrmt": "vraiment", "vrm": "vraiment", "nn": "non", "kms": "me tuer", "kill": "tuer", "buter": "tuer",
    "lair": "air", "mm": "meme", "ya1": "il y a un", "jdr": "je dors", "tel": "telephone", "cel": "telephone",
    "cell": "telephone", "gsm": "telephone", "ts": "tentative de suicide", "od": "overdose",
    "o.d.": "overdose", "ode": "overdose", "surdoz": "surdose", "hosto": "hopital", "hopitale": "hopital",
    # relations
    "violet": "mauve", "violette": "mauve", "violets": "mauve", "violettes": "mauve", "chum": "ami", "pote": "ami", "poto": "ami", "copain": "ami", "copine": "ami", "amie": "ami",
    "blonde": "ami", "brue": "ami", "buddy": "ami", "frero": "frere", "reuf": "frere", "soeurette": "soeur",
    "reum": "mere", "daron": "pere", "daronne": "mere", "reup": "pere", "meuf": "ami", "mec": "gars",
    "type": "gars", "keum": "gars", "coloc": "ami", "roommate": "ami", "friend": "ami",
    # bodies and drugs, typed fast
    "resp": "respire", "respir": "respire", "narcan": "naloxone", "nracan": "naloxone", "narkan": "naloxone",
    "nalaxone": "naloxone", "noloxone": "naloxone", "fent": "fentanyl", "fenta": "fentanyl",
    "hero": "heroine", "med": "medicament", "meds": "medicament", "medoc": "medicament",
    "medocs": "medicament", "cachet": "comprime", "cacheton": "comprime", "pill": "pilule",
    "pills": "pilule", "pillule": "pilule", "pilulle": "pilule", "peanut": "pilule",
    "breath": "breathe", "breathing": "breathe", "suicidaire": "suicidaire", "suissid": "suicide",
    "suicider": "suicider", "moyrir": "mourir", "mouri": "mourir", "mourrire": "mourir", "daille": "die",
}  # fmt: skip

# Words that begin with j or m and a consonant without being a contraction to open.
_WHOLE = frozenset(
    [
        "mcdo",
        "mdr",
        "mdma",
        "mtl",
        "mdj",
        "mdp",
        "mme",
        "mlle",
        "mlles",
        "mgr",
        "mns",
        "mst",
        "msg",
        "jpp",
    ]
)
_GLUED = re.compile(r"^(j|m)([bcdfgklmnpqrstvwxz]\w*)$")
_GLUED_HEADS = {"j": "je", "m": "me"}
_TOKEN = re.compile(r"\w+|[.!;\n…?]")
_LONG = re.compile(r"(\w)\1{2,}")
_DOUBLE = re.compile(r"([b-df-hj-np-tv-z])\1")
_ENDING = re.compile(r"(?<=\w{3})(?:er|[estxz])+$")
_DROPPED = frozenset(("ne", "n", "l", "le", "les", "d", "de", "du", "des", "tu", "que", "qu"))
# Stems that are also small words: a longer word cut to one of them keeps an "e" ("passer" -> "pase").
_SMALL = frozenset(("pas", "par", "sur", "son", "mon", "ton", "tou"))
_ELIDED = {"j": "je", "m": "me", "t": "te", "s": "se", "c": "ce"}


def canonical(text: str) -> str:
    """`text` as " stem stem . stem ": one space around every stem, "." between sentences.

    Never fails, whatever the text; its length is at most about twice that of `text`.
    """
    plain = unplaced(text).replace("'", " ").replace("’", " ")
    words = (stem for token in _TOKEN.findall(plain) for stem in _stems(token))
    return f" {' '.join(words)} ".replace(" il il ", " il ")


def folded(text: str) -> str:
    """A whole message, `canonical`, that ends as a sentence does even when nobody typed the stop."""
    said = canonical(text)
    return said if said.rstrip().endswith((SENTENCE_END, QUESTION)) else f"{said}{SENTENCE_END} "


def unplaced(text: str) -> str:
    """Lower case without accents, ligatures or stretched letters ("Aiiiide, cœur" -> "aide, coeur")."""
    lowered = text.lower().replace("œ", "oe").replace("æ", "ae")
    decomposed = unicodedata.normalize("NFKD", lowered)
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _LONG.sub(r"\1", bare)


@lru_cache(maxsize=20_000)
def _stems(token: str) -> tuple[str, ...]:
    if not token[0].isalnum():
        return (QUESTION,) if token == "?" else (SENTENCE_END,)
    opened = _SPELLINGS.get(token) or _SPELLINGS.get(_singular(token)) or _opened(token)
    return tuple(stem(word) for word in opened.split() if word not in _DROPPED)


def _singular(token: str) -> str:
    """ "cachetons" is looked up as "cacheton"; short words ("vous", "tous") stay what they are."""
    return token.removesuffix("s") if len(token) >= LONG else token


def _opened(token: str) -> str:
    """A pronoun glued to its verb ("jveux", "mfait") set apart, with the spelling of the rest."""
    glued = _GLUED.match(token)
    if not glued or token in _WHOLE or len(token) < 3:
        return token
    head, rest = glued.groups()
    return f"{_GLUED_HEADS[head]} {_SPELLINGS.get(rest, rest)}"


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without doubled consonants and silent ending: "mourrire", "mourir" -> "mourir"."""
    word = _ELIDED.get(word, word)
    single = _DOUBLE.sub(r"\1", word)
    short = _ENDING.sub("", single)
    return f"{short}e" if short in _SMALL and single != short else short

"""Whether a message is in English. Pure.

Fanal is French; somebody who writes in English still gets the numbers and the same services, in a
few words of English. Only frequent small words are counted: names, street words and spelling do
not matter.
"""

from __future__ import annotations

ENGLISH = frozenset(
    [
        "the",
        "a",
        "an",
        "i",
        "im",
        "my",
        "me",
        "you",
        "your",
        "where",
        "what",
        "when",
        "how",
        "who",
        "can",
        "could",
        "do",
        "does",
        "is",
        "are",
        "am",
        "was",
        "need",
        "want",
        "some",
        "any",
        "to",
        "for",
        "of",
        "in",
        "on",
        "at",
        "near",
        "please",
        "tonight",
        "today",
        "tomorrow",
        "now",
        "there",
        "have",
        "has",
        "help",
        "with",
        "eat",
        "sleep",
        "food",
        "bed",
        "shelter",
        "needles",
        "shower",
        "free",
        "get",
        "find",
        "open",
        "looking",
        "someone",
        "somewhere",
    ]
)
FRENCH = frozenset(
    [
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "du",
        "de",
        "je",
        "j",
        "jai",
        "jsuis",
        "chu",
        "tu",
        "il",
        "elle",
        "on",
        "nous",
        "vous",
        "mon",
        "ma",
        "mes",
        "ton",
        "ta",
        "ou",
        "quand",
        "comment",
        "qui",
        "est",
        "es",
        "suis",
        "ai",
        "as",
        "a",
        "au",
        "aux",
        "pour",
        "pas",
        "dans",
        "sur",
        "avec",
        "chez",
        "pres",
        "ce",
        "cette",
        "soir",
        "besoin",
        "veux",
        "peux",
        "cherche",
        "manger",
        "dormir",
        "stp",
        "svp",
        "moi",
        "toi",
        "pis",
        "et",
        "c",
        "ya",
        "y",
        "ca",
    ]
)
# Words of both tongues count for neither.
_BOTH = ENGLISH & FRENCH
ENOUGH = 3  # "open now??" is also said in French
_FRENCH_ASKED = ("francais", "french")


def is_english(bare: str) -> bool:
    """Three English small words at least, twice as many as French ones, and French not asked for.

    `bare` is the text without accents, marks and case.
    """
    english, french = _count(bare)
    asked = any(word in _FRENCH_ASKED for word in bare.split())
    return english >= ENOUGH and english >= 2 * french and not asked


def is_french(bare: str) -> bool:
    """Two French small words at least, and more of them than English ones."""
    english, french = _count(bare)
    return french >= 2 and french > english


def _count(bare: str) -> tuple[int, int]:
    words = bare.split()
    english = sum(word in ENGLISH and word not in _BOTH for word in words)
    french = sum(word in FRENCH and word not in _BOTH for word in words)
    return english, french

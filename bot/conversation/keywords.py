"""The words carriers make every sender honour: STOP, START, and their French. Pure.

Only a message of that single word counts, as at the providers themselves: "stop" inside a sentence
may be a person saying "make it stop". AIDE and HELP are not here: they may be a cry for help and go
through the talk like everything else.
Sources: Twilio's default and Proxy lists, safety_facts section 6 (Canadian short-code keywords).
"""

from __future__ import annotations

import unicodedata
from enum import Enum

STOP_WORDS = frozenset(
    {
        "stop",
        "stopall",
        "unsubscribe",
        "cancel",
        "end",
        "quit",
        "revoke",
        "optout",
        "arret",
        "arrete",
        "arretez",
        "arrett",
        "fin",
        "desabonner",
        "desabonnement",
    }
)
START_WORDS = frozenset({"start", "unstop", "reprendre", "debut"})


class Keyword(str, Enum):
    STOP = "stop"
    START = "start"


def keyword(text: str) -> Keyword | None:
    """STOP or START when the whole message is one such word, accents and marks aside."""
    word = _fold(text)
    if word in STOP_WORDS:
        return Keyword.STOP
    return Keyword.START if word in START_WORDS else None


def _fold(text: str) -> str:
    """Letters and digits alone, of any script: words in another language stay words."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain.lower() if char.isalnum())

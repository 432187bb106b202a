"""The words carriers make every sender honour: STOP, START, HELP, and their French. Pure.

Only a message of that single word counts, as at the providers themselves: "stop" inside a sentence
may be a person saying "make it stop". AIDE and HELP may be a cry for help too: what answers them
asks about danger first.
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
HELP_WORDS = frozenset({"aide", "help", "info"})


class Keyword(str, Enum):
    STOP = "stop"
    START = "start"
    HELP = "help"


_WORDS = (
    (Keyword.STOP, STOP_WORDS),
    (Keyword.START, START_WORDS),
    (Keyword.HELP, HELP_WORDS),
)


def keyword(text: str) -> Keyword | None:
    """STOP, START or HELP when the whole message is one such word, accents and marks aside."""
    word = _fold(text)
    return next((known for known, words in _WORDS if word in words), None)


def _fold(text: str) -> str:
    """Letters and digits alone, of any script: words in another language stay words."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain.lower() if char.isalnum())

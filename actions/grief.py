"""Mourning, guilt and nights without sleep: no need to look up, and nothing to be turned away from."""

from __future__ import annotations

import re

from actions.scene import Scene
from actions.texts_grief import AGAIN, CONDOLENCES, LISTEN
from bot.conversation.plain import bare

DEATH = re.compile(
    r"\b(?:est|sont|etait|ete|vient de|viens de (?:perdre|l)|retrouvee?) ?(?:\w+ ){0,2}"
    r"(?:mort|morte|morts|mortes|mourir|deced\w*|partie? au ciel)\b"
    r"|\b(?:la mort|le deces|le suicide|l overdose|l enterrement|les funerailles) (?:de|d|a) "
    r"(?:mon|ma|mes|un|une)\b|\b(?:en|mon|un|le) deuil\b"
    r"|\b(?:perdu|enterre) (?:mon|ma|mes|un|une) (?:meilleure? )?(?:ami|amie|chum|blonde|frere|soeur|mere"
    r"|pere|fils|fille|enfant|bebe|conjoint\w*|pote|grand mere|grand pere)\b"
)
THINGS = re.compile(
    r"\b(?:cell\w*|tel|telephone|batterie|char|auto|pile|ordi|ligne|appli|jeu|film|serie|wifi|internet"
    r"|forfait|compte)\b (?:\w+ ){0,3}(?:morte?s?|mourir)\b"
    r"|\bmorte? (?:de |d )(?:rire|faim|fatigue|soif|peur|honte|froid|inquietude|ennui|angoisse)\b"
)
HEAVY = re.compile(
    r"\b(?:de|est|c est) ma faute\b|\bj ?aurais (?:du|pu) (?:etre la|appeler|faire|l aider|le sauver)\b"
    r"|\b(?:je )?(?:dors|dort|dormir?) (?:plus|pu|pas|presque plus)\b|\bje m en veux\b"
)


def listens(scene: Scene) -> bool:
    """Answer grief with a word and somebody to talk to; False when none was told."""
    said = bare(scene.heard.text)
    death = DEATH.search(said) is not None and THINGS.search(said) is None
    if not death and HEAVY.search(said) is None:
        return False
    region = scene.turn.region
    line = region.best("distress", "suicide", "health", "information")
    number = line.reach if line else region.emergency
    words = f"{CONDOLENCES if death else ''}{LISTEN.format(line=number)}"
    if LISTEN.format(line=number) in " ".join(scene.memory.said or ()):  # not word for word again
        words = AGAIN.format(line=number)
    else:
        scene.memory.said = [words]
    scene.say(words)
    return True

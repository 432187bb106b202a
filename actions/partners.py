"""What an agent's message asks for the person beside them, in French or English words. Pure."""

from __future__ import annotations

import re

from actions import english
from bot.conversation import tongues

_NEEDS: tuple[tuple[str, str], ...] = (
    ("shelter", r"\b(lits?|dormir|coucher|hebergement|refuges?|toit|place pour la nuit)\b"),
    ("treatment", r"\b(arreter|sevrage|detox\w*|methadone|suboxone|cure|desintox\w*)\b"),
    ("health_care", r"\b(medecin|infirmi\w+|clinique|soins?|plaie|abces|blesse\w*|douleurs?)\b"),
    ("exchange_site", r"\b(materiel|seringues?|pipes?|kits?)\b"),
    ("naloxone", r"\b(naloxone|narcan)\b"),
    ("food", r"\b(manger|repas|faim|nourriture)\b"),
    ("hygiene", r"\b(douche\w*|laver|vetements?|linge)\b"),
    ("day_centre", r"\b(froid|frette|chauffer|rechauffer|chaleur)\b"),
    ("identity_papers", r"\b(papiers?|cartes?|carte d identite)\b"),
    ("income_support", r"\b(cpas|aide sociale|bs|revenu)\b"),
    ("mental_health", r"\b(psy\w*|ecoute|moral)\b"),
    ("housing", r"\b(logement|appart\w*)\b"),
)


_ENGLISH = re.compile(
    r"\b(im|i m|i am|this is) (an? |the )?(social worker|outreach worker|case worker|shelter worker"
    r"|nurse|support worker|security guard|paramedic|volunteer)\b"
    r"|\b(my client|a client|(with|beside) (a|this) (woman|man|guy|person|lady|kid|teen\w*))\b"
)
_ASKS_FOR_US = re.compile(
    r"\b(besoin d|cherche|envoy\w+|parler (a|avec)|venir|passer)\b.{0,12}"
    r"\b(intervenante?|travailleu\w*|quelqu un|qqn|equipe)\b"
)


def need_of(plain: str) -> str | None:
    """The need named (`plain`: no accents, marks or case); None when a worker of ours is asked for,
    or nothing is named."""
    if _ASKS_FOR_US.search(plain):
        return None
    if tongues.is_english(plain):
        return english.need_of(plain)
    return next((need for need, words in _NEEDS if re.search(words, plain)), None)


def writes_in_english(plain: str) -> bool:
    """Whether an agent writes in English (`actions.heard` knows the French ways)."""
    return tongues.is_english(plain) and _ENGLISH.search(plain) is not None

"""The words for what somebody asked of a door: granted, or to be asked by telephone. Pure."""

from __future__ import annotations

from bot.directory.matching import Match
from bot.directory.model import Service
from bot.directory.wishes import (
    AFTER_USE,
    FREE,
    IN_THEIR_TONGUE,
    NO_PAPERS,
    STEP_FREE,
    TONGUES,
    WITH_A_PET,
)

WHICH_NEED = "Tu cherches quoi: dormir, manger, te laver? Je regarde qui t'accepte comme ça."
GRANTED = {
    FREE: "gratuit",
    NO_PAPERS: "sans papiers",
    STEP_FREE: "accessible en fauteuil",
    AFTER_USE: "consommer avant, c'est accepté",
    WITH_A_PET: "animaux acceptés",
    IN_THEIR_TONGUE: "on y parle {tongue}",
}
ASK = {
    FREE: "si c'est gratuit",
    NO_PAPERS: "si c'est correct sans papiers",
    STEP_FREE: "si un fauteuil passe",
    AFTER_USE: "si on t'accepte quand tu as consommé",
    WITH_A_PET: "si ton animal entre",
    IN_THEIR_TONGUE: "si on y parle {tongue}",
}
ENGLISH_GRANTED = {
    FREE: "free",
    NO_PAPERS: "no ID needed",
    STEP_FREE: "wheelchair access",
    AFTER_USE: "OK if you used",
    WITH_A_PET: "pets OK",
    IN_THEIR_TONGUE: "your language is spoken",
}
ENGLISH_ASK = {
    FREE: "if it is free",
    NO_PAPERS: "if no ID is OK",
    STEP_FREE: "if a wheelchair fits",
    AFTER_USE: "if they take you after using",
    WITH_A_PET: "if your pet may come in",
    IN_THEIR_TONGUE: "if your language is spoken",
}


def granted_words(match: Match) -> str | None:
    """ "gratuit, sans papiers": what is known to be as they asked."""
    return ", ".join(_named(GRANTED[wish], match) for wish in match.granted) or None


def unsaid_words(match: Match) -> str | None:
    """What nobody wrote down: where some of it costs, what was published of that."""
    service = match.service
    told = [f"coût: {service.cost}"] if FREE in match.unsaid and service.cost else []
    asked = [
        _named(ASK[wish], match) for wish in match.unsaid if not (wish == FREE and service.cost)
    ]
    if asked:
        told.append(f"{_how(service)} {' et '.join(asked)}")
    return ". ".join(told) or None


def _named(words: str, match: Match) -> str:
    return words.format(tongue=TONGUES.get(match.language or "", "ta langue"))


def _how(service: Service) -> str:
    return "appelle pour savoir" if service.phone else "pas su"


def in_english(match: Match) -> str | None:
    """Both in English."""
    granted = [ENGLISH_GRANTED[wish] for wish in match.granted]
    asked = [ENGLISH_ASK[wish] for wish in match.unsaid]
    how = "call to know" if match.service.phone else "not known"
    return ". ".join((*granted, *([f"{how} {' and '.join(asked)}"] if asked else ()))) or None


NOT_COUNTED = "je ne sais pas s'il reste de la place"
FULL = "complet"


def left_words(beds: int) -> str:
    """How many places were left when somebody counted."""
    return f"il restait {beds} place{'s' if beds > 1 else ''}" if beds else FULL


def ask_them(whom: str) -> str:
    """No source says whether a door calls `whom` ("tes parents")."""
    return f"je ne sais pas s'ils appellent {whom}: demande-le avant de dire ton nom"

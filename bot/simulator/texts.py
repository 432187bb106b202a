"""The journal in French, for the demonstration page."""

from __future__ import annotations

from bot.directory.taxonomy import NEEDS

DONE = {
    "answered": "réponse du robot",
    "not understood": "panne: message gardé, excuses faites",
    "page opened": "alerte ouverte",
    "page raised": "alerte montée",
    "page lowered": "alerte redescendue",
    "paged": "équipe avertie",
    "crisis answered": "premiers mots dits",
    "taken": "prise par l'équipe",
    "worker wrote": "l'équipe a écrit",
    "closed": "alerte fermée, le robot reprend",
    "passed": "passée à quelqu'un d'autre",
    "lost": "envoi perdu, autre chemin pris",
    "person stopped": "la personne a écrit STOP",
    "worker stopped": "l'équipe a écrit STOP",
    "left": "personne de l'équipe ne répond",
    "exhausted": "plus personne à avertir",
    "false alarm": "fausse alerte, dit la personne",
    "undelivered": "message non reçu",
    "not sent": "envoi refusé",
    "said stop": "a écrit STOP",
    "said start": "a écrit START",
    "erased": "tout effacé",
}

ABOUT = {
    "crisis_overdose": "surdose",
    "crisis_suicide": "suicide",
    "crisis_violence": "violence",
    "crisis_medical": "urgence médicale",
    "crisis_distress": "détresse",
    "talk_to_worker": "veut parler à quelqu'un",
    "in_crisis": "pendant l'alerte",
    "crisis_doubt": "question sur le danger",
    "unsure": "deux choix offerts",
}


def done(what: str, detail: str | None) -> str:
    """A journal line for people; words not in the tables stand as they are."""
    said = DONE.get(what, what)
    need = NEEDS.get((detail or "").removeprefix("find_"))
    about = need or ABOUT.get(detail or "", (detail or "").replace("_", " "))
    if what in ("paged", "exhausted"):
        about = ""  # levels and rounds are for the log
    return f"{said} ({about})" if about else said

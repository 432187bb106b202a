"""What messages can mean, in words for whoever labels them, and labels as sentences to train on. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.console.redaction import ADDRESS, LINK, NAME, NUMBER, PLACE
from bot.directory.taxonomy import NEEDS

SKIPPED = "skip"  # looked at, and not to be learned from

FOUND = (
    "exchange_site", "naloxone", "supervised_consumption", "drug_checking", "shelter", "housing",
    "food", "hygiene", "day_centre", "health_care", "sti_testing", "treatment", "mental_health",
    "employment", "income_support", "identity_papers", "legal_help", "culture_sport",
)  # fmt: skip

MEANINGS: Mapping[str, str] = {
    "crisis_overdose": "CRISE: surdose",
    "crisis_suicide": "CRISE: suicide",
    "crisis_violence": "CRISE: violence",
    "crisis_medical": "CRISE: urgence médicale",
    "crisis_distress": "CRISE: détresse",
    "false_alarm": "fausse alerte",
    **{f"find_{need}": f"cherche: {NEEDS[need]}" for need in FOUND},
    "report_discarded_needle": "seringue trouvée",
    "request_mediation": "demande une médiation",
    "request_community_organizing": "projet d'un groupe",
    "ask_hours": "l'horaire?",
    "ask_address": "l'adresse?",
    "ask_phone": "le numéro?",
    "ask_services": "qu'est-ce qu'on y offre?",
    "ask_conditions": "les conditions?",
    "more_options": "d'autres choix",
    "report_outdated_info": "c'est faux ou fermé",
    "talk_to_worker": "parler à quelqu'un",
    "start_check_in": "veut une veille",
    "check_in_ok": "va bien (veille)",
    "ask_overdose_info": "que faire en surdose?",
    "ask_drug_info": "question sur une drogue",
    "manage_alerts": "alertes de stock",
    "inform": "donne une précision",
    "affirm": "oui",
    "deny": "non",
    "greet": "bonjour",
    "goodbye": "au revoir",
    "thank": "merci",
    "help": "aide, comment ça marche",
    "repeat": "répète",
    "complain": "mécontent du robot",
    "bot_challenge": "es-tu un robot?",
    "ask_privacy": "qui lit ça?",
    "delete_my_data": "efface mes messages",
    "opt_in": "veut recevoir",
    "opt_out": "ne veut plus recevoir",
    "switch_language": "une autre langue",
    "out_of_scope": "autre chose",
}
"""Intent -> how it is said to whoever labels."""


def said(intent: str | None) -> str:
    return MEANINGS.get(intent or "", intent or "")


def choices(intent: str, guess: str | None, second: str | None) -> list[str]:
    """The likeliest meanings, each once: one tap away."""
    likely = [one for one in (guess, intent, second) if one in MEANINGS]
    return list(dict.fromkeys(one for one in likely if one))


def lines(labelled: Iterable[tuple[str, str]], place: str) -> str:
    """(intent, redacted sentence) pairs as `nlu.convert` reads them: intent, tab, text.

    Where something was struck out, something of the same kind that points to nobody stands in:
    `place` for a place. Several of the same say nothing more and are written once.
    """
    instead = {
        PLACE: f"[{place}](place)", ADDRESS: f"[{place}](place)", NAME: "Alex",
        NUMBER: "555 0100", LINK: "",
    }  # fmt: skip
    written = []
    for intent, sentence in labelled:
        text = re.sub(r"[\[\]\t\r\n]", " ", sentence)
        for mark, stand_in in instead.items():
            text = text.replace(mark, stand_in)
        text = " ".join(text.split())
        if text:
            written.append(f"{intent}\t{text}")
    return "".join(f"{line}\n" for line in dict.fromkeys(written))

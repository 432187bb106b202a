"""What people look for, as one says it to them: "un lit", "te laver", "du matériel neuf"."""

from __future__ import annotations

import re

from bot.directory.taxonomy import NEEDS

NEED_WORDS = {
    **NEEDS,
    "shelter": "un lit",
    "food": "manger",
    "hygiene": "te laver",
    "day_centre": "un endroit où te poser",
    "exchange_site": "du matériel neuf",
    "naloxone": "de la naloxone",
    "supervised_consumption": "un site de consommation supervisée",
    "drug_checking": "faire tester ta drogue",
    "housing": "un logement",
    "health_care": "des soins",
    "sti_testing": "un test de dépistage",
    "mental_health": "parler de ce que tu vis",
    "employment": "du travail",
    "income_support": "de l'aide sociale ou un revenu",
    "identity_papers": "tes papiers",
    "legal_help": "de l'aide pour tes droits",
    "culture_sport": "bouger ou te changer les idées",
}

NOTED = "D'accord. Si ça marche pas, écris PLUS."
"""After "ok" to doors that were shown: it takes note of them, and asks for nothing."""

_SOME = re.compile(r"^(?:de la |de l'|du |des )")


def of(word: str) -> str:
    """After "besoin": "d'un lit", "de manger", "de naloxone"."""
    thing = _SOME.sub("", word)
    return f"d'{thing}" if thing[0] in "aeiouéèêh" else f"de {thing}"

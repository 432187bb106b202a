"""Which help line stands behind a need when the directory has nothing, and a word that goes first."""

from __future__ import annotations

import re

from actions.scene import Scene
from bot.conversation.plain import bare
from bot.regions import Region
from bot.safety.crisis import Crisis

LINES: dict[str, tuple[str, ...]] = {
    "shelter": ("shelter", "information"),
    "housing": ("information", "shelter"),
    "food": ("information", "shelter"),
    "hygiene": ("information", "shelter"),
    "day_centre": ("information", "shelter"),
    "exchange_site": ("drugs", "information"),
    "naloxone": ("drugs", "health"),
    "supervised_consumption": ("overdose_alone", "drugs"),
    "drug_checking": ("drugs", "information"),
    "treatment": ("drugs", "health"),
    "mental_health": ("distress", "health", "suicide"),
    "health_care": ("health", "information"),
    "sti_testing": ("health", "information"),
    "legal_help": ("legal", "information"),
}
"""Need -> purposes of `bot.regions`, most fitting first; any other need goes to "information"."""


UNLISTED = {
    "dentiste": re.compile(r"\bdent(?:s|istes?|aires?|ition)?\b"),
    "lunettes": re.compile(r"\blunettes\b|\boptom\w+|\bopticien\w*"),
}
"""What is asked for by name, and no source gave: an infirmary is not told as if it were that."""

FEELS = re.compile(
    r"\b(?:(?:va|vas|file|feel\w*) (?:vraiment |tellement )?(?:pas|mal)|triste|pleure\w*|a bout|tannee?|deprim\w*"
    r"|angoiss\w*|anxieu\w*|panique\w*|tout croche|(?:peux|peut) (?:pu|plus)|me sens (?:mal|seule?|vide))\b"
)
"""Who says how it goes is not handed an address without a word."""


def line_for(need: str, region: Region) -> str:
    """ "211 (Trouver un organisme...)" of the region for a need: its number, always one that exists."""
    line = region.best(*LINES.get(need, ()), "information", "distress", "drugs")
    return line.reach if line else region.emergency


def needs_word(need: str, scene: Scene) -> str:
    """One true sentence worth saying before the list, or nothing.

    Naloxone in Québec: free in pharmacies from 14, without a card (Santé Laurentides and INSPQ, as
    quoted in docs/crisis-wording.md).
    """
    region = scene.turn.region
    violence = region.best("violence", "victims")
    roof = scene.turn.crisis == Crisis.VIOLENCE.value and need in ("shelter", "housing")
    if violence and (roof or need == "violence_help"):
        return f"D'abord: le {violence.reach}, la ligne pour la violence."
    if need == "shelter" and (line := region.best("shelter", "information")):
        return f"Appelle d'abord; sans numéro ici, le {line.reach}."
    said = bare(scene.heard.text)
    line = region.best("health", "information")
    if line and (
        unlisted := next((word for word, in_ in UNLISTED.items() if in_.search(said)), None)
    ):
        return f"Pas de {unlisted} dans ma liste: demande au {line.reach}. Pour d'autres soins:"
    if need == "mental_health" and FEELS.search(said):
        return "Désolé que ce soit dur. Pour en parler:"
    young = scene.memory.age is not None and scene.memory.age < 14
    if need == "naloxone" and region.subdivision == "QC" and not young:
        return "Naloxone gratuite en pharmacie dès 14 ans, sans carte."
    return ""

"""The words services are filed under: needs (the suffixes of the `find_*` intents) and audiences."""

from __future__ import annotations

from collections.abc import Mapping

NEEDS: Mapping[str, str] = {
    "exchange_site": "matériel neuf et récupération",
    "naloxone": "naloxone",
    "supervised_consumption": "consommation supervisée",
    "drug_checking": "analyse de drogues",
    "needle_disposal": "récupération de seringues",
    "shelter": "un lit pour la nuit",
    "housing": "logement",
    "food": "manger",
    "hygiene": "douche, lessive, vêtements",
    "day_centre": "un endroit où se poser le jour",
    "health_care": "soins",
    "sti_testing": "dépistage",
    "treatment": "arrêter ou diminuer",
    "mental_health": "santé mentale",
    "employment": "travail",
    "income_support": "aide sociale et revenus",
    "identity_papers": "papiers et cartes",
    "legal_help": "droits et justice",
    "culture_sport": "culture et sport",
    "mediation": "médiation",
    "community_organizing": "organisation communautaire",
    "street_outreach": "travail de rue",
    "violence_help": "aide en cas de violence",
    "youth": "jeunes",
    "crisis_line": "écoute et crise",
}
"""Need -> the French words for it."""

POPULATIONS: Mapping[str, str] = {
    "all": "tout le monde",
    "women": "femmes",
    "men": "hommes",
    "youth": "jeunes",
    "families": "familles",
    "couples": "couples",
    "lgbtq": "personnes LGBTQ+",
    "indigenous": "Premières Nations, Inuit et Métis",
    "seniors": "personnes aînées",
    "sex_workers": "travail du sexe",
    "ex_prisoner": "sortie de prison",
}
"""Audience -> the French words for it; "all" turns nobody away."""

ALSO_ANSWERED_BY: Mapping[str, tuple[str, ...]] = {
    "needle_disposal": ("exchange_site",),  # an exchange takes back used supplies
    "mental_health": ("crisis_line",),  # somebody listens, at any hour
    "youth": ("crisis_line",),
}
"""Needs that another kind of service answers too, less directly."""

FOR_WHO_USES = frozenset({"exchange_site", "supervised_consumption"})
"""Needs whose doors are made for people who use, and so take them as they come."""

ANSWERED_BY_PHONE = frozenset(
    {
        "crisis_line",
        "mental_health",
        "violence_help",
        "legal_help",
        "treatment",
        "mediation",
        "community_organizing",
        "drug_checking",
        "youth",
    }
)
"""Needs a telephone number answers as well as a door does."""

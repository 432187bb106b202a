"""Somebody who asks for a service, or arranges to be checked on, names dangers calmly."""

from __future__ import annotations

from bot.safety.words import said

SEEKING = said(
    "checker|verifier|surveiller ?moi aux|toutes|dans|que|si|10",
    "existe",
    "connaissez|avez vous",
    "est_il|c_est|c tu|il ?tu possible",
    "si ?jamais ?je|jamais ?te repond|repons|donne_pas|ecris|texte pas|plus|rien",
    "verifier que je suis vivant*",
    "vais|vas|apprete|va|veux ?me|juste prendre|piquer|fumer|consommer|shooter|faire "
    "ma|mon|un|une ?premiere dose|hit|shot|shoot|fix|ligne|puff|stock|caillou|trace|seul",
    "cherche|cherchons|voudrais|aimerais|souhaite|jchekre|recherche",
    "il_a ?un|une|des place|endroit|local|maison|centre|moyen|groupe|organisme",
    "place|endroit|lit|<soutien>|cure|detox|programme|clinique|infirmiere|medecin|docteur|doc|"
    "traitement",
    "besoin d ?un|une "
    "lit|medecin|docteur|doc|<soutien>|cure|renouvellement|ordonnance|coup_de_main",
    "combien|quelle ?ca|de|est_ce ?de|ca coute|heure|distance|kits|seringues|frais",
    "guide|avenir|la semaine passee|fois passee",
    "avant que ?je|l|en|quej ?la|en|les "
    "prendre|prenne|gober|avaler|consommer|jeter|toucher|sniffer|fumer",
    "verifie ou",
    "jvoudrais|vouloir|aimerais|voudrais|veux savoir",
)

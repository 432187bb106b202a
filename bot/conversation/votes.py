"""What the model's probabilities come to: how much is on crises, how much on chat. Pure.

Where the figures come from: docs/decisions/crisis-vote.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.safety.crisis import Crisis

CRISES = tuple(crisis.value for crisis in Crisis)

# How much of the model's probability must be on crises before a page opens, and before the person
# is asked; less is needed when the screen doubts too.
PAGE_FROM = 0.65
PAGE_WITH_SCREEN = 0.35
ASK_FROM = 0.20
ASK_WITH_SCREEN = 0.03
# Everyday chat is taught by the thousand, so that it is not taken for a crisis; few write it here. Its
# probability is brought back to about how often it is met, once crises are out of the question, or when
# the screen heard something too.
CHAT = "out_of_scope"
CHAT_MET = 0.05
SURE = 0.91  # how often the screen was right when it was sure (docs/decisions/crisis-vote.md)


def crisis_vote(scores: Mapping[str, float]) -> tuple[str | None, float]:
    """The likeliest crisis, and the probability of all crises together."""
    crises = {name: scores.get(name, 0.0) for name in CRISES}
    likely = max(crises, key=lambda name: crises[name])
    mass = sum(crises.values())
    return (likely, mass) if mass > 0 else (None, 0.0)


def as_met(ranking: Sequence[tuple[str, float]]) -> list[tuple[str, float]]:
    """A ranking with everyday chat as likely as it is met here, best first."""
    share = dict(ranking).get(CHAT, 0.0)
    rest = 1.0 - share * (1.0 - CHAT_MET)
    met = [(name, score * (CHAT_MET if name == CHAT else 1.0) / rest) for name, score in ranking]
    return sorted(met, key=lambda one: -one[1])


def from_parse(parsed: Mapping[str, Any]) -> tuple[str | None, float, list[tuple[str, float]]]:
    """(intent, confidence, ranking) of a Rasa parse."""
    best = parsed.get("intent") or {}
    ranking = [(r["name"], float(r["confidence"])) for r in parsed.get("intent_ranking") or []]
    name, confidence = best.get("name"), float(best.get("confidence") or 0.0)
    if name is not None and not ranking:
        ranking = [(name, confidence)]
    return name, confidence, ranking

"""Which messages answer what was asked, and which clearly ask for something else."""

from __future__ import annotations

import pytest

from bot.conversation import questions
from bot.conversation.plain import bare
from bot.conversation.questions import FOLLOW_UP, PLAN, PLAN_SHOWN, PRICKED


@pytest.mark.parametrize(
    ("asked", "text", "intent", "confidence", "answered"),
    [
        ("say_group", "on veut une salle pour manger ensemble", "find_food", 0.97, True),
        ("say_group", "jai faim ou manger", "find_food", 0.98, False),
        ("say_mediation", "ils crient la nuit", "request_mediation", 0.9, True),
        ("say_needle", "derrière le dépanneur", "inform", 0.4, True),
        ("say_needle", "jai faim ou manger", "find_food", 0.98, False),
        ("say_needle", "passe", "talk_to_worker", 0.99, True),
        (PLAN, "dehors", "find_shelter", 0.99, True),
        (PLAN, "jveux parler a une vraie personne", "talk_to_worker", 0.95, False),
        (PLAN, "aide", "help", 1.0, False),
        ("say_watch", "le 911", "help", 0.9, True),
        (PLAN_SHOWN, "2", "inform", 0.5, True),
        (PLAN_SHOWN, "plus 3", "more_options", 0.9, True),
        (PLAN_SHOWN, "ou dormir", "find_shelter", 0.9, False),
        (FOLLOW_UP, "oui", "affirm", 0.9, True),
        (FOLLOW_UP, "c'était plein", "unsure", 0.2, True),
        (FOLLOW_UP, "jai faim", "find_food", 0.9, False),
        (PRICKED, "oui mon gars", "affirm", 0.9, True),
        (PRICKED, "ma fille s'est piquée", "find_sti_testing", 0.96, True),
        (PRICKED, "jme suis piqué le doigt", "find_health_care", 0.5, True),
        (PRICKED, "au coin de dundas", "affirm", 0.5, False),
        (PRICKED, "ou dormir", "find_shelter", 0.9, False),
        ("place", "berri", "inform", 0.9, False),
        ("say_alert", "est-ce que les benzos sont coupés", "ask_drug_info", 0.5, False),
        ("say_alert", "y a tu du fentanyl dedans", "ask_drug_info", 0.9, False),
        ("say_alert", "hochelaga", "inform", 0.9, True),
        (None, "oui", "affirm", 0.9, False),
    ],
)
def test_what_answers(
    asked: str | None, text: str, intent: str, confidence: float, answered: bool
) -> None:
    """A guide takes the next message, but for a clear wish to leave it."""
    assert questions.answers(asked, bare(text), intent, confidence) is answered


@pytest.mark.parametrize(
    ("slot", "awaiting", "stands"),
    [
        (None, None, None),
        ("place", None, "place"),
        ("place", FOLLOW_UP, FOLLOW_UP),
        ("say_plan", FOLLOW_UP, "say_plan"),
    ],
)
def test_the_guide_under_way_comes_before_yesterday_s_question(
    slot: str | None, awaiting: str | None, stands: str | None
) -> None:
    """What was asked a moment ago is what is answered."""
    assert questions.standing(slot, awaiting) == stands


@pytest.mark.parametrize(
    ("text", "skips"), [("passe", True), ("Passe!", True), ("je sais pas", True), ("passe au parc", False)]
)  # fmt: skip
def test_what_skips(text: str, skips: bool) -> None:
    """The word alone: inside a sentence it means something."""
    assert questions.skipped(bare(text)) is skips


@pytest.mark.parametrize(
    ("text", "no"),
    [("non", True), ("c'était plein", True), ("ça a pas marché", True), ("oui", False), ("oui merci", False)],
)  # fmt: skip
def test_what_says_that_it_did_not_work(text: str, no: bool) -> None:
    """A no, or what stood in the way."""
    assert bool(questions.VERDICT_NO.search(bare(text))) is no

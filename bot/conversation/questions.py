"""What the bot may have asked, and which messages answer it. Pure.

A guided request (a plan, a group's project, what a neighbour sees) asks one thing at a time. The
next message is its answer whatever the model makes of the words, unless it clearly asks for
something else: a guide that swallows "ou dormir" would be worse than none. A crisis never comes
here: it is settled before.
"""

from __future__ import annotations

import re

GUIDED = "say_"  # how the name of such a question begins
FOLLOW_UP = "say_follow_up"
PLAN = "say_plan"
WATCH = "say_watch"
ALERT = "say_alert"
PLAN_SHOWN = "plan_shown"
PRICKED = "offer_pricked"

SURE = 0.8  # how sure the model must be that it is something else
NEED_SURE = 0.9  # "un local pour manger ensemble" is not hunger

# What leaves any guided question, when the model is sure or the word is ours.
ASIDE = frozenset(
    {
        "talk_to_worker",
        "ask_privacy",
        "delete_my_data",
        "opt_out",
        "opt_in",
        "bot_challenge",
        "start_check_in",
        "switch_language",
        "cancel",
        "pathway",
    }
)
# "Did it work?" is answered by these; anything else is a new subject, days later.
VERDICTS = frozenset({"affirm", "deny", "check_in_ok", "report_outdated_info", "thank", "complain"})
VERDICT_WORDS = re.compile(
    r"^(oui|non|yes|no|ouin?|nan|nope|yep|ok)\b|\bmarche\b|\b(plein|complet)\b"
)
VERDICT_NO = re.compile(
    r"^(non|nan|nope|no)\b|\b(pas marche|marche pas|plein|complet|ferme|barre)\b"
)
YES = re.compile(r"^(oui|ouais|ouin|yes|yep)\b")
PRICK = re.compile(
    r"\b(s ?est|me suis|jme suis|sest|est fait|a ete|got|been|get) (pique|pike|piquee|poke|prick)\w*"
)
SKIP = re.compile(r"^(passe|passer|pass|skip|suivante?|saute|j ?sais pas|je sais pas)$")
# "C'est quoi l'alerte?", "les benzos sont coupés?": a question names no area to be warned of.
QUESTION = re.compile(r"^(est ce|esque|esk|c est quoi|c quoi|c koi|pourquoi|comment|combien|qui)\b")
# Questions whose answers name needs: "manger", "au tribunal".
NAMING_NEEDS = frozenset({PLAN, "say_accompany"})
# A group's needs are its project, not hunger: "on veut un local pour une soupe populaire".
SEVERAL = re.compile(r"\b(on|nous|notre|nos|groupe|comite|collectif|projet|quartier)\b")
STEP = re.compile(r"^(?:plus |etape )?([123])$")


def standing(asked: str | None, awaiting: str | None) -> str | None:
    """The question that stands: the guide under way, else what is awaited from days before."""
    if asked is not None and asked.startswith(GUIDED):
        return asked
    return awaiting or asked


def answers(asked: str | None, bare: str, intent: str, confidence: float) -> bool:
    """Whether a message answers what was asked.

    `bare` is the text without accents, marks and case; `intent` and `confidence` the model's.
    """
    if asked == PLAN_SHOWN:
        return STEP.match(bare) is not None
    if asked == FOLLOW_UP:
        return intent in VERDICTS or VERDICT_WORDS.search(bare) is not None
    if asked == PRICKED:
        return YES.match(bare) is not None or PRICK.search(bare) is not None
    if asked is None or not asked.startswith(GUIDED):
        return False
    if skipped(bare):
        return True
    if intent in ASIDE and confidence >= SURE:
        return False
    if intent in ("help", "manage_alerts") and confidence == 1.0:  # AIDE, QUITTER, alone
        return False
    if asked == ALERT and (
        QUESTION.search(bare) or (intent.startswith("ask_") and confidence >= SURE)
    ):
        return False
    need = intent.startswith("find_") and confidence >= NEED_SURE
    project = asked == "say_group" and SEVERAL.search(bare) is not None
    return not need or project or asked in NAMING_NEEDS


def tells_whom_to_call(asked: str | None, bare: str) -> bool:
    """Whether "le 911" answers whom to call, rather than being a cry for help."""
    return asked == WATCH and any(char.isdigit() for char in bare)


def skipped(bare: str) -> bool:
    """Whether the person passes the question."""
    return SKIP.match(bare) is not None

"""The safety screen: does this message speak of a crisis?

Pure: a text in, a finding out. It runs in the edge before any model, on every message, and reads
the tables of the room of each crisis (`overdose`, `suicide`, `medical`, `violence`, `distress`). What is said here is only the order: harmless manners of
speaking are taken out, sure rules come before doubtful ones, the most pressing crisis first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.safety.crisis import NOTHING, Crisis, Finding
from bot.safety.distress.cries import BARE_CRIES, BARE_CRY
from bot.safety.distress.rules import DISTRESS_RULES
from bot.safety.false_alarm import GOT_BETTER, LETS_GO, QUESTION, SORRY, SOUNDS_CALM, TAKES_BACK
from bot.safety.lookalikes.elsewhere import AGES, ELSEWHERE
from bot.safety.lookalikes.harmless import HARMLESS
from bot.safety.lookalikes.laughing import LAUGHING
from bot.safety.medical.rules import MEDICAL_RULES
from bot.safety.overdose.rules import OVERDOSE_RULES
from bot.safety.rules import Rule
from bot.safety.spelling import folded
from bot.safety.still_on import CALM_NEGATIONS, NEGATED, OF_SOMEBODY, STILL_ON, UNEASY
from bot.safety.suicide.rules import SUICIDE_RULES
from bot.safety.violence.rules import VIOLENCE_RULES
from bot.safety.whose import ANOTHER, TOOK_IT

__all__ = [
    "Crisis",
    "Finding",
    "goes_on",
    "leaves_open",
    "lets_go",
    "screen",
    "takes_back",
    "took_it_oneself",
]

_RULES: tuple[Rule, ...] = (
    *OVERDOSE_RULES,
    *SUICIDE_RULES,
    *MEDICAL_RULES,
    *VIOLENCE_RULES,
    *DISTRESS_RULES,
)
_SURE = tuple(rule for rule in _RULES if rule.finding.certainty == "sure")
_DOUBT = tuple(rule for rule in _RULES if rule.finding.certainty == "doubt")


def screen(text: str) -> Finding:
    """The most pressing crisis `text` speaks of, sure before doubtful; NOTHING when none."""
    said = folded(text)
    if said.strip(" .?") in BARE_CRIES:
        return BARE_CRY
    read = HARMLESS.sub(" , ", said)
    found = _first(_SURE, read) or _first(_DOUBT, read) or NOTHING
    if found is NOTHING:
        return found
    if found.kind is Crisis.OVERDOSE and not found.topic and took_it_oneself(text):
        found = replace(found, topic="self")
    if ELSEWHERE.search(AGES.sub(" , ", read)) or _taken_back(read):
        return _doubted(found, "elsewhere") if found.certainty == "sure" else NOTHING
    if found.certainty == "sure" and LAUGHING.search(text):
        return _doubted(found, "laughing")
    return found


def took_it_oneself(text: str) -> bool:
    """Whether the one who writes took it, and names nobody else: who is told how to save whom."""
    said = folded(text)
    return TOOK_IT.search(said) is not None and ANOTHER.search(said) is None


def takes_back(text: str) -> bool:
    """Whether `text` says that the crisis raised before was a false alarm, or is over."""
    said = folded(text)
    return _taken_back(said) or (LETS_GO.search(said) is not None and not _goes_on(said))


def goes_on(text: str) -> bool:
    """Whether `text` says that it is not over: "y s'est réveillé mais y est reparti"."""
    return _goes_on(folded(text))


def lets_go(text: str) -> bool:
    """Whether `text` only lets go ("laisse faire", "désolé"): it takes nothing back."""
    said = folded(text)
    if _over(said):
        return False
    return any(sign.search(said) for sign in (LETS_GO, SORRY))


def leaves_open(text: str, answer: bool = False) -> bool:
    """Whether calm words leave it open: a negation nobody explains, "encore", "peur", "pas ce soir".

    `answer`: they answer a question of ours by no, where a negation is only natural; one about
    somebody ("non il dort pas") is not.
    """
    said = folded(text)
    rest = CALM_NEGATIONS.sub(" , ", said)
    if SOUNDS_CALM.search(said):
        return True
    if answer:
        return OF_SOMEBODY.search(rest) is not None
    return any(sign.search(rest) for sign in (NEGATED, UNEASY)) or _goes_on(said)


def _taken_back(said: str) -> bool:
    return _over(said) and not _goes_on(said)


def _over(said: str) -> bool:
    """Whether it is told as a false alarm or as over, and not only asked or hoped."""
    told = SOUNDS_CALM.sub(" , ", QUESTION.sub(" ", said))
    return TAKES_BACK.search(told) is not None or _better(told)


def _better(said: str) -> bool:
    """Whether it is over in fact; not beside a negation that nothing explains."""
    if GOT_BETTER.search(said) is None:
        return False
    return NEGATED.search(CALM_NEGATIONS.sub(" , ", said)) is None


def _goes_on(said: str) -> bool:
    return STILL_ON.search(HARMLESS.sub(" , ", said)) is not None


def _first(rules: Iterable[Rule], said: str) -> Finding | None:
    return next((rule.finding for rule in rules if rule.holds(said)), None)


def _doubted(finding: Finding, why: str) -> Finding:
    """The same finding as a question: it seems to be elsewhere than here and now, or a joke."""
    return replace(finding, certainty="doubt", reason=f"{finding.reason}.{why}")

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
from bot.safety.false_alarm import STILL_ON, TAKES_BACK
from bot.safety.lookalikes.elsewhere import ELSEWHERE
from bot.safety.lookalikes.harmless import HARMLESS
from bot.safety.lookalikes.laughing import LAUGHING
from bot.safety.medical.rules import MEDICAL_RULES
from bot.safety.overdose.rules import OVERDOSE_RULES
from bot.safety.rules import Rule
from bot.safety.spelling import canonical
from bot.safety.suicide.rules import SUICIDE_RULES
from bot.safety.violence.rules import VIOLENCE_RULES

__all__ = ["Crisis", "Finding", "goes_on", "screen", "takes_back"]

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
    folded = canonical(text)
    if folded.strip(" .?") in BARE_CRIES:
        return BARE_CRY
    read = HARMLESS.sub(" , ", folded)
    found = _first(_SURE, read) or _first(_DOUBT, read) or NOTHING
    if found is NOTHING:
        return found
    if ELSEWHERE.search(read) or _taken_back(read):
        return _doubted(found, "elsewhere") if found.certainty == "sure" else NOTHING
    if found.certainty == "sure" and LAUGHING.search(text):
        return _doubted(found, "laughing")
    return found


def takes_back(text: str) -> bool:
    """Whether `text` says that the crisis raised before was a false alarm."""
    return _taken_back(canonical(text))


def goes_on(text: str) -> bool:
    """Whether `text` says that it is not over: "y s'est réveillé mais y est reparti"."""
    return STILL_ON.search(canonical(text)) is not None


def _taken_back(folded: str) -> bool:
    return TAKES_BACK.search(folded) is not None and STILL_ON.search(folded) is None


def _first(rules: Iterable[Rule], folded: str) -> Finding | None:
    return next((rule.finding for rule in rules if rule.holds(folded)), None)


def _doubted(finding: Finding, why: str) -> Finding:
    """The same finding as a question: it seems to be elsewhere than here and now, or a joke."""
    return replace(finding, certainty="doubt", reason=f"{finding.reason}.{why}")

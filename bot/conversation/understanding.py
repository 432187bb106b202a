"""From what the model, the screen and the talk each say to one settled meaning. Pure.

The model is quick and often right; the screen is sure of what it names; the talk knows what was
just asked. Where the first two disagree about a crisis, the safe reading of a doubt is a question
to the person, not silence and not a page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.conversation import questions, tongues, wishes
from bot.conversation.alarms import (
    OPT_OUT,
    answer_to_doubt,
    belongs_to_the_crisis,
    left_open,
    stops_us,
    unanswered,
)
from bot.conversation.meanings import (
    ANSWERS,
    CALM,
    CANNOT_CALL,
    GOOD_NEWS,
    HALF_YES,
    KEYWORDS,
    LOST,
    LOST_IN_ENGLISH,
    NEEDLES,
    NOT_IN_DANGER,
    OWN_INTENTS,
    REQUESTS,
    WANTS,
)
from bot.conversation.plain import bare
from bot.conversation.second_needs import second_need
from bot.conversation.settled import Context, Settled, ask
from bot.conversation.votes import (
    ASK_FROM,
    ASK_WITH_SCREEN,
    CHAT,
    CRISES,
    PAGE_FROM,
    PAGE_WITH_SCREEN,
    SURE,
    as_met,
    crisis_vote,
)
from bot.safety.crisis import Crisis, Finding
from bot.safety.screen import goes_on, lets_go

__all__ = ["BARE_CRY", "Context", "Settled", "labelled", "settle"]

# How much distress, and how much of other crises, may be guessed in "aide-moi à m'en sortir".
WAY_OUT_DISTRESS_BELOW = 0.5
WAY_OUT_BELOW = 0.25
DISTRESS = Crisis.DISTRESS.value
BARE_CRY = "distress.bare_cry"  # the screen's rule for a message that is only "aide" or "help"


def settle(
    text: str,
    intent: str | None,
    confidence: float,
    ranking: Sequence[tuple[str, float]],
    finding: Finding,
    taken_back: bool = False,
    context: Context = Context(),
    has_place: bool = False,
) -> Settled:
    """Settle what a message means. `has_place`: a place was heard in it.

    `ranking` is the model's (intent, probability) list, best first; `finding` the screen's;
    `taken_back` whether the text says that the crisis was a false alarm.
    """
    plain = bare(text)
    need = (intent or "").startswith("find_") and confidence >= wishes.CLEAR
    on = goes_on(text) and not need  # "le refuge répond pas"
    scores, met = dict(ranking), dict(as_met(ranking))
    if finding.kind is not None and finding.certainty == "sure":
        return Settled(finding.kind.value, SURE, crisis=finding.kind.value)
    doubted = finding.kind is not None and finding.certainty == "doubt"
    another = doubted and context.doubt is not None and _another(finding, context.doubt, intent)
    asked = None if another else context.doubt
    if asked and (answer := answer_to_doubt(text, intent, taken_back, on, asked, scores)):
        page_up = context.crisis not in (None, asked)
        if page_up and answer.intent == "false_alarm" and not taken_back:
            return Settled("in_crisis", confidence)  # a "non" to this, not to what was paged
        return answer
    heard, much = crisis_vote(scores)
    worse = much >= PAGE_FROM and heard != context.crisis
    if context.crisis and CANNOT_CALL.search(plain) and not doubted and not worse:
        return Settled("in_crisis", confidence, guess=intent)
    if chosen := _choice(text, context.choices):
        return Settled(chosen, 1.0, crisis=chosen if chosen in CRISES else None)
    if named := KEYWORDS.get(plain):
        intent, confidence, ranking = named, 1.0, [(named, 1.0)]
    likely, mass = crisis_vote(met if doubted else scores)
    taken_back = taken_back and not (context.crisis and lets_go(text))
    if context.crisis and NOT_IN_DANGER.fullmatch(plain) and mass < PAGE_FROM:
        return Settled(
            "in_crisis", confidence, guess="deny"
        )  # as "non" does, it takes nothing back
    if taken_back and context.alarm and not doubted and mass < PAGE_FROM:
        return Settled("false_alarm", max(scores.get("false_alarm", 0.0), confidence))
    half = HALF_YES.fullmatch(plain) is not None
    other = doubted and finding.kind != context.crisis and mass >= ASK_WITH_SCREEN
    other = other and context.crisis is not None  # another danger: asked about below
    if (
        not other
        and (on or half or intent in CALM)
        and (open_ := left_open(text, intent, confidence, on, likely, mass, context))
    ):
        return open_
    told = questions.tells_whom_to_call(context.asked, plain)
    if finding.reason == BARE_CRY and not context.crisis and not told:
        return Settled("help", confidence)  # its answer asks about danger first
    asked_out = intent not in wishes.NEVER["pathway"]
    if asked_out and finding.kind in (None, Crisis.DISTRESS) and _way_out(plain, scores):
        return Settled("pathway", mass, guess=intent)  # its first words ask about danger
    if likely is not None and mass >= (PAGE_WITH_SCREEN if doubted else PAGE_FROM):
        return Settled(likely, scores[likely], crisis=likely)
    meant = taken_back and not context.alarm  # a crisis plainly said, with words that take it back
    if finding.kind is not None and doubted and (another or meant or mass >= ASK_WITH_SCREEN):
        return ask(likely if mass >= ASK_FROM and likely else finding.kind.value, mass)
    if likely is not None and mass >= ASK_FROM:
        return ask(likely, mass)
    calm = _calm(intent, as_met(ranking), context, plain)
    if calm.intent == OPT_OUT and not stops_us(plain, scores, context):
        return Settled("in_crisis", confidence) if context.crisis else ask(DISTRESS, mass)
    if on and calm.intent in CALM:  # whatever brought us here
        return ask(Crisis.VIOLENCE.value, mass)
    if on and context.asked is None and _good_news(intent, ranking):  # "ça va pas"
        return ask(DISTRESS, mass)
    if asked and {intent, calm.intent} & LOST and unanswered(text, plain):  # "j'ai peur de lui"
        return ask(asked, mass)
    if context.crisis and belongs_to_the_crisis(calm, context, plain):
        return Settled("in_crisis", calm.confidence, guess=intent)
    if questions.answers(context.asked, plain, calm.intent, calm.confidence):
        return Settled("answer", calm.confidence, guess=calm.intent)
    if calm.intent == NEEDLES[1] and WANTS.search(plain):
        return Settled("unsure", calm.confidence, choices=NEEDLES)
    if calm.intent in LOST_IN_ENGLISH and tongues.is_english(plain):
        return Settled("switch_language", calm.confidence)
    if wished := wishes.wish(plain, calm.intent, calm.confidence):
        return Settled(wished, calm.confidence, guess=calm.intent)
    if _answers_where(calm, context.asked, has_place):
        return Settled("inform", calm.confidence)
    return calm


def _way_out(plain: str, scores: Mapping[str, float]) -> bool:
    """ "Aide-moi à m'en sortir": a way out is asked for, and nothing worse than a doubt of distress
    heard. "J'en peux plus, aide-moi à m'en sortir" is a crisis first."""
    distress = scores.get(Crisis.DISTRESS.value, 0.0)
    others = sum(scores.get(name, 0.0) for name in CRISES if name != Crisis.DISTRESS.value)
    return (
        distress < WAY_OUT_DISTRESS_BELOW
        and others < WAY_OUT_BELOW
        and wishes.wish(plain, None, 0.0) == "pathway"
    )


def _answers_where(calm: Settled, asked: str | None, has_place: bool) -> bool:
    """The bot had asked where, and nothing else is clearly said."""
    if not asked or not asked.endswith("place") or calm.intent == "inform":
        return False
    lost = calm.intent in ("unsure", "out_of_scope")
    same = asked != "place" and calm.intent in REQUESTS
    return same or (lost and (has_place or asked != "place"))


def _another(finding: Finding, doubt: str, intent: str | None) -> bool:
    """ "Non, mais il m'a frappée": a no to what was asked, and another danger in the same breath."""
    return finding.kind is not None and finding.kind.value != doubt and intent != "affirm"


def _choice(text: str, choices: tuple[str, ...]) -> str | None:
    """ "1" or "2" after the bot offered two readings."""
    picked = text.strip().rstrip(".)!")
    if picked.isdecimal() and 1 <= int(picked) <= len(choices):
        return choices[int(picked) - 1]
    return None


def _calm(
    intent: str | None, ranking: Sequence[tuple[str, float]], context: Context, plain: str
) -> Settled:
    """The ordinary case: the model's word, or two choices when it hesitates."""
    calm = [(name, score) for name, score in ranking if name not in CRISES]
    # What comes next after chat is no alarm taken back, and nobody's good news.
    calm = [one for one in calm if one[0] == intent or one[0] not in GOOD_NEWS]
    if intent is None or not calm:
        return Settled("unsure", 0.0)
    best, score = calm[0]
    if score < context.doubt_below and best not in ANSWERS:
        return Settled("unsure", score, choices=tuple(name for name, _ in calm[:2]))
    other = _other_need(best, calm) or second_need(plain, best)
    return Settled(best, score, other_need=other)


def _good_news(intent: str | None, ranking: Sequence[tuple[str, float]]) -> bool:
    """Whether the model takes it for chat, and that put aside, for all being well."""
    if intent != CHAT:
        return False
    first = next((name for name, _ in as_met(ranking) if name not in CRISES), None)
    return first == "check_in_ok"


def _other_need(best: str, calm: Sequence[tuple[str, float]]) -> str | None:
    """A second thing to find, clearly named in the same message."""
    if not best.startswith("find_"):
        return None
    others = [name for name, score in calm[1:3] if name.startswith("find_") and score >= 0.2]
    return others[0] if others else None


def labelled(settled: Settled, guess: tuple[str, float]) -> tuple[str, float]:
    """The contract's label of a settled meaning, and how sure that is.

    The bot's own intents are not labels: a doubt it would ask about, or a choice it would offer, is
    labelled with `guess`, what the model believed most.
    """
    return guess if settled.intent in OWN_INTENTS else (settled.intent, settled.confidence)

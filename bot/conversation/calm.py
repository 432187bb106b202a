"""What a message means that opens no crisis: a need, an answer, a wish, or two choices. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.conversation import picks, questions, tongues, wishes
from bot.conversation.alarms import OPT_OUT, belongs_to_the_crisis, stops_us, unanswered
from bot.conversation.meanings import (
    ANSWERS,
    BARRED,
    CALM,
    GOOD_NEWS,
    LOST,
    LOST_IN_ENGLISH,
    NEEDLES,
    REQUESTS,
    WANTS,
)
from bot.conversation.reading import Reading
from bot.conversation.second_needs import second_need
from bot.conversation.settled import Settled, ask
from bot.conversation.votes import CHAT, CRISES
from bot.safety.crisis import Crisis

SECOND_FROM = 0.2  # how likely a second need is to be offered


def calm_meaning(reading: Reading) -> Settled:
    """What it means; a question about danger when calm words would hide one."""
    calm = _likeliest(reading)
    return _not_so_calm(reading, calm) or _meant_otherwise(reading, calm) or calm


def _likeliest(reading: Reading) -> Settled:
    """The ordinary case: the model's word, or two choices when it hesitates."""
    intent = reading.intent
    calm = [(name, score) for name, score in reading.met if name not in CRISES]
    # What comes next after chat is no alarm taken back, and nobody's good news.
    calm = [one for one in calm if one[0] == intent or one[0] not in GOOD_NEWS]
    if intent is None or not calm:
        return Settled("unsure", 0.0)
    best, score = calm[0]
    if score < reading.context.doubt_below and best not in ANSWERS:
        return Settled("unsure", score, choices=tuple(name for name, _ in calm[:2]))
    other = _other_need(best, calm) or second_need(reading.plain, best)
    return Settled(best, score, other_need=other)


def _not_so_calm(reading: Reading, calm: Settled) -> Settled | None:
    """Words the model takes for calm, and that belong to a danger."""
    text, plain, context = reading.text, reading.plain, reading.context
    distress, (_, mass) = Crisis.DISTRESS.value, reading.vote
    if calm.intent == OPT_OUT and not stops_us(plain, reading.scores, context):
        return Settled("in_crisis", reading.confidence) if context.crisis else ask(distress, mass)
    if reading.goes_on and calm.intent in CALM:  # whatever brought us here
        return ask(Crisis.VIOLENCE.value, mass)
    if reading.goes_on and context.asked is None and _good_news(reading):  # "ça va pas"
        return ask(distress, mass)
    asked, lost = reading.asked_about, {reading.intent, calm.intent} & LOST
    if asked and lost and unanswered(text, plain):  # "j'ai peur de lui"
        return ask(asked, mass)
    if context.crisis and belongs_to_the_crisis(calm, context, plain):
        return Settled("in_crisis", calm.confidence, guess=reading.intent)
    return None


def _meant_otherwise(reading: Reading, calm: Settled) -> Settled | None:
    """What the talk, or the words, make of it beyond the model's labels."""
    plain, asked = reading.plain, reading.context.asked
    if questions.answers(asked, plain, calm.intent, calm.confidence):
        return Settled("answer", calm.confidence, guess=calm.intent)
    if picks.alone(plain, reading.context.listed):
        return Settled("ask_services", 1.0, guess=calm.intent)
    if reading.context.shown and BARRED.search(plain):
        return Settled("more_options", calm.confidence, guess=calm.intent)
    if calm.intent == NEEDLES[1] and WANTS.search(plain):
        return Settled("unsure", calm.confidence, choices=NEEDLES)
    if calm.intent in LOST_IN_ENGLISH and tongues.is_english(plain):
        return Settled("switch_language", calm.confidence)
    if wished := wishes.wish(plain, calm.intent, calm.confidence):
        return Settled(wished, calm.confidence, guess=calm.intent)
    if _answers_where(calm, asked, reading.has_place):
        return Settled("inform", calm.confidence)
    return None


def _answers_where(calm: Settled, asked: str | None, has_place: bool) -> bool:
    """The bot had asked where, and nothing else is clearly said."""
    if not asked or not asked.endswith("place") or calm.intent == "inform":
        return False
    lost = calm.intent in ("unsure", "out_of_scope")
    same = asked != "place" and calm.intent in REQUESTS
    return same or (lost and (has_place or asked != "place"))


def _good_news(reading: Reading) -> bool:
    """Whether the model takes it for chat, and that put aside, for all being well."""
    if reading.intent != CHAT:
        return False
    first = next((name for name, _ in reading.met if name not in CRISES), None)
    return first == "check_in_ok"


def _other_need(best: str, calm: Sequence[tuple[str, float]]) -> str | None:
    """A second thing to find, clearly named in the same message."""
    if not best.startswith("find_"):
        return None
    others = [
        name for name, score in calm[1:3] if name.startswith("find_") and score >= SECOND_FROM
    ]
    return others[0] if others else None

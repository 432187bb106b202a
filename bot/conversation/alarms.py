"""An alarm that is up, or was just asked about: is it taken back, or does it go on? Pure.

Only words that calm end it. Where they leave it open the person is asked again, or the page stays what
it was: nobody in danger is taken for a false alarm.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.conversation.meanings import (
    CALM,
    HALF_YES,
    OF_A_DOOR,
    OF_MESSAGES,
    OF_SOMEBODY,
    OVERLOOKED,
    RESCUE,
    SMALL_WORDS,
)
from bot.conversation.plain import bare
from bot.conversation.questions import YES
from bot.conversation.settled import Context, Settled, ask
from bot.conversation.votes import ASK_FROM, PAGE_FROM, crisis_vote
from bot.conversation.wishes import CLEAR
from bot.safety.crisis import Crisis
from bot.safety.screen import leaves_open, lets_go

OPT_OUT = "opt_out"
CLEAR_NEED = 0.5  # while a page is up, a need less clear than this is about the crisis


def answer_to_doubt(
    text: str,
    intent: str | None,
    taken_back: bool,
    on: bool,
    doubt: str,
    scores: Mapping[str, float],
) -> Settled | None:
    """Yes opens the crisis, and so does what says it is not over. A no, or calm words, end the doubt;
    when they leave it open, or the model hears a crisis in them, the same is asked again."""
    likely, mass = crisis_vote(scores)
    if intent != "affirm" and not taken_back and mass >= PAGE_FROM and likely != doubt:
        return None  # another crisis, said outright
    if intent == "affirm" or on or HALF_YES.fullmatch(bare(text)):
        return Settled(doubt, 1.0, crisis=doubt)
    if YES.match(bare(text)) and not taken_back and intent not in CALM:  # "oui mais je peux pas"
        return Settled(doubt, 1.0, crisis=doubt)
    if mass >= PAGE_FROM:
        return None
    if taken_back and mass < ASK_FROM:
        return Settled("false_alarm", 1.0)
    if taken_back or intent in CALM:
        if mass >= ASK_FROM or leaves_open(text, answer=intent == "deny" and not taken_back):
            return ask(doubt, mass)
        return Settled("false_alarm", 1.0)
    return None


def left_open(
    text: str,
    intent: str | None,
    confidence: float,
    on: bool,
    likely: str | None,
    mass: float,
    context: Context,
) -> Settled | None:
    """Calm words, for the model, that say it is not over or leave it open: a page that is up stays
    what it was, and who had said nothing before is asked about danger."""
    if context.crisis and on and likely == context.crisis and mass < PAGE_FROM:
        return Settled("in_crisis", confidence, guess="affirm")
    if context.crisis and mass < ASK_FROM:
        if on or HALF_YES.fullmatch(bare(text)):
            return Settled("in_crisis", confidence, guess="affirm")
        if lets_go(text) or (intent != "deny" and leaves_open(text)):
            return Settled("in_crisis", confidence)
    elif not context.crisis and intent in CALM and mass < ASK_FROM:
        unsaid = intent == "false_alarm" and leaves_open(text)
        if on or unsaid:
            return ask(Crisis.VIOLENCE.value, mass)
    return None


def unanswered(text: str, plain: str) -> bool:
    """Whether words that mean nothing to us were about what was asked: uneasy, or of somebody."""
    return leaves_open(text) or OF_SOMEBODY.search(plain) is not None


def belongs_to_the_crisis(calm: Settled, context: Context, plain: str) -> bool:
    """While a page is up, small words are about it: a "oui" says they are in danger."""
    rescue = context.crisis == Crisis.OVERDOSE.value and calm.intent in RESCUE
    of_no_door = calm.intent in OF_A_DOOR and not context.shown
    overlooked = calm.intent == "ask_privacy" and OVERLOOKED.search(plain) is not None
    unclear = calm.intent.startswith("find_") and calm.confidence < CLEAR_NEED
    return rescue or of_no_door or overlooked or unclear or calm.intent in SMALL_WORDS


def stops_us(plain: str, scores: Mapping[str, float], context: Context) -> bool:
    """Whether it is us who are to stop: the words say so, or the model is sure of it with no alarm up.
    "C fini", while a page is up, must cut nobody off. STOP alone is obeyed before any of this."""
    sure = scores.get(OPT_OUT, 0.0) >= CLEAR and not context.alarm
    return sure or OF_MESSAGES.search(plain) is not None

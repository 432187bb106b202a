"""From what the model, the screen and the talk each say to one settled meaning. Pure.

The model is quick and often right; the screen is sure of what it names; the talk knows what was
just asked. Where the first two disagree about a crisis, the safe reading of a doubt is a question
to the person, not silence and not a page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bot.conversation import questions, wishes
from bot.conversation.alarms import answer_to_doubt, left_open
from bot.conversation.calm import calm_meaning
from bot.conversation.meanings import (
    CALM,
    CANNOT_CALL,
    HALF_YES,
    MOURNS,
    NOT_IN_DANGER,
    OWN_INTENTS,
)
from bot.conversation.reading import Reading
from bot.conversation.settled import Context, Settled, ask
from bot.conversation.votes import (
    ASK_FROM,
    ASK_WITH_SCREEN,
    CHAT,
    CRISES,
    PAGE_FROM,
    PAGE_WITH_SCREEN,
    SURE,
    crisis_vote,
)
from bot.safety.crisis import Crisis, Finding

__all__ = ["BARE_CRY", "Context", "Settled", "labelled", "settle"]

# How much distress, and how much of other crises, may be guessed in "aide-moi à m'en sortir".
WAY_OUT_DISTRESS_BELOW = 0.5
WAY_OUT_BELOW = 0.25
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
    reading = Reading(text, intent, confidence, ranking, finding, taken_back, context, has_place)
    if found := _first(FROM_THE_TALK, reading):
        return found
    reading = reading.with_keyword()
    return _first(OF_DANGER, reading) or calm_meaning(reading)


def labelled(settled: Settled, guess: tuple[str, float]) -> tuple[str, float]:
    """The contract's label of a settled meaning, and how sure that is.

    The bot's own intents are not labels: a doubt it would ask about, or a choice it would offer, is
    labelled with `guess`, what the model believed most.
    """
    return guess if settled.intent in OWN_INTENTS else (settled.intent, settled.confidence)


Rule = Callable[[Reading], Settled | None]


def _first(rules: Sequence[Rule], reading: Reading) -> Settled | None:
    """What the first rule that has something to say says."""
    return next((found for rule in rules if (found := rule(reading))), None)


def _sure(reading: Reading) -> Settled | None:
    """The screen is: nobody else is asked."""
    finding = reading.finding
    if finding.kind is None or finding.certainty != "sure":
        return None
    return Settled(finding.kind.value, SURE, crisis=finding.kind.value)


def _answered(reading: Reading) -> Settled | None:
    """The bot had asked about a danger, and this says yes, or no."""
    if not (asked := reading.asked_about):
        return None
    answer = answer_to_doubt(
        reading.text, reading.intent, reading.takes_back, reading.goes_on, asked, reading.scores
    )
    page_up = reading.context.crisis not in (None, asked)
    if answer and page_up and answer.intent == "false_alarm" and not reading.takes_back:
        return Settled("in_crisis", reading.confidence)  # a "non" to this, not to what was paged
    return answer


def _cannot_call(reading: Reading) -> Settled | None:
    """ "J'ai pas de crédit pour appeler", in a crisis: not another one, unless it is plainly worse."""
    heard, much = crisis_vote(reading.scores)
    worse = much >= PAGE_FROM and heard != reading.context.crisis
    said = reading.context.crisis and CANNOT_CALL.search(reading.plain)
    if not said or reading.doubted or worse:
        return None
    return Settled("in_crisis", reading.confidence, guess=reading.intent)


def _picked(reading: Reading) -> Settled | None:
    """ "1" or "2" after the bot offered two readings."""
    choices, picked = reading.context.choices, reading.text.strip().rstrip(".)!")
    if not (picked.isdecimal() and 1 <= int(picked) <= len(choices)):
        return None
    chosen = choices[int(picked) - 1]
    return Settled(chosen, 1.0, crisis=chosen if chosen in CRISES else None)


def _not_in_danger(reading: Reading) -> Settled | None:
    """While a page is up, as "non" does: it takes nothing back."""
    _, mass = reading.vote
    said = reading.context.crisis and NOT_IN_DANGER.fullmatch(reading.plain)
    return (
        Settled("in_crisis", reading.confidence, guess="deny")
        if said and mass < PAGE_FROM
        else None
    )


def _alarm_over(reading: Reading) -> Settled | None:
    _, mass = reading.vote
    if not (reading.taken_back and reading.context.alarm and not reading.doubted):
        return None
    sure = max(reading.scores.get("false_alarm", 0.0), reading.confidence)
    return Settled("false_alarm", sure) if mass < PAGE_FROM else None


def _mourned(reading: Reading) -> Settled | None:
    """A death told and nothing else, where nobody hears a danger and none was spoken of."""
    context, (_, mass) = reading.context, reading.vote
    spoken_of = context.crisis or context.doubt or context.alarm
    if (reading.intent or "").startswith("find_"):  # "ma batterie est morte"
        return None
    if spoken_of or reading.finding.kind is not None or mass >= PAGE_FROM:
        return None
    return Settled(CHAT, reading.confidence) if MOURNS.fullmatch(reading.plain) else None


def _left_open(reading: Reading) -> Settled | None:
    """Calm words that do not say it is over; a danger other than the one paged is asked about below."""
    context, (likely, mass) = reading.context, reading.vote
    other = reading.doubted and reading.finding.kind != context.crisis and mass >= ASK_WITH_SCREEN
    if other and context.crisis is not None:
        return None
    half = HALF_YES.fullmatch(reading.plain) is not None
    if not (reading.goes_on or half or reading.intent in CALM):
        return None
    return left_open(
        reading.text, reading.intent, reading.confidence, reading.goes_on, likely, mass, context
    )


def _bare_cry(reading: Reading) -> Settled | None:
    """ "Aide": the answer to it asks about danger first."""
    if reading.finding.reason != BARE_CRY or reading.context.crisis:
        return None
    told = questions.tells_whom_to_call(reading.context.asked, reading.plain)
    return None if told else Settled("help", reading.confidence)


def _way_out(reading: Reading) -> Settled | None:
    """Its first words ask about danger."""
    asked_out = reading.intent not in wishes.NEVER["pathway"]
    calm = reading.finding.kind in (None, Crisis.DISTRESS)
    if not (asked_out and calm and _wants_a_way_out(reading.plain, reading.scores)):
        return None
    return Settled("pathway", reading.vote[1], guess=reading.intent)


def _paged(reading: Reading) -> Settled | None:
    """The model alone, or with the screen's doubt, hears enough to page."""
    likely, mass = reading.vote
    if likely is None or mass < (PAGE_WITH_SCREEN if reading.doubted else PAGE_FROM):
        return None
    return Settled(likely, reading.scores[likely], crisis=likely)


def _asked(reading: Reading) -> Settled | None:
    """Less than that: the person is asked. So is who plainly says a crisis with words that take it back."""
    finding, (likely, mass) = reading.finding, reading.vote
    meant = reading.taken_back and not reading.context.alarm
    enough = reading.another or meant or mass >= ASK_WITH_SCREEN
    if finding.kind is not None and reading.doubted and enough:
        return ask(likely if mass >= ASK_FROM and likely else finding.kind.value, mass)
    if (
        likely is None
        or mass < ASK_FROM
        or (finding.kind is None and MOURNS.fullmatch(reading.plain))
    ):
        return None
    return ask(likely, mass)


FROM_THE_TALK: tuple[Rule, ...] = (_sure, _answered, _cannot_call, _picked)
OF_DANGER: tuple[Rule, ...] = (
    _not_in_danger, _alarm_over, _mourned, _left_open, _bare_cry, _way_out, _paged, _asked,
)  # fmt: skip


def _wants_a_way_out(plain: str, scores: Mapping[str, float]) -> bool:
    """ "Aide-moi à m'en sortir": a way out is asked for, and nothing worse than a doubt of distress
    heard. "J'en peux plus, aide-moi à m'en sortir" is a crisis first."""
    distress = scores.get(Crisis.DISTRESS.value, 0.0)
    others = sum(scores.get(name, 0.0) for name in CRISES if name != Crisis.DISTRESS.value)
    return (
        distress < WAY_OUT_DISTRESS_BELOW
        and others < WAY_OUT_BELOW
        and wishes.wish(plain, None, 0.0) == "pathway"
    )

"""How many services an answer shows and how it is put together, within what a message may cost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from actions import texts_card
from bot.directory.search import Match
from bot.segments import segments, to_gsm7

SMS_SEGMENTS = 2
SMS_SHOWN = 2
CHAT_SHOWN = 3
LASTS = timedelta(minutes=45)  # time to get there
NEAR_M = 1_500


class Card(Protocol):
    """One service in one breath (`texts_card.card`, or its English)."""

    def __call__(self, match: Match, at: datetime, now: datetime, *, full: bool = False) -> str: ...


def listing(
    matches: Sequence[Match],
    at: datetime,
    now: datetime,
    *,
    sms: bool,
    more: str,
    before: str = "",
    card: Card = texts_card.card,
    told: bool = False,
) -> tuple[str, list[Match]]:
    """The text of an answer and the matches it shows, the first ones that fit.

    `before` opens the text; `more` is said when there are others. By SMS at most two services in
    at most two segments, and always one, whatever its length. One segment is enough when two
    services fit it, or when the first is sure: it takes them, is open for long enough and is near;
    the others are then one word away. `told`: `before` is an answer by itself.
    """
    most = SMS_SHOWN if sms else CHAT_SHOWN

    def composed(count: int) -> str:
        rest = more if len(matches) > count else ""
        return _compose(matches[:count], at, now, card, sms, before, rest)

    if sms and len(matches) > 1 and not fits(composed(2), 1) and (told or _sure(matches[0], at)):
        alone = composed(1)
        if fits(alone, 1):
            return alone, list(matches[:1])
    for count in range(min(most, len(matches)), 0, -1):
        text = composed(count)
        if count == 1 or not sms or fits(text):
            return text, list(matches[:count])
    return before, []


def fits(text: str, most: int = SMS_SEGMENTS) -> bool:
    """Whether a text stays within the segments an answer may cost."""
    return segments(to_gsm7(text))[0] <= most


def _sure(match: Match, at: datetime) -> bool:
    """Whether one may walk there without a second choice."""
    open_ = match.status
    lasts = open_.until is None or open_.until - at >= LASTS
    near = match.distance_m is None or match.distance_m <= NEAR_M
    doubtful = match.unsaid or match.only_for
    return match.fits and bool(open_.open) and lasts and near and not doubtful


def _compose(
    shown: Sequence[Match],
    at: datetime,
    now: datetime,
    card: Card,
    sms: bool,
    before: str,
    more: str,
) -> str:
    cards = [card(match, at, now, full=not sms) for match in shown]
    if len(cards) > 1:
        cards = [f"{number}) {said}" for number, said in enumerate(cards, start=1)]
    joint = "\n" if sms else "\n\n"
    return joint.join(part for part in (before, *cards, more) if part)

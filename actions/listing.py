"""How many services an answer shows and how it is put together, within what a message may cost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from actions import texts
from bot.directory.search import Match
from bot.segments import segments, to_gsm7

SMS_SEGMENTS = 2
SMS_SHOWN = 2
CHAT_SHOWN = 3


def listing(
    matches: Sequence[Match], at: datetime, now: datetime, *, sms: bool, more: str, before: str = ""
) -> tuple[str, list[Match]]:
    """The text of an answer and the matches it shows, the first ones that fit.

    `before` opens the text; `more` is said when there are others. By SMS at most two services in
    at most two segments, and always one, whatever its length.
    """
    most = SMS_SHOWN if sms else CHAT_SHOWN
    for count in range(min(most, len(matches)), 0, -1):
        shown = list(matches[:count])
        text = _compose(shown, at, now, sms, before, more if len(matches) > count else "")
        if count == 1 or not sms or fits(text):
            return text, shown
    return before, []


def fits(text: str) -> bool:
    """Whether a text stays within the segments an answer may cost."""
    return segments(to_gsm7(text))[0] <= SMS_SEGMENTS


def _compose(
    shown: Sequence[Match], at: datetime, now: datetime, sms: bool, before: str, more: str
) -> str:
    cards = [texts.card(match, at, now, full=not sms) for match in shown]
    if len(cards) > 1:
        cards = [f"{number}) {card}" for number, card in enumerate(cards, start=1)]
    joint = "\n" if sms else "\n\n"
    return joint.join(part for part in (before, *cards, more) if part)
